"""Fills مستخرج بيانات مستفيد: all that the records hold of one person, as that person may read it (T12)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from hayat_desk.desk import UnitOfWork
from hayat_desk.policy.checklist import DocumentState
from hayat_desk.policy.dates import WrittenDate, both, both_written, in_figures, office_day
from hayat_desk.policy.paper_words import ExtractWord, PaperWord
from hayat_desk.policy.papers import WITH_NEED_TO_KNOW, SubjectKind
from hayat_desk.policy.people import IdentityKind, Sex
from hayat_desk.policy.permissions import Permission
from hayat_desk.policy.wordings import WordingField, WordingKey
from hayat_desk.records.appeals import appeals_of
from hayat_desk.records.committee import decisions_of
from hayat_desk.records.outcomes import deliveries_of, replies_of
from hayat_desk.records.papers import Paper, papers_of
from hayat_desk.records.people import Person, earlier_identities, sensitive_of
from hayat_desk.records.reception import inquiries_of, referrals_of_person, visits_of
from hayat_desk.records.requests import RequestDocument, SupportRequest, requests_of
from hayat_desk.summaries.papers.forms import ExtractFact, ExtractTable, PersonExtractSummary, Withheld
from hayat_desk.summaries.papers.parts import Digits, no_identity, qr, register

_WITHHELD = (
    Withheld(ExtractWord.OPINIONS.arabic, ExtractWord.WHY_NO_OPINIONS.arabic),
    Withheld(ExtractWord.DELIBERATIONS.arabic, ExtractWord.WHY_NO_DELIBERATIONS.arabic),
)


def person_extract(work: UnitOfWork, paper: Paper) -> PersonExtractSummary:
    """The person's data on the day; diagnosis and income only for who may see them, when they were asked for."""
    person = work.db.get_one(Person, paper.id_of(SubjectKind.PERSON))
    full = paper.code == WITH_NEED_TO_KNOW
    if full:
        work.require(Permission.SEE_SENSITIVE)
    purpose = ExtractWord.HER_PURPOSE if person.sex is Sex.FEMALE else ExtractWord.HIS_PURPOSE
    values: dict[str, str] = {WordingField.ASSOCIATION: work.profile.association.name}
    content = _Told(work)
    return PersonExtractSummary(
        register=register(work, paper),
        person=person.name.full,
        made_on=content.digits(both(paper.dated or work.today)),
        purpose=purpose.arabic,
        facts=content.facts(person),
        contact=_contact(person),
        tables=tuple(table for table in content.tables(person) if table.rows),
        need_to_know=_need_to_know(work, person) if full else _named(work, person),
        with_need_to_know=full,
        withheld=_WITHHELD,
        rights=work.profile.wording(WordingKey.PRIVACY_NOTICE).fill(values),
        employee=work.clerk.name,
        employee_title=work.clerk.title,
        qr=qr(paper),
    )


def _identity(work: UnitOfWork, person: Person) -> tuple[ExtractFact, ...]:
    """The present identity as facts, then the earlier ones."""
    kind, number = person.identity_kind, person.identity_number
    facts = (
        [ExtractFact(ExtractWord.IDENTITY_KIND.arabic, kind.arabic)] if kind is not IdentityKind.NONE else []
    )
    value = number or no_identity(person.identity, person.sex)
    facts.append(ExtractFact(kind.number_label, value, is_code=bool(number)))
    facts += [
        ExtractFact(
            ExtractWord.EARLIER.filled(number=earlier.kind.number_label), earlier.number, is_code=True
        )
        for earlier in earlier_identities(work.db, person.id)
    ]
    return tuple(facts)


def _contact(person: Person) -> tuple[ExtractFact, ...]:
    return (
        ExtractFact(
            ExtractWord.MOBILE.arabic, person.telephone.shown if person.telephone else "", is_code=True
        ),
        ExtractFact(ExtractWord.CITY.arabic, person.city),
        ExtractFact(ExtractWord.DISTRICT.arabic, person.district),
        ExtractFact(ExtractWord.CONTACT_NOTE.arabic, person.contact_note),
    )


