"""Wordings: the official texts the board approves, with named fields and forms for him and for her.

`{name}` is a field, by its value or its Arabic; `{مقدّم|مقدّمة}` is a pair of forms, his first. A field that
a wording does not know is refused with its place, and a field without a value is never printed blank.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hayat_desk.errors import InvalidValue
from hayat_desk.policy.spelling import fold
from hayat_desk.policy.terms import Term

_BRACED = re.compile(r"\{([^{}]*)\}|[{}]")
_WORDS_ROUND = 2
_LONGEST_NEAR = 80


class WordingKey(Term):
    """The wordings the desk uses; their texts are data of the office."""

    GREETING = "greeting", "الترحيب بالمراجع", "Greeting"
    DECLARATION = "declaration", "الإقرار بصحة البيانات", "Declaration"
    CONSENT = "consent", "الموافقة على الاستعلام وحفظ البيانات", "Consent"
    SAY_ALOUD = "say_aloud", "ما يُقال عند رفع الطلب", "Said when the request is raised"
    SAY_ALOUD_INCOMPLETE = "say_aloud_incomplete", "ما يُقال عند نقص المستندات", "Said when papers are missing"
    SAY_ALOUD_RETURNED = (
        "say_aloud_returned",
        "ما يُقال عند إعادة اللجنة للطلب",
        "Said when the committee returned the request",
    )
    SAY_ALOUD_ANEW = (
        "say_aloud_anew",
        "ما يُقال عند رفع الطلب بعد استكماله",
        "Said when a returned request is raised again",
    )
    SAY_ALOUD_PASSED = (
        "say_aloud_passed",
        "ما يُقال عند رفع الطلب بعد مضي المدة",
        "Said when the two weeks are past",
    )
    RECEIPT_NEXT = "receipt_next", "الإيصال: ما يلي الاستلام", "Receipt: what happens next"
    RECEIPT_NEXT_WORKING_DAY = (
        "receipt_next_working_day",
        "الإيصال: أول يوم عمل بعد الإجازة",
        "Receipt: next working day",
    )
    RECEIPT_INCOMPLETE = "receipt_incomplete", "الإيصال: طلب لم يكتمل", "Receipt: request not complete"
    RECEIPT_RETURNED = "receipt_returned", "الإيصال: طلب أعادته اللجنة", "Receipt: request returned"
    RECEIPT_ANEW = "receipt_anew", "الإيصال: رفع بعد الاستكمال", "Receipt: raised again"
    RECEIPT_PASSED = "receipt_passed", "الإيصال: مضت مدة الأسبوعين", "Receipt: the two weeks are past"
    RECEIPT_DECIDED = "receipt_decided", "الإيصال: صدر القرار", "Receipt: decided"
    RECEIPT_TOLD = "receipt_told", "الإيصال: أُبلغ القرار", "Receipt: decision told"
    RECEIPT_ENDED = "receipt_ended", "الإيصال: طلب انتهى", "Receipt: request ended"
    RECEIPT_NO_PROMISE = "receipt_no_promise", "الإيصال: الاستلام ليس قبولًا", "Receipt: no promise"
    RECEIPT_RIGHTS = "receipt_rights", "الإيصال: حقوق طالب الدعم", "Receipt: rights"
    RIGHTS_WITHOUT_APPEAL = (
        "rights_without_appeal",
        "حقوق طالب الدعم حين لا يبقى تظلّم",
        "Rights when no appeal is left",
    )
    MISSING_LIST = "missing_list", "مقدمة قائمة النواقص", "List of missing papers"
    COMMITTEE_WANTS = "committee_wants", "مقدمة ما تطلبه اللجنة", "What the committee wants"
    REFERRAL_INTRO = "referral_intro", "مقدمة الإحالة", "Referral"
    PRIVACY_NOTICE = "privacy_notice", "إشعار الخصوصية", "Privacy notice"
    MINUTES_OPENING = "minutes_opening", "افتتاح محضر لجنة البحث", "Opening of the committee's minutes"
    LETTER_OPENING = "letter_opening", "تحية الخطابات", "Greeting of letters"
    LETTER_CLOSING = "letter_closing", "ختام الخطابات", "Closing of letters"
    REPLY_ACCEPTED = "reply_accepted", "خطاب القبول", "Letter of acceptance"
    REPLY_REFUSED = "reply_refused", "خطاب الرفض", "Letter of refusal"
    REPLY_REFUSED_LAST = (
        "reply_refused_last",
        "خطاب الرفض حين لا يبقى تظلّم",
        "Letter of refusal when no appeal is left",
    )
    ENDING_WITHDRAWN = "ending_withdrawn", "خطاب تأكيد سحب الطلب", "Letter: the request is withdrawn"
    ENDING_NOT_BACK = (
        "ending_not_back",
        "إشعار إنهاء: عدم المراجعة",
        "Notice: the applicant did not come back",
    )
    ENDING_ELSEWHERE = "ending_elsewhere", "إشعار إنهاء: خدمة من جهة أخرى", "Notice: served elsewhere"
    DELIVERY_RECEIVED = "delivery_received", "إقرار استلام الخدمة", "Acknowledgement of a service"
    OPINION_INVITATION = "opinion_invitation", "الدعوة إلى إبداء الرأي", "Invitation to give an opinion"


class WordingField(Term):
    """What a wording may name. In a text it stands in braces, by its value or by its Arabic."""

    ASSOCIATION = "association", "اسم الجمعية", "Association"
    APPLICANT = "applicant", "اسم طالب الدعم", "Applicant's name"
    REQUEST_NUMBER = "request_number", "رقم الطلب", "Request number"
    SERVICE = "service", "الخدمة المطلوبة", "Service asked for"
    RAISED_ON = "raised_on", "تاريخ رفع الطلب", "Day of raising"
    COUNTED_FROM = "counted_from", "بداية المدة", "What the two weeks are counted from"
    EARLIEST_REPLY = "earliest_reply", "أقرب موعد للرد", "Earliest reply"
    NEXT_WORKING_DAY = "next_working_day", "أول يوم عمل", "Next working day"
    CLERK_TITLE = "clerk_title", "صفة الموظف", "Clerk's title"
    RESEARCHER_TITLE = "researcher_title", "صفة الباحث", "Researcher's title"
    SESSION_NUMBER = "session_number", "رقم الجلسة", "Session number"
    HELD_ON = "held_on", "تاريخ الجلسة", "Day of the session"
    PRESENT = "present", "عدد الحاضرين", "Members present"
    SEATS = "seats", "عدد الأعضاء", "Members"
    DECIDED_ON = "decided_on", "تاريخ القرار", "Day of the decision"
    REASON = "reason", "سبب القرار", "Reason"
    ENDED_ON = "ended_on", "تاريخ إنهاء الطلب", "Day of the ending"
    WHAT = "what", "ما استُلم", "What was received"


_F = WordingField
_OF_REQUEST = (_F.ASSOCIATION, _F.APPLICANT, _F.REQUEST_NUMBER)
_OF_WEEKS = (_F.ASSOCIATION, _F.REQUEST_NUMBER, _F.RAISED_ON, _F.COUNTED_FROM)

# What each wording may name, in the order of use. Dates arrive as words of both calendars, titles as the
# office has them.
WORDING_FIELDS: Mapping[WordingKey, tuple[WordingField, ...]] = {
    WordingKey.GREETING: (_F.ASSOCIATION,),
    WordingKey.DECLARATION: (*_OF_REQUEST, _F.SERVICE),
    WordingKey.CONSENT: (*_OF_REQUEST, _F.SERVICE),
    WordingKey.SAY_ALOUD: (_F.ASSOCIATION, _F.REQUEST_NUMBER, _F.EARLIEST_REPLY),
    WordingKey.SAY_ALOUD_INCOMPLETE: (_F.ASSOCIATION, _F.REQUEST_NUMBER),
    WordingKey.SAY_ALOUD_RETURNED: _OF_WEEKS,
    WordingKey.SAY_ALOUD_ANEW: (*_OF_WEEKS, _F.EARLIEST_REPLY),
    WordingKey.SAY_ALOUD_PASSED: (_F.ASSOCIATION, _F.REQUEST_NUMBER, _F.RAISED_ON),
    WordingKey.RECEIPT_NEXT: (*_OF_WEEKS, _F.EARLIEST_REPLY),
    WordingKey.RECEIPT_NEXT_WORKING_DAY: (_F.EARLIEST_REPLY, _F.NEXT_WORKING_DAY),
    WordingKey.RECEIPT_INCOMPLETE: (_F.ASSOCIATION, _F.REQUEST_NUMBER),
    WordingKey.RECEIPT_RETURNED: _OF_WEEKS,
    WordingKey.RECEIPT_ANEW: (*_OF_WEEKS, _F.EARLIEST_REPLY),
    WordingKey.RECEIPT_PASSED: (_F.ASSOCIATION, _F.REQUEST_NUMBER, _F.RAISED_ON),
    WordingKey.RECEIPT_DECIDED: (_F.ASSOCIATION, _F.REQUEST_NUMBER),
    WordingKey.RECEIPT_TOLD: (_F.ASSOCIATION, _F.REQUEST_NUMBER),
    WordingKey.RECEIPT_ENDED: (_F.ASSOCIATION, _F.REQUEST_NUMBER),
    WordingKey.RECEIPT_NO_PROMISE: (_F.ASSOCIATION,),
    WordingKey.RECEIPT_RIGHTS: (_F.ASSOCIATION,),
    WordingKey.RIGHTS_WITHOUT_APPEAL: (_F.ASSOCIATION,),
    WordingKey.MISSING_LIST: (_F.ASSOCIATION, _F.REQUEST_NUMBER, _F.SERVICE),
    WordingKey.COMMITTEE_WANTS: (*_OF_WEEKS, _F.SERVICE, _F.HELD_ON),
    WordingKey.REFERRAL_INTRO: (_F.ASSOCIATION, _F.CLERK_TITLE, _F.RESEARCHER_TITLE),
    WordingKey.PRIVACY_NOTICE: (_F.ASSOCIATION,),
    WordingKey.MINUTES_OPENING: (_F.ASSOCIATION, _F.SESSION_NUMBER, _F.HELD_ON, _F.PRESENT, _F.SEATS),
    WordingKey.LETTER_OPENING: (_F.ASSOCIATION,),
    WordingKey.LETTER_CLOSING: (_F.ASSOCIATION,),
    WordingKey.REPLY_ACCEPTED: (*_OF_REQUEST, _F.DECIDED_ON),
    WordingKey.REPLY_REFUSED: (*_OF_REQUEST, _F.DECIDED_ON, _F.REASON),
    WordingKey.REPLY_REFUSED_LAST: (*_OF_REQUEST, _F.DECIDED_ON, _F.REASON),
    WordingKey.ENDING_WITHDRAWN: (*_OF_REQUEST, _F.ENDED_ON),
    WordingKey.ENDING_NOT_BACK: (*_OF_REQUEST, _F.ENDED_ON),
    WordingKey.ENDING_ELSEWHERE: (*_OF_REQUEST, _F.ENDED_ON),
    WordingKey.DELIVERY_RECEIVED: (*_OF_REQUEST, _F.WHAT),
    WordingKey.OPINION_INVITATION: (_F.ASSOCIATION,),
}

# What a wording must name, or it no longer says what it is there to say (T62, T65).
WORDING_MUST_NAME: Mapping[WordingKey, tuple[WordingField, ...]] = {
    WordingKey.DECLARATION: (_F.APPLICANT, _F.REQUEST_NUMBER),
    WordingKey.SAY_ALOUD: (_F.EARLIEST_REPLY,),
    WordingKey.SAY_ALOUD_ANEW: (_F.EARLIEST_REPLY,),
    WordingKey.RECEIPT_NEXT: (_F.EARLIEST_REPLY,),
    WordingKey.RECEIPT_NEXT_WORKING_DAY: (_F.NEXT_WORKING_DAY,),
    WordingKey.RECEIPT_ANEW: (_F.EARLIEST_REPLY,),
    WordingKey.COMMITTEE_WANTS: (_F.REQUEST_NUMBER,),
    WordingKey.REPLY_ACCEPTED: (_F.REQUEST_NUMBER,),
    WordingKey.REPLY_REFUSED: (_F.REQUEST_NUMBER, _F.REASON),
    WordingKey.REPLY_REFUSED_LAST: (_F.REQUEST_NUMBER, _F.REASON),
    WordingKey.ENDING_WITHDRAWN: (_F.REQUEST_NUMBER, _F.ENDED_ON),
    WordingKey.ENDING_NOT_BACK: (_F.REQUEST_NUMBER, _F.ENDED_ON),
    WordingKey.ENDING_ELSEWHERE: (_F.REQUEST_NUMBER, _F.ENDED_ON),
    WordingKey.DELIVERY_RECEIVED: (_F.WHAT,),
}


class WordingFlaw(StrEnum):
    """Why a wording is refused; details: `place` (the text at fault), `at` (its character, from 1), its
    `line` (from 1) and `near`, the words round it. A field left out is nowhere: its `at` and `line` are 0.
    """

    UNKNOWN_FIELD = "unknown_wording_field"
    FIELD_LEFT_OUT = "wording_field_left_out"
    BROKEN_BRACES = "broken_wording_braces"
    VALUE_MISSING = "wording_value_missing"


def check_wording(key: WordingKey, text: str) -> None:
    """Refuse a text that could not be filled, or no longer names what it must."""
    fields = set()
    for match in _BRACED.finditer(text):
        inside = match.group(1)
        if inside is None or not inside.strip():
            raise _fault(WordingFlaw.BROKEN_BRACES, match)
        if "|" in inside:
            if len(_forms(inside)) != 2 or not all(_forms(inside)):
                raise _fault(WordingFlaw.BROKEN_BRACES, match)
            continue
        field = _field(inside)
        if field not in WORDING_FIELDS[key]:
            raise _fault(WordingFlaw.UNKNOWN_FIELD, match)
        fields.add(field)
    for required in WORDING_MUST_NAME.get(key, ()):
        if required not in fields:
            place = f"{{{required.arabic}}}"
            raise InvalidValue(
                WordingFlaw.FIELD_LEFT_OUT, field=key.value, place=place, at=0, line=0, near=place
            )


def fill_wording(
    key: WordingKey, text: str, values: Mapping[str, str], *, feminine: bool | None = None
) -> str:
    """The text with its fields filled and its forms chosen.

    `feminine` None writes both forms, «مقدّم/مقدّمة», as blank forms do. Braces within a value are
    plain characters. A blank value is refused: a signed paper has no hole in it.
    """
    check_wording(key, text)

    def chosen(match: re.Match[str]) -> str:
        inside = match.group(1)
        if "|" in inside:
            his, hers = _forms(inside)
            return f"{his}/{hers}" if feminine is None else hers if feminine else his
        value = values.get(_field(inside) or "", "")
        if not value.strip():
            raise _fault(WordingFlaw.VALUE_MISSING, match)
        return value

    return _BRACED.sub(chosen, text)


def in_arabic(text: str) -> str:
    """The text with every field by its Arabic name, as the board reads it."""
    return _renamed(text, lambda field: field.arabic)


def by_value(text: str) -> str:
    """The text with every field by its value, as it is kept: a name may be worded anew."""
    return _renamed(text, lambda field: field.value)


def _renamed(text: str, name: Callable[[WordingField], str]) -> str:
    def renamed(match: re.Match[str]) -> str:
        field = _field(match.group(1) or "")
        return f"{{{name(field)}}}" if field else match.group()

    return _BRACED.sub(renamed, text)


@dataclass(frozen=True, slots=True)
class Wording:
    """One official text with its version. `approved` is the day of the board's session, None before it."""

    key: WordingKey
    text: str
    version: int
    dated: date
    approved: date | None = None

    def fill(self, values: Mapping[str, str], *, feminine: bool | None = None) -> str:
        """The text ready to be said or printed; see `fill_wording`."""
        return fill_wording(self.key, self.text, values, feminine=feminine)


def _forms(inside: str) -> list[str]:
    return [form.strip() for form in inside.split("|")]


_BY_ARABIC = {fold(field.arabic): field for field in WordingField}


def _field(inside: str) -> WordingField | None:
    """The field of that name; its Arabic is known in any spelling of hamza and marks."""
    by_key = next((field for field in WordingField if field.value == inside), None)
    return by_key or _BY_ARABIC.get(fold(inside))


def _fault(flaw: WordingFlaw, match: re.Match[str]) -> InvalidValue:
    text, start, end = match.string, match.start(), match.end()
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    before = text[first:start].split()[-_WORDS_ROUND:]
    after = text[end : last if last >= 0 else len(text)].split()[:_WORDS_ROUND]
    near = " ".join([*before, match.group(), *after])
    return InvalidValue(
        flaw,
        field=match.group(1) or "",
        place=match.group(),
        at=start + 1,
        line=text.count("\n", 0, start) + 1,
        near=near if len(near) <= _LONGEST_NEAR else match.group()[:_LONGEST_NEAR],
    )
