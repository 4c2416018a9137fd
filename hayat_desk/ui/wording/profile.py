"""Sentences about what the board decides: an association's file, its wordings, their changes."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from hayat_desk.policy.profile_changes import ChangeFlaw
from hayat_desk.policy.profiles import ProfileFlaw
from hayat_desk.policy.wordings import WordingFlaw
from hayat_desk.ui.wording.filling import Table

_PROFILES: Table = {
    ProfileFlaw.UNREADABLE: QT_TRANSLATE_NOOP(
        "Wording", "The association's file {file} cannot be read. Choose another file."
    ),
    ProfileFlaw.NOT_TOML: QT_TRANSLATE_NOOP(
        "Wording", "The association's file {file} breaks off at line {line}. Mend that line."
    ),
    ProfileFlaw.DUPLICATE_KEY: QT_TRANSLATE_NOOP(
        "Wording", "In {file}, line {line}: {key} is written twice. Remove one of them."
    ),
    ProfileFlaw.UNKNOWN_KEY: QT_TRANSLATE_NOOP(
        "Wording", "In {file}, line {line}: {key} is not known. Remove it or mend its name."
    ),
    ProfileFlaw.MISSING: QT_TRANSLATE_NOOP("Wording", "In {file}: {key} is missing. Add it."),
    ProfileFlaw.WRONG_TYPE: QT_TRANSLATE_NOOP(
        "Wording", "In {file}, line {line}: {key} holds another kind of value than it should. Mend it."
    ),
    ProfileFlaw.UNKNOWN_CHOICE: QT_TRANSLATE_NOOP(
        "Wording", "In {file}, line {line}: {key} holds a word that is not offered. Choose one that is."
    ),
    ProfileFlaw.OUT_OF_RANGE: QT_TRANSLATE_NOOP(
        "Wording", "In {file}, line {line}: {key} is outside what is allowed. Mend it."
    ),
    ProfileFlaw.BAD_IBAN: QT_TRANSLATE_NOOP(
        "Wording", "In {file}, line {line}: the account does not fit its check digits. Mend it."
    ),
    ProfileFlaw.UNKNOWN_CLAUSE: QT_TRANSLATE_NOOP(
        "Wording", "In {file}, line {line}: the policy has no such clause. Mend its number."
    ),
    ProfileFlaw.UNKNOWN_FIELD: QT_TRANSLATE_NOOP(
        "Wording", "In {file}, line {line}: the text names a field that is not known. Mend it."
    ),
    ProfileFlaw.FIELD_LEFT_OUT: QT_TRANSLATE_NOOP(
        "Wording", "In {file}, line {line}: the text leaves out a field it must name. Add it."
    ),
    ProfileFlaw.BROKEN_BRACES: QT_TRANSLATE_NOOP(
        "Wording", "In {file}, line {line}: a brace has no partner. Close or remove it."
    ),
}

_WORDINGS: Table = {
    WordingFlaw.UNKNOWN_FIELD: QT_TRANSLATE_NOOP(
        "Wording", "Line {line}: {place} is no field of this text. Mend its name, or choose below."
    ),
    WordingFlaw.FIELD_LEFT_OUT: QT_TRANSLATE_NOOP(
        "Wording", "The text must name {place}. Press that field where it belongs."
    ),
    WordingFlaw.BROKEN_BRACES: QT_TRANSLATE_NOOP(
        "Wording", "Line {line}, at “{near}”: a brace is not closed, or holds nothing fit. Mend it."
    ),
    WordingFlaw.VALUE_MISSING: QT_TRANSLATE_NOOP(
        "Wording", "The paper lacks a value for {place}. Fill in that value, then print."
    ),
}

_CHANGES: Table = {
    ChangeFlaw.CHANGE_UNSAID: QT_TRANSLATE_NOOP(
        "Wording", "What is changed is not written. Write it in a few words."
    ),
    ChangeFlaw.NOTHING_CHANGED: QT_TRANSLATE_NOOP(
        "Wording", "Nothing is changed here yet. Change something, then keep it as a new version."
    ),
    ChangeFlaw.APPROVED_LATER: QT_TRANSLATE_NOOP(
        "Wording", "The day of approval is still to come. Write the day, or leave it empty."
    ),
    ChangeFlaw.TITLE_MISSING: QT_TRANSLATE_NOOP("Wording", "A name is missing in this list. Write it."),
    ChangeFlaw.SAME_TITLE: QT_TRANSLATE_NOOP(
        "Wording", "“{title}” stands in the list already. Give one of the two another name."
    ),
    ChangeFlaw.NO_MEMBER: QT_TRANSLATE_NOOP("Wording", "The committee has no seat. Add at least one member."),
    ChangeFlaw.NO_CHANNEL: QT_TRANSLATE_NOOP(
        "Wording", "Every channel is hidden. Tick at least one that the office has."
    ),
    ChangeFlaw.MONTHS: QT_TRANSLATE_NOOP(
        "Wording", "The age of a paper is 1 to {most} Hijri months. Mend the number."
    ),
    ChangeFlaw.NO_SUCH_DAY: QT_TRANSLATE_NOOP(
        "Wording", "This month has no day {day}; its last day is {last}. Mend the day."
    ),
    ChangeFlaw.YEAR: QT_TRANSLATE_NOOP(
        "Wording", "The year is {first} to {last} in this calendar. Mend it, or leave it empty."
    ),
    ChangeFlaw.CHANNELS_DIFFER: QT_TRANSLATE_NOOP(
        "Wording", "The channels changed meanwhile. Open the page again."
    ),
    ChangeFlaw.REVIEW_MONTHS: QT_TRANSLATE_NOOP(
        "Wording", "The policy is reviewed after 1 to {most} Hijri months. Mend the number."
    ),
    ChangeFlaw.LOGO_UNFIT: QT_TRANSLATE_NOOP(
        "Wording", "This logo does not fit on a paper. Choose another picture."
    ),
}

TABLES: Mapping[type[StrEnum], Table] = {
    ProfileFlaw: _PROFILES,
    WordingFlaw: _WORDINGS,
    ChangeFlaw: _CHANGES,
}
