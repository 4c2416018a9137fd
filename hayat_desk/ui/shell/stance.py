"""Where the window stands: in sight, whole, and where it stood last, on whatever screens there are now.

All numbers are logical pixels; a rectangle is the window without its frame.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMargins, QPoint, QRect, QSize

WANTED = QSize(1366, 768)
SMALLEST = QSize(1000, 600)
"""What fits a screen of 1024×640 inside its frame; at 200 % text everything is still reached by scrolling."""
FRAME = QMargins(8, 32, 8, 8)
"""Title bar and edges of a window as Windows draws them, until the system has told its own."""
_IN_SIGHT = QSize(120, 60)
"""Of a place that is kept so much must lie on a screen, to be taken hold of with the mouse."""
_WRITTEN = re.compile(r"(-?\d{1,6}) (-?\d{1,6}) (\d{1,6}) (\d{1,6})( max)?")


@dataclass(frozen=True)
class Stance:
    """A place, and whether the window fills its screen; the place is where it goes back to from there."""

    place: QRect
    is_maximised: bool = False

    def written(self) -> str:
        """As the preferences keep it: «x y width height», and «max»."""
        place = f"{self.place.x()} {self.place.y()} {self.place.width()} {self.place.height()}"
        return f"{place} max" if self.is_maximised else place

    @classmethod
    def read(cls, text: str) -> Stance | None:
        """What was kept; None where nothing was, or nothing that makes sense."""
        match = _WRITTEN.fullmatch(text)
        if match is None:
            return None
        place = QRect(*(int(number) for number in match.groups()[:4]))
        return cls(place, match[5] is not None) if not place.isEmpty() else None


def fitting(last_stance: Stance | None, screens: Sequence[QRect], frame: QMargins = FRAME) -> Stance:
    """Where the window goes: what was kept, brought back onto the screens that there are, and into its room.

    `screens` are the parts of the screens without task bars, the main one first. Where the size we would like
    does not fit, the window fills the screen.
    """
    if not screens:
        return last_stance or Stance(QRect(QPoint(0, 0), WANTED))
    visible_sizes = (
        [screen.intersected(last_stance.place).size() for screen in screens]
        if last_stance is not None
        else []
    )
    areas = [size.width() * size.height() for size in visible_sizes]
    at = areas.index(max(areas)) if areas else 0
    is_lost = not visible_sizes or visible_sizes[at].expandedTo(_IN_SIGHT) != visible_sizes[at]
    room = screens[0 if is_lost else at].marginsRemoved(frame)
    size = (
        (WANTED if last_stance is None else last_stance.place.size())
        .expandedTo(SMALLEST)
        .boundedTo(room.size())
    )
    place = QRect(QPoint(0, 0), size)
    if last_stance is None or is_lost:
        place.moveCenter(room.center())
    else:
        place.moveTopLeft(last_stance.place.topLeft())
    place.moveLeft(max(room.left(), min(place.left(), room.right() - size.width() + 1)))
    place.moveTop(max(room.top(), min(place.top(), room.bottom() - size.height() + 1)))
    fills = last_stance.is_maximised if last_stance is not None else size != WANTED
    return Stance(place, fills)
