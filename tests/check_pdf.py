"""Checks an Arabic PDF against expected strings, on paper and in what readers extract from it.

For every expected string:
- found: its words stand next to each other and in order in the text of pdftotext or PDFium, after NFKC, without
  direction controls, tatweel and vowel marks; a page that yields only visual order is un-reversed first;
- geometry (PDFium's glyph boxes): letters of an Arabic word run from right to left on paper, digits and Latin
  from left to right, the next word is to the left or on a lower line;
- numbers (places on paper): every value of it stands whole, from left to right, and in no longer one: digits that
  changed places make numbers that are well-formed and wrong;
- brackets (their ink): in a "(…)" on one line the left one opens to the right and the right one to the left.
For the file: fonts embedded, subset, with ToUnicode; no Type 3; no U+FFFD or private-use characters.
It cannot see misplaced vowel marks: those are looked at.
"""

from __future__ import annotations

import ctypes
import re
import shutil
import subprocess
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import pypdfium2 as pdfium
import pytest

BIDI = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")
ZERO = re.compile("[\u200b-\u200d\u00ad\u2060\ufeff\ufffe\x00-\x08\x0e-\x1f]")
MARK = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640]")
TOKEN = re.compile(
    "[\u0621-\u064a\u066e-\u06d3\u0671]+|[A-Za-z\u00c0-\u024f]+|[0-9]+|[\u0660-\u0669]+|[\u06f0-\u06f9]+"
)
_ARABIC = re.compile("^[\u0621-\u064a\u066e-\u06d3\u0671]")
_PAIR = re.compile(r"[(\[«]([^()\[\]{}«»]+)[)\]»]")  # braces are too wavy to judge by their ink
_VALUE = re.compile(r"\d+(?:[.,:/\u066b\u066c]\d+)+|\d+(?:-\d+){2,}|\d{2,}")
_FONT = re.compile(
    r"(.+?)\s+(Type 1C?|Type 1C \(OT\)|Type 3|TrueType(?: \(OT\))?|CID Type 0C?(?: \(OT\))?"
    r"|CID TrueType(?: \(OT\))?|unknown)\s+.*?(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$"
)

_FAR = 4.0  # points between two cells of a line

Box = tuple[float, float, float, float]


def plain(text: str) -> str:
    """The text as it is compared: NFKC, no controls, marks or tatweel."""
    return MARK.sub("", unicodedata.normalize("NFKC", ZERO.sub("", BIDI.sub(" ", text))))


def tokens(text: str) -> list[str]:
    """Its words, numbers and Latin stretches."""
    return TOKEN.findall(plain(text))


def is_arabic(token: str) -> bool:
    """Whether a token is an Arabic word."""
    return bool(_ARABIC.match(token))


@dataclass
class Word:
    """A token on a page with the box and the origin of each of its letters."""

    text: str
    boxes: list[Box]
    origins: list[float]

    @property
    def middle(self) -> float:
        """Its horizontal middle."""
        return sum(self.origins) / len(self.origins)

    @property
    def height(self) -> float:
        """Its height."""
        return max(b[3] for b in self.boxes) - min(b[1] for b in self.boxes)

    @property
    def level(self) -> float:
        """The vertical middle of its letters."""
        return sum((b[1] + b[3]) / 2 for b in self.boxes) / len(self.boxes)


