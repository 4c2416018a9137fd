"""The kit under test: right to left, dressed in the light theme, without a screen."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from hayat_desk.ui.kit.theme import apply_theme


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform says again and again that it has no window manager to talk to."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[QApplication]:
    """Arabic direction and the light theme, whatever the test before left."""
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    apply_theme(qapp)
    yield qapp
    apply_theme(qapp)
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
