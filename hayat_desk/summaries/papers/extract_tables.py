"""What the records hold of a person, kind by kind, as the tables of their extract (T12)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from uuid import UUID

from hayat_desk.desk import UnitOfWork
from hayat_desk.policy.checklist import DocumentState
from hayat_desk.policy.dates import both, in_figures, office_day
from hayat_desk.policy.paper_words import ExtractWord, PaperWord
from hayat_desk.records.appeals import appeals_of
from hayat_desk.records.committee import decisions_of
from hayat_desk.records.consents import without_consent
from hayat_desk.records.corrections import corrections_about
from hayat_desk.records.outcomes import deliveries_of, replies_of
from hayat_desk.records.papers import Paper, papers_of
from hayat_desk.records.people import Person
from hayat_desk.records.reception import inquiries_of, referrals_of_person, visits_of
from hayat_desk.records.requests import Declaration, RequestDocument, SupportRequest, requests_of
from hayat_desk.summaries.papers.forms import ExtractTable
from hayat_desk.summaries.papers.parts import Digits


def _table(
    title: ExtractWord, columns: Sequence[ExtractWord], rows: Iterable[tuple[str, ...]], *codes: int
) -> ExtractTable:
    """A table; `codes` are the columns that hold them, counted from 0."""
    return ExtractTable(title.arabic, tuple(word.arabic for word in columns), tuple(rows), codes)


class ExtractTables:
    """The records of a person as rows, their dates in the office's digits."""

    def __init__(self, work: UnitOfWork) -> None:
        self.work = work
        self.digits = Digits(work)

    def of(self, person: Person) -> tuple[ExtractTable, ...]:
        """What was asked, said, decided, given and corrected; a kind of which nothing is held is left out."""
        return tuple(table for table in self._kinds(person) if table.rows)

    def _kinds(self, person: Person) -> Iterator[ExtractTable]:
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
        yield self._papers(person)
        yield self._corrections(person)

    def _requests(self, requests: list[SupportRequest]) -> Iterator[ExtractTable]:
        consents: defaultdict[UUID, list[Declaration]] = defaultdict(list)
        for sheet in without_consent(self.work.db, [request.id for request in requests]):
            consents[sheet.request_id].append(sheet)
        yield _table(
            ExtractWord.REQUESTS,
            (
                ExtractWord.REQUEST_NUMBER,
                ExtractWord.SERVICE_AND_NEED,
                ExtractWord.SUBMITTED_ON,
                ExtractWord.STATE_AND_DECISION,
            ),
            tuple(self._request(request, consents[request.id]) for request in requests),
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

    def _request(self, request: SupportRequest, without: Sequence[Declaration]) -> tuple[str, ...]:
        """`without`: its signed sheets beside which the consent is missing."""
        need = [request.service_title, request.description]
        if request.urgent_because:
            need.append(ExtractWord.URGENT.filled(reason=request.urgent_because))
        became = [request.state.arabic, *(self._consent(sheet) for sheet in without)]
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

    def _consent(self, sheet: Declaration) -> str:
        """That the consent was refused, or withdrawn since."""
        if sheet.withdrawn_on is None:
            return ExtractWord.CONSENT_REFUSED.arabic
        day = self.digits(both(sheet.withdrawn_on))
        return ExtractWord.CONSENT_WITHDRAWN.filled(day=day, who=sheet.withdrawal_said_by)

    def _document(self, row: RequestDocument) -> tuple[str, ...]:
        sighted_on = self.digits(both(office_day(row.sighted_at))) if row.sighted_at else ""
        differs = DocumentState.NOT_MATCHED.arabic
        if row.difference:
            differs += f": {row.difference}"
        matched = ExtractWord.MATCHES.arabic if row.matched else differs
        dates = ((ExtractWord.ISSUED, row.issued), (ExtractWord.EXPIRES, row.expires))
        dated = "\n".join(word.filled(day=self.digits(in_figures(day))) for word, day in dates if day)
        return row.request.number, row.title, sighted_on, matched, dated

    def _papers(self, person: Person) -> ExtractTable:
        return _table(
            ExtractWord.PAPERS,
            (ExtractWord.PAPER_NUMBER, ExtractWord.PAPER, ExtractWord.PAPER_DATE),
            tuple(
                (paper.number, _called(paper), self.digits(both(paper.dated)))
                for paper in papers_of(self.work.db, person.id)
                if paper.printed_at and paper.number and paper.dated
            ),
            0,
        )

    def _corrections(self, person: Person) -> ExtractTable:
        return _table(
            ExtractWord.CORRECTIONS,
            (ExtractWord.CORRECTED_ON, ExtractWord.ENTRY, ExtractWord.WHY_WRONG, ExtractWord.RIGHT_IS),
            tuple(
                (
                    self.digits(both(office_day(correction.created_at))),
                    PaperWord.STATE_ON.filled(
                        state=correction.kind.arabic, day=self.digits(both(correction.stood_on))
                    ),
                    correction.reason,
                    (ExtractWord.ANOTHER_STANDS if correction.another_id else ExtractWord.NOT_SO).arabic,
                )
                for correction in corrections_about(self.work.db, person.id)
            ),
        )


def _called(paper: Paper) -> str:
    kind = paper.kind.arabic
    return ExtractWord.VOID_PAPER.filled(paper=kind) if paper.voided_at else kind
