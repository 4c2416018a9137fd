"""A draft in words: whom, what, which step and when; two drafts never look alike (ux rule 11)."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from PySide6.QtWidgets import QApplication

from hayat_desk.desk import Desk
from hayat_desk.policy.ids import DraftId, new_id
from hayat_desk.procedures.drafts import keep_draft
from hayat_desk.summaries.drafts import AT_STEP, DraftLine
from hayat_desk.summaries.requests import Step
from hayat_desk.ui.kit.text import bare
from hayat_desk.ui.parts.drafts import DraftWords
from hayat_desk.ui.shell.closing import open_drafts
from tests import builders

TODAY = date(2026, 11, 22)


def a_line(**changes: object) -> DraftLine:
    told: dict[str, object] = {
        "draft_id": DraftId(new_id()),
        "page": "request",
        "place": "",
        "title": "طلب الدعم رقم \u20661448-01-3-00012\u2069",
        "whom": "نوف سالم",
        "about": "علاج",
        "step": Step.DOCUMENTS,
        "request_id": None,
        "saved_at": datetime(2026, 11, 22, 6, 54, tzinfo=UTC),
    }
    return DraftLine(**{**told, **changes})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "مسودة 09:54 · طلب الدعم رقم 1448-01-3-00012 · الخطوة 3: المستندات · نوف سالم"),
        ({"whom": ""}, "مسودة 09:54 · طلب الدعم رقم 1448-01-3-00012 · الخطوة 3: المستندات · علاج"),
        ({"title": "استفسار", "step": None, "whom": "", "about": "متى؟"}, "مسودة 09:54 · استفسار · متى؟"),
        ({"title": "الإعدادات", "step": None, "whom": "", "about": ""}, "مسودة 09:54 · الإعدادات"),
        (
            {"saved_at": datetime(2026, 11, 21, 20, 30, tzinfo=UTC), "step": None, "title": "إحالة"},
            "مسودة 1448/06/11هـ 23:30 · إحالة · نوف سالم",
        ),
        (
            {"saved_at": datetime(2026, 11, 21, 21, 5, tzinfo=UTC), "step": None, "title": "إحالة"},
            "مسودة 00:05 · إحالة · نوف سالم",  # the office's day, not the world's
        ),
    ],
)
def test_a_draft_is_said_in_one_line(
    program_app: QApplication, changes: dict[str, object], said: str
) -> None:
    assert bare(DraftWords(a_line(**changes), TODAY).sentence()) == said


def test_a_number_in_a_title_keeps_its_order(program_app: QApplication) -> None:
    assert "\u2066\u202d1448-01-3-00012\u202c\u2069" in DraftWords(a_line(), TODAY).sentence()


def test_a_long_question_is_cut_in_the_list(program_app: QApplication) -> None:
    row = DraftWords(a_line(whom="", about="سؤال " * 60), TODAY).row()
    assert len(bare(row.title)) < 70
    assert row.title.endswith("…\u2069")


def test_what_closing_asks_about_is_told_apart(program_app: QApplication, desk: Desk) -> None:
    """Two visitors of one name, two steps of one request, and a page of settings."""
    request = str(builders.a_request(desk))
    kept = [
        ("new_request", "interview||نوف", "طلب دعم", {"first": "نوف", "father": "سالم", AT_STEP: "person"}),
        ("new_request", "interview||نوف", "طلب دعم", {"first": "نوف", "father": "علي", AT_STEP: "person"}),
        ("request", request, "طلب الدعم رقم 1", {"description": "أ", AT_STEP: "request"}),
        ("request", request, "طلب الدعم رقم 1", {"documents": "ب", AT_STEP: "documents"}),
        ("settings", "", "الإعدادات", {"auto_lock_minutes": "7"}),
    ]
    with desk.work() as work:
        for page, place, title, state in kept:
            keep_draft(work, page, place, title, state)
    told = [DraftWords(line, desk.today).sentence() for line in open_drafts(desk)]
    assert len(set(told)) == len(kept)
