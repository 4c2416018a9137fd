"""Every page there is, over an office with work in it: nothing clipped, all named, all reached (rules 35, 43–48)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QTextEdit,
    QWidget,
)

from hayat_desk.policy.profiles import read_shipped_profile
from hayat_desk.summaries.requests import Step
from hayat_desk.tour.hand import breathe, until
from hayat_desk.ui.app import make_application
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.text import Label, bare
from hayat_desk.ui.kit.theme import apply_theme
from hayat_desk.ui.kit.tokens import SCALES, ThemeName
from hayat_desk.ui.kit.worklist import Worklist
from hayat_desk.ui.parts.banner import Banner
from hayat_desk.ui.places.referrals import ReferralPlace
from hayat_desk.ui.places.requests import RequestPlace
from hayat_desk.ui.preferences import Preferences
from hayat_desk.ui.shell.pages import all_pages
from tests import builders
from tests.ui.kit.keys import press
from tests.ui.page_kit import NOURA, NOURA_ID, Office, Seat

KEYS = [entry.place.key for entry in all_pages()]
STEPS = [f"request-{step.value}" for step in Step]
SHOWN = [*KEYS, *STEPS, "request-raised", "reception-nobody", "reception-found", "form-refused", "answered"]
"""Every page, and the looks of pages that differ much from how they open."""

ABOUT_NOBODY = {
    "amounts",
    "answered",
    "appeals",
    "backups",
    "calendar",
    "call_back",
    "channels",
    "committee",
    "contacts",
    "correction",
    "drafts",
    "due",
    "form-refused",
    "inquiry",
    "letterhead",
    "minutes",
    "new_letter",
    "new_request",
    "new_session",
    "opinions",
    "outcomes",
    "people",
    "periods",
    "policy",
    "reception",
    "reception-found",
    "reception-nobody",
    "refer",
    "registers",
    "reports",
    "requests",
    "scans",
    "seats",
    "service",
    "services",
    "session",
    "settings",
    "today",
    "wording",
    "wordings",
}
"""Lists, settings, and what in this office is about somebody without a file."""

ALLOWED_LATIN = {
    "F2",
    "F3",
    "F4",
    "F6",
    "F8",
    "F9",
    "Shift",
    "Del",
    "M",
    "EN",
    "English",
    "USB",
    "PDF",
    "PNG",
    "SVG",
    "XLSX",
    "QR",
    "filed",
}
"""Keys, marks, the ending of a sealed original's name, and the name of the other language in itself."""


def show(seat: Seat, contents: Office, name: str) -> Page:
    """The page in the state that the name says."""
    key, _, state = name.partition("-")
    if name == "answered":
        page = seat.open(ReferralPlace(contents.answered))
    elif name == "request-raised":
        page = seat.open(RequestPlace(contents.raised))
    elif key == "request" and state:
        step = next(step for step in Step if step.value == state)
        page = seat.open(RequestPlace(contents.signed if step is Step.DECLARATION else contents.fresh))
        page.show_step(step)
        if step is Step.DECLARATION:
            until(lambda: page.declaration.sheet.pdf is not None, "the declaration is not drawn")
        if step is Step.DOCUMENTS:
            page.documents.checklist.rows[1].say_it_differs()
    elif key == "reception" and state:
        page = seat.open("reception")
        page.search.set_text("لا أحد بهذا الاسم الطويل جدًا" if state == "nobody" else "نوره")
        page.search.entered.emit(page.search.text())
    elif key == "form":
        page = seat.open("new_request")
        page.form.number.set_text("12")
        page.primary()
    else:
        page = seat.open(contents.place(key))
    if key == "reports":
        until(page.export.isEnabled, "the month is not counted")
        breathe(150)
    assert isinstance(page, Page)
    until(lambda: all(rows.is_filled() for rows in page.findChildren(Worklist)), f"{name} is not filled")
    breathe()
    return page


def at_rest(flaws: Callable[[], list[str]]) -> list[str]:
    """What is amiss once the layout has come to rest: long texts fold when their column has its width.

    That takes some turns, and on a busy machine some time.
    """
    for _ in range(40):
        if not flaws():
            return []
        breathe(50)
    return flaws()


def within(widget: QWidget, kinds: tuple[type[QWidget], ...]) -> bool:
    return isinstance(widget.parentWidget(), kinds)


def clipped(root: QWidget) -> list[str]:
    """What is smaller than its words need, and what sticks out of the window sideways."""
    cut_widgets = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or within(widget, (QComboBox, QLineEdit)):
            continue
        least = widget.minimumSizeHint()
        name = widget.accessibleName() or type(widget).__name__
        if isinstance(widget, Label):
            needs = widget.heightForWidth(widget.width()) if widget.wordWrap() else widget.sizeHint().height()
            across = least.width() if widget.wordWrap() else widget.sizeHint().width()
        elif isinstance(widget, (QAbstractButton, QLineEdit, QComboBox, QTextEdit)):
            across = least.width()
            inner = widget.layout()  # a row that is pressed as a whole is as high as its words
            if inner is not None:
                needs = inner.totalHeightForWidth(widget.width())
            else:
                needs = (
                    widget.heightForWidth(widget.width()) if widget.hasHeightForWidth() else least.height()
                )
        else:
            continue
        if widget.height() < needs or widget.width() < across:
            cut_widgets.append(f"{name!r}: {widget.width()}×{widget.height()}, needs {across}×{needs}")
        at = widget.mapTo(root, widget.rect().topLeft()).x()
        if at < 0 or at + widget.width() > root.width():
            cut_widgets.append(f"{name!r}: from {at} to {at + widget.width()} of {root.width()}")
    return cut_widgets


