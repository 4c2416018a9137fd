"""Letters that Amiri lacks, of foreign passports and of forms: drawn, read back, and paid for only when used."""

from __future__ import annotations

import ast
import io
import re
import subprocess
import unicodedata
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from hayat_desk.printouts import declaration
from hayat_desk.printouts.typesetting import fallbacks
from hayat_desk.printouts.typesetting.canvas import PaperCanvas
from hayat_desk.printouts.typesetting.faces import Weight
from hayat_desk.printouts.typesetting.fallbacks import face_named, missing_letters, names_of
from hayat_desk.printouts.typesetting.flow import draw_lines
from hayat_desk.printouts.typesetting.lines import Style, wrap
from hayat_desk.printouts.typesetting.text import iso, plain
from tests.check_pdf import BIDI, check, fonts, pages_of_poppler
from tests.pdf_parts import objects
from tests.printouts import samples
from tests.printouts.on_paper import forget_what_was_laid

NAMES = {
    "Vietnamese": ("Nguyễn Thị Bưởi", "NotoSans"),
    "Turkish of old": ("Ḥasan Şükrü Ağaoğlu", "Amiri"),
    "Yoruba": ("Ọlábọ̀dé", "NotoSans"),
    "Russian": ("Владимир Жуков", "NotoSans"),
    "Kazakh": ("Қанат Өтеген", "NotoSans"),
    "Greek": ("Ελένη Παπαδοπούλου", "NotoSans"),
    "Bengali": ("মোহাম্মদ আব্দুর রহমান", "NotoSansBengali"),
    "Sinhala": ("ශ්‍රී කුමාර", "NotoSansSinhala"),
    "Tamil": ("முத்துக்குமார்", "NotoSansTamil"),
    "Devanagari": ("श्री कृष्ण शर्मा", "NotoSansDevanagari"),
    "Amharic": ("አበበ በቀለ", "NotoSansEthiopic"),
    "Thai": ("สมชาย น้ำใจ", "NotoSansThai"),
    "Chinese": ("王小明 陈伟", "NotoSansSC"),
    "Japanese": ("山田 はなこ", "NotoSansSC"),
    "Urdu": ("گوہر ٹیپو ڈار", "Amiri"),
    "Filipino": ("Niño Peña", "Amiri"),
    "Turkish": ("Şükrü Öğüt Işık", "Amiri"),
    "Malayalam": ("ശ്രീകുമാർ", "NotoSansMalayalam"),
    "Burmese": ("မောင်မောင်", "NotoSansMyanmar"),
    "Georgian": ("ქართველი", "NotoSansGeorgian"),
}
SIGNS = "☐☑☒■□▪▫●○✓✔✗✘"


def _pdf(text: str, weight: Weight = "regular") -> bytes:
    out, style = io.BytesIO(), Style(size=16, leading=30, weight=weight)
    canvas = PaperCanvas(out, lambda *_: None, pdfVersion=(1, 7))
    draw_lines(canvas, wrap(text, style, 400), style, 60, 700, 400)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def _faces(pdf: bytes) -> set[str]:
    names = [re.findall(rb"/BaseFont /[A-Z]{6}\+(\S+)-", one.words) for one in objects(pdf).values()]
    return {found[0].decode() for found in names if found}


@pytest.mark.parametrize("weight", ["regular", "bold"])
@pytest.mark.parametrize(("name", "by"), NAMES.values(), ids=NAMES)
def test_name_of_a_passport_is_drawn_and_read_back(
    tmp_path: Path, name: str, by: str, weight: Weight
) -> None:
    """Every glyph is one of the face; both readers give the letters back; the font is embedded as a subset."""
    pdf = _pdf(iso(name), weight)
    path = tmp_path / "name.pdf"
    path.write_bytes(pdf)
    assert missing_letters(name) == ()
    assert by in _faces(pdf)
    assert fonts(path) == []
    for line in wrap(iso(name), Style(weight=weight), 400):
        assert all(glyph.number for cluster in line.clusters for glyph in cluster.glyphs)
    letters = sorted(plain(name).replace(" ", "").replace("\u200d", ""))
    with pdfium.PdfDocument(pdf) as document:
        by_pdfium = document[0].get_textpage().get_text_range()
    for text in (pages_of_poppler(path)[0], by_pdfium):
        read = unicodedata.normalize("NFC", re.sub(r"[\u200b\u200d\s\f]", "", BIDI.sub("", text)))
        assert sorted(read) == letters
    assert len(pdf) < 25_000


