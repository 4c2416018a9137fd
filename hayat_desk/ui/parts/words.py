"""Values in the words of the screen: terms, dates, states, the banner's facts, in the chosen language."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QObject

from hayat_desk.policy.checklist import DocumentState, Verdict
from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.dates import (
    Calendar,
    WrittenDate,
    both,
    both_written,
    in_figures,
    in_words,
    office_day,
)
from hayat_desk.policy.declarations import Change, DeclaredField, Reader, is_told_by_name_alone
from hayat_desk.policy.endings import EndingReason
from hayat_desk.policy.numbers import NumberKind
from hayat_desk.policy.people import IdentityKind, Phone, Sex
from hayat_desk.policy.requests import RequestState
from hayat_desk.policy.spelling import listed_apart
from hayat_desk.policy.terms import Term
from hayat_desk.policy.wants import WantState
from hayat_desk.summaries.banner import PersonBanner
from hayat_desk.summaries.papers.decisions import CodedName
from hayat_desk.ui.kit.text import iso, listed, ltr, right_to_left
from hayat_desk.ui.kit.tokens import Tone
from hayat_desk.ui.parts.banner import BannerFacts

_TONES = {
    RequestState.DRAFT: Tone.NEUTRAL,
    RequestState.AWAITING_DOCUMENTS: Tone.WARNING,
    RequestState.AWAITING_SIGNATURE: Tone.INFO,
    RequestState.REFERRED: Tone.INFO,
    RequestState.RAISED: Tone.SUCCESS,
    RequestState.UNDER_STUDY: Tone.INFO,
    RequestState.DECIDED: Tone.WARNING,
    RequestState.INFORMED: Tone.INFO,
    RequestState.REGISTERING: Tone.INFO,
    RequestState.DELIVERED: Tone.SUCCESS,
    RequestState.CLOSED: Tone.NEUTRAL,
    RequestState.ENDED: Tone.NEUTRAL,
}
_OUTCOME_TONES = {
    Outcome.ACCEPTED: Tone.SUCCESS,
    Outcome.REFUSED: Tone.DANGER,
    Outcome.TO_COMPLETE: Tone.WARNING,
    Outcome.DEFERRED: Tone.NEUTRAL,
}
_WANT_TONES = {
    WantState.OPEN: Tone.WARNING,
    WantState.ANSWERED: Tone.SUCCESS,
    WantState.SEEN: Tone.SUCCESS,
    WantState.WITHDRAWN: Tone.NEUTRAL,
}
_DOCUMENT_TONES = {
    DocumentState.MISSING: Tone.NEUTRAL,
    DocumentState.NOT_MATCHED: Tone.DANGER,
    DocumentState.DATE_NEEDED: Tone.WARNING,
    DocumentState.EXPIRED: Tone.DANGER,
    DocumentState.VALID: Tone.SUCCESS,
}


class Counted(QObject):
    """Counts in words: the translator finds plural forms only in the `tr` of an object."""

    def years(self, count: int) -> str:
        """An age."""
        return self.tr("%n years old", "", count)

    def days_expired(self, count: int) -> str:
        """How long a paper has been expired."""
        return self.tr("expired %n days ago", "", count)

    def times(self, count: int) -> str:
        """How often something was done."""
        return self.tr("%n times", "", count)

    def hijri_months(self, count: int) -> str:
        """The greatest age of a paper."""
        return self.tr("Not older than %n Hijri months", "", count)


def language() -> str:
    """The language of the screen: `ar` or `en`."""
    return "ar" if right_to_left() else "en"


def word(term: Term) -> str:
    """A term of the policy in the language of the screen."""
    return term.word(language())


def ending_words(state: RequestState, ending: EndingReason | None) -> str:
    """Where a request stands; of one that ended, why: «منتهٍ: سحب الطلب»."""
    if state is not RequestState.ENDED or ending is None:
        return word(state)
    sentence = QCoreApplication.translate("Request", "Ended: {reason}")
    return sentence.format(reason=word(ending))


def tone_of(state: RequestState) -> Tone:
    """How a state of a request looks, beside its word."""
    return _TONES.get(state, Tone.INFO)


def want_tone(state: WantState) -> Tone:
    """The tone of what the committee wants."""
    return _WANT_TONES[state]


def outcome_tone(outcome: Outcome) -> Tone:
    """How a decision looks, beside its word."""
    return _OUTCOME_TONES[outcome]


def document_tone(state: DocumentState) -> Tone:
    """How a state of a document looks, beside its word."""
    return _DOCUMENT_TONES[state]


def verdict_words(verdict: Verdict) -> str:
    """The judgement of a document, with its last valid day where there is one (ux rule 21)."""
    until = verdict_day(verdict)
    return f"{verdict_word(verdict)} · {until}" if until else verdict_word(verdict)


def verdict_word(verdict: Verdict) -> str:
    """The judgement alone: «الصلاحية قائمة يوم التقديم», «انتهت الصلاحية منذ 12 يومًا»."""
    if verdict.state is DocumentState.EXPIRED and verdict.days is not None:
        return Counted().days_expired(-verdict.days)
    return word(verdict.state)


def verdict_day(verdict: Verdict) -> str:
    """The last day on which the paper is valid, in both calendars; empty where there is none."""
    if verdict.last_valid_day is None:
        return ""
    template = QCoreApplication.translate("Verdict", "last valid day {day}")
    return template.format(day=figures(verdict.last_valid_day))


def long_day(day: date | WrittenDate) -> str:
    """A day in both calendars, in words."""
    return in_words(day, language())


def figures(day: date | WrittenDate) -> str:
    """A day in both calendars, in figures: «1448/06/11هـ الموافق 2026/11/21م»."""
    if language() == "en":  # the figures of the papers are Arabic and would be turned round here
        return in_words(day, "en")
    return both_written(day) if isinstance(day, WrittenDate) else both(day)


def brief(day: date | WrittenDate) -> str:
    """A date in one calendar, for close lists: as it was written; a day of the office in Hijri."""
    written_date = day if isinstance(day, WrittenDate) else WrittenDate.of_day(day, Calendar.HIJRI)
    return in_figures(written_date) if language() == "ar" else in_words(written_date, "en")


def day_of(instant: datetime) -> str:
    """The office's day of an instant, in both calendars."""
    return figures(office_day(instant))


