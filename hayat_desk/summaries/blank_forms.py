"""Fills the blank forms that lie on the desk: the request form, in the board's words as they are today."""

from __future__ import annotations

from hayat_desk.desk import UnitOfWork
from hayat_desk.policy.people import IdentityKind
from hayat_desk.policy.permissions import Role
from hayat_desk.policy.profile_shape import ToolKind
from hayat_desk.policy.wordings import WordingField, WordingKey
from hayat_desk.summaries.forms import Box, RequestFormSummary, ServiceBox
from hayat_desk.summaries.paper_contents import letterhead
from hayat_desk.summaries.papers import LetterheadSummary, RegisterEntry

_DOTS = "." * 24


def blank_request_form(work: UnitOfWork) -> tuple[LetterheadSummary, RequestFormSummary]:
    """The request form (T55) for the pen; it gets its number when it is entered at the desk."""
    profile = work.profile
    values: dict[str, str] = {
        WordingField.ASSOCIATION: profile.association.name,
        WordingField.APPLICANT: _DOTS,
        WordingField.REQUEST_NUMBER: _DOTS,
    }
    said = (WordingKey.PRIVACY_NOTICE, WordingKey.RECEIPT_NO_PROMISE)
    titles = {title.role: title.title for title in profile.user_titles}
    return letterhead(work), RequestFormSummary(
        register=RegisterEntry(),
        title=next((tool.title for tool in profile.tools if tool.kind is ToolKind.REQUEST_FORM), ""),
        services=tuple(
            ServiceBox(service.title, documents=tuple(Box(document.title) for document in service.documents))
            for service in profile.offered_services
        ),
        channels=tuple(Box(channel.label) for channel in profile.channels),
        identity_kinds=tuple(Box(kind.arabic) for kind in IdentityKind if kind is not IdentityKind.NONE),
        declaration=profile.wording(WordingKey.DECLARATION).fill(values),
        consent=profile.wording(WordingKey.CONSENT).fill(values),
        notice="\n".join(profile.wording(key).fill(values) for key in said),
        employee_title=titles.get(Role.CLERK, Role.CLERK.arabic),
    )
