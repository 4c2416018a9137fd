"""The pages of `committee`, each with the kind of place at which it opens."""

from hayat_desk.ui.committee.committee_page import CommitteePage
from hayat_desk.ui.committee.minutes_page import MinutesPage
from hayat_desk.ui.committee.new_session_page import NewSessionPage
from hayat_desk.ui.committee.session_page import SessionPage
from hayat_desk.ui.kit.page_entry import PageEntry, page_about, page_alone
from hayat_desk.ui.places.committee import CommitteePlace, MinutesPlace, NewSessionPlace, SessionPlace

PAGES: tuple[PageEntry, ...] = (
    page_alone(CommitteePlace, CommitteePage),
    page_alone(NewSessionPlace, NewSessionPage),
    page_about(SessionPlace, SessionPage),
    page_about(MinutesPlace, MinutesPage),
)
