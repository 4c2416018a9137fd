"""The pages of `outcomes`, each with the kind of place at which it opens."""

from hayat_desk.ui.kit.page_entry import PageEntry, page_about, page_alone
from hayat_desk.ui.outcomes.opinions_page import OpinionsPage
from hayat_desk.ui.outcomes.outcome_page import OutcomePage
from hayat_desk.ui.outcomes.outcomes_page import OutcomesPage
from hayat_desk.ui.places.outcomes import OpinionsPlace, OutcomePlace, OutcomesPlace

PAGES: tuple[PageEntry, ...] = (
    page_about(OutcomesPlace, OutcomesPage),
    page_alone(OpinionsPlace, OpinionsPage),
    page_about(OutcomePlace, OutcomePage),
)