def stays(page: Page) -> bool:
    """Whether the name of the banner is in sight however far the page is scrolled."""
    banner = page.findChild(Banner)
    return banner is not None and banner.isVisible() and not page.area.isAncestorOf(banner)


@dataclass(frozen=True)
class Look:
    """What an eye, a hand on the keyboard and a screen reader find on one page; every list ought to be empty."""

    unnamed: list[str]
    low: list[str]
    missed: list[str]
    disordered: list[tuple[str, str]]
    latin: set[str]
    title: str
    banners: list[str]


@pytest.fixture(scope="module")
def looks(
    qapp: QApplication, furnished: tuple[Path, Office], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[str, Look]]:
    """One walk through all pages at 100 %."""
    path = builders.copied(furnished[0], tmp_path_factory.mktemp("looks") / "office.db")
    desk = builders.seated(path, builders.sunday_clock())
    make_application(Preferences())
    seat = Seat(desk)
    yield {name: look_at(seat, show(seat, furnished[1], name)) for name in SHOWN}
    seat.leave()
    desk.close()


def look_at(seat: Seat, page: Page) -> Look:
    """Everything one walk over a page shows."""
    latin, title = latin_words(seat.window), seat.window.windowTitle()
    banners = [banner.name() for banner in page.findChildren(Banner) if banner.isVisible()]
    at_rest(partial(clipped, page))
    reached = walked(page)
    return Look(
        unnamed=unnamed(page),
        low=low(page),
        missed=missed(page, reached),
        disordered=disordered(page, reached),
        latin=latin,
        title=title,
        banners=banners,
    )


def found(looks: dict[str, Look], of: Callable[[Look], object]) -> dict[str, object]:
    """The pages on which something was found."""
    return {name: of(look) for name, look in looks.items() if of(look)}


# The walk


def stops(page: Page) -> list[QWidget]:
    """What takes the focus."""
    return [
        widget
        for widget in page.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and widget.focusProxy() is None
        and not within(widget, (QComboBox,))
    ]


def unnamed(page: Page) -> list[str]:
    """What a screen reader has no word for."""
    nameless = []
    for widget in stops(page):
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is None or not interface.text(QAccessible.Text.Name).strip():
            nameless.append(f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}")
    return nameless


def low(page: Page) -> list[str]:
    """What is too low to be hit."""
    controls = [w for w in stops(page) if isinstance(w, (QAbstractButton, QLineEdit, QComboBox))]
    return [f"{widget.accessibleName()}: {widget.height()}" for widget in controls if widget.height() < 32]


def walked(page: Page) -> list[QWidget]:
    """The stops of one round of the Tab key through the window, from where work begins."""
    page.focus_first()
    start = QApplication.focusWidget()
    if start is None or not page.isAncestorOf(start):
        page.setFocus()
        press(page, Qt.Key.Key_Tab)
        start = QApplication.focusWidget()
    reached: list[QWidget] = []
    for _ in range(120):
        here = QApplication.focusWidget()
        assert here is not None
        assert here.isVisible()
        reached.append(here)
        press(here, Qt.Key.Key_Tab)
        if QApplication.focusWidget() is start:
            return reached
    pytest.fail("Tab does not come round")


def missed(page: Page, reached: list[QWidget]) -> list[str]:
    """What Tab leaves out; answers of one group and rows of one list are one stop."""
    groups = {(type(widget), widget.parentWidget()) for widget in reached}
    return [
        widget.accessibleName()
        for widget in stops(page)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget not in reached
        and (type(widget), widget.parentWidget()) not in groups
    ]


def disordered(page: Page, reached: list[QWidget]) -> list[tuple[str, str]]:
    """Neighbours of the round of which the later one stands higher, and not further along the line."""
    outside = [at for at, widget in enumerate(reached) if not page.isAncestorOf(widget)]
    first = outside[-1] + 1 if outside else 0  # the page begins where the sidebar ends
    inside = [widget for widget in reached[first:] + reached[:first] if page.isAncestorOf(widget)]
    places = [place_of(widget, page) for widget in inside]
    return [
        (inside[at].accessibleName(), inside[at + 1].accessibleName())
        for at in range(len(inside) - 1)
        if places[at + 1][0] < places[at][0] - 24 and places[at + 1][1] <= places[at][1] + 24
    ]