def test_signs_of_forms_are_drawn_as_shapes_and_no_two_alike(tmp_path: Path) -> None:
    path = tmp_path / "signs.pdf"
    pictures = {}
    for sign in SIGNS:
        path.write_bytes(_pdf(iso(sign)))
        assert sign in pages_of_poppler(path)[0]
        assert fonts(path) == []
        picture = pdfium.PdfDocument(path)[0].render(scale=4, grayscale=True)
        ink = [byte for byte in bytes(picture.buffer) if byte < 128]
        assert len(ink) > 50
        pictures[sign] = bytes(picture.buffer)
    different = {pictures[sign] for sign in SIGNS}
    assert len(different) == len(SIGNS) - 3  # ☐ and □ are one shape, and so are ✓ ✔ and ✗ ✘
    assert missing_letters(SIGNS) == ()


RECKONING = "≈≤≥≠∞∑∆∂"
TYPED = "★☆☎←→↑↓⇐⇒▲▼◆◇◦♀♂⚠♥①⑳√÷×±Ω℃№™€₪₹"
READ_ONLY = {*"\u115f\u1160\u3164\uffa0\ufdff\ufb29⟦⟧⟪⟫⟮⟯⦃⦄"}
"""Letters in the rules of spelling and of order, which tell them in what is typed and print none."""
ROOT = Path(__file__).parents[2]


def _own_words() -> Iterator[str]:
    """Every string that the program may put on a paper: of its code and of its Arabic screens."""
    for layer in ("policy", "summaries", "printouts", "reports", "procedures", "records", "ui", "sample"):
        for module in (ROOT / "hayat_desk" / layer).rglob("*.py"):
            for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    yield node.value
    for words in ET.parse(ROOT / "translations" / "hayat_desk_ar.ts").iter("translation"):  # noqa: S314 - ours
        yield "".join(words.itertext())


def test_no_sign_of_the_programs_own_is_a_box() -> None:
    """«≈» stood as a box on the declaration of one born on a 30th that the calendar of the state has not."""
    own = {letter for words in _own_words() for letter in words}
    assert {*"≈☐☑·•…«»"} <= own
    printed = sorted(letter for letter in own - READ_ONLY if letter.isprintable())
    assert missing_letters("".join(printed)) == ()


@pytest.mark.parametrize("sign", [*RECKONING, *TYPED])
@pytest.mark.parametrize("weight", ["regular", "bold"])
def test_sign_is_drawn_and_read_back(tmp_path: Path, sign: str, weight: Weight) -> None:
    """By whichever face has it, alone and in a word of Arabic or of Latin."""
    path = tmp_path / "sign.pdf"
    path.write_bytes(_pdf(iso(f"نحو {sign}5 {sign}Nguyễn"), weight))
    assert missing_letters(sign) == ()
    assert fonts(path) == []
    for line in wrap(iso(f"نحو {sign}5 {sign}Nguyễn"), Style(weight=weight), 400):
        assert all(glyph.number for cluster in line.clusters for glyph in cluster.glyphs)
    assert pages_of_poppler(path)[0].count(sign) == 2


