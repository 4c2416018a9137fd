"""Work whose page was left before it ended: how it came out is told above whatever page is open then."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from hayat_desk.safekeeping.opening import open_office
from hayat_desk.tour.hand import until
from hayat_desk.ui.backups.backups_page import BackupsPage
from hayat_desk.ui.kit.text import bare
from hayat_desk.ui.kit.tokens import Tone
from hayat_desk.ui.places.home import TodayPlace
from hayat_desk.ui.reports.reports_page import ReportsPage
from hayat_desk.ui.settings.settings_page import SettingsPage
from hayat_desk.vault.copies import BACKUPS
from hayat_desk.vault.keys import KEYS_NAME, KeyFile
from tests.builders import sunday_clock
from tests.ui.conftest import FoundedFolder
from tests.ui.page_kit import Seat

NEW = "سبع سنابل خضر ونهر"


@pytest.fixture
def founded_seat(program_app: QApplication, office: FoundedFolder) -> Iterator[Seat]:
    """A clerk at an office with its key file."""
    keys = KeyFile(office.folder / KEYS_NAME)
    desk = open_office(keys, keys.slots()[0].id, office.passphrase, sunday_clock())
    taken = Seat(desk)
    yield taken
    taken.leave()
    desk.close()


def left_after(seat: Seat, key: str, act: Callable[[object], object]) -> tuple[Tone, str]:
    """What is told above «اليوم» once the act of a page that was left at once has ended."""
    act(seat.open(key))
    seat.open(TodayPlace())
    notice = seat.place.notice
    until(lambda: bool(notice.message()), "nothing is told", patience=20)
    return notice.tone, bare(notice.message())


def back_up_now(page: object) -> None:
    assert isinstance(page, BackupsPage)
    page.now.click()


@pytest.mark.parametrize(
    ("is_refused", "tone", "words"),
    [
        (False, Tone.SUCCESS, "النسخ والنقل: أُخذت النسخة وفُحصت وهي سليمة: "),
        (True, Tone.DANGER, "النسخ والنقل: يوجد في هذا المكان ملف بالاسم نفسه."),
    ],
)
def test_a_copy(
    founded_seat: Seat, office: FoundedFolder, *, is_refused: bool, tone: Tone, words: str
) -> None:
    if is_refused:
        (office.folder / BACKUPS).write_text("a file stands where the folder belongs")
    told_as, told = left_after(founded_seat, "backups", back_up_now)
    assert (told_as, told[: len(words)]) == (tone, words)


@pytest.mark.parametrize(
    ("is_there", "tone", "words"),
    [
        (True, Tone.SUCCESS, "التقارير: اكتمل التصدير — يمكن نزع الذاكرة"),
        (False, Tone.DANGER, "التقارير: هذا المكان غير متاح، ولم يُكتب شيء. أدخل الذاكرة ثم أعد التصدير."),
    ],
)
def test_an_export(worked: Seat, tmp_path: Path, *, is_there: bool, tone: Tone, words: str) -> None:
    def export(page: object) -> None:
        assert isinstance(page, ReportsPage)
        until(page.export.isEnabled, "the month is not counted")
        page.folder.set_text(str(tmp_path if is_there else tmp_path / "stick" / "gone"))
        page.export.click()

    assert left_after(worked, "reports", export) == (tone, words)


@pytest.mark.parametrize(
    ("typed", "tone", "words"),
    [
        ("", Tone.SUCCESS, "الإعدادات: تغيّرت كلمة المرور، وتسري من الفتح القادم."),
        ("ليست هي أبدًا اليوم", Tone.WARNING, "الإعدادات: كلمة المرور غير مطابقة."),
    ],
)
def test_another_passphrase(
    founded_seat: Seat, office: FoundedFolder, typed: str, tone: Tone, words: str
) -> None:
    def change(page: object) -> None:
        assert isinstance(page, SettingsPage)
        assert page.passphrase is not None
        page.passphrase.now.set_text(typed or office.passphrase)
        page.passphrase.new.first.set_text(NEW)
        page.passphrase.new.again.set_text(NEW)
        page.passphrase.change.click()

    told_as, told = left_after(founded_seat, "settings", change)
    assert (told_as, told[: len(words)]) == (tone, words)


def test_a_recovery_sheet_that_nobody_saw(founded_seat: Seat, office: FoundedFolder) -> None:
    """Its code is nowhere else, and the old one opens nothing any more."""

    def renew(page: object) -> None:
        assert isinstance(page, SettingsPage)
        assert page.passphrase is not None
        page.passphrase.now.set_text(office.passphrase)
        page.passphrase.renew.click()

    told_as, told = left_after(founded_seat, "settings", renew)
    assert told_as is Tone.WARNING
    assert told.startswith("الإعدادات: لم تعد ورقة الاسترداد القديمة تفتح شيئًا، ولم يرَ أحد الجديدة.")
