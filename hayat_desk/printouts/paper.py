"""A4 paper: the frame between head and foot, the pages counted, the bytes the same for the same content."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import BinaryIO

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate
from reportlab.platypus.flowables import Flowable

from hayat_desk.printouts import letterhead as head
from hayat_desk.printouts.canvas import PaperCanvas
from hayat_desk.printouts.structure import Element
from hayat_desk.summaries.papers import LetterheadSummary, RegisterEntry

MARGIN = 18 * mm
WIDTH = A4[0] - 2 * MARGIN
_TOP = 12 * mm
_BOTTOM = 12 * mm
_RUNNING_HEAD = head.STAMP_STRIP + 28


def _frame(top: float, bottom: float) -> Frame:
    return Frame(
        MARGIN, bottom, WIDTH, top - bottom, leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0
    )


def build(
    letterhead: LetterheadSummary,
    register: RegisterEntry,
    title: str,
    story: Sequence[Flowable],
    *,
    copy: bool = False,
    code: str = "",
) -> bytes:
    """The paper as PDF bytes; its metadata names the kind of paper and the association, no person.

    `code` is the short code of what is printed; it stands at the foot of every page.
    """
    top, bottom = A4[1] - _TOP, _BOTTOM + head.foot_height(letterhead) + 5
    first_top = top - head.head_height(letterhead, register, WIDTH) - 10

    first_head = Element("P")  # the head of the first page is read out: it holds number and date

    def finish(canvas: PaperCanvas, page: int, pages: int) -> None:
        if page == 1:
            with canvas.part(first_head):
                head.draw_head(canvas, letterhead, register, MARGIN, top, WIDTH)
        with canvas.artifact(of_page=True):
            if page > 1:
                head.draw_running_head(canvas, letterhead, register, MARGIN, top, WIDTH)
            head.draw_foot(canvas, letterhead, MARGIN, _BOTTOM, WIDTH, page=page, pages=pages, code=code)
            head.draw_stamps(canvas, letterhead, MARGIN, top, copy)

    def sheet(file: BinaryIO, **options: object) -> PaperCanvas:
        canvas = PaperCanvas(file, finish, **{**options, "pdfVersion": (1, 7)})
        canvas.structure.take(first_head)
        return canvas

    out = io.BytesIO()
    document = BaseDocTemplate(
        out,
        pagesize=A4,
        title=title,
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
    document.build(list(story), canvasmaker=sheet)
    return out.getvalue()
