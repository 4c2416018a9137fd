"""Wordings: the official texts the board approves, with named fields and forms for him and for her.

`{name}` is a field; `{مقدّم|مقدّمة}` is a pair of forms, his first. A field that a wording does not know
is refused with its place, and a field without a value is never printed blank.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hayat_desk.errors import InvalidValue
from hayat_desk.policy.terms import Term

_BRACED = re.compile(r"\{([^{}]*)\}|[{}]")


class WordingKey(Term):
    """The wordings the desk uses; their texts are data of the office."""

    GREETING = "greeting", "الترحيب بالمراجع", "Greeting"
    DECLARATION = "declaration", "الإقرار بصحة البيانات", "Declaration"
    CONSENT = "consent", "الموافقة على الاستعلام وحفظ البيانات", "Consent"
    SAY_ALOUD = "say_aloud", "ما يُقال عند رفع الطلب", "Said when the request is raised"
    SAY_ALOUD_INCOMPLETE = "say_aloud_incomplete", "ما يُقال عند نقص المستندات", "Said when papers are missing"
    RECEIPT_NEXT = "receipt_next", "الإيصال: ما يلي الاستلام", "Receipt: what happens next"
    RECEIPT_NEXT_WORKING_DAY = (
        "receipt_next_working_day",
        "الإيصال: أول يوم عمل بعد الإجازة",
        "Receipt: next working day",
    )
    RECEIPT_INCOMPLETE = "receipt_incomplete", "الإيصال: طلب لم يكتمل", "Receipt: request not complete"
    RECEIPT_NO_PROMISE = "receipt_no_promise", "الإيصال: الاستلام ليس قبولًا", "Receipt: no promise"
    RECEIPT_RIGHTS = "receipt_rights", "الإيصال: حقوق طالب الدعم", "Receipt: rights"
    MISSING_LIST = "missing_list", "مقدمة قائمة النواقص", "List of missing papers"
    REFERRAL_INTRO = "referral_intro", "مقدمة الإحالة", "Referral"
    PRIVACY_NOTICE = "privacy_notice", "إشعار الخصوصية", "Privacy notice"
    MINUTES_OPENING = "minutes_opening", "افتتاح محضر لجنة البحث", "Opening of the committee's minutes"
    REPLY_ACCEPTED = "reply_accepted", "خطاب القبول", "Letter of acceptance"
    REPLY_REFUSED = "reply_refused", "خطاب الرفض", "Letter of refusal"
    DELIVERY_RECEIVED = "delivery_received", "إقرار استلام الخدمة", "Acknowledgement of a service"
    OPINION_INVITATION = "opinion_invitation", "الدعوة إلى إبداء الرأي", "Invitation to give an opinion"


# What each wording may name. Dates arrive as words of both calendars, titles as the office has them.
WORDING_FIELDS: Mapping[WordingKey, frozenset[str]] = {
    WordingKey.GREETING: frozenset({"association"}),
    WordingKey.DECLARATION: frozenset({"association", "applicant", "request_number", "service"}),
    WordingKey.CONSENT: frozenset({"association", "applicant", "request_number", "service"}),
    WordingKey.SAY_ALOUD: frozenset({"association", "request_number", "earliest_reply"}),
    WordingKey.SAY_ALOUD_INCOMPLETE: frozenset({"association", "request_number"}),
    WordingKey.RECEIPT_NEXT: frozenset({"association", "request_number", "raised_on", "earliest_reply"}),
    WordingKey.RECEIPT_NEXT_WORKING_DAY: frozenset({"earliest_reply", "next_working_day"}),
    WordingKey.RECEIPT_INCOMPLETE: frozenset({"association", "request_number"}),
    WordingKey.RECEIPT_NO_PROMISE: frozenset({"association"}),
    WordingKey.RECEIPT_RIGHTS: frozenset({"association"}),
    WordingKey.MISSING_LIST: frozenset({"association", "request_number", "service"}),
    WordingKey.REFERRAL_INTRO: frozenset({"association", "clerk_title", "researcher_title"}),
    WordingKey.PRIVACY_NOTICE: frozenset({"association"}),
    WordingKey.MINUTES_OPENING: frozenset({"association", "session_number", "held_on", "present", "seats"}),
    WordingKey.REPLY_ACCEPTED: frozenset({"association", "applicant", "request_number", "decided_on"}),
    WordingKey.REPLY_REFUSED: frozenset(
        {"association", "applicant", "request_number", "decided_on", "reason"}
    ),
    WordingKey.DELIVERY_RECEIVED: frozenset({"association", "applicant", "request_number", "what"}),
    WordingKey.OPINION_INVITATION: frozenset({"association"}),
}

# What a wording must name, or it no longer says what it is there to say (T62, T65).
WORDING_MUST_NAME: Mapping[WordingKey, frozenset[str]] = {
    WordingKey.DECLARATION: frozenset({"applicant", "request_number"}),
    WordingKey.SAY_ALOUD: frozenset({"earliest_reply"}),
    WordingKey.RECEIPT_NEXT: frozenset({"earliest_reply"}),
    WordingKey.RECEIPT_NEXT_WORKING_DAY: frozenset({"next_working_day"}),
    WordingKey.REPLY_ACCEPTED: frozenset({"request_number"}),
    WordingKey.REPLY_REFUSED: frozenset({"request_number", "reason"}),
    WordingKey.DELIVERY_RECEIVED: frozenset({"what"}),
}


class WordingFlaw(StrEnum):
    """Why a wording is refused; details: `place` (the text at fault), `at` (its character, from 1)."""

    UNKNOWN_FIELD = "unknown_wording_field"
    FIELD_LEFT_OUT = "wording_field_left_out"
    BROKEN_BRACES = "broken_wording_braces"
    VALUE_MISSING = "wording_value_missing"


def check_wording(key: WordingKey, text: str) -> None:
    """Refuse a text that could not be filled, or no longer names what it must."""
    named = set()
    for match in _BRACED.finditer(text):
        inside = match.group(1)
        if inside is None or not inside.strip():
            raise _fault(WordingFlaw.BROKEN_BRACES, match)
        if "|" in inside:
            if len(_forms(inside)) != 2 or not all(_forms(inside)):
                raise _fault(WordingFlaw.BROKEN_BRACES, match)
        elif inside not in WORDING_FIELDS[key]:
            raise _fault(WordingFlaw.UNKNOWN_FIELD, match)
        else:
            named.add(inside)
    for field in sorted(WORDING_MUST_NAME.get(key, frozenset()) - named):
        raise InvalidValue(WordingFlaw.FIELD_LEFT_OUT, field=key.value, place=f"{{{field}}}", at=0)


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
        value = values.get(inside, "")
        if not value.strip():
            raise _fault(WordingFlaw.VALUE_MISSING, match)
        return value

    return _BRACED.sub(chosen, text)


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


def _fault(flaw: WordingFlaw, match: re.Match[str]) -> InvalidValue:
    return InvalidValue(flaw, field=match.group(1) or "", place=match.group(), at=match.start() + 1)
