"""What every filled paper shares: its line of the register, its QR, the office's digits, whom it is about."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from hayat_desk.desk import UnitOfWork
from hayat_desk.errors import InvalidValue
from hayat_desk.policy.amounts import Money
from hayat_desk.policy.dates import both
from hayat_desk.policy.declarations import Change, DeclaredField, Reader, is_told_by_name_alone
from hayat_desk.policy.paper_words import PaperWord
from hayat_desk.policy.people import Identity, IdentityKind, Sex
from hayat_desk.policy.scans import PaperCode
from hayat_desk.policy.spelling import eastern_figures
from hayat_desk.policy.told import ToldFact
from hayat_desk.records.office import the_office
from hayat_desk.records.papers import Paper, request_of
from hayat_desk.records.people import Person
from hayat_desk.records.requests import SupportRequest
from hayat_desk.summaries.papers.shapes import RegisterEntry


class Digits:
    """Dates, counts and amounts in the digits the office chose; identifiers never pass through here."""

    def __init__(self, work: UnitOfWork) -> None:
        self._eastern = the_office(work.db).print_arabic_digits

    def __call__(self, text: str) -> str:
        """The text in the office's digits."""
        return eastern_figures(text) if self._eastern else text

    def money(self, amount: Money) -> str:
        """An amount as every paper prints it: «2,800 ريال»."""
        return self(amount.on_paper)

    def declared_income(self, declared: str) -> str:
        """The income of a declared sheet; what was signed for is printed, a figure or not."""
        try:
            return self.money(Money.parse(declared))
        except InvalidValue:
            return self(declared)


def changed_for_committee(changes: Iterable[Change]) -> tuple[str, ...]:
    """A line for each datum changed since the signature: «المدينة: من «عرعر» إلى «رفحاء»»."""
    return tuple(_changed_line(change) for change in changes)


def told_on_paper(facts: Iterable[ToldFact], digits: Digits) -> tuple[tuple[str, str], ...]:
    """What the committee is told beside the request: what it is, and of which paper or request."""
    return tuple((fact.kind.arabic, digits(fact.what)) for fact in facts)


def _changed_line(change: Change) -> str:
    name = change.field.arabic
    if is_told_by_name_alone(change.field, Reader.COMMITTEE):
        return name
    before, now = (_declared_value(change.field, str(value)) for value in (change.before, change.now))
    if not before or not now:
        return (PaperWord.ADDED if now else PaperWord.REMOVED).filled(name=name, now=now, before=before)
    return PaperWord.CHANGED.filled(name=name, now=now, before=before)


def _declared_value(field: DeclaredField, stored: str) -> str:
    if stored and field is DeclaredField.IDENTITY_KIND:
        return IdentityKind.of(stored).arabic
    if stored and field is DeclaredField.SEX:
        return Sex.of(stored).arabic
    return stored


def register(work: UnitOfWork, paper: Paper) -> RegisterEntry:
    """The paper's number and date, both blank until it is issued, and what is attached (T71)."""
    digits = Digits(work)
    return RegisterEntry(
        number=paper.number or "",
        date=digits(both(paper.dated)) if paper.dated else "",
        attachments=digits(paper.attachments),
    )


def still_to_come(day: date | None, on: date) -> str:
    """A day that a paper of the day `on` promises, in both calendars; empty once it is past."""
    return both(day) if day is not None and day >= on else ""


def qr(paper: Paper) -> str:
    """An opaque reference: the register's number and the code, nothing of a person; none before it has a number."""
    return str(PaperCode(paper.number, paper.code)) if paper.number else ""


def of_request(work: UnitOfWork, paper: Paper) -> tuple[SupportRequest, Person]:
    """The request a paper is about, and whose it is."""
    request_id = request_of(work.db, paper)
    if request_id is None:
        raise ValueError(paper.kind)
    request = work.db.get_one(SupportRequest, request_id)
    return request, work.db.get_one(Person, request.person_id)


def feminine_of(sex: Sex | None) -> bool | None:
    """Which forms a wording takes; None writes both."""
    return None if sex is None else sex is Sex.FEMALE


def applicant_title(sex: Sex | None) -> str:
    """What the policy calls who asks for support, as a signer."""
    return (PaperWord.SHE_ASKS if feminine_of(sex) else PaperWord.HE_ASKS).arabic


def beneficiary_title(sex: Sex | None) -> str:
    """«المستفيد» or «المستفيدة», as the label of a name."""
    return (PaperWord.SHE_BENEFITS if feminine_of(sex) else PaperWord.HE_BENEFITS).arabic


def asker_title(sex: Sex | None) -> str:
    """«المراجع» or «المراجعة», as the label of who asks; both of somebody without a file."""
    words = {None: PaperWord.EITHER_CAME, False: PaperWord.HE_CAME, True: PaperWord.SHE_CAME}
    return words[feminine_of(sex)].arabic


def honoured(sex: Sex | None) -> str:
    """«المكرم» or «المكرمة», before the name of whom a letter is to."""
    words = {None: PaperWord.EITHER_HONOURED, False: PaperWord.HE_HONOURED, True: PaperWord.SHE_HONOURED}
    return words[feminine_of(sex)].arabic


def blessed(sex: Sex | None) -> str:
    """«حفظه الله» or «حفظها الله», after the name of whom a letter is to."""
    words = {None: PaperWord.EITHER_BLESSED, False: PaperWord.HE_BLESSED, True: PaperWord.SHE_BLESSED}
    return words[feminine_of(sex)].arabic


def no_identity(identity: Identity, sex: Sex | None) -> str:
    """What stands in the place of a number that there is not, or that nobody knows; empty where there is one."""
    if identity.kind is IdentityKind.NONE:
        return (PaperWord.SHE_HAS_NONE if feminine_of(sex) else PaperWord.HE_HAS_NONE).arabic
    return "" if identity.number else PaperWord.NOT_KNOWN.arabic
