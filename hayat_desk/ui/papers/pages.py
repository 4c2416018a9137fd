"""The pages of `papers`, each with the kind of place at which it opens."""

from hayat_desk.ui.kit.page_entry import PageEntry, page_about
from hayat_desk.ui.papers.paper_page import PaperPage
from hayat_desk.ui.places.papers import PaperPlace

PAGES: tuple[PageEntry, ...] = (page_about(PaperPlace, PaperPage),)
