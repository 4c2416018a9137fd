"""What is signed and its signatures: no page holds signatures alone, for they could be put to anything."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from reportlab.platypus import CondPageBreak
from reportlab.platypus.doctemplate import ActionFlowable, FrameBreak
from reportlab.platypus.flowables import Flowable

from hayat_desk.printouts.typesetting.flow import Block

_LEAST = 44.0
"""Points of what is signed that stand over its signatures, where it is that long."""
_LONG_ROW = 66.0
"""Points of a row that stay where it begins, if it is parted at all."""
_LONG = 560.0
"""Points that fit on every page beside those: signatures that take more fill pages of their own."""
_ANY = 0xFFFFFF


class Signed(Flowable):  # type: ignore[misc]  # ReportLab is untyped
    """Parts of a paper and what is signed under them; where both do not fit, the parts' end goes along."""

    def __init__(
        self, body: Sequence[Flowable], signatures: Sequence[Flowable], *, begins_page: bool = False
    ) -> None:
        super().__init__()
        self._begins_page = begins_page
        self._body = list(body)
        self._signatures = list(signatures)
        self._heights: dict[int, float] = {}  # of a part by its id: a long table is measured once

    def getSpaceBefore(self) -> float:  # noqa: N802 - ReportLab's name for it
        """The space before its first part, in points."""
        return float(self._body[0].getSpaceBefore())

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Higher than any page, so that `split` is asked."""
        return width, _ANY

    def split(self, width: float, height: float) -> list[Flowable]:
        """All of it where it fits; else what fits, a page's end, and the rest with the signatures."""
        whole = self.parts
        if self._tall(whole, width) <= height:
            return whole
        # the second is ReportLab's word: it had to wait for a page of its own
        is_alone = self._begins_page or hasattr(self, "_postponed")
        if self._tall(self._body, width) <= height:
            if self._tall(self._signatures, width) > _LONG:
                return whole
            before, after = self._parted(width)
            if before:
                return [*before, FrameBreak(), *after, *self._signatures]
            return whole if is_alone else []
        before, after = self._fitting(width, height)
        if before:
            return [*before, FrameBreak(), Signed(after, self._signatures, begins_page=True)]
        return whole if is_alone else []

    def _parted(self, width: float) -> tuple[list[Flowable], list[Flowable]]:
        """The body split in two: all but its end, and the end with the heading over it."""
        along, at = 0.0, len(self._body)
        while at and along < _LEAST:
            at -= 1
            part = self._body[at]
            parts = _split(part, width, _all_but(part, width, _LEAST - along))
            if parts:
                return [*self._body[:at], parts[0]], [*parts[1:], *self._body[at + 1 :]]
            along += self._tall([part], width)
        return self._body[: _over(self._body, at)], self._body[_over(self._body, at) :]

    def _fitting(self, width: float, height: float) -> tuple[list[Flowable], list[Flowable]]:
        """What of the body fits into a height, and the rest."""
        at = 0
        while self._tall(self._body[: at + 1], width) <= height:
            at += 1
        part = self._body[at]
        room = height - self._tall([*self._body[:at], part], width) + self._tall([part], width)
        parts = _split(part, width, room)
        if parts:
            return [*self._body[:at], parts[0]], [*parts[1:], *self._body[at + 1 :]]
        return self._body[: _over(self._body, at)], self._body[_over(self._body, at) :]

    @property
    def parts(self) -> list[Flowable]:
        """Body and signatures."""
        return [*self._body, *self._signatures]

    def _tall(self, parts: Sequence[Flowable], width: float) -> float:
        """Height in points; what was measured once is not measured again."""
        return height_of(parts, width, self._heights)


def height_of(parts: Sequence[Flowable], width: float, heights: dict[int, float] | None = None) -> float:
    """Height in points of these parts, with the gaps between them as a frame makes them; `heights` are known ones."""
    heights = {} if heights is None else heights
    tall, after = 0.0, 0.0
    for number, part in enumerate(parts):
        if number:
            tall += max(part.getSpaceBefore(), after)
        if id(part) not in heights:
            heights[id(part)] = part.wrap(width, _ANY)[1]
        tall += heights[id(part)]
        after = part.getSpaceAfter()
    return tall


def signed(body: Sequence[Flowable], signatures: Sequence[Flowable]) -> list[Flowable]:
    """`body` as the last parts of a paper, and what stands under them to be signed."""
    return [Signed(body, signatures)] if body else list(signatures)


def _over(body: Sequence[Flowable], at: int) -> int:
    """The index of the heading that belongs to a part, or of the part itself."""
    while at and (isinstance(body[at - 1], CondPageBreak) or _is_heading(body[at - 1])):
        at -= 1
    return at


def _is_heading(part: Flowable) -> bool:
    return isinstance(part, Block) and part.element is not None and part.element.kind == "H2"


def _split(part: Flowable, width: float, height: float) -> list[Flowable]:
    """Two parts, the first at most so high; none where it cannot be parted there."""
    if height <= 0:
        return []
    parts = [piece for piece in part.split(width, height) if not isinstance(piece, ActionFlowable)]
    return parts if len(parts) == 2 else []


def _all_but(part: Flowable, width: float, least: float) -> float:
    """Height of a part without its last lines or rows, at least so many points of them; 0 where it stays whole.

    Of a sole row that is long, without the last of its lines.
    """
    tall = float(part.wrap(width, _ANY)[1])
    rows = getattr(part, "_rowHeights", None)
    if rows:
        heads, along, at = int(getattr(part, "repeatRows", 0)), 0.0, len(rows)
        while at > heads and along < least:
            at -= 1
            along += rows[at]
        if at > heads:
            return tall - along + 0.01
        return tall - least if rows[heads] > least + _LONG_ROW else 0.0
    style = getattr(part, "style", None)
    if style is None:
        return 0.0
    first = tall - ceil(least / style.leading) * style.leading
    return first + 0.01 if first >= 2 * style.leading else 0.0