def banner_facts(banner: PersonBanner) -> BannerFacts:
    """The facts of the banner (ux rule 17)."""
    translate = QCoreApplication.translate
    age = ""
    if banner.age is not None:
        age = Counted().years(banner.age)
        if banner.age_is_approximate:
            age = translate("Banner", "about {age}").format(age=age)
    return BannerFacts(
        name=banner.name,
        born=figures(banner.birth) if banner.birth else "",
        age=age,
        sex=word(banner.sex) if banner.sex else "",
        identity=banner.identity.number or (word(banner.identity.kind) if banner.identity.is_known else ""),
        number_label=word(banner.number_kind),
        number=banner.number,
        phone=banner.phone.shown if banner.phone else "",
        mark=_mark(banner),
    )


def _mark(banner: PersonBanner) -> str:
    """That they died, or that the file is a mistake: why nothing is offered that is asked of the living."""
    translate = QCoreApplication.translate
    if banner.died_on is not None:
        his = translate("Banner", "He died on {day}. Nothing is written or asked of him any more.")
        hers = translate("Banner", "She died on {day}. Nothing is written or asked of her any more.")
        return of_sex(banner.sex, his, hers).format(day=figures(banner.died_on))
    away = translate("Banner", "Put away: the file was opened by mistake. Take it back before you go on.")
    return away if banner.is_put_away else ""