def _need_to_know(work: UnitOfWork, person: Person) -> tuple[ExtractFact, ...]:
    detail = sensitive_of(work.db, person.id)
    income = Digits(work).declared_income(detail.declared_income) if detail else ""
    return (
        ExtractFact(ExtractWord.DIAGNOSIS.arabic, detail.diagnosis if detail else ""),
        ExtractFact(ExtractWord.INCOME.arabic, income),
    )


def _named(work: UnitOfWork, person: Person) -> tuple[ExtractFact, ...]:
    """Which of diagnosis and income is recorded, without the values."""
    detail = sensitive_of(work.db, person.id)
    presence = {
        ExtractWord.DIAGNOSIS: bool(detail and detail.diagnosis),
        ExtractWord.INCOME: bool(detail and detail.declared_income),
    }
    return tuple(ExtractFact(word.arabic, "") for word, is_held in presence.items() if is_held)


def _table(
    title: ExtractWord, columns: Sequence[ExtractWord], rows: Iterable[tuple[str, ...]], *codes: int
) -> ExtractTable:
    """A table; `codes` are the columns that hold them, counted from 0."""
    return ExtractTable(title.arabic, tuple(word.arabic for word in columns), tuple(rows), codes)


def _called(paper: Paper) -> str:
    kind = paper.kind.arabic
    return ExtractWord.VOID_PAPER.filled(paper=kind) if paper.voided_at else kind