def place_of(widget: QWidget, page: Page) -> tuple[int, int]:
    """How far down the page a widget begins, scrolling apart, and how far from the leading edge."""
    sheet = page.area.widget()
    assert sheet is not None
    inside = sheet.isAncestorOf(widget)
    root: QWidget = sheet if inside else page
    at = widget.mapTo(root, widget.rect().topRight())
    part = 2 if page.foot.isAncestorOf(widget) else 1 if inside else 0
    return part * 100_000 + at.y(), root.width() - at.x()


LATIN = re.compile(r"[A-Za-z][A-Za-z0-9]*")
CODE = re.compile(r"\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b")  # of a signed paper, as it stands on it


def latin_words(window: QWidget) -> set[str]:
    """Latin words that can be read or heard, or come up as a tip."""
    words: set[str] = set()
    for widget in [window, *window.findChildren(QWidget)]:
        if not widget.isVisible():
            continue
        texts = [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        if isinstance(widget, Label | QAbstractButton | QLineEdit):
            texts.append(widget.text())
        if isinstance(widget, QLineEdit):
            texts.append(widget.placeholderText())
        if isinstance(widget, QComboBox):
            texts += [widget.itemText(at) for at in range(widget.count())]
        for text in texts:
            words |= set(LATIN.findall(CODE.sub("", bare(text))))
    return words


# What holds on every page


def test_everything_that_takes_the_focus_has_a_name(looks: dict[str, Look]) -> None:
    """Rule 45."""
    assert found(looks, lambda look: look.unnamed) == {}


def test_targets_are_high_enough_to_hit(looks: dict[str, Look]) -> None:
    """Rule 46."""
    assert found(looks, lambda look: look.low) == {}


def test_tab_leaves_nothing_out_and_comes_round(looks: dict[str, Look]) -> None:
    """Rule 43."""
    assert found(looks, lambda look: look.missed) == {}


def test_tab_follows_the_reading_order(looks: dict[str, Look]) -> None:
    """Rule 43: top to bottom, right to left; a column is read to its end."""
    assert found(looks, lambda look: look.disordered) == {}


def test_no_english_is_left_in_arabic(looks: dict[str, Look]) -> None:
    """Rule 35."""
    head = read_shipped_profile("hayat-arar").letterhead  # the association's own addresses and accounts
    own = " ".join([head.handle, head.email, *(f"{one.bank} {one.iban}" for one in head.accounts)])
    allowed = ALLOWED_LATIN | set(re.findall("[A-Za-z][A-Za-z0-9]*", own))
    assert found(looks, lambda look: look.latin - allowed) == {}


def test_the_title_of_the_window_says_nothing_of_anybody(looks: dict[str, Look]) -> None:
    """Rule 4 goes for every page: who looks at the task bar learns nothing."""
    told = [*NOURA.split(), NOURA_ID, "0550000001", "1448-01"]
    assert all("مكتب حياة" in look.title for look in looks.values())
    assert found(looks, lambda look: [word for word in told if word in look.title]) == {}


def test_pages_about_one_person_show_the_banner_and_no_others(looks: dict[str, Look]) -> None:
    """Rule 17: a page that is not named here is about one person."""
    without = {name for name, look in looks.items() if not look.banners}
    assert without == ABOUT_NOBODY
    assert {len(look.banners) for name, look in looks.items() if name not in ABOUT_NOBODY} == {1}


@pytest.mark.parametrize("scale", SCALES)
def test_nothing_is_clipped_at_any_text_scale(
    worked: Seat, contents: Office, program_app: QApplication, scale: int
) -> None:
    """Rule 48, at 1366×768: what does not fit in height is scrolled to, and the acts stay in sight."""
    apply_theme(program_app, ThemeName.LIGHT, scale)
    worked.window.resize(1366, 768)
    flaws: dict[str, list[str]] = {}
    for name in SHOWN:
        page = show(worked, contents, name)
        assert (worked.window.width(), worked.window.height()) == (1366, 768), name
        flaws[name] = at_rest(partial(clipped, page))
        if page.area.horizontalScrollBar().maximum():
            flaws[name].append("scrolls sideways")
        if page.area.height() < 100:
            flaws[name].append(f"only {page.area.height()} px are left to scroll in")
        if name not in ABOUT_NOBODY and not stays(page):
            flaws[name].append("the banner scrolls away")
    assert {name: flaw for name, flaw in flaws.items() if flaw} == {}


# The controls


def test_the_audits_can_fail(worked: Seat, contents: Office) -> None:
    page = show(worked, contents, "person")
    page.title.setFixedHeight(9)
    page.title.setText("Beneficiary")
    button = next(widget for widget in stops(page) if isinstance(widget, QAbstractButton))
    button.setAccessibleName("")
    button.setText("")
    button.setFixedHeight(20)
    breathe()
    reached = walked(page)
    assert clipped(page)
    assert unnamed(page)
    assert low(page)
    assert missed(page, reached[:2])
    assert disordered(page, reached[::-1])
    assert "Beneficiary" in latin_words(worked.window)
