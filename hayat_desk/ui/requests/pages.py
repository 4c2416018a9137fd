"""The pages of `requests`, each with the kind of place at which it opens."""

from hayat_desk.ui.kit.page_entry import PageEntry, page_about, page_alone
from hayat_desk.ui.places.requests import (
    ConsentPlace,
    EndRequestPlace,
    NewRequestPlace,
    RequestPlace,
    RequestsPlace,
    UrgencyPlace,
)
from hayat_desk.ui.requests.consent_page import ConsentPage
from hayat_desk.ui.requests.end_page import EndPage
from hayat_desk.ui.requests.new_request_page import NewRequestPage
from hayat_desk.ui.requests.request_page import RequestPage
from hayat_desk.ui.requests.requests_page import RequestsPage
from hayat_desk.ui.requests.urgency_page import UrgencyPage

PAGES: tuple[PageEntry, ...] = (
    page_alone(RequestsPlace, RequestsPage),
    page_about(NewRequestPlace, NewRequestPage),
    page_about(RequestPlace, RequestPage),
    page_about(ConsentPlace, ConsentPage),
    page_about(EndRequestPlace, EndPage),
    page_about(UrgencyPlace, UrgencyPage),
)
