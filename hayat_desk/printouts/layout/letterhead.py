"""The letterhead (T71-T77): head and foot of each sheet; every part may be missing.

The first page carries the whole head; the pages after it two lines with the association's name, the paper's
own name and number, and its QR square.
"""

from __future__ import annotations

import io
from collections.abc import Sequence

from reportlab.lib.utils import ImageReader

from hayat_desk.policy.spelling import grouped
from hayat_desk.printouts.layout.marks import ACCENT, INK, LINE, SOFT, draw_qr
from hayat_desk.printouts.typesetting.canvas import PaperCanvas
from hayat_desk.printouts.typesetting.flow import draw_text
from hayat_desk.printouts.typesetting.lines import Span, Style, natural_width, shortened, wrap
from hayat_desk.printouts.typesetting.text import count, iso, ltr
from hayat_desk.summaries.papers.shapes import LetterheadSummary, RegisterEntry

_BASMALA = Style(size=17, leading=30, align="centre", colour=INK)
_KINGDOM = Style(size=11, leading=17, colour=SOFT)
_NAME = Style(size=15, leading=23, weight="bold", colour=ACCENT)
_LICENCE = Style(size=10.5, leading=17, colour=SOFT)
_REGISTER = Style(size=11, leading=19)
_SMALL = Style(size=9, leading=13.5, colour=SOFT)
_SMALL_CENTRE = Style(size=9, leading=13.5, colour=SOFT, align="centre")
_SMALLEST = Style(size=7.5, leading=13.5, colour=SOFT)
_BESIDE = 3  # accounts, or ways to reach the office, on a row
_SMALL_END = Style(size=9, leading=13.5, colour=SOFT, align="end")
_WHICH = Style(size=10.5, leading=16, weight="bold")
_STAMP = Style(size=12, leading=18, weight="bold", align="centre", colour="#9a3412")
STAMP_STRIP = 22.0

_OUTGOING = "صادر"
_NO_ATTACHMENTS = "لا يوجد"
_DOTS = "." * 26
_REGISTER_WIDTH = 196.0
_LOGO = 56.0
"""Height of the logo's place; a wide one may take twice as much across."""
_GAP = 8.0
_UNDER = 4.0  # below the basmala, whose marks hang down
_SMALL_QR = 58.0
_QUIET = 5.0  # the white border inside the square


def _right_part(letterhead: LetterheadSummary) -> list[tuple[str, Style]]:
    parts = [(letterhead.kingdom, _KINGDOM)]
    parts += [(line, _NAME) for line in letterhead.name_lines or (letterhead.association,)]
    if letterhead.licence:
        parts.append((f"رقم الترخيص: {iso(letterhead.licence)}", _LICENCE))
    return [(text, style) for text, style in parts if text]


def _left_part(letterhead: LetterheadSummary, register: RegisterEntry) -> list[Sequence[Span | str]]:
    """The three lines of the register; one that the letterhead has and the paper lacks is left to the pen."""
    entries = (
        ("الرقم: ", _outgoing(register), letterhead.has_number),
        ("التاريخ: ", iso(register.date), letterhead.has_date),
        ("المرفقات: ", iso(register.attachments) or _nothing_attached(register), letterhead.has_attachments),
    )
    return [
        [Span(label, "bold"), value or Span(_DOTS)] for label, value, always in entries if value or always
    ]


def _nothing_attached(register: RegisterEntry) -> str:
    """What stands for no attachment on a paper that went out; one without a number is left to the pen."""
    return _NO_ATTACHMENTS if register.number else ""


def _outgoing(register: RegisterEntry) -> str:
    """The number with its kind, which the letterhead's own «الرقم» does not say."""
    return f"{_OUTGOING} {ltr(register.number)}" if register.number else ""


def _right_width(letterhead: LetterheadSummary, width: float) -> float:
    """What is left for the name beside the register, or beside the logo in the middle."""
    if letterhead.logo:
        return (width - _logo_size(letterhead.logo)[0]) / 2 - _GAP
    return width - _REGISTER_WIDTH - _GAP


def _logo_size(logo: bytes) -> tuple[float, float]:
    """Width and height in points."""
    across, down = ImageReader(io.BytesIO(logo)).getSize()
    scale = min(_LOGO * 2 / across, _LOGO / down)
    return across * scale, down * scale


def head_height(letterhead: LetterheadSummary, register: RegisterEntry, width: float) -> float:
    """Height in points that the head of the first page takes."""
    right_width = _right_width(letterhead, width)
    right = sum(len(wrap(t, s, right_width)) * s.leading for t, s in _right_part(letterhead))
    left = sum(
        len(wrap(t, _REGISTER, _REGISTER_WIDTH)) * _REGISTER.leading for t in _left_part(letterhead, register)
    )
    basmala = _BASMALA.leading if letterhead.basmala else STAMP_STRIP
    return basmala + max(right, left, _LOGO + _UNDER if letterhead.logo else 0) + _GAP


def draw_head(
    canvas: PaperCanvas,
    letterhead: LetterheadSummary,
    register: RegisterEntry,
    x: float,
    top: float,
    width: float,
) -> None:
    """The head of the first page, from its top edge down."""
    bottom = top - head_height(letterhead, register, width)
    if letterhead.basmala:
        draw_text(canvas, letterhead.basmala, _BASMALA, x, top, width)
    top -= _BASMALA.leading if letterhead.basmala else STAMP_STRIP
    at = top
    right_width = _right_width(letterhead, width)
    for text, style in _right_part(letterhead):
        at -= draw_text(canvas, text, style, x + width - right_width, at, right_width)
    lines = _left_part(letterhead, register)
    widest = max((natural_width(line, _REGISTER) for line in lines), default=0)
    at = top
    for line in lines:
        at -= draw_text(canvas, line, _REGISTER, x, at, min(_REGISTER_WIDTH, widest))
    if letterhead.logo:
        across, down = _logo_size(letterhead.logo)
        image = ImageReader(io.BytesIO(letterhead.logo))
        with canvas.picture(f"شعار {letterhead.association}"):
            canvas.drawImage(
                image, x + (width - across) / 2, top - (_LOGO + down) / 2 - _UNDER, across, down, mask="auto"
            )
    canvas.setStrokeColor(ACCENT)
    canvas.setLineWidth(1.1)
    canvas.line(x, bottom, x + width, bottom)


