"""What PDF/A-2u asks of a file, read by hand; and the same bytes every time.

`test_validator` has the word of a validator, which knows PDF/A-1b; one of PDF/A-2u (veraPDF) is in no package.
"""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from PIL import Image, ImageCms

from hayat_desk.printouts.typesetting.archive import metadata, srgb
from tests.pdf_parts import Object, objects
from tests.printouts import samples
from tests.printouts.cases import CASES

ROOT = Path(__file__).parents[2]
PAPERS = pytest.mark.parametrize(("draw", "summary"), [c[1:3] for c in CASES], ids=[c[0] for c in CASES])
NAMES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
}


def _logo(mode: str) -> bytes:
    out = io.BytesIO()
    Image.new(mode, (40, 40), 90 if mode == "L" else (190, 24, 91)).save(out, "PNG")
    return out.getvalue()


def _one(pdf: bytes, words: bytes) -> Object:
    (found,) = [one for one in objects(pdf).values() if words in one.words]
    return found


@PAPERS
def test_file_is_as_pdf_a_asks(draw: Callable[..., bytes], summary: object) -> None:
    pdf = draw(replace(samples.FULL, logo=_logo("RGB")), summary)
    assert re.match(rb"%PDF-1\.7\n%[\x80-\xff]{4}", pdf)
    assert pdf.endswith(b"%%EOF\n")
    found = objects(pdf)  # checks that every stream is as long as it says
    table = _one(pdf, b"/Type /XRef")
    first, second = re.findall(rb"/ID \[<(\w{32})> <(\w{32})>\]", table.words)[0]
    assert first == second
    whole = b"\n".join(one.words for one in found.values())
    for unwanted in (
        b"/Encrypt",
        b"/JavaScript",
        b"/AA",
        b"/OpenAction",
        b"/LZWDecode",
        b"/EmbeddedFiles",
        b"/F9",
    ):
        assert not re.search(unwanted + rb"\b", whole)  # as a name of its own: subsets are called «AABCDE+…»
    catalog = _one(pdf, b"/Type /Catalog").words
    assert b"/Lang (ar-SA)" in catalog
    assert b"/MarkInfo <</Marked true>>" in catalog
    assert b"/ViewerPreferences <</Direction /R2L /DisplayDocTitle true>>" in catalog
    assert b"/S /GTS_PDFA1" in catalog
    profile = found[int(re.findall(rb"/DestOutputProfile (\d+)", catalog)[0])]
    assert profile.stream == srgb()


@PAPERS
def test_metadata_says_pdf_a_2u_and_what_the_information_says(
    draw: Callable[..., bytes], summary: object
) -> None:
    packet = _one(draw(samples.FULL, summary), b"/Type /Metadata")
    assert b"/Filter" not in packet.words
    assert packet.stream is not None
    told = ET.fromstring(packet.stream)  # noqa: S314 - our own
    values = {name: told.findall(f".//{name}//rdf:li", NAMES) for name in ("dc:title", "dc:creator")}
    assert told.findtext(".//pdfaid:part", namespaces=NAMES) == "2"
    assert told.findtext(".//pdfaid:conformance", namespaces=NAMES) == "U"
    assert [li.text for li in values["dc:creator"]] == [samples.FULL.association]
    assert values["dc:title"][0].text


def test_metadata_holds_whatever_an_association_is_called() -> None:
    packet = metadata(title="<عنوان> & «\x00\ud800»", author="ج", creator="", producer="")
    assert ET.fromstring(packet).findtext(".//dc:title//rdf:li", namespaces=NAMES) == "<عنوان> & «?»"  # noqa: S314


