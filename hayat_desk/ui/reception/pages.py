"""The pages of `reception`, each with the kind of place at which it opens."""

from hayat_desk.ui.kit.page_entry import PageEntry, page_about, page_alone
from hayat_desk.ui.places.reception import CallBackPlace, InquiryPlace, ReceptionPlace, VisitPlace
from hayat_desk.ui.reception.call_back_page import CallBackPage
from hayat_desk.ui.reception.inquiry_page import InquiryPage
from hayat_desk.ui.reception.reception_page import ReceptionPage
from hayat_desk.ui.reception.visit_page import VisitPage

PAGES: tuple[PageEntry, ...] = (
    page_alone(ReceptionPlace, ReceptionPage),
    page_about(VisitPlace, VisitPage),
    page_about(InquiryPlace, InquiryPage),
    page_about(CallBackPlace, CallBackPage),
)