def test_sign_of_reckoning_has_a_bold_face_and_turns_no_letter_beside_it() -> None:
    bold: tuple[Weight, ...] = ("bold",) * 7
    assert names_of("≈Nguyễn", bold) == ("Plex bold", *("Sans bold",) * 6)
    assert {name for sign in RECKONING for name in names_of(sign, bold[:1])} == {"Plex bold"}


def test_box_is_no_box_of_a_missing_letter(tmp_path: Path) -> None:
    """The control: Korean has no face here, and says so."""
    assert missing_letters("김철수 ☐") == ("김", "철", "수")
    lines = wrap(iso("김"), Style(), 400)
    assert [glyph.number for line in lines for cluster in line.clusters for glyph in cluster.glyphs] == [0]


def test_paper_of_arabic_opens_no_other_face_and_embeds_none() -> None:
    fallbacks._fallback.cache_clear()
    forget_what_was_laid()
    pdf = declaration.draw(samples.FULL, samples.DECLARATION)
    assert _faces(pdf) == {"Amiri"}
    assert fallbacks._fallback.cache_info().currsize == 0


def test_paper_with_a_foreign_name_says_both_and_is_the_same_twice(tmp_path: Path) -> None:
    summary = replace(samples.DECLARATION, applicant="রহমান Nguyễn 王小明 ☑", description="بيان ☒ نعم ۝١٢")
    pdf = declaration.draw(samples.FULL, summary)
    forget_what_was_laid()
    assert declaration.draw(samples.FULL, summary) == pdf
    path = tmp_path / "paper.pdf"
    path.write_bytes(pdf)
    assert check(path, ["رقم الهوية 1012345672", "التشخيص حسب التقرير الطبي المطابق", "بيان نعم"]) == []
    assert _faces(pdf) >= {"Amiri", "NotoSansBengali", "NotoSans", "NotoSansSC"}
    text = "".join(pages_of_poppler(path))
    assert all(part in text for part in ("Nguyễn", "王小明", "☑", "☒"))


def test_letters_of_one_word_come_from_one_face_and_its_figures_stay() -> None:
    regular: tuple[Weight, ...] = ("regular",) * 9
    assert names_of("Nguyễn-12", regular) == ("Sans regular",) * 6 + ("regular",) * 3
    assert names_of("محمد (12)", regular) == regular
    assert names_of("ශ්‍රී", regular[:5]) == ("SansSinhala regular",) * 5


def test_every_face_has_thousandths_as_amiri_has() -> None:
    for file in {*(file for _, _, file in fallbacks._SCRIPTS), *fallbacks._ANY_SCRIPT}:
        face = face_named(f"{file} bold")
        assert isinstance(face, fallbacks.NotoFace)
        assert face.shaper.face.upem == 1000
        assert face.bearing(0) >= 0


def test_number_sign_takes_its_room_and_holds_its_number(tmp_path: Path) -> None:
    """They overprinted what stood beside them: a format character took no room."""
    for text, digits in (("آية ۝١٢ تمت", 2), ("سنة ؁١٤٤٨ ثم", 4), ("رقم ؀١٢٣ ثم", 3), ("ص ؃٧ ثم", 1)):
        (line,) = wrap(iso(text), Style(), 400)
        (sign,) = [cluster for cluster in line.clusters if cluster.text[0] in "۝؁؀؃"]
        assert len(sign.text) == digits + 1
        assert sign.advance > 700
        assert sum(width for _, _, width in sign.seats[0]) == sign.advance
        path = tmp_path / "sign.pdf"
        path.write_bytes(_pdf(iso(text)))
        assert sign.text[1:] in BIDI.sub("", pages_of_poppler(path)[0])
        done = subprocess.run(
            ["pdftotext", "-bbox", str(path), "-"], capture_output=True, text=True, check=True
        )
        boxes = sorted(
            (float(x), float(y)) for x, y in re.findall(r'xMin="(\S+)" \S+ xMax="(\S+)"', done.stdout)
        )
        assert all(end <= start + 0.5 for (_, end), (start, _) in pairwise(boxes))
