"""The pages of `corrections`, each with the kind of place at which it opens."""

from hayat_desk.ui.corrections.contacts_page import ContactsPage
from hayat_desk.ui.corrections.correction_page import CorrectionPage
from hayat_desk.ui.corrections.entries_page import EntriesPage
from hayat_desk.ui.kit.page_entry import PageEntry, page_about
from hayat_desk.ui.places.corrections import ContactsPlace, CorrectionPlace, EntriesPlace

PAGES: tuple[PageEntry, ...] = (
    page_about(CorrectionPlace, CorrectionPage),
    page_about(EntriesPlace, EntriesPage),
    page_about(ContactsPlace, ContactsPage),
)
