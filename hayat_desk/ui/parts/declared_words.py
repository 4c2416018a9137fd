"""What was declared and signed, in the words of the screen, and what of it is otherwise now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from hayat_desk.policy.dates import WrittenDate
from hayat_desk.policy.declarations import Change, DeclaredField, Reader, is_told_by_name_alone
from hayat_desk.policy.people import IdentityKind, Sex
from hayat_desk.policy.spelling import listed_apart
from hayat_desk.ui.kit.text import iso, listed, ltr
from hayat_desk.ui.parts.person_words import phone_shown
from hayat_desk.ui.parts.words import figures, language, word


def declared_words(fields: Sequence[DeclaredField]) -> str:
    """The names of declared data, as a sentence lists them."""
    return listed(map(word, fields))


def changed_words(changes: Sequence[Change], reader: Reader) -> str:
    """What of the signed data is otherwise now, each with what it was and is where the reader may see it."""
    lines = (_changed_words(change, reader) for change in changes)
    return listed_apart(lines, language())


def _changed_words(change: Change, reader: Reader) -> str:
    translate, name = QCoreApplication.translate, word(change.field)
    if is_told_by_name_alone(change.field, reader):
        return name
    before = declared_value(change.field, str(change.before))
    now = declared_value(change.field, str(change.now))
    if not before:
        return translate("Declared", "{field}: “{now}” was added").format(field=name, now=now)
    if not now:
        return translate("Declared", "{field}: “{before}” was taken out").format(field=name, before=before)
    template = translate("Declared", "{field}: from “{before}” to “{now}”")
    return template.format(field=name, before=before, now=now)


def declared_value(field: DeclaredField, stored: str) -> str:
    """A declared thing as it was kept with the sheet, in the words of the screen; nothing where there was none."""
    if not stored:
        return ""
    match field:
        case DeclaredField.IDENTITY_KIND:
            return word(IdentityKind.of(stored))
        case DeclaredField.SEX:
            return word(Sex.of(stored))
        case DeclaredField.BIRTH:
            return figures(WrittenDate.from_stored(stored))
        case DeclaredField.PHONE:
            return ltr(phone_shown(stored))
        case DeclaredField.IDENTITY_NUMBER:
            return ltr(stored)
        case _:
            return iso(stored)
