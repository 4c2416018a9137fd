"""The pages of `scans`, each with the kind of place at which it opens."""

from hayat_desk.ui.kit.page_entry import PageEntry, page_about, page_alone
from hayat_desk.ui.places.scans import ScanPlace, ScansPlace
from hayat_desk.ui.scans.scan_page import ScanPage
from hayat_desk.ui.scans.scans_page import ScansPage

PAGES: tuple[PageEntry, ...] = (
    page_alone(ScansPlace, ScansPage),
    page_about(ScanPlace, ScanPage),
)
