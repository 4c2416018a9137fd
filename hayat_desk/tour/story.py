"""The story of the tour: an office's first day and a return, done by keyboard in the real windows.

The people, what they say and what must then be read on screen and paper are written by hand in
`resources/tour/<profile>.toml`; nothing that is checked is read back from the program.
"""

from __future__ import annotations

import time
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from hayat_desk.assets import resource
from hayat_desk.tour.hand import DoesNotHold, Hand, breathe, until, visible_words
from hayat_desk.tour.record import Job, Record, Step
from hayat_desk.ui.entry.unlock_page import UnlockPage
from hayat_desk.ui.entry.wizard import Wizard
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.papers.paper_page import PaperPage
from hayat_desk.ui.people.people_page import PeoplePage
from hayat_desk.ui.reception.inquiry_page import InquiryPage
from hayat_desk.ui.referrals.refer_page import ReferPage
from hayat_desk.ui.referrals.referral_page import ReferralPage
from hayat_desk.ui.requests.new_request_page import NewRequestPage
from hayat_desk.ui.requests.request_page import RequestPage
from hayat_desk.ui.shell.program import Program

BEGINS = datetime(2026, 11, 22, 6, 0, tzinfo=UTC)
"""Sunday 2026-11-22, nine o'clock in the office: 12/06/1448."""

RETURNS_AFTER = 3
"""Days until the visitor who lacked papers comes back."""

LIMITS = {
    "new_visitor": 22,
    "known_visitor_incomplete": 20,
    "known_visitor_returns": 20,
    "inquiry": 6,
    "referral": 3,
}


class StoryClock:
    """The injected clock; the story moves it on by days."""

    def __init__(self, now: datetime = BEGINS) -> None:
        self.now = now

    def __call__(self) -> datetime:
        """The instant, aware."""
        return self.now

    def later(self, days: int) -> None:
        """Some days on, at the same hour."""
        self.now += timedelta(days=days)


Cast = dict[str, Any]


def read_cast(profile: str) -> Cast:
    """The people of the story and what is to be read, for one profile."""
    return tomllib.loads(resource("tour", f"{profile}.toml").read_text(encoding="utf-8"))


@dataclass
class Stage:
    """Where the story plays: the program, the hand, the record, and the folder for pictures."""

    program: Program
    cast: Cast
    record: Record
    out: Path
    clock: StoryClock
    picture: int = 0

    def __post_init__(self) -> None:
        self.hand = Hand(self.program.window)
        self.job = Job("", None)

    @contextmanager
    def doing(self, name: str) -> Iterator[None]:
        """One job, counted from its first key to its last."""
        self.job = Job(name, LIMITS.get(name))
        self.record.jobs.append(self.job)
        yield
        if self.job.limit is not None and self.job.actions > self.job.limit:
            raise DoesNotHold(f"{name}: {self.job.actions} actions, at most {self.job.limit}")

    @contextmanager
    def step(self, name: str, page: type[QWidget] | None = None) -> Iterator[None]:
        """Do something, then wait until the page is there and all that must be read can be read."""
        began = time.monotonic()
        yield
        told = "checked" if self.record.lang == "ar" else "checked_en"
        checked: list[str] = self.cast[told].get(name, [])
        if page is not None:
            until(lambda: isinstance(self.content(), page), f"{name}: {page.__name__} does not open")
        self._read(name, checked)
        count, keys, typed = self.hand.taken()
        self.job.actions += count.actions
        self.job.moves += count.moves
        self.job.chars += count.chars
        self.picture += 1
        screen = f"{self.picture:02d}-{name}.png"
        breathe(120)
        if not self.program.window.grab().save(str(self.out / "screens" / screen)):
            raise DoesNotHold(f"{screen} cannot be written")
        kind = type(self.content()).__name__
        self.job.steps.append(
            Step(kind, keys, typed, round((time.monotonic() - began) * 1000), screen, checked)
        )

    def _read(self, name: str, checked: list[str]) -> None:
        window = self.program.window

        def missing() -> list[str]:
            shown = visible_words(window)
            return [text for text in checked if " ".join(text.split()) not in shown]

        try:
            until(lambda: not missing(), "")
        except DoesNotHold:
            self.program.window.grab().save(str(self.out / "screens" / f"failed-{name}.png"))
            raise DoesNotHold(f"{name}: not to be read: {missing()} in: {visible_words(window)}") from None

    def content(self) -> QWidget | None:
        """The page that is open, or the entry page."""
        place = self.program.workplace
        page = place.navigator.page() if place is not None else None
        return page or self.program.window.content()

    def page(self, kind: type[Any]) -> Any:  # noqa: ANN401 — the page of that class
        """The page that is open, which must be of that class."""
        until(lambda: isinstance(self.content(), kind), f"{kind.__name__} does not open")
        return self.content()


