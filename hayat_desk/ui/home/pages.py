"""The pages of `home`, each with the kind of place at which it opens."""

from hayat_desk.ui.home.drafts_page import DraftsPage
from hayat_desk.ui.home.due_page import DuePage
from hayat_desk.ui.home.today_page import TodayPage
from hayat_desk.ui.kit.page_entry import PageEntry, page_about, page_alone
from hayat_desk.ui.places.home import DraftsPlace, DuePlace, TodayPlace

PAGES: tuple[PageEntry, ...] = (
    page_about(TodayPlace, TodayPage),
    page_about(DuePlace, DuePage),
    page_alone(DraftsPlace, DraftsPage),
)
