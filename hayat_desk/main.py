"""Where everything comes together: reads the command line and begins the program, the tour or the check."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from platformdirs import user_data_path

from hayat_desk.policy.profiles import profile_names

NO_SCREEN, MISSING_PART = 3, 4
"""Exit codes beside 0 (done), 1 (not sound) and argparse's 2."""


def arguments() -> argparse.ArgumentParser:
    """What the command line may say; a passphrase is never said there."""
    parser = argparse.ArgumentParser(
        prog="hayat-desk",
        description="مكتب حياة: offline desk of an association's beneficiary relations clerk",
    )
    parser.add_argument("--data", type=Path, metavar="FOLDER", help="the office's folder")
    parser.add_argument("--profile", choices=profile_names(), help="the association, for a new office")
    parser.add_argument("--lang", choices=("ar", "en"), default="", help="the language of this run")
    parser.add_argument(
        "--tour", type=Path, metavar="OUT", help="do the main job by itself and leave pictures"
    )
    parser.add_argument("--check", action="store_true", help="say whether the office is sound")
    parser.add_argument("--tour-reopen", type=Path, metavar="FILE", help=argparse.SUPPRESS)
    return parser


def office_folder(chosen: Path | None) -> Path:
    """The folder of the office: the one chosen, or this user's own."""
    return chosen.absolute() if chosen else user_data_path("HayatDesk", appauthor=False, roaming=False)


def main(words: Sequence[str]) -> int:
    """Do what the command line says; the exit code of the program."""
    told = arguments().parse_args(words)
    if told.check:
        return _check(told)
    if told.tour or told.tour_reopen:
        return _tour(told)
    return _work(told)


def _work(told: argparse.Namespace) -> int:
    from hayat_desk.ui.app import LastChance, make_application, screen_problem

    problem = screen_problem()
    if problem:
        print(problem, file=sys.stderr)  # noqa: T201 - there is no window to say it in
        return NO_SCREEN
    from hayat_desk.ui.log import start_log
    from hayat_desk.ui.preferences import read_preferences
    from hayat_desk.ui.shell.fault import tell_fault
    from hayat_desk.ui.shell.program import Beginning, run

    start_log()
    app = make_application(read_preferences(), told.lang)
    LastChance(tell_fault, app).install()
    return run(Beginning(office_folder(told.data), told.profile or ""))


def _check(told: argparse.Namespace) -> int:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # nothing is shown, so no screen is needed
    from hayat_desk.ui.app import make_application
    from hayat_desk.ui.preferences import read_preferences
    from hayat_desk.ui.soundness import Soundness

    make_application(read_preferences(), told.lang)
    return Soundness().report(office_folder(told.data))


def _tour(told: argparse.Namespace) -> int:
    """`hayat_desk.tour` has `make_tour(out, profile, language, folder)` and `reopen(file)`, both an exit code."""
    try:
        tour = import_module("hayat_desk.tour")
    except ModuleNotFoundError:
        print("الجولة غير موجودة في هذه النسخة.\nThis build has no tour.", file=sys.stderr)  # noqa: T201
        return MISSING_PART
    if told.tour_reopen:
        return int(tour.reopen(told.tour_reopen))
    return int(tour.make_tour(told.tour, told.profile or "", told.lang, told.data))
