"""Sentences about users and their keys: passphrases, recovery codes, names of users."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from hayat_desk.ui.wording.filling import Table, filled
from hayat_desk.vault.keys import LabelFlaw
from hayat_desk.vault.passphrases import PassphraseFlaw, Strength
from hayat_desk.vault.recovery_code import RecoveryFlaw

_PASSPHRASES: Table = {
    PassphraseFlaw.TOO_SHORT: QT_TRANSLATE_NOOP(
        "Wording", "The passphrase needs at least {least} characters. Four unrelated words do well."
    ),
    PassphraseFlaw.TOO_LONG: QT_TRANSLATE_NOOP(
        "Wording", "The passphrase is longer than {most} characters. Shorten it."
    ),
    PassphraseFlaw.COMMON: QT_TRANSLATE_NOOP(
        "Wording", "This passphrase is easily guessed. Choose words that nobody links with you or the office."
    ),
    PassphraseFlaw.REPEATING: QT_TRANSLATE_NOOP(
        "Wording", "The passphrase repeats one short piece. Choose different words."
    ),
    PassphraseFlaw.WRONG: QT_TRANSLATE_NOOP(
        "Wording", "The passphrase does not match. Look at the keyboard's language and type it again."
    ),
    PassphraseFlaw.WAIT: QT_TRANSLATE_NOOP(
        "Wording", "Several passphrases did not match. Wait {seconds}, then type it again."
    ),
}

_STRENGTHS: Table = {
    Strength.WEAK: QT_TRANSLATE_NOOP("Wording", "Strength: weak"),
    Strength.FAIR: QT_TRANSLATE_NOOP("Wording", "Strength: fair"),
    Strength.GOOD: QT_TRANSLATE_NOOP("Wording", "Strength: good"),
    Strength.STRONG: QT_TRANSLATE_NOOP("Wording", "Strength: strong"),
}

_RECOVERY: Table = {
    RecoveryFlaw.SYMBOL: QT_TRANSLATE_NOOP(
        "Wording", "No recovery code holds “{symbol}”. Copy the code again from the sheet."
    ),
    RecoveryFlaw.LENGTH: QT_TRANSLATE_NOOP(
        "Wording", "A recovery code has {wanted} symbols; {found} are written. Complete it from the sheet."
    ),
    RecoveryFlaw.MISREAD: QT_TRANSLATE_NOOP(
        "Wording", "One symbol or more differs from the sheet. Compare the code group by group."
    ),
    RecoveryFlaw.OTHER_OFFICE: QT_TRANSLATE_NOOP(
        "Wording", "This code does not open this office. Use this office's newest recovery sheet."
    ),
}

_LABELS: Table = {
    LabelFlaw.EMPTY: QT_TRANSLATE_NOOP(
        "Wording", "The user's name is not written. Write the name of the clerk."
    ),
    LabelFlaw.TOO_LONG: QT_TRANSLATE_NOOP(
        "Wording", "The user's name is longer than {most} letters. Shorten it."
    ),
    LabelFlaw.TAKEN: QT_TRANSLATE_NOOP(
        "Wording", "Another user has this name. Add something that tells the two apart."
    ),
    LabelFlaw.LAST_USER: QT_TRANSLATE_NOOP(
        "Wording", "This is the only user. Add another one before removing this one."
    ),
}

TABLES: Mapping[type[StrEnum], Table] = {
    PassphraseFlaw: _PASSPHRASES,
    Strength: _STRENGTHS,
    RecoveryFlaw: _RECOVERY,
    LabelFlaw: _LABELS,
}


def strength_sentence(strength: Strength) -> str:
    """How good a passphrase is, in words."""
    return filled(_STRENGTHS, strength)
