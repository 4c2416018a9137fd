"""Where everything comes together: reads the command line and begins the program, the tour or the check."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Iterable, Sequence
from importlib import import_module
from pathlib import Path

from platformdirs import user_data_path

from hayat_desk import __version__
from hayat_desk.policy.profiles import profile_names

NOT_TOGETHER, NO_SCREEN, MISSING_PART = 2, 3, 4
"""Exit codes beside 0 (done) and 1 (not sound); 2 is argparse's own too."""

DEMO_PROFILE = "hayat-arar"


def arguments() -> argparse.ArgumentParser:
    """What the command line may say; a passphrase is never said there."""
    parser = argparse.ArgumentParser(
        prog="hayat-desk",
        description="مكتب حياة: offline desk of an association's beneficiary relations clerk",
    )
    parser.add_argument("--version", action="version", version=f"{parser.prog} {__version__}")
    parser.add_argument("--data", type=Path, metavar="FOLDER", help="the office's folder")
    parser.add_argument("--profile", choices=profile_names(), help="the association, for a new office")
    parser.add_argument("--lang", choices=("ar", "en"), default="", help="the language of this run")
    parser.add_argument(
        "--tour", type=Path, metavar="OUT", help="do the main job by itself and leave pictures"
    )
    parser.add_argument("--check", action="store_true", help="say whether the office is sound")
    parser.add_argument(
        "--demo", action="store_true", help="open a sample office of invented people, in a folder of its own"
    )
    parser.add_argument("--fresh", action="store_true", help="with --demo: make the sample office anew")
    parser.add_argument("--tour-reopen", type=Path, metavar="FILE", help=argparse.SUPPRESS)
    parser.add_argument("--aside", nargs=2, metavar=("TASK", "SECONDS"), help=argparse.SUPPRESS)
    return parser


def own_place() -> Path:
    """Where all lies that the program keeps for this user; on Windows preferences and log too."""
    return user_data_path("HayatDesk", appauthor=False, roaming=False)


def office_folder(folder: Path | None) -> Path:
    """The folder of the office, which holds nothing but the office: the one chosen, or this user's own."""
    return folder.absolute() if folder and not _is_own(folder) else own_place() / "office"


def former_folder(folder: Path | None) -> Path | None:
    """Where earlier versions kept this user's own office; None for one that was chosen."""
    return None if folder and not _is_own(folder) else own_place()


def _is_own(folder: Path) -> bool:
    """Whether somebody names, as for an earlier version, the place where the own office lay then."""
    return folder.resolve() == own_place().resolve()


def demo_folder(profile: str) -> Path:
    """The folder of the sample office of this version: beside the program's own place, never in it."""
    place = own_place()
    return place.with_name(f"{place.name}-demo-{profile}-{__version__}")


def main(words: Sequence[str]) -> int:
    """Do what the command line says; the exit code of the program."""
    _speak_utf8()
    options = arguments().parse_args(words)
    if options.aside:
        return _aside(*options.aside)
    problem = _not_together(options)
    if problem:
        print(problem, file=sys.stderr)  # noqa: T201 - nothing is open yet to say it in
        return NOT_TOGETHER
    if options.check:
        return _check(options)
    if options.tour or options.tour_reopen:
        return _tour(options)
    return _work(options)


def _speak_utf8() -> None:
    """Read and write UTF-8, whatever the code page of this Windows: Arabic stands in few of them.

    A stream is None where Windows started the program without a console.
    """
    for stream, errors in ((sys.stdin, "strict"), (sys.stdout, "replace"), (sys.stderr, "replace")):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=errors)


def _not_together(options: argparse.Namespace) -> str:
    """Why these options make no sense together, in both languages; empty where they do."""
    if options.fresh and not options.demo:
        return (
            "الخيار --fresh يعيد إنشاء النسخة التجريبية، فاكتبه مع --demo.\n"
            "--fresh makes the sample office anew: write it with --demo."
        )
    if options.demo and (options.data or options.tour or options.tour_reopen or options.check):
        return (
            "للنسخة التجريبية مجلد خاص بها، فلا يُكتب --demo مع --data ولا --tour ولا --check.\n"
            "The sample office has a folder of its own: --demo does not go with --data, --tour or --check."
        )
    return ""


def _aside(task: str, seconds: str) -> int:
    """Open one file from outside and end; it comes through the pipe, and so does what is made of it."""
    from hayat_desk.ui.parts.aside import serve

    def made(content: bytes) -> Iterable[bytes]:
        from hayat_desk.ui.scans.reading import draw_scan
        from hayat_desk.ui.settings.logo import draw_logo

        return {"scan": draw_scan, "logo": draw_logo}[task](content)

    return serve(made, int(seconds))


def _work(options: argparse.Namespace) -> int:
    from hayat_desk.ui.app import LastChance, make_application, screen_problem

    problem = screen_problem()
    if problem:
        print(problem, file=sys.stderr)  # noqa: T201 - there is no window to say it in
        return NO_SCREEN
    from hayat_desk.ui.log import start_log
    from hayat_desk.ui.preferences import read_preferences
    from hayat_desk.ui.shell.beginning import Beginning
    from hayat_desk.ui.shell.fault import tell_fault
    from hayat_desk.ui.shell.lock import replace_process
    from hayat_desk.ui.shell.program import run

    start_log()
    app = make_application(read_preferences(), options.lang)
    LastChance(tell_fault, app).install()
    if not options.demo:
        former = former_folder(options.data)
        return run(Beginning(office_folder(options.data), options.profile or "", former=former))

    def come_back() -> None:
        """Locking comes back to the same sample: it is not made anew a second time."""
        sys.orig_argv[:] = [word for word in sys.orig_argv if not _says_fresh(word)]
        replace_process()

    profile = options.profile or DEMO_PROFILE
    return run(Beginning(demo_folder(profile), profile, replace=come_back, sample=True, fresh=options.fresh))


def _says_fresh(word: str) -> bool:
    """Whether the word is `--fresh`, or so much of it as argparse takes for it."""
    return len(word) > len("--") and "--fresh".startswith(word)


def _check(options: argparse.Namespace) -> int:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # nothing is shown, so no screen is needed
    from hayat_desk.ui.app import make_application
    from hayat_desk.ui.preferences import read_preferences
    from hayat_desk.ui.soundness import Soundness

    make_application(read_preferences(), options.lang)
    return Soundness().report(office_folder(options.data), former_folder(options.data))


def _tour(options: argparse.Namespace) -> int:
    """`hayat_desk.tour` has `make_tour(out, profile, language, folder)` and `reopen(file)`, both an exit code."""
    try:
        tour = import_module("hayat_desk.tour.making")
    except ModuleNotFoundError as error:
        if error.name != "hayat_desk.tour":  # a build that lacks anything else must say what
            raise
        print("الجولة غير موجودة في هذه النسخة.\nThis build has no tour.", file=sys.stderr)  # noqa: T201
        return MISSING_PART
    if options.tour_reopen:
        return int(tour.reopen(options.tour_reopen))
    return int(tour.make_tour(options.tour, options.profile or "", options.lang, options.data))
