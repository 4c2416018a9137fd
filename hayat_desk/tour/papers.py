"""The papers of the tour, written out as they are kept and read by a machine: what was expected stands on them."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from hayat_desk.summaries.papers.contents import KeptPaper, kept_papers
from hayat_desk.tour.hand import DoesNotHold
from hayat_desk.tour.record import PrintedPaper
from hayat_desk.tour.stage import TourStage
from hayat_desk.ui.printing.pdfium import opened

_CONTROLS = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\u061c\ufeff\u0640\u064b-\u0652\u0670]")
_WORD = re.compile(r"[0-9]+|[^\W\d_]+")


def write_papers(stage: TourStage, folder: Path) -> list[PrintedPaper]:
    """Every kept paper as `kind-number.pdf`; each must hold what the story expects of it, by hand."""
    place = stage.program.workplace
    if place is None:
        raise DoesNotHold("no office is open")
    with place.desk.look() as look:
        papers = kept_papers(look)
    expectations: dict[str, list[str]] = stage.cast["papers"]
    records = [_write(paper, folder, expectations) for paper in papers]
    missing = set(expectations) - {Path(paper.file).stem for paper in records}
    if missing:
        raise DoesNotHold(f"not printed: {sorted(missing)}")
    return records


def _write(paper: KeptPaper, folder: Path, expectations: dict[str, list[str]]) -> PrintedPaper:
    name = f"{paper.kind.value}-{paper.number}"
    if name not in expectations:
        raise DoesNotHold(f"{name} was printed, and the story expects no such paper")
    (folder / f"{name}.pdf").write_bytes(paper.pdf)
    words = words_of(paper.pdf)
    lacking = [text for text in expectations[name] if not set(_words(text)) <= words]
    if lacking:
        raise DoesNotHold(f"{name}: not on the paper: {lacking}")
    return PrintedPaper(f"papers/{name}.pdf", paper.sha256, paper.number, expectations[name])


def words_of(pdf: bytes) -> set[str]:
    """All words that can be extracted; their order and place is for the tests, which have more means."""
    with opened(pdf) as document:
        return {word for page in document for word in _words(page.get_textpage().get_text_bounded())}


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKC", _CONTROLS.sub("", text))
    return _WORD.findall(plain)
