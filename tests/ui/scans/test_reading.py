"""Scanned sheets are read by their code, whatever the scanner made of them; nothing else is taken."""

from __future__ import annotations

import io
import random
import zlib
from pathlib import Path

import pytest
from PIL import Image, ImageFilter
from PySide6.QtWidgets import QApplication

from hayat_desk.desk import Desk
from hayat_desk.errors import InvalidValue
from hayat_desk.policy.scans import LARGEST_SCAN, MOST_PAGES, PaperCode, ScanFlaw
from hayat_desk.records.papers import Paper
from hayat_desk.ui.parts import aside
from hayat_desk.ui.printing.pdfium import opened
from hayat_desk.ui.scans.reading import Reading, content_of, pages_of, read_content
from tests import builders
from tests.ui.page_kit import print_now

A4 = (1654, 2339)  # at 200 dots to the inch


@pytest.fixture
def paper(program_app: QApplication, desk: Desk) -> tuple[bytes, PaperCode]:
    """A receipt as it was printed, and its code."""
    receipt = builders.a_receipt(desk)
    pdf = print_now(desk, receipt)
    with desk.look() as look:
        row = look.db.get_one(Paper, receipt)
    return pdf, PaperCode(row.number or "", row.code)


def sheet(pdf: bytes, dots: int = 200) -> Image.Image:
    """The paper as a scanner sees it."""
    with opened(pdf) as document:
        picture: Image.Image = document[0].render(scale=dots / 72).to_pil().convert("L")
    return picture


def kept(picture: Image.Image, path: Path, quality: int = 90) -> Path:
    picture.save(path, quality=quality)
    return path