def of_sex(sex: Sex | None, his: str, hers: str) -> str:
    """The words about a man or a woman; of one whose sex is not known, those about a man (ux: words by sex)."""
    return hers if sex is Sex.FEMALE else his


def identity_words(banner: PersonBanner) -> str:
    """The identity's kind and number, or that it is not known; those before it on lines of their own."""
    translate = QCoreApplication.translate
    identity = banner.identity
    if identity.is_known:
        now = f"{word(identity.kind)} {ltr(identity.number)}".strip()
    elif identity.kind is IdentityKind.UNKNOWN:
        now = translate("Person", "Not known yet")
    else:
        now = translate("Person", "{kind}, its number not known yet").format(kind=word(identity.kind))
    before = translate("Person", "formerly {identity}")
    earlier = [
        before.format(identity=f"{word(identity_before.kind)} {ltr(identity_before.number)}")
        for identity_before in banner.earlier
    ]
    return "\n".join([now, *earlier])


def declared_words(fields: Sequence[DeclaredField]) -> str:
    """The names of declared data, as a sentence lists them."""
    return listed(map(word, fields))


def changed_words(changes: Sequence[Change], reader: Reader) -> str:
    """What of the signed data is otherwise now, each with what it was and is where the reader may see it."""
    lines = (_changed_words(change, reader) for change in changes)
    return listed_apart(lines, "ar" if right_to_left() else "en")


def _changed_words(change: Change, reader: Reader) -> str:
    translate, name = QCoreApplication.translate, word(change.field)
    if is_told_by_name_alone(change.field, reader):
        return name
    before = declared_value(change.field, str(change.before))
    now = declared_value(change.field, str(change.now))
    if not before:
        return translate("Declared", "{field}: “{now}” was added").format(field=name, now=now)
    if not now:
        return translate("Declared", "{field}: “{before}” was taken out").format(field=name, before=before)
    template = translate("Declared", "{field}: from “{before}” to “{now}”")
    return template.format(field=name, before=before, now=now)


def declared_value(field: DeclaredField, stored: str) -> str:
    """A declared thing as it was kept with the sheet, in the words of the screen; nothing where there was none."""
    if not stored:
        return ""
    match field:
        case DeclaredField.IDENTITY_KIND:
            return word(IdentityKind.of(stored))
        case DeclaredField.SEX:
            return word(Sex.of(stored))
        case DeclaredField.BIRTH:
            return figures(WrittenDate.from_stored(stored))
        case DeclaredField.PHONE:
            return ltr(phone_shown(stored))
        case DeclaredField.IDENTITY_NUMBER:
            return ltr(stored)
        case _:
            return iso(stored)


def phone_shown(e164: str) -> str:
    """A kept phone number as people here write it."""
    return Phone(e164).shown if e164 else ""


def numbered(kind: NumberKind, number: str) -> str:
    """A number with the name of its kind before it: «رقم الطلب 1448-01-3-00012»; nothing where there is none."""
    return f"{word(kind)} {ltr(number)}" if number else ""


def coded(name: CodedName) -> str:
    """Somebody by number and initials."""
    return f"{numbered(name.number_kind, name.number)} ({iso(name.initials)})"


def person_facts(banner: PersonBanner) -> list[tuple[str, str]]:
    """A person's data as question and answer; a blank answer is shown as not given."""
    translate = QCoreApplication.translate
    return [
        (translate("Person", "Name"), iso(banner.name)),
        (translate("Person", "Identity"), identity_words(banner)),
        (translate("Person", "Date of birth"), long_day(banner.birth) if banner.birth else ""),
        (translate("Person", "Sex"), word(banner.sex) if banner.sex else ""),
        (translate("Person", "Phone"), ltr(banner.phone.shown) if banner.phone else ""),
        (translate("Person", "City"), iso(banner.city)),
        (translate("Person", "District"), iso(banner.district)),
        (translate("Person", "Safe contact"), iso(banner.contact_note)),
    ]