def draw_running_head(
    canvas: PaperCanvas,
    letterhead: LetterheadSummary,
    register: RegisterEntry,
    name: str,
    qr: str,
    x: float,
    top: float,
    width: float,
) -> None:
    """The head of every page after the first: whose paper, which paper, its number, its QR square at the left."""
    if qr:
        draw_qr(canvas, qr, x - _QUIET, top - _SMALL_QR + _QUIET, _SMALL_QR)
    top -= STAMP_STRIP
    left = x + (_SMALL_QR if qr else 0)
    right = x + width
    association = shortened(letterhead.association, _SMALL, (right - left) * 0.7)
    draw_text(canvas, association, _SMALL, left, top, right - left)
    if register.number:
        draw_text(canvas, f"الرقم: {_outgoing(register)}", _SMALL_END, left, top, right - left)
    draw_text(canvas, name, _fitting(name, _WHICH, right - left), left, top - _SMALL.leading, right - left)
    canvas.setStrokeColor(LINE)
    canvas.setLineWidth(0.6)
    canvas.line(x, top - 33, x + width, top - 33)


def _ways(letterhead: LetterheadSummary) -> list[str]:
    ways = (
        ("هاتف", letterhead.phone),
        ("حساب التواصل", letterhead.handle),
        ("البريد", letterhead.email),
    )
    return [f"{label}: {ltr(value)}" for label, value in ways if value]


def _accounts(letterhead: LetterheadSummary) -> list[str]:
    return [f"{account.bank}\n{ltr(grouped(account.iban))}" for account in letterhead.accounts]


def _foot_rows(letterhead: LetterheadSummary, width: float) -> list[list[str]]:
    """The ways to reach the office, then the accounts, in rows that keep their cells apart."""
    rows = []
    for cells in (_ways(letterhead), _accounts(letterhead)):
        beside = min(len(cells), _BESIDE)
        while beside > 1 and max(natural_width(cell, _SMALLEST) for cell in cells) > width / beside - _GAP:
            beside -= 1
        rows += [cells[at : at + beside] for at in range(0, len(cells), beside or 1)]
    return rows


def _lines(row: list[str]) -> int:
    return 1 + row[0].count("\n")


def foot_height(letterhead: LetterheadSummary, width: float) -> float:
    """Height in points that the foot takes: page number, ways to reach the office, accounts."""
    rows = 1 + sum(map(_lines, _foot_rows(letterhead, width)))
    return rows * _SMALL.leading + 6


def _draw_row(canvas: PaperCanvas, cells: list[str], x: float, top: float, width: float) -> None:
    """Cells spread over a row, the first at the right."""
    share = width / len(cells)
    room = share - _GAP if len(cells) > 1 else share
    for number, cell in enumerate(cells):
        at = x + width - (number + 1) * share
        align = _SMALL if number == 0 and len(cells) > 1 else _SMALL_CENTRE
        if number and number == len(cells) - 1:
            align = _SMALL_END
        draw_text(canvas, cell, _fitting(cell, align, room), at, top, share)


def _fitting(text: str, style: Style, width: float) -> Style:
    """The style, made smaller when the text would not fit on its line."""
    natural = natural_width(text, style)
    if natural <= width:
        return style
    size = max(_SMALLEST.size, style.size * width / natural - 0.05)
    return Style(size, style.leading, style.weight, style.colour, style.align)


def draw_foot(
    canvas: PaperCanvas,
    letterhead: LetterheadSummary,
    x: float,
    bottom: float,
    width: float,
    *,
    page: int,
    pages: int,
    code: str,
) -> None:
    """The foot of every page: a rule, the ways to reach the office, the accounts, page x of y, the short code."""
    at = bottom + foot_height(letterhead, width)
    canvas.setStrokeColor(LINE)
    canvas.setLineWidth(0.6)
    canvas.line(x, at, x + width, at)
    at -= 4
    for row in _foot_rows(letterhead, width):
        _draw_row(canvas, row, x, at, width)
        at -= _SMALL.leading * _lines(row)
    if code:
        draw_text(canvas, f"رمز الورقة: {ltr(code)}", _SMALL_END, x, at, width)
    current, last = (count(number, arabic_indic=letterhead.arabic_indic) for number in (page, pages))
    draw_text(canvas, f"صفحة {current} من {last}", _SMALL_CENTRE, x, at, width)


def notice_left(x: float, qr: str) -> float:
    """Where the notice begins: after the QR square in the head of a later page."""
    return x + _SMALL_QR if qr else x


def draw_notice(canvas: PaperCanvas, letterhead: LetterheadSummary, x: float, top: float) -> None:
    """The notice of a trial office or of a draft, in the strip kept for it on every page."""
    if letterhead.notice:
        wide = natural_width(letterhead.notice, _STAMP) + 22
        canvas.setStrokeColor(_STAMP.colour)
        canvas.setLineWidth(1)
        canvas.roundRect(x, top - STAMP_STRIP + 3, wide, 19, 4, stroke=1, fill=0)
        draw_text(canvas, letterhead.notice, _STAMP, x, top - 0.5, wide)
