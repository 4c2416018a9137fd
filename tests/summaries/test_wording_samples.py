"""Every wording can be seen as it will be read, on the paper it is for, in both profiles; nobody in it exists."""

from __future__ import annotations

from pathlib import Path

import pytest

from hayat_desk.desk import Desk
from hayat_desk.errors import InvalidValue
from hayat_desk.policy.profiles import profile_names
from hayat_desk.policy.wordings import WordingKey
from hayat_desk.printouts import PRINTOUTS
from hayat_desk.summaries.papers.wording_samples import wording_preview
from tests import builders

ON_SCREEN_ONLY = {
    WordingKey.GREETING,
    WordingKey.SAY_ALOUD,
    WordingKey.SAY_ALOUD_INCOMPLETE,
    WordingKey.SAY_ALOUD_RETURNED,
    WordingKey.SAY_ALOUD_ANEW,
    WordingKey.SAY_ALOUD_PASSED,
    WordingKey.PRIVACY_NOTICE,
}


@pytest.mark.parametrize("key", WordingKey)
@pytest.mark.parametrize("profile", profile_names())
def test_every_wording_is_filled_and_stands_on_its_paper(
    tmp_path: Path, profile: str, key: WordingKey
) -> None:
    builders.found(tmp_path / "office.db", profile)
    desk = builders.seated(tmp_path / "office.db", builders.sunday_clock())
    text = desk.profile.wording(key).text
    with desk.look() as look:
        shown = wording_preview(look, key, text)
    assert "{" not in shown.for_her + shown.for_him
    assert bool(shown.paper) == (key not in ON_SCREEN_ONLY)
    if shown.paper:
        assert shown.paper in PRINTOUTS
        assert shown.for_her.splitlines()[0] in str(shown.sheet)
    desk.close()


def test_the_edited_text_stands_on_the_paper_and_the_others_as_they_count_now(desk: Desk) -> None:
    with desk.look() as look:
        shown = wording_preview(look, WordingKey.CONSENT, "موافقة جديدة من {اسم طالب الدعم}")
        declared = wording_preview(
            look, WordingKey.DECLARATION, desk.profile.wording(WordingKey.DECLARATION).text
        )
    assert shown.sheet.consent == "موافقة جديدة من نورة سالم فهد الشمري"  # type: ignore[attr-defined]
    assert shown.sheet.text == declared.for_her  # type: ignore[attr-defined]


def test_a_text_that_cannot_be_filled_has_no_preview(desk: Desk) -> None:
    with pytest.raises(InvalidValue), desk.look() as look:
        wording_preview(look, WordingKey.GREETING, "في {اسم الجمعيات}")


def test_looking_at_a_preview_changes_nothing(desk: Desk) -> None:
    before = desk.profile
    with desk.look() as look:
        wording_preview(look, WordingKey.GREETING, "أهلًا")
    assert desk.profile is before