def noisy(picture: Image.Image) -> Image.Image:
    """Grey paper, dust, a soft lens, a sheet laid askew."""
    chance = random.Random(7)  # noqa: S311 — dust, no secret
    grey = picture.point(lambda tone: 40 + tone * 180 // 255).filter(ImageFilter.GaussianBlur(0.8))
    for _ in range(3000):
        grey.putpixel((chance.randrange(grey.width), chance.randrange(grey.height)), chance.randrange(256))
    return grey.rotate(2.5, fillcolor=200, expand=True)


def read_scan(path: Path) -> Reading:
    return read_content(content_of(path))


def test_the_paper_itself_as_pdf_is_read(paper: tuple[bytes, PaperCode], tmp_path: Path) -> None:
    pdf, code = paper
    (tmp_path / "scan.pdf").write_bytes(pdf)
    reading = read_scan(tmp_path / "scan.pdf")

    assert (reading.codes, reading.media, reading.content) == ((code,), "application/pdf", pdf)
    assert reading.first_page.width() == 1000


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize("dots", [150, 300])
def test_a_sheet_is_read_whichever_way_it_lay(
    paper: tuple[bytes, PaperCode], tmp_path: Path, turn: int, dots: int
) -> None:
    picture = sheet(paper[0], dots).rotate(turn, expand=True)

    assert read_scan(kept(picture, tmp_path / "scan.png")).codes == (paper[1],)


def test_a_poor_scan_is_read(paper: tuple[bytes, PaperCode], tmp_path: Path) -> None:
    poor = kept(noisy(sheet(paper[0])), tmp_path / "scan.jpg", quality=35)

    assert read_scan(poor).codes == (paper[1],)


def test_the_kind_is_told_by_the_bytes_not_by_the_name(
    paper: tuple[bytes, PaperCode], tmp_path: Path
) -> None:
    named_wrongly = tmp_path / "scan.pdf"
    sheet(paper[0]).save(named_wrongly, "JPEG")

    assert read_scan(named_wrongly).media == "image/jpeg"


def test_two_papers_in_one_file_are_both_seen(
    paper: tuple[bytes, PaperCode], tmp_path: Path, desk: Desk
) -> None:
    other = builders.a_receipt(desk)
    second = sheet(print_now(desk, other))
    sheet(paper[0]).save(tmp_path / "scan.pdf", save_all=True, append_images=[second], resolution=200)

    assert len(read_scan(tmp_path / "scan.pdf").codes) == 2


def test_a_sheet_without_a_code_of_ours_has_none(tmp_path: Path, program_app: QApplication) -> None:
    assert read_scan(kept(Image.new("L", A4, 255), tmp_path / "blank.png")).codes == ()


def _png_of(width: int, height: int) -> bytes:
    """The head of a picture of that size, with next to nothing in it."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4) + kind + data + zlib.crc32(kind + data).to_bytes(4)

    head = width.to_bytes(4) + height.to_bytes(4) + bytes([8, 0, 0, 0, 0])
    empty = zlib.compress(bytes(1_000_000))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", empty) + chunk(b"IEND", b"")


def _small_png() -> bytes:
    out = io.BytesIO()
    Image.new("L", (40, 40), 255).save(out, "PNG")
    return out.getvalue()


def slow_pdf() -> bytes:
    """A few kilobytes that are filled a page full of ink with, thirty thousand times."""
    ink = zlib.compress(b"0 0 m 595 842 l 595 0 l 0 842 l f " * 30_000, 9)
    parts = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
        b"<</Filter/FlateDecode/Length %d>>stream\n%b\nendstream" % (len(ink), ink),
    )
    bodies = [b"%d 0 obj\n%b\nendobj\n" % (at, part) for at, part in enumerate(parts, 1)]
    return b"%PDF-1.4\n" + b"".join(bodies) + b"trailer<</Root 1 0 R>>\n"


HOSTILE = {
    "empty": b"",
    "text": "ملف نصي".encode(),
    "page of the web": b"<html><script>alert(1)</script></html>",
    "drawing": b'<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
    "program": b"MZ" + bytes(500),
    "huge picture": _png_of(60_000, 60_000),
    "picture without size": _png_of(0, 10),
    "broken png": _small_png()[:30],
    "broken jpeg": b"\xff\xd8\xff\xe0" + bytes(200),
    "broken pdf": b"%PDF-1.7\n" + bytes(range(256)) * 4,
    "locked pdf": b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R/Encrypt 5 0 R>>",
}


@pytest.mark.qt_log_ignore("JPEG", extend=True)  # what the library says of it
@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("suffix", [".pdf", ".png", ".jpg"])
def test_what_is_no_scan_is_refused(
    name: str, suffix: str, tmp_path: Path, program_app: QApplication
) -> None:
    path = tmp_path / f"file{suffix}"
    path.write_bytes(HOSTILE[name])
    with pytest.raises(InvalidValue) as refusal:
        read_scan(path)

    assert refusal.value.flaw is ScanFlaw.NOT_A_SCAN
    assert read_scan(kept(Image.new("L", (40, 40), 255), tmp_path / "good.png")).codes == ()  # the control


def test_folders_missing_and_endless_files_are_refused(tmp_path: Path) -> None:
    flaws = {tmp_path: ScanFlaw.NOT_A_SCAN, Path("/dev/zero"): ScanFlaw.NOT_A_SCAN}
    flaws[tmp_path / "none.pdf"] = ScanFlaw.NOT_OPENED
    for path, flaw in flaws.items():
        with pytest.raises(InvalidValue) as refusal:
            read_scan(path)
        assert refusal.value.flaw is flaw
    large = tmp_path / "large.pdf"
    with large.open("wb") as file:
        file.truncate(LARGEST_SCAN + 1)
    with pytest.raises(InvalidValue) as refusal:
        read_scan(large)
    assert refusal.value.flaw is ScanFlaw.TOO_LARGE


def test_a_book_is_refused(tmp_path: Path, program_app: QApplication) -> None:
    pages = [Image.new("L", (60, 80), 255) for _ in range(MOST_PAGES + 1)]
    pages[0].save(tmp_path / "book.pdf", save_all=True, append_images=pages[1:])

    with pytest.raises(InvalidValue) as refusal:
        read_scan(tmp_path / "book.pdf")
    assert refusal.value.flaw is ScanFlaw.TOO_MANY_PAGES


@pytest.mark.parametrize("shape", [(1, 3600), (3600, 1), (8, 3600)])
@pytest.mark.parametrize("kind", ["png", "pdf"])
def test_a_line_is_refused_and_no_small_picture_is_enlarged(
    kind: str, shape: tuple[int, int], tmp_path: Path, program_app: QApplication
) -> None:
    """A picture one dot wide, made as wide as a page, would take gigabytes."""
    thin = kept(Image.new("L", shape, 255), tmp_path / f"thin.{kind}")
    with pytest.raises(InvalidValue) as refusal:
        read_scan(thin)
    assert refusal.value.flaw is ScanFlaw.TOO_NARROW

    for narrow in ((400, 3600), (40, 60), (1, 1)):  # the control
        first = read_scan(kept(Image.new("L", narrow, 255), tmp_path / "narrow.png")).first_page
        assert 1 <= first.width() <= narrow[0]
        assert 1 <= first.height() <= min(narrow[1], 1500)


def test_a_page_that_takes_for_ever_to_draw_is_given_up(
    tmp_path: Path, program_app: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(aside, "SECONDS", 1)
    (tmp_path / "slow.pdf").write_bytes(slow_pdf())
    with pytest.raises(InvalidValue) as refusal:
        read_scan(tmp_path / "slow.pdf")
    assert refusal.value.flaw is ScanFlaw.NOT_DRAWN
    with pytest.raises(InvalidValue) as refusal:
        list(pages_of(slow_pdf()))  # nor is it shown, where it has been filed
    assert refusal.value.flaw is ScanFlaw.NOT_DRAWN
