"""Numbers inside Arabic: what stands whole on paper from left to right, and which two are a range.

UAX #9 alone tears numbers: it keeps a hyphen, a plus or a per cent with its digits in one place and parts them in
another, by the letter that happens to stand before. So each number is told by its shape:

- a value (a count, an amount, a time, a date, a ratio) stands whole, from left to right;
- so does a code: a phone or an account in groups, numbers tied by hyphens, and whatever holds a letter of Latin;
- a range of two values is read as Arabic is, the first at the right: «8:00-14:30» is drawn 14:30-8:00;
- two bare numbers of four digits or more are a code (1010-123456) where no word beside them says what they count;
- signs stay with Western digits as CLDR sets them for Arabic: -5, 50%; with ٠-٩ and ۰-۹ they are read as Arabic
  is, the minus at the right, ٪ at the left; a per cent typed before its number stands at its right.

What is whole is put between LRI LRO and PDF PDI, which order the line and are never drawn.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect
from collections.abc import Callable

_Rule = Callable[[re.Match[str]], str]

_RIGHT = "".join(
    letter
    for letter in map(chr, range(0x590, 0x900))
    if unicodedata.bidirectional(letter) in ("R", "AL", "NSM")
)
_DIGIT = "0-9٠-٩۰-۹０-９"
_NUMBER_SIGN = "\u0600-\u0605\u06dd\u08e2"  # drawn round or under the digits that follow
_SIGN = "+\\-−±<>≤≥≈$€£¥#№°"
_SMALL = "²³¹¼½¾⁰-₉⅐-⅞①-⑳"
_AFTER = f"%‰°$€£¥٪؉+{_SMALL}"
_MARK = ".,:/٫٬،'’"  # between the digits of one value
_TIE = "\\-‐-―−~"  # between two values, or the parts of a code

_HELD = "\u2066\u202d[^\u2069]*\u2069"
_DIGITS = (
    rf"(?:[1-9١-٩۱-۹][{_DIGIT}]{{0,2}}(?:[ \u00a0\u2009\u202f][{_DIGIT}]{{3}}(?![{_DIGIT}]))+|[{_DIGIT}]+)"
)
_EASTERN = re.compile("[٠-٩۰-۹]")
_LEFT = re.compile(rf"[^\W\d_{_RIGHT}{_SMALL}]")
_STRETCH = re.compile(
    rf"[^{_RIGHT}،\n\u202a-\u202e\u2066-\u2069]+"
)  # what stands between two words of Arabic
_BRACKETS = re.compile(r"[()\[\]{}«»]")
_CLOSED_BY = {"(": ")", "[": "]", "{": "}", "«": "»"}
_LEAD = re.compile(rf"[^\w@#]*?(?=\w|[@#]|(?<!\w)[{_SIGN}]+[{_DIGIT}])")
_INITIALS = re.compile(r"(?<!\w)\w\.(?: ?\w\.)+\Z")
_TAIL = " .,;:!?…\"'/-‐‑‒–—―\u00a0"
_UNIT = re.compile(
    r"(?:[kmcµ]?g|[kmc]?m|mcg|[md]?[lL]|IU|[AaPp]\.?[Mm]\.?|SAR|SR|USD|EUR|kcal|mmHg|[KMG]B|[NSEW])[²³]?(?![^\W_])"
)

_NOT_INSIDE = rf"(?<![{_DIGIT}])(?<![{_DIGIT}][{_MARK}\-])"
_NOT_FURTHER = rf"(?![{_MARK}\-]?[{_DIGIT}])"
_PHONE = (
    rf"(?:\((?=[+{_DIGIT} ]+\)[ \-]?[{_DIGIT}]))?(?:\+\(?[{_DIGIT}]|[0٠۰])[{_DIGIT}]*"
    rf"(?:[ ()/\-]{{1,3}}[{_DIGIT}]+)+"
)
_GROUPS = re.compile(
    rf"{_HELD}|{_NOT_INSIDE}(?:{_PHONE}"
    rf"|(?<![{_DIGIT}] )[{_DIGIT}]{{2,}}(?: [{_DIGIT}]{{2,}})+){_NOT_FURTHER}"
)
_SPACED_DATE = re.compile(
    rf"{_HELD}|{_NOT_INSIDE}([{_DIGIT}]{{1,4}}) ?([-/.]) ?[{_DIGIT}]{{1,2}} ?\2 ?([{_DIGIT}]{{1,4}}){_NOT_FURTHER}"
)
_NUMBER = re.compile(
    rf"{_HELD}|(?:(?<!\w)(?:[<>]=|[{_SIGN}]){{1,3}})?[{_NUMBER_SIGN}]?{_DIGITS}"
    rf"(?:[^\s{_RIGHT}{_DIGIT}()\[\]{{}}«»\"!?;\u2066-\u2069]{{1,4}}{_DIGITS})*[{_AFTER}]*"
)
_TIED = re.compile(rf"(?<=[{_DIGIT}{_AFTER}])([{_TIE}])(?=[{_SIGN}]*[{_DIGIT}])")
_BODY = re.compile(rf"[{_NUMBER_SIGN}{_DIGIT}](?:.*[{_DIGIT}])?")
_VALUE = re.compile(rf"[{_SIGN}]*{_DIGITS}(?:[{_MARK}][{_DIGIT}]+)*[{_AFTER}]*")
_PER_CENT_BEFORE = re.compile(
    rf"{_HELD}|(?<![{_DIGIT}])([%‰٪؉])({_DIGITS}(?:[{_MARK}][{_DIGIT}]+)*)(?![{_DIGIT}%‰٪؉]|[{_TIE}][{_DIGIT}])"
)
_LIST = re.compile(rf"[{_DIGIT}]{{1,2}}(?:[,،][{_DIGIT}]{{1,2}}){{2,}}")
_OPERATOR = re.compile(r"([+×*÷=^±<>])")
_NAMES = (
    "رقم|هاتف|جوال|فاكس|تحويلة|رمز|ص\\.ب|صندوق|حساب|آيبان|مبنى|عمارة|شقة|فيلا|وحدة|غرفة|عيادة|جناح|سرير|قطعة|مخطط|ملف|معاملة"
    "|قرار|مادة|بند|فقرة|سجل|ترخيص|رخصة|تصريح|سند|فاتورة|إيصال|ايصال|عداد|اشتراك|لوحة|صك|عقد|وكالة|شيك|حوالة|مرجع|قيد|محضر"
    "|خطاب|تعميم|وثيقة|بوليصة|تأمين|بطاقة|جواز|هوية|إقامة|اقامة|قضية|دعوى|تقرير"
)
_KINDS = (
    "تجاري|مدني|عقاري|بلدي|بريدي|إلكتروني|بنكي|كهرباء|ماء|مياه|غاز|هاتف|قبض|صرف|دفع|بناء|قيادة|سير|عمل|إيجار|بيع|ملكية|صراف|أحوال"
    "|عائلة|سفر|مركبة|سيارة|طبي|أسنان|باطنية|أطفال|عيون|نساء|عمليات|عناية|وارد|صادر"
)
_NAMED = re.compile(
    rf"(?<![{_RIGHT}])[وف]?(?:[بك]?ال|لل|[بكل])?(?:{_NAMES})(?:ه|ها)?"
    rf"(?:[ \u00a0]+(?:ال)?(?:{_KINDS})(?:ة|ية)?)?[ \u00a0:.(\[«\"#]*\Z"
)
"""The word before a number that is a code or has parts, and no range: «المادة 2-3» is the third of the second."""

_FROM = re.compile(
    rf"(?<![{_RIGHT}])[وف]?(?:من|بين|إلى|الى|حتى|نحو|حوالي|(?:[بلك]?ال|ب|ل)?(?:مبلغ|قيمة|راتب|دخل|إيجار|قسط|أجرة|تكلفة|سعر|رصيد|دعم)"
    r"(?:ه|ها)?)[ \u00a0:(]*\Z"
)
_COUNTED = re.compile(
    r"[ \u00a0]*[)\]»]?[ \u00a0]*(?:(?:ريال|ر\.س|هللة|دينار|درهم|دولار|جنيه|ألف|آلاف|مليون|ملايين"
    r"|هـ|م|م²|متر|سم|كم|كجم|كيلو|جرام|غرام|ملجم|مجم|مل|لتر|درجة"
    r"|سنوات|أعوام|أشهر|شهور|أسبوع|أسابيع|أيام|ساعات|دقيقة|دقائق|مرة|مرات|حبة|حبات|قرص|أقراص|جرعة|جرعات|غرفة|غرف|شخص|أشخاص|فرد|أفراد"
    r"|طفل|أطفال|أسرة|أسر|نسمة|مستفيد|مستفيدين|جلسة|جلسات|اجتماعات|حالة|حالات|أجهزة|زيارات|شهريا|سنويا|يوميا|أسبوعيا)"
    rf"|(?:سنة|عام|شهر|يوم|ساعة)(?! +ال))(?:ا|اً|ًا|ً)?(?![{_RIGHT}])"
)
"""What says that numbers are counts: a word before them, and what they count behind them."""

_LEAST_GROUPED = 9
"""Digits of a phone, an identity number or an account in groups. Fewer are numbers side by side; so are two that
are as long each, and years.
"""
_LEAST_NAMED = 7
"""Digits of a code in groups behind the word that names it: a phone of this town."""
_LEAST_TIED = 4
"""Digits of each of two tied numbers that are a code where nothing says that they count something."""


def held(code: str) -> str:
    """A code of one line that reads from left to right whatever stands in it or round it (LRI and LRO)."""
    return f"\u2066\u202d{code}\u202c\u2069"


def is_arabic(text: str) -> bool | None:
    """Whether a text has a letter that runs from right to left; nothing if it has letters of neither direction."""
    if re.search(f"[{_RIGHT}]", text):
        return True
    return False if _LEFT.search(text) else None


def in_order(text: str) -> str:
    """A text with controls round each number, code and stretch of Latin; what is held already stays as it is."""
    parts = re.split(f"({_HELD})", text)
    parts[::2] = map(_ordered, parts[::2])
    return "".join(parts)


def _ordered(text: str) -> str:
    text = _hold_latin(text)
    for pattern, rule in _RULES:
        text = pattern.sub(_unless_held(rule), text)
    return text


def _unless_held(rule: _Rule) -> _Rule:
    return lambda match: match[0] if match[0][0] == "\u2066" else rule(match)


def _hold_latin(text: str) -> str:
    """Each stretch from a letter of Latin to the last letter or number before Arabic goes on."""
    parts, end_of_last = [], 0
    for stretch in _STRETCH.finditer(text):
        at, brackets = stretch.start(), _closing(text, stretch.start(), stretch.end())
        while letter := _LEFT.search(text, at, stretch.end()):
            start = _begins(text, at, letter.start())
            later = range(bisect(brackets, (start, 0)), len(brackets))
            end = next((brackets[i][0] for i in later if brackets[i][1] < start), stretch.end())
            end = start + len(text[start:end].rstrip(_TAIL))
            if text[end - 1] in "ABO" and text[end : end + 1] == "-":
                end += 1  # the minus of a blood group
            elif _INITIALS.search(text, start, end + 1):
                end += 1  # the point of the last initial
            parts += [text[end_of_last:start], held(text[start:end])]
            end_of_last = at = end
    return "".join([*parts, text[end_of_last:]])


def _begins(text: str, at: int, letter: int) -> int:
    """Where a stretch begins whose first letter is given: with the letter's word, or the amount it is the unit of."""
    start = max(at, *(text.rfind(gap, at, letter) + 1 for gap in ' ([{«"'))
    if text[start - 1 : start] == " " and start > at and _UNIT.match(text, letter) and start == letter:
        amount = max(at, *(text.rfind(gap, at, start - 1) + 1 for gap in ' ([{«"'))
        if _EASTERN.search(text[amount : start - 1]) or re.search("[0-9]", text[amount : start - 1]):
            start = amount
    lead = _LEAD.match(text, start, letter + 1)
    return lead.end() if lead else letter


