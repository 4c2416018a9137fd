"""The pages of `registers`, each with the kind of place at which it opens."""

from hayat_desk.ui.kit.page_entry import PageEntry, page_about, page_alone
from hayat_desk.ui.places.registers import LetterPlace, NewLetterPlace, RegistersPlace
from hayat_desk.ui.registers.letter_page import LetterPage
from hayat_desk.ui.registers.new_letter_page import NewLetterPage
from hayat_desk.ui.registers.registers_page import RegistersPage

PAGES: tuple[PageEntry, ...] = (
    page_alone(RegistersPlace, RegistersPage),
    page_about(NewLetterPlace, NewLetterPage),
    page_about(LetterPlace, LetterPage),
)