class _Told:
    """The records of a person as rows, their dates in the office's digits."""

    def __init__(self, work: UnitOfWork) -> None:
        self.work = work
        self.digits = Digits(work)

    def facts(self, person: Person) -> tuple[ExtractFact, ...]:
        """Who the person is."""
        return (
            ExtractFact(ExtractWord.NAME.arabic, person.name.full),
            ExtractFact(person.number_kind.arabic, person.number, is_code=True),
            *_identity(self.work, person),
            ExtractFact(ExtractWord.BIRTH.arabic, self._written(person.birth)),
            ExtractFact(ExtractWord.SEX.arabic, person.sex.arabic if person.sex else ""),
        )

    def tables(self, person: Person) -> Iterator[ExtractTable]:
        """What was asked, said, decided and given, kind by kind."""
        requests = requests_of(self.work.db, person.id)
        yield from self._requests(requests)
        yield _table(
            ExtractWord.VISITS,
            (ExtractWord.DATE, ExtractWord.CHANNEL, ExtractWord.PURPOSE),
            tuple(
                (self.digits(both(office_day(visit.started_at))), visit.channel_label, visit.purpose.arabic)
                for visit in visits_of(self.work.db, person.id)
            ),
        )
        yield from self._questions(person)
        yield self._replies(requests)
        yield self._deliveries(requests)
        yield _table(
            ExtractWord.PAPERS,
            (ExtractWord.PAPER_NUMBER, ExtractWord.PAPER, ExtractWord.PAPER_DATE),
            tuple(
                (paper.number, _called(paper), self.digits(both(paper.dated)))
                for paper in papers_of(self.work.db, person.id)
                if paper.printed_at and paper.number and paper.dated
            ),
            0,
        )

    def _requests(self, requests: list[SupportRequest]) -> Iterator[ExtractTable]:
        yield _table(
            ExtractWord.REQUESTS,
            (
                ExtractWord.REQUEST_NUMBER,
                ExtractWord.SERVICE_AND_NEED,
                ExtractWord.SUBMITTED_ON,
                ExtractWord.STATE_AND_DECISION,
            ),
            tuple(self._request(request) for request in requests),
            0,
        )
        yield _table(
            ExtractWord.DOCUMENTS,
            (
                ExtractWord.REQUEST_NUMBER,
                ExtractWord.DOCUMENT,
                ExtractWord.SEEN_ON,
                ExtractWord.MATCH,
                ExtractWord.ITS_DATE,
            ),
            tuple(self._document(row) for request in requests for row in request.documents if row.sighted_at),
            0,
        )

    def _questions(self, person: Person) -> Iterator[ExtractTable]:
        yield _table(
            ExtractWord.INQUIRIES,
            (ExtractWord.DATE, ExtractWord.QUESTION, ExtractWord.ANSWER),
            tuple(
                (self.digits(both(office_day(visit.started_at))), inquiry.question, inquiry.answer)
                for inquiry, visit in inquiries_of(self.work.db, person.id)
            ),
        )
        yield _table(
            ExtractWord.REFERRALS,
            (ExtractWord.REFERRAL_NUMBER, ExtractWord.QUESTION, ExtractWord.CLARIFICATION),
            tuple(
                (referral.number, referral.question, referral.answer)
                for referral in referrals_of_person(self.work.db, person.id)
            ),
            0,
        )

    def _replies(self, requests: list[SupportRequest]) -> ExtractTable:
        replies = [(request, reply) for request in requests for reply in replies_of(self.work.db, request.id)]
        return _table(
            ExtractWord.REPLIES,
            (
                ExtractWord.REQUEST_NUMBER,
                ExtractWord.REPLY,
                ExtractWord.TOLD_ON,
                ExtractWord.CHANNEL,
                ExtractWord.TOLD_TO,
            ),
            tuple(
                (
                    request.number,
                    reply.outcome.arabic,
                    self.digits(both(reply.told_on)),
                    reply.channel_label,
                    reply.whom,
                )
                for request, reply in replies
            ),
            0,
        )

    def _deliveries(self, requests: list[SupportRequest]) -> ExtractTable:
        deliveries = [
            (request, delivery)
            for request in requests
            for delivery in deliveries_of(self.work.db, request.id)
        ]
        return _table(
            ExtractWord.DELIVERIES,
            (
                ExtractWord.REQUEST_NUMBER,
                ExtractWord.DELIVERED,
                ExtractWord.DELIVERED_ON,
                ExtractWord.RECEIVER,
            ),
            tuple(
                (
                    request.number,
                    "\n".join(
                        part
                        for part in (
                            delivery.what,
                            "" if delivery.amount is None else self.digits.money(delivery.amount),
                            delivery.mode.arabic,
                        )
                        if part
                    ),
                    self.digits(both(delivery.delivered_on)),
                    delivery.received_by,
                )
                for request, delivery in deliveries
            ),
            0,
        )

    def _request(self, request: SupportRequest) -> tuple[str, ...]:
        need = (request.service_title, request.description)
        became = [request.state.arabic]
        ended = request.standing_ending
        if ended is not None:
            became += [ended.reason.arabic if ended.reason else "", ended.note]
        for line in decisions_of(self.work.db, request.id):
            if line.outcome is not None:
                day = self.digits(both(line.session.held_on))
                became += [PaperWord.STATE_ON.filled(state=line.outcome.arabic, day=day), line.reason]
        for appeal in appeals_of(self.work.db, request.id):
            day = self.digits(both(appeal.made_on))
            became.append(ExtractWord.APPEAL.filled(day=day, reason=appeal.reason))
        return (
            request.number,
            "\n".join(part for part in need if part),
            self.digits(both(request.submitted_on)),
            "\n".join(part for part in became if part),
        )

    def _document(self, row: RequestDocument) -> tuple[str, ...]:
        sighted_on = self.digits(both(office_day(row.sighted_at))) if row.sighted_at else ""
        differs = DocumentState.NOT_MATCHED.arabic
        if row.difference:
            differs += f": {row.difference}"
        matched = ExtractWord.MATCHES.arabic if row.matched else differs
        dates = ((ExtractWord.ISSUED, row.issued), (ExtractWord.EXPIRES, row.expires))
        dated = "\n".join(word.filled(day=self.digits(in_figures(day))) for word, day in dates if day)
        return row.request.number, row.title, sighted_on, matched, dated

    def _written(self, day: WrittenDate | None) -> str:
        return self.digits(both_written(day)) if day else ""
