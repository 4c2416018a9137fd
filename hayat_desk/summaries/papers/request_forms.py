"""Fills the request form, blank for the pen or with a request, in the board's words as they are today."""

from __future__ import annotations

from dataclasses import replace

from hayat_desk.desk import UnitOfWork
from hayat_desk.policy.dates import both, in_figures, other_in_figures
from hayat_desk.policy.ids import RequestId
from hayat_desk.policy.people import IdentityKind, Sex
from hayat_desk.policy.permissions import Role
from hayat_desk.policy.profile_shape import ToolKind
from hayat_desk.policy.wordings import WordingField, WordingKey
from hayat_desk.records.people import Person
from hayat_desk.records.reception import Visit
from hayat_desk.records.requests import SupportRequest
from hayat_desk.summaries.papers.contents import letterhead
from hayat_desk.summaries.papers.forms import Box, RequestFormSummary, ServiceBox
from hayat_desk.summaries.papers.parts import Digits, feminine_of, no_identity
from hayat_desk.summaries.papers.shapes import LetterheadSummary, RegisterEntry

_DOTS = "." * 24


def blank_request_form(work: UnitOfWork) -> tuple[LetterheadSummary, RequestFormSummary]:
    """The request form (T55) for the pen; it gets its number when it is entered at the desk."""
    blank: dict[str, str] = {WordingField.APPLICANT: _DOTS, WordingField.REQUEST_NUMBER: _DOTS}
    services = tuple(
        ServiceBox(service.title, documents=tuple(Box(document.title) for document in service.documents))
        for service in work.profile.offered_services
    )
    return letterhead(work), _form(work, blank, None, services)


def filled_request_form(
    work: UnitOfWork, request_id: RequestId
) -> tuple[LetterheadSummary, RequestFormSummary]:
    """The same form as the desk holds the request: what was told is in its places, seen papers are ticked."""
    request = work.db.get_one(SupportRequest, request_id)
    person = work.db.get_one(Person, request.person_id)
    visit = work.db.get(Visit, request.visit_id) if request.visit_id else None
    digits = Digits(work)
    fields: dict[str, str] = {
        WordingField.APPLICANT: person.name.full,
        WordingField.REQUEST_NUMBER: request.number,
    }
    form = _form(work, fields, person.sex, (_service_asked(request),) if request.service_title else ())
    name = person.name
    return letterhead(work), replace(
        form,
        declaration="",
        consent="",
        notice="",  # the receipt says it
        channels=_channels_with(form.channels, visit.channel_label if visit else ""),
        identity_kinds=tuple(
            replace(box, is_ticked=box.title == person.identity_kind.arabic) for box in form.identity_kinds
        ),
        name=(name.first, name.father, name.grandfather, name.family),
        identity_number=person.identity_number,
        identity_label=person.identity_kind.number_label,
        no_identity=no_identity(person.identity, person.sex),
        birth=digits(in_figures(person.birth)) if person.birth else "",
        birth_other=digits(other_in_figures(person.birth)) if person.birth else "",
        phone=person.telephone.shown if person.telephone else "",
        city=person.city,
        district=person.district,
        need=request.description,
        request_number=request.number,
        received_on=digits(both(request.submitted_on)),
        employee=work.clerk.name,
    )


def _channels_with(boxes: tuple[Box, ...], came_by: str) -> tuple[Box, ...]:
    """The boxes, that by which the request came ticked; one worded otherwise or hidden since stands after them."""
    ticked = tuple(replace(box, is_ticked=box.title == came_by) for box in boxes)
    is_there = not came_by or any(box.is_ticked for box in ticked)
    return ticked if is_there else (*ticked, Box(came_by, is_ticked=True))


def _service_asked(request: SupportRequest) -> ServiceBox:
    """The box of the service that the request asks for, with its papers: those that match are ticked."""
    documents = (document for document in request.documents if document.deleted_at is None)
    boxes = tuple(Box(document.title, bool(document.matched)) for document in documents)
    return ServiceBox(request.service_title, is_ticked=True, documents=boxes)


def _form(
    work: UnitOfWork, fields: dict[str, str], sex: Sex | None, services: tuple[ServiceBox, ...]
) -> RequestFormSummary:
    """The board's words with these fields, and boxes that nobody has ticked."""
    profile = work.profile
    values = {WordingField.ASSOCIATION: profile.association.name, **fields}
    feminine = feminine_of(sex)
    notices = (WordingKey.PRIVACY_NOTICE, WordingKey.RECEIPT_NO_PROMISE)
    titles = {title.role: title.title for title in profile.user_titles}
    return RequestFormSummary(
        register=RegisterEntry(),
        title=next((tool.title for tool in profile.tools if tool.kind is ToolKind.REQUEST_FORM), ""),
        services=services,
        channels=tuple(Box(channel.label) for channel in profile.offered_channels),
        identity_kinds=tuple(Box(kind.arabic) for kind in IdentityKind if kind is not IdentityKind.UNKNOWN),
        declaration=profile.wording(WordingKey.DECLARATION).fill(values, feminine=feminine),
        consent=profile.wording(WordingKey.CONSENT).fill(values, feminine=feminine),
        notice="\n".join(profile.wording(key).fill(values) for key in notices),
        employee_title=titles.get(Role.CLERK, Role.CLERK.arabic),
    )