@PAPERS
def test_fonts_are_as_wide_as_the_file_says_and_every_code_is_a_letter(
    draw: Callable[..., bytes], summary: object
) -> None:
    pdf = draw(samples.FULL, summary)
    found = objects(pdf)
    descendants = [one.words for one in found.values() if b"/CIDFontType2" in one.words]
    assert len(descendants) == 2
    for words in descendants:
        widths = [int(width) for width in re.findall(rb"/W \[1 \[([\d ]*)\]\]", words)[0].split()]
        descriptor = found[int(re.findall(rb"/FontDescriptor (\d+)", words)[0])].words
        program = found[int(re.findall(rb"/FontFile2 (\d+)", descriptor)[0])].stream
        assert program is not None
        font = TTFont(io.BytesIO(program), checkChecksums=2)
        metrics = [font["hmtx"].metrics[name][0] for name in font.getGlyphOrder()]
        assert metrics[1 : len(widths) + 1] == widths
        assert font["maxp"].numGlyphs == len(metrics)
        number = next(key for key, one in found.items() if one.words == words)
        (whole,) = [one for one in found.values() if b"/DescendantFonts [%d " % number in one.words]
        letters = found[int(re.findall(rb"/ToUnicode (\d+)", whole.words)[0])].stream or b""
        _all_codes, *codes = re.findall(rb"^<([0-9A-F]{4})> <([0-9A-F]+)>$", letters, re.MULTILINE)
        assert [int(code, 16) for code, _ in codes] == list(range(1, len(widths) + 1))
        assert not {letter for _, letter in codes} & {b"0000", b"FEFF", b"FFFE"}
    shown = b" ".join(one.stream or b"" for one in found.values() if b" TJ" in (one.stream or b""))
    assert b"0000" not in {code for text in re.findall(rb"<([0-9A-F]{4,})>", shown) for code in _codes(text)}


def _codes(text: bytes) -> list[bytes]:
    return [text[at : at + 4] for at in range(0, len(text), 4)]


def test_character_without_a_glyph_is_drawn_by_the_box_and_not_by_the_missing_glyph() -> None:
    """PDF/A forbids glyph 0: the box has a number of its own."""
    draw, summary = CASES[3][1:3]
    pdf = draw(samples.BARE, replace(summary, applicant="نورة 😀"))  # type: ignore[type-var]
    assert b"<D83DDE00>" in b"".join(one.stream or b"" for one in objects(pdf).values())


@pytest.mark.parametrize("mode", ["RGB", "L", "RGBA"])
def test_logo_is_in_the_colours_the_profile_is_for(mode: str) -> None:
    draw, summary = CASES[0][1:3]
    if mode == "RGBA":
        out = io.BytesIO()
        Image.new("RGBA", (40, 40), (190, 24, 91, 128)).save(out, "PNG")
        logo = out.getvalue()
    else:
        logo = _logo(mode)
    pdf = draw(replace(samples.FULL, logo=logo), summary)
    spaces = {
        name
        for one in objects(pdf).values()
        for name in re.findall(rb"/ColorSpace\s*/?\[?\s*/?(\w+)", one.words)
    }
    assert spaces <= {b"DeviceRGB", b"DeviceGray"}


def test_colour_profile_is_srgb() -> None:
    """Every colour goes through it as it goes through LittleCMS's own sRGB, one step of 255 at most apart."""
    ours = ImageCms.ImageCmsProfile(io.BytesIO(srgb()))
    known = ImageCms.createProfile("sRGB")
    lab = ImageCms.createProfile("LAB")
    colours = Image.new("RGB", (6, 36))
    colours.putdata([(r * 51, g * 51, b * 51) for r in range(6) for g in range(6) for b in range(6)])
    seen: list[bytes] = []
    for profile in (ours, known):
        picture = ImageCms.applyTransform(colours, ImageCms.buildTransform(profile, lab, "RGB", "LAB"))
        assert picture is not None
        seen.append(picture.tobytes())
    assert max(abs(one - other) for one, other in zip(*seen, strict=True)) <= 1
    assert len(srgb()) == int.from_bytes(srgb()[:4], "big") < 1000


def _hashes(seed: str) -> str:
    code = (
        "from hashlib import sha256\nfrom tests.printouts.cases import CASES\n"
        "from tests.printouts.samples import FULL\n"
        "print(*(sha256(draw(FULL, summary)).hexdigest() for _, draw, summary, _ in CASES))"
    )
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, check=True)
    return done.stdout.decode()


def test_same_input_gives_the_same_bytes_in_every_process() -> None:
    """Drawn first in this process in another order, so that nothing an earlier paper left behind shows."""
    here = [sha256(draw(samples.FULL, summary)).hexdigest() for _, draw, summary, _ in reversed(CASES)]
    assert _hashes("1").split() == _hashes("2").split() == here[::-1]


def test_other_input_gives_other_bytes_and_another_id() -> None:
    draw, summary = CASES[3][1:3]
    papers = [draw(samples.FULL, summary), draw(samples.BARE, summary)]
    ids = [re.findall(rb"/ID \[<(\w+)>", _one(pdf, b"/Type /XRef").words)[0] for pdf in papers]
    assert ids[0] != ids[1]
