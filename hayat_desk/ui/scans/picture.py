"""A picture as wide as its column, on the grey of papers; nothing where there is none."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class Picture(QWidget):
    """One page of a scan."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.image: QImage | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    def show_image(self, image: QImage | None) -> None:
        """Show it; hidden where there is none."""
        self.image = image
        self.setVisible(image is not None)
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        """As high as the picture is at that width."""
        if self.image is None or not self.image.width():
            return 0
        return round(width * self.image.height() / self.image.width())

    def sizeHint(self) -> QSize:
        """A column's width."""
        return QSize(420, self.heightForWidth(420))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it over the whole widget."""
        if self.image is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRect(0, 0, self.width(), self.heightForWidth(self.width())), self.image)
        painter.setPen(Qt.GlobalColor.gray)
        painter.drawRect(0, 0, self.width() - 1, self.heightForWidth(self.width()) - 1)
        painter.end()