def _closing(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where brackets close in a stretch and where each was opened; one without a partner was opened nowhere (-1)."""
    closing: list[tuple[int, int]] = []
    openings: list[int] = []
    for match in _BRACKETS.finditer(text, start, end):
        if match[0] in _CLOSED_BY:
            openings.append(match.start())
        else:
            closes = openings and _CLOSED_BY[text[openings[-1]]] == match[0]
            closing.append((match.start(), openings.pop() if closes else -1))
    return sorted([*closing, *((place, -1) for place in openings)])


def _group(match: re.Match[str]) -> str:
    code = match[0]
    groups = re.findall(rf"[{_DIGIT}]+", code)
    longest = [len(group) for group in groups]
    is_phone = code.lstrip("(")[0] in "+0٠۰"
    if is_phone:
        return held(code) if sum(longest) >= _LEAST_GROUPED > min(longest) else code
    before, after = _beside(match)
    are_years = all(_is_year(group) for group in groups)
    if are_years or max(longest) >= _LEAST_GROUPED or _FROM.search(before) or _COUNTED.match(after):
        return code
    if _NAMED.search(before):
        return held(code) if sum(longest) >= _LEAST_NAMED else code
    are_two = len(groups) == 2 and set(longest) == {4}
    return held(code) if sum(longest) >= _LEAST_GROUPED and not are_two else code


def _beside(match: re.Match[str]) -> tuple[str, str]:
    """What stands before a number and behind it, as far as words there tell what it is."""
    return match.string[max(0, match.start() - 40) : match.start()], match.string[match.end() :][:20]


def _per_cent(match: re.Match[str]) -> str:
    """A per cent sign typed before its number stays at the right of it."""
    return f"{match[1]}{held(match[2])}"


def _date(match: re.Match[str]) -> str:
    return held(match[0]) if any(_is_year(group) for group in match.group(1, 3)) else match[0]


def _number(match: re.Match[str]) -> str:
    token = match[0]
    parts = _TIED.split(token)
    if len(parts) > 1 and _is_range(parts[::2], *_beside(match)):
        return "".join(part if place % 2 else _whole(part) for place, part in enumerate(parts))
    if _LIST.fullmatch(token):
        return "".join(part if part in ",،" else held(part) for part in re.split("([,،])", token))
    return _whole(token)


def _whole(token: str) -> str:
    """A value or code held whole; signs of ٠-٩ stay outside, and so do the operands of a sum or product."""
    body = _BODY.search(token)
    is_phone = body is not None and token[0] == "+" and len(body[0]) >= _LEAST_GROUPED
    if body is None or is_phone or not _EASTERN.search(token):
        return held(token)
    numbers = [part if _OPERATOR.fullmatch(part) else held(part) for part in _OPERATOR.split(body[0])]
    return f"{token[: body.start()]}{''.join(numbers)}{token[body.end() :]}"


def _is_range(values: list[str], before: str, after: str) -> bool:
    """Whether tied values are two or more that stand for themselves, not the parts of one code."""
    are_counts = bool(_COUNTED.match(after)) or any(re.search("[,:٬٫]", value) for value in values)
    if not all(_VALUE.fullmatch(value) for value in values) or (_NAMED.search(before) and not are_counts):
        return False
    bare = [value.isdecimal() for value in values]
    if all(bare):
        if min(map(len, values)) >= _LEAST_GROUPED:
            return True  # two phones
        are_short = min(map(len, values)) < _LEAST_TIED or all(map(_is_year, values))
        is_told = are_short or are_counts or bool(_FROM.search(before))
        return is_told and len(values) == 2 and _ascend(*values)
    if any("/" in value for value in values):
        return not bare[-1] and (not bare[0] or int(values[0]) <= 31)
    return True


def _ascend(first: str, second: str) -> bool:
    """Whether two bare numbers are a range: they rise, no nought leads, and they are no month with its year."""
    if any(value[0] in "0٠۰" and len(value) > 1 for value in (first, second)):
        return False
    if (_is_year(second) and int(first) <= 31) or len(second) > len(first) + 2:
        return False
    return int(first) < int(second)


def _is_year(digits: str) -> bool:
    return len(digits) == 4 and (1300 <= int(digits) <= 1500 or 1900 <= int(digits) <= 2100)


_RULES: tuple[tuple[re.Pattern[str], _Rule], ...] = (
    (_GROUPS, _group),
    (_SPACED_DATE, _date),
    (_PER_CENT_BEFORE, _per_cent),
    (_NUMBER, _number),
)
