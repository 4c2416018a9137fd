"""The pages of `reports`, each with the kind of place at which it opens."""

from hayat_desk.ui.kit.page_entry import PageEntry, page_about
from hayat_desk.ui.places.reports import ReportsPlace
from hayat_desk.ui.reports.reports_page import ReportsPage

PAGES: tuple[PageEntry, ...] = (page_about(ReportsPlace, ReportsPage),)
