"""اللجنة والمجلس: the seats of committee and board with who sits on them, and what the roles are called."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from hayat_desk.desk import Desk
from hayat_desk.policy.permissions import Role
from hayat_desk.policy.profiles import Profile, Seat, UserTitle
from hayat_desk.procedures.profile import SeatsEntry, VersionEntry, change_seats
from hayat_desk.ui.kit.entry_rows import EntryRows, Lines
from hayat_desk.ui.kit.fields import TextField
from hayat_desk.ui.kit.form import Question
from hayat_desk.ui.settings.version_page import VersionPage
from hayat_desk.ui.wording import word


class SeatsPage(VersionPage):
    """The first seat of the committee is the chair's, until a session chooses another."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.title.setText(self.tr("Committee, board and titles"))
        self.form.add_heading(self.tr("Members of the committee"))
        self.committee = EntryRows(
            "committee",
            self.form,
            self._questions,
            noun=self.tr("Member"),
            add=self.tr("Add a seat on the committee"),
        )
        self.form.add_row(
            "", self.committee, self.tr("The first is the chair. Minutes of before keep their members.")
        )
        self.form.add_heading(self.tr("Members of the board"))
        self.board_seats = EntryRows(
            "board",
            self.form,
            self._questions,
            noun=self.tr("Member"),
            add=self.tr("Add a seat on the board"),
        )
        self.form.add_row("", self.board_seats)
        self.form.add_heading(self.tr("What the association calls them"))
        self.titles = {role: TextField(f"title_{role.value}") for role in Role}
        for role, field in self.titles.items():
            self.form.add_row(word(role), field, optional=True)
        self.lay_out(self.committee)

    def _questions(self, prefix: str) -> Lines:
        return [
            [
                Question(self.tr("Seat"), TextField(f"{prefix}title")),
                Question(self.tr("Name"), TextField(f"{prefix}name"), optional=True),
            ]
        ]

    # Showing

    def show_profile(self, profile: Profile) -> None:
        """One row for each seat, one line for each role."""
        _show(self.committee, profile.committee)
        _show(self.board_seats, profile.board)
        titles = {title.role: title.title for title in profile.user_titles}
        for role, field in self.titles.items():
            field.set_text(titles.get(role, ""))

    # Acting

    def decide(self, version: VersionEntry) -> int | None:
        """Keep the seats and titles as they stand here."""
        entry = SeatsEntry(
            committee=_seats(self.committee),
            board=_seats(self.board_seats),
            user_titles=tuple(
                UserTitle(role, field.text().strip())
                for role, field in self.titles.items()
                if not field.is_blank()
            ),
        )
        return self.do(change_seats, entry, version)


def _show(rows: EntryRows, seats: tuple[Seat, ...]) -> None:
    new_rows = rows.fresh_rows([f"seat-{at}" for at in range(len(seats))])
    for row, seat in zip(new_rows, seats, strict=True):
        row["title"].set_text(seat.title)
        row["name"].set_text(seat.name)


def _seats(rows: EntryRows) -> tuple[Seat, ...]:
    return tuple(Seat(row["title"].value().strip(), row["name"].text().strip()) for row in rows.rows)
