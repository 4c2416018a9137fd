"""Contacts in words, and the question by which channel one was."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from hayat_desk.policy.dates import OFFICE_CLOCK
from hayat_desk.policy.profiles import ChannelKind, Profile
from hayat_desk.summaries.contacts import ContactLine
from hayat_desk.ui.kit.choices import Choice, ChoiceField
from hayat_desk.ui.kit.text import iso, ltr
from hayat_desk.ui.parts.words import word


def channel_choice(key: str, profile: Profile) -> ChoiceField[ChannelKind]:
    """By which of the association's channels; the telephone, unless it is known that they are here."""
    field = ChoiceField(key, [Choice(channel.kind, channel.label) for channel in profile.offered_channels])
    field.choose(ChannelKind.PHONE)
    return field


def contact_words(line: ContactLine) -> str:
    """A contact that goes on: since when, by which channel, what for."""
    hour = ltr(f"{line.since.astimezone(OFFICE_CLOCK):%H:%M}")
    return " · ".join((hour, iso(line.channel), word(line.purpose)))


def same_contact(line: ContactLine) -> str:
    """The statement that the visitor is the one of this contact."""
    translate = QCoreApplication.translate
    if line.person_id is None:
        template = translate("Contacts", "It is the visitor without a file of {contact}")
    else:
        template = translate("Contacts", "{name} was chosen by mistake: it is this visitor ({contact})")
    return template.format(name=iso(line.who), contact=contact_words(line))
