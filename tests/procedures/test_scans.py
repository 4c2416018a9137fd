"""The scan of a signed paper: filed by the code on it, once, with a paper of ours that was printed."""

from __future__ import annotations

import pytest

from hayat_desk.desk import Desk
from hayat_desk.errors import InvalidValue, Trouble
from hayat_desk.policy.ids import PaperId, ScanId
from hayat_desk.policy.numbers import NumberKind
from hayat_desk.policy.scans import LARGEST_SCAN, PaperCode, ScanFlaw, read_paper_code
from hayat_desk.procedures import letters, scans
from hayat_desk.procedures.scans import ScanEntry
from hayat_desk.records.papers import Paper
from hayat_desk.summaries.scans import paper_of_code, papers_of_number, scan_content, scans_of_paper
from hayat_desk.vault.attachments import sealed_in
from tests import builders

SHEET = b"\x89PNG scanned sheet"
ENTRY = ScanEntry(SHEET, "image/png", read_by_code=True)


@pytest.fixture
def printed(desk: Desk) -> PaperId:
    receipt = builders.a_receipt(desk)
    builders.print_paper(desk, receipt)
    return receipt


def _file(desk: Desk, paper: PaperId, entry: ScanEntry = ENTRY) -> ScanId:
    with desk.work() as work:
        return scans.file_scan(work, paper, entry)


def _code(desk: Desk, paper: PaperId) -> PaperCode:
    with desk.look() as look:
        row = look.db.get_one(Paper, paper)
    return PaperCode(row.number or "", row.code)


def test_a_scan_is_found_with_its_paper_as_it_was_scanned(desk: Desk, printed: PaperId) -> None:
    scan = _file(desk, printed)

    with desk.look() as look:
        (line,) = scans_of_paper(look, printed)
        assert (line.scan_id, line.filed_on, line.read_by_code) == (scan, desk.today, True)
        assert scan_content(look, scan) == (SHEET, "image/png")


def test_the_same_file_is_filed_once(desk: Desk, printed: PaperId) -> None:
    assert _file(desk, printed) == _file(desk, printed)

    with desk.look() as look:
        assert len(scans_of_paper(look, printed)) == 1
    assert len(sealed_in(desk.attachments.folder)) == 1


def test_one_filed_by_mistake_is_taken_out_and_can_be_filed_elsewhere(desk: Desk, printed: PaperId) -> None:
    with desk.work() as work:
        scans.take_out_scan(work, scans.file_scan(work, printed, ENTRY))
    with desk.look() as look:
        assert scans_of_paper(look, printed) == ()

    _file(desk, printed)
    with desk.look() as look:
        assert len(scans_of_paper(look, printed)) == 1


def test_the_code_leads_to_the_one_paper_that_carries_it(desk: Desk, printed: PaperId) -> None:
    other = builders.a_receipt(desk)
    builders.print_paper(desk, other)
    code = _code(desk, printed)

    assert read_paper_code(str(code)) == code
    with desk.look() as look:
        found = paper_of_code(look, code)
        assert found is not None
        assert (found.paper_id, found.number, found.scans) == (printed, code.number, 0)
        assert found.person
        assert found.request_number
        assert paper_of_code(look, PaperCode(code.number, "another")) is None
        assert paper_of_code(look, PaperCode("1448-01-6-09999", "")) is None


@pytest.mark.parametrize(
    "text",
    ["", "HD1", "HD2 1448-01-00001", "HD1 1448-01-1", "https://example.org", "HD1 1448-01-00001 a b", "١٤٤٨"],
)
def test_another_code_is_none_of_ours(text: str) -> None:
    assert read_paper_code(text) is None


def test_the_number_read_off_the_paper_serves_too_in_either_digits(desk: Desk, printed: PaperId) -> None:
    number = _code(desk, printed).number
    eastern = number.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))

    with desk.look() as look:
        for typed in (f" {number} ", eastern, f"صادر {number}", number.removeprefix("1448-"), "6-1"):
            (only,) = papers_of_number(look, typed)
            assert (only.found.paper_id, only.kind) == (printed, NumberKind.PAPER), typed
        with pytest.raises(InvalidValue) as refusal:
            papers_of_number(look, "1448-01-6-09999")
    assert (refusal.value.flaw, refusal.value.field) == (ScanFlaw.NO_SUCH_PAPER, "paper_number")


def test_a_paper_that_was_never_printed_has_no_scan(desk: Desk) -> None:
    prepared = builders.a_receipt(desk)

    with pytest.raises(InvalidValue) as refusal:
        _file(desk, prepared)
    assert refusal.value.flaw is ScanFlaw.NEVER_PRINTED
    with desk.look() as look:
        assert paper_of_code(look, _code(desk, prepared)) is None


def test_nothing_is_filed_with_a_void_number(desk: Desk, printed: PaperId) -> None:
    with desk.work() as work:
        letters.void_paper(work, printed, "كُتب مرتين")

    with pytest.raises(InvalidValue) as refusal:
        _file(desk, printed)
    assert refusal.value.flaw is ScanFlaw.VOID
    with desk.look() as look:
        assert paper_of_code(look, _code(desk, printed)) is None


def test_a_file_without_end_is_refused_before_anything_is_written(desk: Desk, printed: PaperId) -> None:
    with pytest.raises(InvalidValue) as refusal:
        _file(desk, printed, ScanEntry(bytes(LARGEST_SCAN + 1), "image/png", read_by_code=False))

    assert refusal.value.flaw is ScanFlaw.TOO_LARGE
    assert not desk.attachments.folder.exists()


def test_a_folder_that_cannot_be_written_files_nothing(desk: Desk, printed: PaperId) -> None:
    desk.attachments.folder.write_text("a file stands where the folder belongs")

    with pytest.raises(Trouble):
        _file(desk, printed)
    with desk.look() as look:
        assert scans_of_paper(look, printed) == ()


def test_a_paper_about_nobody_is_found_without_a_name(desk: Desk) -> None:
    with desk.work() as work:
        note = builders.a_note(work)
    builders.print_paper(desk, note)

    with desk.look() as look:
        (only,) = papers_of_number(look, _code(desk, note).number)
    assert (only.found.person, only.found.request_id, only.found.request_number) == ("", None, "")
