"""The office of `--demo`: made once into a folder of its own, opened without asking, never taken for a real one.

That it is one stands in its file: so its papers are stamped «نسخة تجريبية», and a copy of it restored
anywhere says so too. A note beside the file says whose folder it is and whether the making came to its end:
only such a folder is opened here, and only such a folder is ever cleared.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from random import Random
from shutil import rmtree

from hayat_desk import __version__
from hayat_desk.desk import Clock, Desk, MovableClock, system_clock
from hayat_desk.errors import Trouble
from hayat_desk.policy.dates import office_day
from hayat_desk.policy.ids import RequestId
from hayat_desk.policy.paper_words import PaperWord
from hayat_desk.policy.permissions import Role
from hayat_desk.policy.profiles import ChannelKind, Profile, read_shipped_profile
from hayat_desk.policy.visits import InquiryOutcome, Purpose
from hayat_desk.procedures.drafts import keep_draft
from hayat_desk.procedures.office import OfficeEntry, SettingsEntry, change_settings
from hayat_desk.procedures.reception import InquiryEntry, VisitEntry, answer_inquiry
from hayat_desk.procedures.referrals import ReferralEntry, refer_to_researcher
from hayat_desk.procedures.urgency import call_urgent
from hayat_desk.records.committee import queue
from hayat_desk.records.office import the_office
from hayat_desk.safekeeping.anchors import NOTICE_NAME, RESTORED_NAME, anchor_journal
from hayat_desk.safekeeping.backups import back_up
from hayat_desk.safekeeping.opening import Founded, found_office, open_office
from hayat_desk.sample import names, texts
from hayat_desk.sample.courses import courses
from hayat_desk.sample.days import season
from hayat_desk.sample.letters import plan_letters
from hayat_desk.sample.life import RequestLife
from hayat_desk.sample.people import Newcomers
from hayat_desk.sample.play import Draw, Play, Told
from hayat_desk.sample.sessions import Committee
from hayat_desk.sample.visits import plan_visits
from hayat_desk.vault.attachments import FOLDER_NAME as ATTACHMENTS_NAME
from hayat_desk.vault.causes import Cause, told_as_trouble
from hayat_desk.vault.connection import DATABASE_NAME
from hayat_desk.vault.copies import BACKUPS
from hayat_desk.vault.durable import durable_write
from hayat_desk.vault.exchange import founding_beside, holds_office
from hayat_desk.vault.home import HOME_NAME
from hayat_desk.vault.keys import KEYS_NAME, KeyFile

PASSPHRASE = "مكتب من نسج الخيال مفتوح"  # noqa: S105 - it protects nobody: everyone in there is invented
NOTE_NAME = "sample.json"
SEED = 1448
PEOPLE, REQUESTS = 300, 60
_LONGEST_REPLY = 21  # days: some replies are past it by today


def open_sample(
    folder: Path,
    profile_name: str,
    clock: Clock = system_clock,
    *,
    draw: Draw,
    progress: Told | None = None,
) -> Desk:
    """The desk of the sample office in this folder, made first where it is not there yet; for the worker.

    A folder in which another office lies is a `Trouble`, untouched. `draw` makes the PDF of a paper, and
    `progress` hears how many days are played, of how many; what it raises ends the making.
    """
    if not _is_whole(folder):
        make_sample_office(folder, profile_name, clock=clock, draw=draw, progress=progress)
    keys = KeyFile(folder / KEYS_NAME)
    return open_office(keys, keys.slots()[0].id, PASSPHRASE, clock)


def make_sample_office(
    folder: Path,
    profile_name: str,
    *,
    draw: Draw,
    people: int = PEOPLE,
    requests: int = REQUESTS,
    seed: int = SEED,
    clock: Clock = system_clock,
    progress: Told | None = None,
) -> None:
    """Found the office and live through its months up to yesterday; what a broken attempt left is cleared."""
    clear_sample(folder)
    with told_as_trouble():
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    _write_note(folder, profile_name, whole=False)
    profile = read_shipped_profile(profile_name)
    today = office_day(clock())
    days = season(today, profile.days_off)
    rng = Random(seed)  # noqa: S311 - the same people every time
    hour = MovableClock(datetime.combine(days.days[0], time(4), UTC))
    desk = found_sample(folder, profile, hour).desk
    try:
        _set_longest_reply(desk)
        play = Play(desk, hour, rng, days, Newcomers(rng, profile, today, people), draw)
        plans = courses(requests, len(days.sessions))
        strangers = sum(not course.is_known for course in plans)
        plan_visits(play, max(0, people - strangers))
        life = RequestLife(play)
        life.plan(plans)
        Committee(play, life).plan()
        plan_letters(play)
        play.run(progress or (lambda _done, _total: None))
        _leave_work(desk)
        hour.now += timedelta(minutes=30)
        back_up(desk, folder)
        anchor_journal(folder, desk)
    finally:
        desk.close()
    _write_note(folder, profile_name, whole=True)


def found_sample(folder: Path, profile: Profile, clock: Clock) -> Founded:
    """A sample office in which nothing has happened yet, as the wizard founds one."""
    titles = {title.role: title.title for title in profile.user_titles}
    entry = OfficeEntry(
        title=PaperWord.SAMPLE_COPY.arabic,
        code=profile.office.code,
        city=profile.places.city,
        clerk_name=names.CLERK,
        clerk_title=titles.get(Role.CLERK, Role.CLERK.arabic),
        slot="",
        backup_folder="",
        is_sample=True,
    )
    return found_office(folder, profile, entry, PASSPHRASE, clock)


def clear_sample(folder: Path) -> None:
    """Remove a sample office, whole or not; a folder with an office that is none of ours is a `Trouble`."""
    if not (folder / NOTE_NAME).exists():
        if holds_office(folder):
            raise Trouble(Cause.FILE_EXISTS)
        return
    with told_as_trouble():
        for own_folder in (folder / BACKUPS, folder / ATTACHMENTS_NAME):
            if own_folder.is_dir():
                rmtree(own_folder)
        beside = founding_beside(folder)
        unfinished = [beside / KEYS_NAME, beside / DATABASE_NAME, *(_logs(beside))]
        own = [folder / KEYS_NAME, folder / DATABASE_NAME, *_logs(folder), folder / HOME_NAME]
        for path in (
            *unfinished,
            *own,
            folder / NOTICE_NAME,
            folder / RESTORED_NAME,
            folder / NOTE_NAME,
        ):
            path.unlink(missing_ok=True)


def _logs(folder: Path) -> tuple[Path, Path]:
    return folder / f"{DATABASE_NAME}-wal", folder / f"{DATABASE_NAME}-shm"


def _is_whole(folder: Path) -> bool:
    """Whether a sample office of this version was made here to its end."""
    try:
        note = json.loads((folder / NOTE_NAME).read_bytes())
        return bool(note["whole"]) and note["version"] == __version__ and (folder / KEYS_NAME).exists()
    except (OSError, ValueError, KeyError, TypeError):
        return False


def _write_note(folder: Path, profile_name: str, *, whole: bool) -> None:
    note = {"whole": whole, "version": __version__, "profile": profile_name}
    durable_write(folder / NOTE_NAME, json.dumps(note).encode())


def _set_longest_reply(desk: Desk) -> None:
    """The office set itself a longest time for a reply, so that «اليوم» shows what is past it."""
    with desk.work() as work:
        own = the_office(work.db)
        settings = SettingsEntry(
            print_arabic_digits=own.print_arabic_digits,
            auto_lock_minutes=own.auto_lock_minutes,
            backup_folder=own.backup_folder,
            reply_within_days=_LONGEST_REPLY,
        )
        change_settings(work, settings)


def _leave_work(desk: Desk) -> None:
    """Leave what the clerk did on the last day and did not finish: drafts, an urgent request, what comes later."""
    with desk.work() as work:
        for in_queue in queue(work.db)[:1]:  # of few requests none waits
            call_urgent(work, RequestId(in_queue.id), texts.URGENT_BECAUSE)
        question, answer = texts.QUESTIONS[0]
        refer_to_researcher(work, ReferralEntry(question=question, due_on=work.today + timedelta(days=7)))
        later = InquiryEntry(
            question=question,
            answer=answer,
            guide="",
            outcome=InquiryOutcome.CALL_BACK,
            call_back_number=texts.CALL_LATER,
            call_back_on=work.today + timedelta(days=7),
        )
        answer_inquiry(work, VisitEntry(channel=ChannelKind.PHONE, purpose=Purpose.INQUIRY), later)
        for page, title, state in texts.DRAFTS:
            keep_draft(work, page, "", title, state)
