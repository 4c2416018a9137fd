"""A paper saved as PDF, where no printer is: wholly in the folder, or not at all and told (rule 59)."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from hayat_desk.errors import Trouble
from hayat_desk.printouts import receipt
from hayat_desk.ui.printing.pdf_paper import PdfPaper
from hayat_desk.ui.printing.sending import save
from hayat_desk.vault.causes import Cause
from tests.faults.disks import disk, why_no_disks
from tests.printouts import samples


@pytest.mark.skipif(bool(why_no_disks()), reason=why_no_disks() or "-")
@pytest.mark.parametrize("copy", [False, True])
def test_a_full_stick_keeps_nothing_and_is_told(qtbot: QtBot, *, copy: bool) -> None:
    """The control: with room on it the same paper is there, and can be read."""
    pdf = receipt.draw(samples.FULL, samples.RECEIPT)
    with disk(8) as stick:
        stick.fill_up()
        with pytest.raises(Trouble) as trouble:
            save(stick.path, pdf, "receipt-1", copy=copy)
        assert trouble.value.cause is Cause.DISK_FULL
        assert list(stick.path.glob("*receipt*")) == []

        stick.free()
        save(stick.path, pdf, "receipt-1", copy=copy)
        sizes = PdfPaper((stick.path / "receipt-1.pdf").read_bytes()).sizes
        assert sizes == [pytest.approx(size, abs=1) for size in PdfPaper(pdf).sizes]  # points
