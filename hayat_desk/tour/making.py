"""Makes the tour from beginning to end; it ends non-zero at the first thing that does not hold."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from contextlib import ExitStack
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from tempfile import mkdtemp

from hayat_desk.assets import own_program
from hayat_desk.desk import MovableClock
from hayat_desk.tour.hand import DoesNotHold
from hayat_desk.tour.jobs import JOBS
from hayat_desk.tour.jobs.entry import reopened
from hayat_desk.tour.papers import write_papers
from hayat_desk.tour.record import FILE_NAME, new_record, read_job
from hayat_desk.tour.scene import abandon, open_program, shut
from hayat_desk.tour.stage import BEGINS, read_cast

NOT_EMPTY, BROKE = 2, 1
REOPENED = "reopened.json"


def make_tour(target: Path, profile: str, lang: str, folder: Path | None) -> int:
    """Make the tour into `target`, which must be new or empty; the office is kept in `folder` where one is given."""
    if os.environ.get("QT_QPA_PLATFORM") is None and sys.platform != "win32" and not _has_screen():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    target = target.absolute()
    if target.exists() and any(target.iterdir()):
        return _say(f"المجلد ليس فارغًا: {target.name}", NOT_EMPTY)
    if folder is not None and folder.exists():
        return _say(f"المجلد موجود من قبل: {folder.name}", NOT_EMPTY)
    for name in ("screens", "papers", "printed", "report"):
        (target / name).mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        if folder is None:
            place = mkdtemp(prefix="hayat-tour-")
            # nothing that cannot be removed may hide why a tour broke off; `TemporaryDirectory` raises on Windows
            stack.callback(shutil.rmtree, place, ignore_errors=True)
            folder = Path(place, "office")
        return _play(target, profile or "hayat-arar", lang or "ar", folder.absolute())


def _has_screen() -> bool:
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _play(target: Path, profile: str, lang: str, folder: Path) -> int:

    cast = read_cast(profile)
    clock = MovableClock(BEGINS)
    record = new_record(profile, lang, clock.now.isoformat(), cast["passphrase"])
    stage = None
    try:
        stage = open_program(target, folder, profile, lang, cast, record, clock)
        for job in JOBS:
            job(stage)
        record.papers = write_papers(stage, target / "papers")
        shut(stage)
        record.clock = BEGINS.isoformat()
        record.write(target)
        _reopen_in_second_process(target, folder, clock)
        record.jobs.append(read_job(target / REOPENED))
        (target / REOPENED).unlink()
    except DoesNotHold as failure:
        record.report = [str(failure)]
        record.write(target)
        if stage is not None:
            abandon(stage)
        return _say(f"لم تتم الجولة: {failure}", BROKE)
    record.ok = True
    record.write(target)
    return _say(f"تمت الجولة: {sum(len(job.steps) for job in record.jobs)}", 0)


def _reopen_in_second_process(target: Path, folder: Path, clock: MovableClock) -> None:

    scene = {"folder": str(folder), "out": str(target), "clock": clock().isoformat()}
    note = target / "reopen.json"
    note.write_text(json.dumps(scene), encoding="utf-8")
    process = subprocess.run(  # noqa: S603 — the program itself, with a file of its own making
        [*own_program(), "--tour-reopen", str(note)], capture_output=True,
        encoding="utf-8", errors="replace", timeout=300, check=False,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )  # fmt: skip
    note.unlink()
    if process.returncode:
        raise DoesNotHold(process.stdout[-2000:] + process.stderr[-2000:])


def reopen(note: Path) -> int:
    """The second process: open the office again and find everything; writes its job beside `tour.json`."""
    scene = json.loads(note.read_text(encoding="utf-8"))
    target = Path(scene["out"])
    tour = json.loads((target / FILE_NAME).read_text(encoding="utf-8"))
    cast = read_cast(tour["profile"])
    clock = MovableClock(datetime.fromisoformat(scene["clock"]))
    record = new_record(tour["profile"], tour["lang"], scene["clock"], tour["passphrase"])
    try:
        stage = open_program(
            target, Path(scene["folder"]), tour["profile"], tour["lang"], cast, record, clock
        )
        stage.picture = sum(len(job["steps"]) for job in tour["jobs"])
        reopened(stage)
        digest = hashlib.sha256(stage.page(object).sheet.pdf).hexdigest()
        if digest not in {paper["sha256"] for paper in tour["papers"]}:
            raise DoesNotHold("the paper is not the one that was printed")
        shut(stage)
    except DoesNotHold as failure:
        return _say(str(failure), BROKE)
    (target / REOPENED).write_text(json.dumps(asdict(record.jobs[0]), ensure_ascii=False), encoding="utf-8")
    return 0


def _say(sentence: str, code: int) -> int:
    print(sentence)  # noqa: T201 — the tour speaks to whoever started it
    return code