# The jobs


def first_run(stage: Stage) -> None:
    """The wizard sets up a new office."""
    hand, cast = stage.hand, stage.cast
    with stage.doing("first_run"):
        with stage.step("wizard-association", Wizard):
            pass
        wizard = stage.page(Wizard)
        with stage.step("wizard-office"):
            hand.press("Ctrl+Enter")
            hand.type(cast["clerk"])
        with stage.step("wizard-passphrase"):
            hand.press("Ctrl+Enter")
            hand.type(cast["passphrase"])
            hand.tab_to(wizard.passphrase.again.focus_target())
            hand.type(cast["passphrase"])
        with stage.step("wizard-recovery"):
            hand.press("Ctrl+Enter")
            until(lambda: wizard.recovery is not None, "the recovery sheet does not come")
            until(wizard.recovery.print_button.isEnabled, "the recovery sheet is not drawn")
            hand.tab_to(wizard.recovery.print_button)
            hand.press("Enter")
            until(lambda: wizard.recovery.is_printed, "the recovery sheet is not printed")
            hand.tab_to(wizard.recovery.tick)
            hand.press("Space")
        with stage.step("wizard-backup"):
            hand.press("Ctrl+Enter")
        with stage.step("first-day", Page):
            hand.press("Ctrl+Enter")


def _fill_person(stage: Stage, page: NewRequestPage, person: dict[str, Any]) -> None:
    hand, form = stage.hand, page.form
    fields = (form.first, form.father, form.grandfather, form.family)
    for field, text in zip(fields, person["names"], strict=True):
        if field.text() == text:
            continue  # carried over from the search
        hand.tab_to(field.focus_target())
        if text:
            hand.type(text)
    if form.number.is_blank() and person["identity"]:
        hand.tab_to(form.number.focus_target())
        hand.type(person["identity"])
    hand.tab_to(form.birth.focus_target())
    hand.type(person["birth"])
    hand.tab_to(form.sex)
    hand.press(person["sex"])
    hand.tab_to(form.phone.focus_target())
    hand.type(person["phone"])
    hand.tab_to(form.district.focus_target())
    hand.type(person["district"])


def _tell_request(stage: Stage, person: dict[str, Any]) -> None:
    hand, page = stage.hand, stage.page(RequestPage)
    hand.type(person["service"])
    hand.tab_to(page.details.description.focus_target())
    hand.type(person["description"])
    hand.tab_to(page.details.income.focus_target())
    hand.type(person["income"])


def _see(stage: Stage, dates: list[str], *, only: tuple[int, ...] | None = None) -> None:
    """Look at the originals: Space on each, and its date where it carries one."""
    hand = stage.hand
    rows = stage.page(RequestPage).documents.checklist.rows
    for at, (row, written) in enumerate(zip(rows, dates, strict=True)):
        if only is not None and at not in only:
            continue
        hand.tab_to(row.tick)
        if not row.tick.isChecked():
            hand.press("Space")
        if written:
            hand.tab_to(row.date.focus_target())
            row.date.edit.selectAll()
            hand.type(written)


