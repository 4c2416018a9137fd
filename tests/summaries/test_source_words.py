"""The sources' own words: the table of `source_words.txt` against profile and papers of both associations."""

from __future__ import annotations

import dataclasses
import unicodedata
from collections.abc import Iterator
from enum import Enum
from pathlib import Path

import pytest

from hayat_desk.desk import Desk
from hayat_desk.policy.profile_shape import Profile
from hayat_desk.policy.profiles import read_shipped_profile
from hayat_desk.printouts import board_approval, request_form
from hayat_desk.summaries.papers.contents import letterhead
from hayat_desk.summaries.papers.policy_papers import BoardApprovalSummary, BoardMember
from hayat_desk.summaries.papers.request_forms import blank_request_form
from hayat_desk.summaries.papers.shapes import RegisterEntry
from tests.check_pdf import check

TABLE = Path(__file__).parents[1] / "data" / "source_words.txt"
SLIPS = ("السبعين", "الداء", "المستخدمين", "alinma", "alinnam", "بجمعية الدعوة")
"""What the sources got wrong, or what we once made of them: it stands in no profile."""


def _rows() -> list[tuple[str, str, str, str]]:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    rows = []
    for line in lines:
        if line and not line.startswith("#"):
            clause, association, place, phrase = (cell.strip() for cell in line.split("|"))
            rows.append((clause, association, place, phrase))
    return rows


def _of(association: str) -> list[tuple[str, str, str]]:
    return [
        (clause, place, phrase) for clause, whose, place, phrase in _rows() if whose in ("both", association)
    ]


def _bare(text: str) -> str:
    """A text without its harakat."""
    return "".join(letter for letter in text if not unicodedata.combining(letter))


def _texts(part: object) -> Iterator[str]:
    """Every text in a part of the profile."""
    if isinstance(part, str) and not isinstance(part, Enum):
        yield part
    elif isinstance(part, tuple):
        for item in part:
            yield from _texts(item)
    elif dataclasses.is_dataclass(part):
        for field in dataclasses.fields(part):
            yield from _texts(getattr(part, field.name))


def _stands(profile: Profile, place: str, phrase: str) -> bool:
    return any(phrase in _bare(text) for text in _texts(getattr(profile, place)))


@pytest.mark.parametrize("association", ["hayat-arar", "dawah-aburakah"])
def test_the_profile_has_the_sources_phrases(association: str) -> None:
    profile = read_shipped_profile(association)
    in_profile = [row for row in _of(association) if not row[1].startswith("paper:")]
    assert len(in_profile) > 20
    assert [row for row in in_profile if not _stands(profile, row[1], row[2])] == []


def test_the_papers_have_the_sources_phrases(either_desk: Desk, tmp_path: Path) -> None:
    profile = either_desk.profile
    with either_desk.look() as look:
        head, form = blank_request_form(look)
        approval = BoardApprovalSummary(
            register=RegisterEntry(),
            association=profile.association.name,
            policy_title=profile.policy.title,
            version="1",
            form=profile.policy.approval,
            board=tuple(BoardMember(seat.title) for seat in profile.board),
        )
        papers = {
            "paper:request_form": request_form.draw(head, form),
            "paper:board_approval": board_approval.draw(letterhead(look), approval),
        }
    phrases = _of(profile.key)
    for place, paper in papers.items():
        path = tmp_path / f"{place.removeprefix('paper:')}.pdf"
        path.write_bytes(paper)
        assert check(path, [phrase.replace("/ ", "") for _, where, phrase in phrases if where == place]) == []
        assert check(path, ["بجلسته المنعقدة في تاريخ"]) != []  # the control: near is not the same
    assert {where for _, where, _ in phrases if where.startswith("paper:")} == set(papers)


@pytest.mark.parametrize("association", ["hayat-arar", "dawah-aburakah"])
@pytest.mark.parametrize("slip", SLIPS)
def test_no_slip_of_the_sources_is_in_a_profile(association: str, slip: str) -> None:
    assert not any(slip in _bare(text) for text in _texts(read_shipped_profile(association)))


def test_the_basmala_is_fully_vocalised_with_the_sources_letters_alone() -> None:
    """T72: nothing but «بسم الله الرحمن الرحيم» and harakat; no word without them."""
    basmala = read_shipped_profile("hayat-arar").letterhead.basmala
    assert _bare(basmala) == "بسم الله الرحمن الرحيم"
    assert all("\u064b" <= mark <= "\u0652" for mark in basmala if unicodedata.combining(mark))
    assert all(_bare(word) != word for word in basmala.split())
