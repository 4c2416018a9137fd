"""The logo in the head of a paper: where it stands, that no word runs into it, and nothing without one (T71)."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
import pytest
from PIL import Image

from hayat_desk.printouts import reply_letter
from hayat_desk.summaries.papers.shapes import LetterheadSummary, PrintedAccount
from tests.check_pdf import check
from tests.printouts import samples

FOOT = 150.0
"""Points from the bottom of the page within which the foot lies."""

HEAD = 250.0
"""Points from the top of the page within which the head lies."""

both = pytest.mark.parametrize("letterhead", [samples.FULL, samples.BARE], ids=["S1", "S2"])
shapes = pytest.mark.parametrize(("across", "down"), [(400, 400), (900, 300), (200, 600)])


def a_logo(across: int, down: int) -> bytes:
    out = BytesIO()
    Image.new("RGBA", (across, down), (15, 118, 110, 200)).save(out, "PNG")
    return out.getvalue()


def first_page(letterhead: LetterheadSummary) -> Any:
    return pdfium.PdfDocument(reply_letter.draw(letterhead, samples.REPLY_ACCEPTED))[0]


def pictures(page: Any) -> list[tuple[float, float, float, float]]:
    """Left, bottom, right, top of each picture."""
    return [found.get_bounds() for found in page.get_objects([pdfium_c.FPDF_PAGEOBJ_IMAGE])]


def words(page: Any) -> list[tuple[float, float, float, float]]:
    """The boxes of the letters in the head."""
    text = page.get_textpage()
    boxes = [text.get_charbox(at) for at in range(text.count_chars())]
    return [box for box in boxes if box[3] > page.get_height() - HEAD and box[2] > box[0]]


@both
@shapes
def test_the_logo_stands_in_the_middle_and_no_word_runs_into_it(
    letterhead: LetterheadSummary, across: int, down: int
) -> None:
    page = first_page(replace(letterhead, logo=a_logo(across, down)))
    ((left, bottom, right, top),) = pictures(page)
    assert (left + right) / 2 == pytest.approx(page.get_width() / 2, abs=1)
    assert (right - left) / (top - bottom) == pytest.approx(across / down, rel=0.01)
    assert 15 < right - left <= 112.1
    assert 15 < top - bottom <= 56.1
    touched = [
        box for box in words(page) if box[0] < right and box[2] > left and box[1] < top and box[3] > bottom
    ]
    assert touched == []


@both
def test_a_long_name_is_wrapped_beside_the_logo_and_not_under_it(letterhead: LetterheadSummary) -> None:
    long = replace(letterhead, association="جمعية " * 12, name_lines=(), logo=a_logo(900, 300))
    page = first_page(long)
    ((left, bottom, right, top),) = pictures(page)
    assert not [box for box in words(page) if box[0] < right and box[2] > left and bottom < box[3] < top]


@both
def test_without_a_logo_there_is_no_picture_and_the_bytes_are_the_same(letterhead: LetterheadSummary) -> None:
    bare = reply_letter.draw(letterhead, samples.REPLY_ACCEPTED)
    assert bare == reply_letter.draw(replace(letterhead, logo=b""), samples.REPLY_ACCEPTED)
    assert pictures(first_page(letterhead)) == []


@both
def test_the_same_logo_gives_the_same_bytes(letterhead: LetterheadSummary) -> None:
    with_logo = replace(letterhead, logo=a_logo(300, 300))
    drawn = {reply_letter.draw(with_logo, samples.REPLY_ACCEPTED) for _ in range(2)}
    assert len(drawn) == 1


@both
@pytest.mark.parametrize("how_many", range(1, 8))
def test_accounts_and_a_long_address_stand_apart_in_the_foot(
    tmp_path: Path, letterhead: LetterheadSummary, how_many: int
) -> None:
    accounts = tuple(
        PrintedAccount(f"مصرف رقم {n}", f"SA78800004306080106666{n:02}") for n in range(how_many)
    )
    email = "beneficiary.relations.department@dawah-aburakah-association.example.sa"
    shown = replace(letterhead, accounts=accounts, email=email, handle="hayat_office_account")
    page = first_page(shown)
    text = page.get_textpage()
    letters = [(text.get_text_range(at, 1), text.get_charbox(at)) for at in range(text.count_chars())]
    foot = [box for letter, box in letters if box[3] < FOOT and letter.isascii() and letter.isalnum()]
    assert len(foot) > how_many * 24
    over = [
        (one, other)
        for at, one in enumerate(foot)
        for other in foot[at + 1 :]
        if min(one[2], other[2]) - max(one[0], other[0]) > 0.8
        and min(one[3], other[3]) - max(one[1], other[1]) > 0.8
    ]
    assert over == []
    path = tmp_path / "paper.pdf"
    path.write_bytes(reply_letter.draw(shown, samples.REPLY_ACCEPTED))
    ibans = [" ".join(account.iban[at : at + 4] for at in range(0, 24, 4)) for account in accounts]
    assert check(path, [email, *ibans]) == []
