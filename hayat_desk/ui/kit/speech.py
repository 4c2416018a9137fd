"""How the kit comes to its sentences: for a refusal or trouble, and aloud for a screen reader."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from hayat_desk.errors import DeskError, InvalidValue
from hayat_desk.ui.kit.field import FieldFlaw
from hayat_desk.ui.kit.text import bare, iso, ltr

Sentences = Callable[[DeskError, str], str]


def _unworded(error: DeskError, _name: str) -> str:
    return str(error)


class _Spoken:
    sentences: Sentences = staticmethod(_unworded)


def speak_with(sentences: Sentences) -> None:
    """Give the kit the program's wording: (error, the field's label or "") → sentence. Called once."""
    _Spoken.sentences = staticmethod(sentences)


def sentence(error: DeskError, name: str = "") -> str:
    """What the clerk reads about an error; `name` is the label of the field it belongs to."""
    if isinstance(error, InvalidValue) and isinstance(error.flaw, FieldFlaw):
        return _field_sentence(error, name)
    return _Spoken.sentences(error, name)


def _field_sentence(error: InvalidValue, name: str) -> str:
    translate = QCoreApplication.translate
    match error.flaw:
        case FieldFlaw.MISSING:
            template = translate("Field", "“{name}” is not answered yet. Fill it in to go on.")
        case FieldFlaw.TOO_LONG:
            template = translate("Field", "“{name}” has {typed} letters; it can hold {longest}. Shorten it.")
        case FieldFlaw.CONTROL_CHARACTERS:
            template = translate("Field", "“{name}” holds invisible characters. Type it again.")
        case _:
            template = translate("Field", "“{name}” is not in the list. Choose one of its answers.")
    numbers = {key: ltr(str(value)) for key, value in error.details.items()}
    return template.format(name=iso(name), **numbers)


def announce(widget: QWidget, text: str, *, urgent: bool = False) -> None:
    """Let a screen reader say what just appeared on the screen."""
    event = QAccessibleAnnouncementEvent(widget, bare(text))
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
    QAccessible.updateAccessibility(event)