@dataclass
class Page:
    """The words of one page in the reader's order, its brackets, and the page itself to look at the ink."""

    words: list[Word] = field(default_factory=list)
    brackets: list[Box] = field(default_factory=list)
    sheet: Any = None
    _picture: Any = None

    def _centre(self, rows: range, columns: range, paper: int) -> float | None:
        mass = moment = 0
        for y in rows:
            for x in columns:
                ink = abs(paper - self._picture.buffer[y * self._picture.stride + x])
                if ink > 60:
                    mass += ink
                    moment += ink * x
        return moment / mass if mass else None

    def shape(self, box: Box, scale: int = 6) -> str | None:
        """`(` or `)` by the ink, whose middle bulges to the closed side; nothing when it cannot be told."""
        if self._picture is None:
            self._picture = self.sheet.render(scale=scale, grayscale=True)
        tall = self.sheet.get_height()
        left, right = (
            max(0, int(box[0] * scale) - 1),
            min(self._picture.width, int(box[2] * scale) + 2),
        )
        top, bottom = (
            max(0, int((tall - box[3]) * scale)),
            min(self._picture.height, int((tall - box[1]) * scale) + 1),
        )
        paper = max(
            self._picture.buffer[top * self._picture.stride + left],
            self._picture.buffer[(bottom - 1) * self._picture.stride + right - 1],
        )
        fifth, columns = max(1, (bottom - top) // 5), range(left, right)
        middle = self._centre(range(top + 2 * fifth, bottom - 2 * fifth), columns, paper)
        tips = (
            self._centre(range(top, top + fifth), columns, paper),
            self._centre(range(bottom - fifth, bottom), columns, paper),
        )
        ends = [centre for centre in tips if centre is not None]
        if middle is None or not ends or abs(middle - sum(ends) / len(ends)) < 0.35:
            return None
        return "(" if middle < sum(ends) / len(ends) else ")"


def of_poppler(program: str, *words: str) -> str:
    """What one of Poppler's programs says; where they are not installed the test that asks is left out."""
    if shutil.which(program) is None:
        pytest.skip(f"needs {program} of poppler-utils")
    return subprocess.run([program, *words], capture_output=True, check=True).stdout.decode(
        "utf-8", "replace"
    )


def pages_of_poppler(path: Path) -> list[str]:
    """The text of each page as pdftotext gives it."""
    pages = of_poppler("pdftotext", "-enc", "UTF-8", str(path), "-").split("\f")
    return pages[:-1] if not pages[-1].strip() else pages


class _Letter(NamedTuple):
    text: str
    place: int
    kind: str  # "" for what stands between words


def _letters(text_page: Any) -> Iterator[_Letter]:
    for i in range(text_page.count_chars()):
        letter = chr(pdfium.raw.FPDFText_GetUnicode(text_page.raw, i))
        if ZERO.match(letter) or MARK.match(letter):
            continue
        for part in unicodedata.normalize("NFKC", letter):
            if MARK.match(part):
                continue
            kind = ""
            if TOKEN.match(part):
                kind = (
                    "arabic" if is_arabic(part) else "latin" if part.isalpha() else f"digit{ord(part) >> 8}"
                )
            yield _Letter(part, i, kind)


def pages_of_pdfium(path: Path) -> list[Page]:
    """The words of each page in PDFium's order."""
    pages = []
    for sheet in pdfium.PdfDocument(path):
        text_page = sheet.get_textpage()
        page, kind = Page(sheet=sheet), ""
        x, y = ctypes.c_double(), ctypes.c_double()
        for letter in _letters(text_page):
            if letter.text in "()[]{}«»<>":
                page.brackets.append(text_page.get_charbox(letter.place))
            if letter.kind:
                if letter.kind != kind:
                    page.words.append(Word("", [], []))
                word = page.words[-1]
                word.text += letter.text
                word.boxes.append(text_page.get_charbox(letter.place, loose=True))
                pdfium.raw.FPDFText_GetCharOrigin(
                    text_page.raw, letter.place, ctypes.byref(x), ctypes.byref(y)
                )
                word.origins.append(x.value)
            kind = letter.kind
        pages.append(page)
    return pages


def drawn_lines(path: Path) -> list[str]:
    """What stands on each line of paper from left to right, by the places of the letters and no reader's order."""
    lines = []
    x, y = ctypes.c_double(), ctypes.c_double()
    for sheet in pdfium.PdfDocument(path):
        text_page = sheet.get_textpage()
        rows: dict[int, list[tuple[float, float, str]]] = {}
        for i in range(text_page.count_chars()):
            letter = chr(pdfium.raw.FPDFText_GetUnicode(text_page.raw, i))
            if ZERO.match(letter) or pdfium.raw.FPDFText_IsGenerated(text_page.raw, i):
                continue
            pdfium.raw.FPDFText_GetCharOrigin(text_page.raw, i, ctypes.byref(x), ctypes.byref(y))
            right = text_page.get_charbox(i, loose=True)[2]
            rows.setdefault(round(y.value), []).append((x.value, right, letter))
        for _, row in sorted(rows.items(), reverse=True):
            line, end = "", None
            for left, right, letter in sorted(row, key=lambda one: one[0]):
                far = end is not None and left - end > _FAR
                line += " " * far + letter
                end = max(right, end or right)
            lines.append(re.sub(" +", " ", line).strip())
    return lines


def torn_numbers(text: str, lines: Sequence[str]) -> list[str]:
    """The values of a text that no line has whole."""
    ink = "\n".join(lines)
    return [
        f"the number «{value}» of «{text}» does not stand on paper"
        for value in dict.fromkeys(_VALUE.findall(unicodedata.normalize("NFKC", BIDI.sub("", text))))
        if not re.search(rf"(?<!\d)(?<!\d[.,:/\u066b\u066c]){re.escape(value)}(?![.,:/\u066b\u066c]?\d)", ink)
    ]


def flipped(page: Page) -> Page:
    """The same words when the reader gave visual order: every line back to front, letters too."""
    turned = Page(brackets=page.brackets, sheet=page.sheet)
    line: list[Word] = []
    for word in page.words:
        if line and abs(line[-1].level - word.level) > 0.5 * max(word.height, line[-1].height):
            turned.words += reversed(line)
            line = []
        if is_arabic(word.text):
            word = Word(word.text[::-1], word.boxes[::-1], word.origins[::-1])
        line.append(word)
    turned.words += reversed(line)
    return turned


def unvisual(text: str) -> str:
    """A text whose letters come out left to right, turned back; digits and Latin stay."""
    lines = (ZERO.sub("", BIDI.sub("", line))[::-1] for line in text.split("\n"))
    latin = re.compile(r"[0-9A-Za-z\u0660-\u0669.,:/@_+-]+")
    return "\n".join(latin.sub(lambda m: m[0][::-1], line) for line in lines)


def _find_codes(wanted: list[str], page: list[str]) -> list[int] | None:
    for i in range(len(page)):
        window = range(i, min(len(page), i + len(wanted) + 2))
        places: list[int] = []
        for token in wanted:
            place = next((k for k in window if page[k] == token and k not in places), None)
            if place is None:
                break
            places.append(place)
        else:
            return places
    return None


def find(wanted: list[str], page: list[str]) -> list[int] | None:
    """Places of the wanted tokens: Arabic words next to each other and in order, others anywhere in the gaps."""
    words = [token for token in wanted if is_arabic(token)]
    if not words:
        return _find_codes(wanted, page)
    arabic = [i for i, token in enumerate(page) if is_arabic(token)]
    for k in range(len(arabic) - len(words) + 1):
        own = arabic[k : k + len(words)]
        if [page[i] for i in own] != words:
            continue
        first = arabic[k - 1] + 1 if k else 0
        last = arabic[k + len(words)] if k + len(words) < len(arabic) else len(page)
        others = [i for i in range(first, last) if not is_arabic(page[i])]
        places: list[int] = []
        remaining = iter(own)
        for token in wanted:
            if is_arabic(token):
                places.append(next(remaining))
                continue
            place = next((i for i in others if page[i] == token and i not in places), None)
            if place is None:
                break
            places.append(place)
        else:
            return places
    return None


def find_in_cells(wanted: list[str], page: list[str], gap: int = 60) -> list[int] | None:
    """An in-order subsequence: the cells of a table interleave their lines."""
    for start in (i for i, token in enumerate(page) if token == wanted[0]):
        places, at = [start], start
        for token in wanted[1:]:
            near = range(max(0, at - 6), min(len(page), at + gap))
            place = next((k for k in near if page[k] == token and k not in places), None)
            if place is None:
                break
            places.append(place)
            at = max(at, place)
        else:
            return places
    return None


def geometry(words: Sequence[Word]) -> list[str]:
    """What runs the wrong way on paper, words being given in reading order."""
    wrong = []
    for word in words:
        first, last = word.boxes[0], word.boxes[-1]
        one_line = abs((last[1] + last[3]) - (first[1] + first[3])) / 2 < max(word.height, 1)
        run = word.origins[-1] - word.origins[0] if one_line else 0
        if is_arabic(word.text) and run > 0.5:
            wrong.append(f"letters of «{word.text}» run left-to-right")
        if not is_arabic(word.text) and run < -0.5:
            wrong.append(f"«{word.text}» is drawn right-to-left")
    arabic = [word for word in words if is_arabic(word.text)]
    for one, following in pairwise(arabic):
        if abs(one.level - following.level) < 0.45 * max(one.height, following.height, 1):
            if following.middle > one.middle:
                wrong.append(f"«{following.text}» should be left of «{one.text}»")
        elif following.level > one.level:
            wrong.append(f"«{following.text}» is on a HIGHER line than «{one.text}»")
    return wrong


def _beside(page: Page, inside: Sequence[Word], inner: str) -> list[str]:
    left = min(b[0] for word in inside for b in word.boxes)
    right = max(b[2] for word in inside for b in word.boxes)
    tall = max(word.height for word in inside)
    near = [b for b in page.brackets if abs((b[1] + b[3]) / 2 - inside[0].level) < 0.6 * tall]
    before = max((b for b in near if b[2] <= left + 2), key=lambda b: b[2], default=None)
    after = min((b for b in near if b[0] >= right - 2), key=lambda b: b[0], default=None)
    wrong = []
    for box, want, side in ((before, "(", "left"), (after, ")", "right")):
        if box is None or (left - box[2] if side == "left" else box[0] - right) > 0.6 * tall:
            wrong.append(f"no bracket on the {side} of «{inner}»")
        elif page.shape(box) not in (None, want):
            wrong.append(f"bracket on the {side} of «{inner}» is turned round")
    return wrong


def brackets(page: Page, places: Sequence[int], text: str) -> list[str]:
    """Brackets of the text that are missing or turned round on paper."""
    wrong, text = [], plain(text)
    for pair in _PAIR.finditer(text):
        first = len(TOKEN.findall(text[: pair.start(1)]))
        inside = [page.words[i] for i in places[first : first + len(TOKEN.findall(pair[1]))]]
        if not inside:
            continue
        levels = [word.level for word in inside]
        if max(levels) - min(levels) <= 0.5 * max(word.height for word in inside):
            wrong += _beside(page, inside, pair[1])
    return wrong


def fonts(path: Path) -> list[str]:
    """What is wrong with the fonts of a file; a file without fonts is a picture."""
    rows = of_poppler("pdffonts", str(path)).splitlines()[2:]
    wrong = [] if rows else ["no fonts at all: a picture?"]
    for row in rows:
        match = _FONT.match(row)
        if match is None:
            wrong.append(f"font not understood: {row}")
            continue
        name, kind, embedded, subset, unicode = match.groups()
        flaws = (
            ("Type 3", kind == "Type 3"),
            ("not embedded", embedded != "yes"),
            ("not subset", subset != "yes"),
            ("no ToUnicode", unicode != "yes"),
        )
        wrong += [f"font {name}: {flaw}" for flaw, there in flaws if there]
    return wrong


def _search(wanted: list[str], views: Iterable[Sequence[list[str]]]) -> tuple[int, list[int]] | None:
    """The page and places of the tokens in the first view that has them; whole on any page before torn by cells."""
    for view in views:
        for way in (find, find_in_cells):
            for number, page in enumerate(view):
                places = way(wanted, page)
                if places:
                    return number, places
    return None


def _on_paper(text: str, pages: list[Page]) -> list[str]:
    """What PDFium's boxes say of one string; a string it orders its own way cannot be judged by them."""
    wanted = tokens(text)
    for turned in (False, True):
        seen = [flipped(page) for page in pages] if turned else pages
        hit = _search(wanted, [[[word.text for word in page.words] for page in seen]])
        if hit:
            page, places = seen[hit[0]], hit[1]
            return geometry([page.words[i] for i in places]) + brackets(page, places, text)
    return []


def check(path: Path, expected: Iterable[str]) -> list[str]:
    """All that is wrong with a PDF, as sentences; nothing when it holds."""
    texts, pages = pages_of_poppler(path), pages_of_pdfium(path)
    wrong = fonts(path)
    junk = sorted({c for text in texts for c in text if c == "\ufffd" or "\ue000" <= c <= "\uf8ff"})
    if junk:
        wrong.append("unmapped characters in the text: " + " ".join(f"U+{ord(c):04X}" for c in junk))
    readers = {
        "pdftotext": ([tokens(text) for text in texts], [tokens(unvisual(text)) for text in texts]),
        "PDFium": (
            [[word.text for word in page.words] for page in pages],
            [[word.text for word in flipped(page).words] for page in pages],
        ),
    }
    lines = drawn_lines(path)
    for text in expected:
        wanted = tokens(text)
        wrong += torn_numbers(text, lines)
        for reader, views in readers.items():
            if wanted and _search(wanted, views) is None:
                wrong.append(f"{reader} does not find «{text}»")
        if wanted:
            wrong += _on_paper(text, pages)
    return wrong
