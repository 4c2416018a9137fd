"""The foot of a page: its acts, and where they would leave the body no room, all but the primary one within it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QSizePolicy, QWidget

from hayat_desk.ui.kit.flow import FlowLayout
from hayat_desk.ui.kit.tokens import Space

if TYPE_CHECKING:
    from hayat_desk.ui.kit.buttons import Button

FOOT_SHARE = 0.33
"""Of a page's height may be taken by the acts at its foot before all but the primary one scroll with the body."""


class PageFoot(QFrame):
    """Holds the acts; `further` is the place in the body for those that scroll with it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._all_acts: tuple[Button, ...] = ()
        self._scrolling_acts: list[Button] = []
        self.setProperty("kind", "foot")
        self._acts = FlowLayout(self, Space.M)
        self._acts.setContentsMargins(Space.XXL, Space.M, Space.XXL, Space.M)
        # Not fixed: that would keep the height of one line of acts where they need two.
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()
        self.further = QWidget(parent)
        self._further_acts = FlowLayout(self.further, Space.M)
        self._further_acts.setContentsMargins(0, Space.XL, 0, 0)
        self.further.hide()

    def set_acts(self, acts: Sequence[Button]) -> None:
        """The acts in reading order, the primary one first; without any the foot is not shown."""
        self._all_acts = tuple(acts)
        for button in acts:
            self._acts.addWidget(button)
        self.setVisible(bool(acts))

    def fit(self, width: int, height: int) -> None:
        """In a page of this size: all acts here as long as they leave its body room; else the primary one alone."""
        acts = [button for button in self._all_acts if not _was_hidden(button)]
        if not acts:
            return
        inside = width - 2 * Space.XXL
        lines, left = 1, 0
        for button in acts:
            across = min(button.sizeHint().width(), inside)
            if left and left + across > inside:
                lines, left = lines + 1, 0
            left += across + Space.M
        height_of_acts = lines * (acts[0].sizeHint().height() + Space.M) + Space.M
        stay = [button for button in acts if button.is_primary] or acts[:1]
        further = (
            [button for button in self._all_acts if button not in stay]
            if height_of_acts > height * FOOT_SHARE
            else []
        )
        if further == self._scrolling_acts:
            return
        self._scrolling_acts = further
        focused = QApplication.focusWidget()
        for button in self._all_acts:
            is_hidden = _was_hidden(button)
            place = self._further_acts if button in further else self._acts
            for layout in (self._acts, self._further_acts):
                layout.removeWidget(button)
            place.addWidget(button)
            button.setVisible(not is_hidden)
            if button is focused:
                button.setFocus()
        self.further.setVisible(bool(further))


def _was_hidden(button: QWidget) -> bool:
    """Whether it is not offered; one that was only not shown yet is."""
    return button.isHidden() and button.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
