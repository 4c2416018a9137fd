"""Sentences: filled with their details, read in one direction, never an enum's name (ux rule 54)."""

from enum import StrEnum

import pytest
from PySide6.QtWidgets import QApplication

from hayat_desk.errors import InvalidValue, NotAllowed, NotPermitted, Trouble
from hayat_desk.policy.dates import DateFlaw
from hayat_desk.policy.people import PersonFlaw
from hayat_desk.policy.permissions import Permission
from hayat_desk.policy.profiles import ProfileFault, ProfileFlaw
from hayat_desk.policy.requests import RequestAct, RequestHindrance
from hayat_desk.ui.kit.text import bare
from hayat_desk.ui.wording import TABLES, hindrance_sentence, sentence
from hayat_desk.ui.wording.filling import duration
from hayat_desk.vault.causes import Cause
from hayat_desk.vault.passphrases import PassphraseFlaw

REASONS = [(kind, reason) for kind in TABLES for reason in kind]


@pytest.mark.parametrize(
    ("kind", "reason"), REASONS, ids=lambda value: str(getattr(value, "__name__", value))
)
def test_every_sentence_is_arabic_and_shows_no_name_of_the_code(
    kind: type[StrEnum], reason: StrEnum, program_app: QApplication
) -> None:
    said = sentence(Trouble(reason) if kind is Cause else InvalidValue(reason), "الخانة")
    assert "{" not in said
    assert any("\u0621" <= letter <= "\u064a" for letter in said)
    assert reason.value not in said.split()
    assert len(said.split()) <= 20


def test_details_are_filled_and_isolated(program_app: QApplication) -> None:
    said = sentence(InvalidValue(PersonFlaw.IDENTITY_LENGTH, digits=9))
    assert "\u20669\u2069" in said
    assert "10 أرقام، والمكتوب 9." in bare(said)


def test_a_detail_that_did_not_come_breaks_nothing(program_app: QApplication) -> None:
    assert "…" in sentence(InvalidValue(DateFlaw.DAY))


def test_a_file_at_fault_is_told_with_key_and_line(program_app: QApplication) -> None:
    said = bare(sentence(ProfileFault(ProfileFlaw.UNKNOWN_KEY, file="a.toml", key="board[2].nam", line=17)))
    assert all(part in said for part in ("a.toml", "board[2].nam", "17"))


def test_a_refused_act_tells_every_hindrance_in_order(program_app: QApplication) -> None:
    """T59, T62: all that is missing is said at once."""
    found = (RequestHindrance.DOCUMENT_MISSING, RequestHindrance.DECLARATION_NOT_SIGNED)
    said = sentence(NotAllowed(RequestAct.RAISE, found))
    assert said == " ".join(hindrance_sentence(hindrance) for hindrance in found)


def test_a_missing_permission_is_named_in_words(program_app: QApplication) -> None:
    assert Permission.RESTORE.arabic in bare(sentence(NotPermitted(Permission.RESTORE)))


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (1, "ثانية واحدة"),
        (2, "ثانيتين"),
        (5, "5 ثوانٍ"),
        (15, "15 ثانية"),
        (60, "دقيقة واحدة"),
        (90, "دقيقة واحدة و30 ثانية"),
        (120, "دقيقتين"),
        (900, "15 دقيقة"),
    ],
)
def test_waits_are_told_in_words(seconds: int, words: str, program_app: QApplication) -> None:
    assert duration(seconds) == words
    assert words in bare(sentence(InvalidValue(PassphraseFlaw.WAIT, seconds=seconds)))


def test_a_reason_nobody_worded_is_told_calmly(program_app: QApplication) -> None:
    class Unheard(StrEnum):
        REASON = "reason_of_the_code"

    assert "reason_of_the_code" not in sentence(Trouble(Unheard.REASON))