def _sign_and_finish(stage: Stage, name: str) -> None:
    """The fifth step: print, sign, tell, receipt."""
    hand = stage.hand
    step = stage.page(RequestPage).declaration
    with stage.step(f"{name}-declaration"):
        hand.press("Enter")
        until(lambda: step.sheet.pdf is not None, "the declaration is not drawn")
    with stage.step(f"{name}-printed"):
        hand.press("Enter")
        until(lambda: step.signed.isVisibleTo(step), "the declaration is not printed")
    with stage.step(f"{name}-signed"):
        hand.press("Space")
        hand.tab_to(step.consented.focus_target())
        hand.press("Space")
        hand.tab_to(step.told.focus_target())
        hand.press("Space")
    with stage.step(f"{name}-receipt"):
        hand.press("Ctrl+Enter")
        until(lambda: not isinstance(stage.content(), RequestPage), "the receipt is not printed")


def new_visitor(stage: Stage) -> None:
    """An interview with somebody unknown, from the search to the receipt (T44, T56–T65)."""
    hand, person = stage.hand, stage.cast["new"]
    with stage.doing("new_visitor"):
        with stage.step("reception"):
            hand.press("F2")
        with stage.step("nobody-found"):
            hand.type(person["identity"])
            hand.press("Enter")
        with stage.step("visit"):
            hand.press("Enter")
        with stage.step("new-person", NewRequestPage):
            hand.press("2", "Enter")
            _fill_person(stage, stage.page(NewRequestPage), person)
        with stage.step("new-request", RequestPage):
            hand.press("Ctrl+Enter")
            _tell_request(stage, person)
        with stage.step("new-documents"):
            hand.press("Ctrl+Enter")
            _see(stage, person["dates"])
        with stage.step("new-review"):
            hand.press("Ctrl+Enter")
        _sign_and_finish(stage, "new")


def inquiry(stage: Stage) -> None:
    """A telephone call without a name, answered from a guide (T28, T45, T53, T57)."""
    hand, told = stage.hand, stage.cast["inquiry"]
    with stage.doing("inquiry"):
        with stage.step("inquiry", InquiryPage):
            hand.press("F3")
            page = stage.page(InquiryPage)
            hand.press("2")
            hand.tab_to(page.question.focus_target())
            hand.type(told["question"])
            hand.tab_to(page.answer.focus_target())
            hand.type(told["answer"])
            hand.tab_to(page.guide)
            hand.press("2")
            hand.tab_to(page.guide_place.focus_target())
            hand.type(told["place"])
        with stage.step("inquiry-saved"):
            hand.press("Ctrl+Enter")


def second_file(stage: Stage) -> None:
    """Somebody else comes; the file is opened, and the case is not clear."""
    hand, person = stage.hand, stage.cast["known"]
    with stage.doing("second_file"):
        with stage.step("second-person", NewRequestPage):
            hand.press("F2")
            hand.type(person["searched_first"])
            hand.press("Enter", "Enter", "2", "Enter")
            _fill_person(stage, stage.page(NewRequestPage), person)
        with stage.step("second-request", RequestPage):
            hand.press("Ctrl+Enter")


def referral(stage: Stage) -> None:
    """The unclear case goes to the social-research officer (T61)."""
    hand, told = stage.hand, stage.cast["referral"]
    with stage.doing("referral"):
        with stage.step("refer", ReferPage):
            hand.press("F8")
            stage.page(ReferPage)
            hand.type(told["question"])
        with stage.step("referred", ReferralPage):
            hand.press("Ctrl+Enter")
    with stage.doing("referral_note"), stage.step("referral-note"):
        page = stage.page(ReferralPage)
        hand.press("F7")
        until(lambda: page.messages.message() != "", "the referral note is not printed")


def answered_referral(stage: Stage) -> None:
    """The officer's answer comes back and is given to the visitor (T61)."""
    hand, told = stage.hand, stage.cast["referral"]
    with stage.doing("referral_answered"):
        with stage.step("answer", ReferralPage):
            hand.press("Ctrl+1")
            worklist = stage.page(Page).referrals
            hand.tab_to(worklist.rows[0])
            hand.press("Enter")
            page = stage.page(ReferralPage)
            hand.tab_to(page.answer.focus_target())
            hand.type(told["answer"])
            hand.press("Ctrl+Enter")
        with stage.step("answer-given"):
            hand.press("Ctrl+Enter")


