"""Papers drawn into PDFs; slow the first time (fonts), so this is done on the worker."""

from __future__ import annotations

from hayat_desk.summaries.papers.contents import PaperToDraw
from hayat_desk.summaries.papers.shapes import LetterheadSummary


def draw(paper: PaperToDraw) -> bytes:
    """The PDF of a prepared paper. Slow the first time (fonts): call it on the worker."""
    return draw_sheet(paper.kind, paper.letterhead, paper.sheet)


def draw_sheet(key: str, letterhead: LetterheadSummary, sheet: object) -> bytes:
    """A sheet by the key of its printout; also one without a number: a preview, a blank form."""
    from hayat_desk.printouts import PRINTOUTS

    return PRINTOUTS[key](letterhead, sheet)


def warm_up() -> None:
    """Load, on the worker, what papers are drawn and shown with: the first one is not waited for."""
    import pypdfium2  # noqa: F401, RUF100 - starts PDFium

    from hayat_desk.printouts.typesetting.faces import warm_faces

    warm_faces()
