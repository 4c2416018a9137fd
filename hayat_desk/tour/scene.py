"""Opens and closes the program for the tour: the real one, with the story's clock and paper printed into PDFs."""

from __future__ import annotations

from pathlib import Path

from hayat_desk.desk import MovableClock
from hayat_desk.tour.hand import breathe, until
from hayat_desk.tour.record import Record
from hayat_desk.tour.stage import Cast, TourStage
from hayat_desk.ui.app import make_application
from hayat_desk.ui.kit import background
from hayat_desk.ui.preferences import Preferences
from hayat_desk.ui.printing.sending import print_into
from hayat_desk.ui.shell.beginning import Beginning
from hayat_desk.ui.shell.program import Program


def open_program(
    target: Path, folder: Path, profile: str, lang: str, cast: Cast, record: Record, clock: MovableClock
) -> TourStage:
    """Start the program on the folder; its window is 1366×768 as on the clerk's desk."""
    make_application(Preferences(language=lang), lang)
    print_into(target / "printed")
    program = Program(Beginning(folder, profile, clock, replace=_never_locked))
    program.window.resize(1366, 768)
    program.begin()
    until(lambda: program.window.content() is not None, "the first page does not come")
    return TourStage(program, cast, record, target, clock)


def shut(stage: TourStage) -> None:
    """Close the window as the clerk does; the backup at closing is made first."""
    window = stage.program.window
    window.close()
    until(lambda: not window.isVisible(), "the window does not close")
    background.finish()
    breathe()


def abandon(stage: TourStage) -> None:
    """Let go of the office of a tour that broke off, as it is: Windows removes no file that is open."""
    place = stage.program.workplace
    if place is not None:
        place.stop()
        background.finish()
        place.desk.close()
    stage.program.let_go()


def _never_locked() -> None:
    raise RuntimeError("nobody sits still in the tour")
