"""Reads a paper as its holder does: claims that exclude each other, heads over nothing, promises of a past day,
and two weeks that are not fourteen days."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from tests.pdf_parts import Part, parts, structure

_MONTHS = "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر".split()  # noqa: SIM905
_FIGURES = re.compile(r"(\d{4})/(\d{2})/(\d{2})م")
_WORDS = re.compile(rf"(\d{{1,2}}) ({'|'.join(_MONTHS)}) (\d{{4}})م")
_PROMISE = re.compile(r"(?:ليس قبل|لا يُتوقع الرد قبل|أول يوم عمل بعده|الدفعة التالية في|موعد الإيضاح)([^.]*)")

_COUNTED_FROM = (
    re.compile(r"(?:أسبوعين|محسوبة) من ([^.،]*)"),
    re.compile(r"ورُفع إلى لجنة البحث يوم ([^.]*)"),
)
"""What the two weeks are said to be counted from; where no day is named there, the raising that is named."""
_FLOOR = re.compile(r"(?:ليس قبل|لا يُتوقع الرد قبل)([^.]*)")
_TWO_WEEKS = timedelta(days=14)

_RAISED = r"(?<!لم )(?<!لن )(?:رُفع الطلب إلى|ورُفع إلى لجنة|ورُفع الطلب إليها)"
_WAITS = r"لا يُتوقع الرد قبل|ليس قبل"
_LACKS = r"ما بقي إحضاره|ما بقي استكماله|المطلوب إحضاره"
EXCLUSIVE = (
    (r"لم يُرفع", _RAISED),
    (r"لم يُرفع|لن يُرفع", _WAITS),
    (r"لن يُرفع", rf"{_RAISED}|يُرفع إليها|{_LACKS}"),
    (r"مضت المدة", _WAITS),
    (r"مضت المدة", r"لم يكتمل|صدر قرارها|بقرارها"),
    (r"مكتملًا|استُكمل ما طلبته", rf"لم يكتمل|{_LACKS}"),
    (r"صدر قرارها|بقرارها", rf"{_WAITS}|تدرسه اللجنة|{_LACKS}"),
    (r"لا ينقص هذا الطلب", rf"{_LACKS}|أحضر"),
    (r"إيصال استلام طلب|إيصال برفع", rf"لم يكتمل|لم يُرفع|{_LACKS}"),
    (r"إيصال بطلب لم يكتمل|إيصال بطلب أعادته", _WAITS),
    (r"عدم قبوله|الاعتذار عن قبوله", r"استكمال التسجيل|وقررت (?:في|يوم) [^.]*م قبوله\."),
)
"""Claims of which a paper makes one or the other, and never both."""

_LIST_HEADS = frozenset({"ما بقي إحضاره", "ما بقي استكماله", "المطلوب إحضاره", "المطلوب استكماله"})


def faults(pdf: bytes, today: date) -> list[str]:
    """What is wrong with a paper that goes out today; empty where its reader is told one truth."""
    text = "\n".join(part.text for part in parts(pdf) if part.text)
    return [*contradictions(text), *past_promises(text, today), *false_weeks(text), *_empty_lists(pdf)]


def words_after(lead: str, pdf: bytes) -> list[str]:
    """What a paper says after these words, to the next comma or full stop."""
    text = " ".join(part.text for part in parts(pdf) if part.text)
    return [found.group(1).strip() for found in re.finditer(rf"(?:{lead})([^.،]*)", text)]


def contradictions(text: str) -> list[str]:
    """Pairs of claims that exclude each other."""
    pairs = ((re.search(one, text), re.search(other, text)) for one, other in EXCLUSIVE)
    return [f"{one.group()} ≠ {other.group()}" for one, other in pairs if one and other]


def past_promises(text: str, today: date) -> list[str]:
    """Days before today after words that promise one."""
    return [
        f"promised: {day}"
        for promise in _PROMISE.finditer(text)
        for day in _days(promise.group(1).replace("\n", " "))
        if day < today
    ]


def false_weeks(text: str) -> list[str]:
    """Days from which two weeks are counted beside a floor that is not the fourteenth day after them."""
    flat = text.replace("\n", " ")
    named = [[*_first_days(pattern, flat)] for pattern in _COUNTED_FROM]
    begun = next((days for days in named if days), [])
    return [
        f"{day} + 14 ≠ {floor}"
        for day in begun
        for floor in _first_days(_FLOOR, flat)
        if day + _TWO_WEEKS != floor
    ]


def _first_days(pattern: re.Pattern[str], text: str) -> Iterator[date]:
    """The first day after each of these words."""
    for words in pattern.finditer(text):
        yield from list(_days(words.group(1)))[:1]


def _days(text: str) -> Iterator[date]:
    for year, month, day in _FIGURES.findall(text):
        yield date(int(year), int(month), int(day))
    for day, month, year in _WORDS.findall(text):
        yield date(int(year), _MONTHS.index(month) + 1, int(day))


def _empty_lists(pdf: bytes) -> list[str]:
    """Heads with nothing under them, and tables that have headings alone."""
    blocks = list(_blocks(structure(pdf)))
    empty = []
    for at, block in enumerate(blocks):
        after = blocks[at + 1] if at + 1 < len(blocks) else None
        if block.kind == "H2":
            is_list = block.text in _LIST_HEADS
            if after is None or after.kind == "H2" or (is_list and after.kind not in ("L", "Table")):
                empty.append(f"nothing under «{block.text}»")
        if block.kind == "Table" and not any(cell.kind == "TD" for cell in block.walk()):
            empty.append("a table of headings alone")
    return empty


def _blocks(found: list[Part]) -> Iterator[Part]:
    """Headings, paragraphs, lists and tables in reading order."""
    for part in found:
        if part.kind in ("Page", "Document"):
            yield from _blocks(part.parts)
        else:
            yield part
