"""Every paper before a validator that is not ours: Apache Preflight, where Debian's packages of it are installed.

It knows PDF/A-1b, and our papers say 2u. What part 2 permits and part 1 does not is named below, one by one;
anything else that it finds is a fault of the paper.
"""

from __future__ import annotations

import io
import shutil
import subprocess
import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from hayat_desk.printouts import PRINTOUTS
from tests.printouts import samples
from tests.printouts.cases import CASES

JARS = [
    Path("/usr/share/java") / f"{name}.jar"
    for name in (
        "preflight",
        "pdfbox2",
        "xmpbox",
        "fontbox2",
        "commons-logging",
        "jaxb-api",
        "javax.activation",
    )
]
JAVA = shutil.which("java")
PERMITTED_BY_PART_2 = (
    ("7.11.1", "conformance level must be A or B"),  # ours is U
    ("7.11.2", "part must be 1"),  # ours is 2
    ("1.4", "cross reference streams are not allowed"),  # ISO 19005-2, 6.1.4
    ("2.1.6", "Invalid version of the ICCProfile"),  # version 4 may stand there: 6.2.3
    ("2.2.2", "Soft Mask must be null or None"),  # 6.2.10: a logo may let the paper through
    ("3.1.11", "The CIDSet entry is missing"),  # 6.2.11.4.2: only where it stands has it to be whole
)

pytestmark = pytest.mark.skipif(
    not (JAVA and all(jar.exists() for jar in JARS)),
    reason="needs Debian's libpdfbox2-java, libjaxb-api-java, libactivation-java and a Java runtime",
)


def _logo(mode: str) -> bytes:
    out = io.BytesIO()
    Image.new(mode, (40, 40), 90 if mode == "L" else (190, 24, 91)).save(out, "PNG")
    return out.getvalue()


def _found(folder: Path, files: dict[str, bytes]) -> dict[str, list[tuple[str, str]]]:
    """What Preflight finds in each file: its code and its words."""
    assert JAVA is not None
    names = {f"{at:03}.pdf": name for at, name in enumerate(files)}
    for path, name in names.items():
        (folder / path).write_bytes(files[name])
    (folder / "list").write_text("\n".join(str(folder / path) for path in names))
    words = [
        JAVA,
        "-cp",
        ":".join(map(str, JARS)),
        "org.apache.pdfbox.preflight.Validator_A1b",
        "xml",
        "group",
        str(folder / "list"),
    ]
    subprocess.run(words, check=False, capture_output=True, timeout=120, cwd=folder)
    told = ET.parse(folder / "list.preflight.xml").getroot()  # noqa: S314 - made here
    return {
        names[one.attrib["name"]]: [
            (error.findtext("code", ""), error.findtext("details", "")) for error in one.iter("error")
        ]
        for one in told.iter("preflight")
    }


def _faults(found: list[tuple[str, str]]) -> list[tuple[str, str]]:
    return [
        (code, words)
        for code, words in found
        if not any(code == known and part in words for known, part in PERMITTED_BY_PART_2)
    ]


def test_a_validator_finds_nothing_in_any_paper_but_what_part_2_permits(tmp_path: Path) -> None:
    files = {name: draw(samples.FULL, summary) for name, draw, summary, _ in CASES}
    _, draw, summary, _ = CASES[0]
    for mode in ("RGB", "L", "RGBA"):
        files[f"a logo in {mode}"] = draw(replace(samples.FULL, logo=_logo(mode)), summary)
    files["no font has it"] = draw(replace(samples.FULL, association="جمعية 㐀"), summary)
    found = _found(tmp_path, files)

    assert set(found) == set(files)
    assert len(files) > len(PRINTOUTS)
    assert {name: faults for name, one in found.items() if (faults := _faults(one))} == {}
    assert all(("7.11.2", "Error on MetaData, part must be 1") in one for one in found.values())


def test_the_validator_finds_what_a_paper_must_not_be(tmp_path: Path) -> None:
    """The control: fonts that lie beside the file, no profile of colours, no metadata."""
    out = io.BytesIO()
    canvas = Canvas(out)
    canvas.setFillColorRGB(1, 0, 0)
    canvas.drawString(100, 100, "plain")
    canvas.save()
    codes = {code for code, _ in _faults(_found(tmp_path, {"plain": out.getvalue()})["plain"])}

    assert any(code.startswith("3.") for code in codes)  # fonts
    assert any(code.startswith("2.") for code in codes)  # colours
    assert any(code.startswith("7.") for code in codes)  # metadata
