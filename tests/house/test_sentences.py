"""Every reason that a lower layer can give has its sentence, and no sentence is longer than twenty words."""

from enum import StrEnum
from importlib import import_module
from pkgutil import iter_modules

from hayat_desk.ui import wording
from hayat_desk.ui.wording import TABLES
from tests.house.sources import imported_modules
from tests.house.test_translations import sentences

LONGEST = 20
REASONS = ("Flaw", "Hindrance", "Cause", "Doubt")


def all_reasons() -> set[type[StrEnum]]:
    """The lists of reasons of the program, known by their names (errors.py)."""
    return {
        thing
        for module in imported_modules()
        for thing in vars(module).values()
        if isinstance(thing, type)
        and issubclass(thing, StrEnum)
        and thing.__name__.endswith(REASONS)
        and not thing.__module__.startswith("hayat_desk.ui.kit.")  # the kit speaks for its own fields
    }


def test_every_reason_has_its_sentence() -> None:
    kinds = all_reasons()
    assert {"RequestHindrance", "Cause"} <= {kind.__name__ for kind in kinds}
    silent = [reason for kind in kinds for reason in kind if reason not in TABLES.get(kind, {})]
    assert [f"{type(reason).__name__}.{reason.name}" for reason in silent] == []


def test_the_sentences_of_every_noun_are_joined_and_no_list_has_two_tables() -> None:
    """A noun brings its sentences in a file of its own, which the package joins."""
    nouns = [import_module(f"{wording.__name__}.{module.name}") for module in iter_modules(wording.__path__)]
    lists = [kind for noun in nouns for kind in getattr(noun, "TABLES", {})]
    assert len(lists) == len(set(lists))
    assert set(lists) == set(TABLES)


def test_no_sentence_is_longer_than_twenty_words() -> None:
    told = [one for one in sentences() if one.context == "Wording"]
    long = [form for one in told for form in (one.source, *one.forms) if len(form.split()) > LONGEST]
    assert long == []
