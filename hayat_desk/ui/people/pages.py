"""The pages of `people`, each with the kind of place at which it opens."""

from hayat_desk.ui.kit.page_entry import PageEntry, page_about, page_alone
from hayat_desk.ui.people.correct_page import CorrectPage
from hayat_desk.ui.people.death_page import DeathPage
from hayat_desk.ui.people.people_page import PeoplePage
from hayat_desk.ui.people.person_page import PersonPage
from hayat_desk.ui.places.people import CorrectPersonPlace, DeathPlace, PeoplePlace, PersonPlace

PAGES: tuple[PageEntry, ...] = (
    page_alone(PeoplePlace, PeoplePage),
    page_about(PersonPlace, PersonPage),
    page_about(CorrectPersonPlace, CorrectPage),
    page_about(DeathPlace, DeathPage),
)
