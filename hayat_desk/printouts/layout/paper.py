"""A4 paper: the frame between head and foot, the pages counted, the bytes the same for the same content."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import BinaryIO

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate
from reportlab.platypus.flowables import Flowable

from hayat_desk.printouts.layout import letterhead as head
from hayat_desk.printouts.layout.blocks import PaperTitle
from hayat_desk.printouts.layout.signed import Signed, height_of
from hayat_desk.printouts.typesetting.canvas import PaperCanvas
from hayat_desk.printouts.typesetting.structure import Element
from hayat_desk.summaries.papers.shapes import LetterheadSummary, RegisterEntry

MARGIN = 18 * mm
WIDTH = A4[0] - 2 * MARGIN
_TOP = 12 * mm
_BOTTOM = 12 * mm
_RUNNING_HEAD = head.STAMP_STRIP + 42


def _frame(top: float, bottom: float) -> Frame:
    return Frame(
        MARGIN, bottom, WIDTH, top - bottom, leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0
    )


def build(
    letterhead: LetterheadSummary,
    register: RegisterEntry | None,
    title: PaperTitle,
    story: Sequence[Flowable],
    *,
    code: str = "",
) -> bytes:
    """The paper as PDF bytes; its metadata names the kind of paper and the association, no person.

    Every page says which paper it belongs to, as sheets part: the pages after the first bear the title, the
    number and the QR square in their head. A working paper is in no register: `register` is None, and its head
    has no lines for number, date and attachments. `code` is the short code of what is printed; it stands at
    each foot.
    """
    if register is None:
        letterhead = replace(letterhead, has_number=False, has_date=False, has_attachments=False)
        register = RegisterEntry()
    entry = register
    top = A4[1] - _TOP
    first_top, bottom = _first_frame(letterhead, entry)

    first_head = Element("P")  # the head of the first page is read out: it holds number and date

    def finish(canvas: PaperCanvas, page: int, pages: int) -> None:
        if page == 1:
            with canvas.part(first_head):
                head.draw_head(canvas, letterhead, entry, MARGIN, top, WIDTH)
        with canvas.artifact(of_page=True):
            if page > 1:
                name = " · ".join(part for part in (title.text, title.under) if part)
                head.draw_running_head(canvas, letterhead, entry, name, title.qr, MARGIN, top, WIDTH)
            head.draw_foot(canvas, letterhead, MARGIN, _BOTTOM, WIDTH, page=page, pages=pages, code=code)
            head.draw_notice(canvas, letterhead, head.notice_left(MARGIN, title.qr if page > 1 else ""), top)

    def sheet(file: BinaryIO, **options: object) -> PaperCanvas:
        canvas = PaperCanvas(file, finish, **{**options, "pdfVersion": (1, 7)})
        canvas.structure.take(first_head)
        return canvas

    buffer = io.BytesIO()
    document = BaseDocTemplate(
        buffer,
        pagesize=A4,
        title=title.text,
        author=letterhead.association,
        subject="",
        creator="Hayat Desk",
        producer="Hayat Desk",
        lang="ar-SA",
        invariant=1,
        pageCompression=1,
        allowSplitting=1,
    )
    document.addPageTemplates(
        [
            PageTemplate("first", [_frame(first_top, bottom)], autoNextPageTemplate="next"),
            PageTemplate("next", [_frame(top - _RUNNING_HEAD, bottom)]),
        ]
    )
    document.build([title, *story], canvasmaker=sheet)
    return buffer.getvalue()


def _first_frame(letterhead: LetterheadSummary, register: RegisterEntry) -> tuple[float, float]:
    """Top and bottom of what a first sheet has between head and foot."""
    bottom = _BOTTOM + head.foot_height(letterhead, WIDTH) + 5
    return A4[1] - _TOP - head.head_height(letterhead, register, WIDTH) - 10, bottom


def on_one_sheet(
    letterhead: LetterheadSummary,
    register: RegisterEntry,
    layouts: Iterable[tuple[PaperTitle, Sequence[Flowable]]],
) -> tuple[PaperTitle, Sequence[Flowable]]:
    """The first of these layouts of a paper that stays on one sheet, each tighter; the first where none does."""
    top, bottom = _first_frame(letterhead, register)
    loosest = None
    for title, story in layouts:
        parts = [part for piece in story for part in (piece.parts if isinstance(piece, Signed) else [piece])]
        loosest = loosest or (title, story)
        if height_of([title, *parts], WIDTH) <= top - bottom:
            return title, story
    if loosest is None:
        raise ValueError(layouts)
    return loosest
