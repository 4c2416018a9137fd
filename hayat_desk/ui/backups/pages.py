"""The pages of `backups`, each with the kind of place at which it opens."""

from hayat_desk.ui.backups.backups_page import BackupsPage
from hayat_desk.ui.kit.page_entry import PageEntry, page_alone
from hayat_desk.ui.places.backups import BackupsPlace

PAGES: tuple[PageEntry, ...] = (page_alone(BackupsPlace, BackupsPage),)