def known_visitor_incomplete(stage: Stage) -> None:
    """Found by another spelling; one paper expired and one missing: the list, and why it is not raised."""
    hand, person = stage.hand, stage.cast["known"]
    with stage.doing("known_visitor_incomplete"):
        with stage.step("known-found"):
            hand.press("F2")
            hand.type(person["searched"])
            hand.press("Enter")
        with stage.step("known-visit"):
            hand.press("Enter")
        with stage.step("known-request", RequestPage):
            hand.press("3", "Enter")
            _tell_request(stage, person)
        with stage.step("known-documents"):
            hand.press("Ctrl+Enter")
            _see(stage, person["dates"], only=tuple(person["brought"]))
        with stage.step("known-review"):
            hand.press("Ctrl+Enter")
        with stage.step("known-missing-list"):
            page = stage.page(RequestPage)
            hand.press("Enter")
            until(lambda: page.declaration.isVisibleTo(page), "the list is not printed")
        with stage.step("known-refused"):
            hand.tab_to(page.declaration.try_raising)
            hand.press("Enter")
        with stage.step("known-receipt"):
            hand.press("Ctrl+Enter")
            until(lambda: not isinstance(stage.content(), RequestPage), "the receipt is not printed")


def known_visitor_returns(stage: Stage) -> None:
    """Three days later with both papers: the visit ends with a receipt."""
    hand, person = stage.hand, stage.cast["known"]
    with stage.doing("known_visitor_returns"):
        with stage.step("return-found"):
            hand.press("F2")
            hand.type(person["searched"])
            hand.press("Enter")
        with stage.step("return-request", RequestPage):
            hand.press("Enter")
            until(lambda: not isinstance(stage.content(), type(None)), "the visit does not open")
            hand.press("3", "Enter")
        with stage.step("return-documents"):
            _see(stage, person["renewed"], only=tuple(person["lacking"]))
        with stage.step("return-review"):
            hand.press("Ctrl+Enter")
        _sign_and_finish(stage, "return")


def day_passes(stage: Stage) -> None:
    """Three days go by; the page is shown anew."""
    stage.clock.later(RETURNS_AFTER)
    with stage.doing("days_later"), stage.step("days-later"):
        stage.hand.press("Ctrl+1", "F5")


def reopened(stage: Stage) -> None:
    """A second process: unlock, today's work, the file by search, its timeline, a paper as it was printed."""
    hand, person = stage.hand, stage.cast["new"]
    with stage.doing("reopened"):
        with stage.step("unlock", UnlockPage):
            pass
        with stage.step("today-again", Page):
            hand.type(stage.cast["passphrase"])
            hand.press("Enter")
            until(lambda: stage.program.workplace is not None, "the office does not open")
        with stage.step("people", PeoplePage):
            hand.press("Ctrl+3")
            hand.type(person["searched_later"])
            hand.press("Enter")
        with stage.step("file-again"):
            hand.press("Enter")
        with stage.step("paper-again"):
            page = stage.page(Page)
            title = person["paper_opened" if stage.record.lang == "ar" else "paper_opened_en"]
            found = [b for b in _buttons(page.timeline) if title in b.accessibleName()]
            if not found:
                raise DoesNotHold(f"the timeline has no «{title}»")
            hand.tab_to(found[-1], most=80)
            hand.press("Enter")
            paper = stage.page(PaperPage)
            until(lambda: paper.sheet.pdf is not None, "the paper does not open")
            if paper.concealed.isVisible():  # the income stands on it, and is asked for
                hidden = paper.sheet.pdf
                hand.tab_to(paper.concealed.show_it, most=80)
                hand.press("Enter")
                until(
                    lambda: paper.sheet.pdf not in (None, hidden), "the paper is not shown as it was printed"
                )


def _buttons(widget: QWidget) -> list[QWidget]:
    from hayat_desk.ui.kit.buttons import Button

    return [button for button in widget.findChildren(Button) if button.isVisible()]
