"""The window opens in sight and whole on the screens there are, and where it stood last."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hayat_desk.ui.preferences import Preferences, keep_preferences, read_preferences
from hayat_desk.ui.shell.stance import FRAME, SMALLEST, WANTED, Stance, fitting
from hayat_desk.ui.shell.window import Window

LAPTOP = QRect(0, 0, 1366, 768 - 48)  # above a task bar of 48 pixels
LOW = QRect(0, 0, 1366, 768 - 40)
SMALL = QRect(0, 0, 1024, 640)
WIDE = QRect(0, 0, 1920, 1040)
SECOND = QRect(1366, 0, 1920, 1040)
LEFT = QRect(-1920, 0, 1920, 1040)
AT_TOP = QRect(0, 48, 1366, 720)  # the task bar is above
SCALED = QRect(0, 0, 911, 480)  # 1366×768 at 150 % of Windows' own scale


def whole(stance: Stance, screens: list[QRect]) -> bool:
    """Whether the window with its frame lies on one screen."""
    return any(screen.contains(stance.place.marginsAdded(FRAME)) for screen in screens)


@pytest.mark.parametrize(
    ("screen", "fills"),
    [
        (LAPTOP, True),
        (LOW, True),
        (SMALL, True),
        (AT_TOP, True),
        (SCALED, True),
        (WIDE, False),
        (SECOND, False),
    ],
)
def test_the_first_time_it_opens_whole_and_fills_a_screen_that_is_small(screen: QRect, fills: bool) -> None:
    stance = fitting(None, [screen])
    assert whole(stance, [screen])
    assert stance.is_maximised is fills
    assert (stance.place.size() == WANTED) is not fills


@pytest.mark.parametrize(
    ("place", "screens", "where"),
    [
        (QRect(100, 80, 1100, 620), [LAPTOP], QRect(100, 80, 1100, 620)),  # as it stood
        (QRect(1500, 80, 1366, 768), [LAPTOP, SECOND], QRect(1500, 80, 1366, 768)),
        (QRect(-1800, 80, 1366, 768), [LAPTOP, LEFT], QRect(-1800, 80, 1366, 768)),
        (QRect(300, 200, 1100, 620), [LAPTOP], QRect(258, 92, 1100, 620)),  # moved up and back, whole
        (QRect(-90, -20, 1100, 620), [LAPTOP], QRect(8, 32, 1100, 620)),
    ],
)
def test_it_stands_where_it_stood_and_is_moved_only_to_be_whole(
    place: QRect, screens: list[QRect], where: QRect
) -> None:
    stance = fitting(Stance(place), screens)
    assert stance == Stance(where)
    assert whole(stance, screens)


@pytest.mark.parametrize(
    "place",
    [QRect(1500, 80, 1366, 768), QRect(-1800, 80, 1100, 620), QRect(90_000, 9, 1100, 620)],
)
def test_on_a_screen_that_is_gone_it_comes_to_the_main_one(place: QRect) -> None:
    for maximised in (False, True):
        stance = fitting(Stance(place, maximised), [LAPTOP])
        assert whole(stance, [LAPTOP])
        assert stance.is_maximised is maximised
        assert abs(stance.place.center().x() - LAPTOP.center().x()) <= 1


def test_on_a_smaller_screen_it_is_made_smaller() -> None:
    stance = fitting(Stance(QRect(10, 40, 1900, 1000)), [SMALL])
    assert whole(stance, [SMALL])
    assert stance.place.width() == SMALL.width() - FRAME.left() - FRAME.right()
    assert (
        fitting(Stance(QRect(10, 40, 50, 50)), [WIDE]).place.size() == SMALLEST
    )  # a size that makes no sense


@given(
    st.tuples(*[st.integers(-99_999, 99_999)] * 2, *[st.integers(1, 99_999)] * 2),
    st.booleans(),
    st.lists(
        st.sampled_from([LAPTOP, SMALL, SECOND, LEFT, SCALED]),
        min_size=1,
        max_size=3,
        unique_by=QRect.getRect,
    ),
)
def test_whatever_was_kept_the_window_is_whole_on_a_screen(
    place: tuple[int, int, int, int], maximised: bool, screens: list[QRect]
) -> None:
    kept = Stance(QRect(*place), maximised)
    assert Stance.read(kept.written()) == kept
    assert whole(fitting(kept, screens), screens)


@pytest.mark.parametrize(
    "text", ["", "max", "1 2 3", "1 2 0 0", "a b c d", "1 2 3 4 5", "1e3 2 3 4", "1 2 -3 4", "9" * 70]
)
def test_a_place_that_makes_no_sense_is_the_same_as_none(text: str) -> None:
    assert Stance.read(text) is None


# The real window


@pytest.fixture
def fresh(program_app: QApplication) -> None:
    keep_preferences(Preferences())


def stood(qtbot: QtBot) -> Window:
    window = Window()
    qtbot.addWidget(window)
    window.stand()
    qtbot.waitUntil(window.isVisible)
    return window


def test_the_window_is_remembered_and_comes_back(fresh: None, qtbot: QtBot) -> None:
    screen = QGuiApplication.primaryScreen().availableGeometry()
    window = stood(qtbot)
    assert window.isMaximized()  # the screen of the tests is small
    assert screen.contains(window.geometry())
    window.showNormal()
    window.setGeometry(20, 40, 700, 500)
    qtbot.waitUntil(lambda: read_preferences().window.endswith("max") is False, timeout=3_000)
    window.close()
    kept = Stance.read(read_preferences().window)
    assert kept is not None
    again = stood(qtbot)
    assert not again.isMaximized()
    assert again.geometry() == fitting(kept, [screen]).place
    again.showMaximized()
    again.close()
    assert stood(qtbot).isMaximized()


def test_other_choices_stay_and_a_disk_that_refuses_keeps_nobody_from_closing(
    fresh: None, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    keep_preferences(Preferences(theme="dark"))
    window = stood(qtbot)
    window.close()
    assert read_preferences().theme == "dark"
    blocked = tmp_path / "preferences.json"
    blocked.mkdir()  # a folder stands where the file would go
    monkeypatch.setattr("hayat_desk.ui.preferences.preferences_path", lambda: blocked)
    another = stood(qtbot)
    another.showNormal()
    assert another.close()


SHOW = """
import sys
from PySide6.QtWidgets import QApplication
from hayat_desk.ui.app import make_application
from hayat_desk.ui.preferences import Preferences
from hayat_desk.ui.shell.window import Window
app = make_application(Preferences(scale=int(sys.argv[1])))
window = Window()
window.stand()
app.processEvents()
screen = window.screen().availableGeometry()
print(screen.width(), screen.height(), screen.contains(window.geometry()), window.isMaximized(),
      window.minimumWidth() <= screen.width() and window.minimumHeight() <= screen.height())
"""


@pytest.mark.parametrize("scale", ["100", "200"])
@pytest.mark.parametrize(
    ("width", "height"), [(1366, 720), (1366, 728), (1024, 640), (911, 480), (1920, 1040)]
)
def test_on_a_real_screen_of_that_size_it_opens_whole(
    tmp_path: Path, width: int, height: int, scale: str
) -> None:
    """In a process of its own, on a screen of Qt's offscreen platform that is that large."""
    screens = tmp_path / "screens.json"
    screens.write_text(
        f'{{"screens": [{{"name": "one", "x": 0, "y": 0, "width": {width}, "height": {height}}}]}}'
    )
    surroundings = {
        **os.environ,
        "QT_QPA_PLATFORM": f"offscreen:configfile={screens}",
        "XDG_CONFIG_HOME": str(tmp_path),
        "APPDATA": str(tmp_path),
        "LOCALAPPDATA": str(tmp_path),
    }
    done = subprocess.run(
        [sys.executable, "-c", SHOW, scale],
        env=surroundings,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
        cwd=Path(__file__).parents[3],
    )
    assert done.stdout.split() == [str(width), str(height), "True", str(width < 1920), "True"], done.stderr
