"""A person in the words of the screen: identity, data, phone, words by sex."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from hayat_desk.policy.people import IdentityKind, Phone, Sex
from hayat_desk.summaries.banner import PersonBanner
from hayat_desk.ui.kit.text import iso, ltr
from hayat_desk.ui.parts.words import long_day, word


class PersonCounts(QObject):
    """Counts in words: the translator finds plural forms only in the `tr` of an object."""

    def years(self, count: int) -> str:
        """An age."""
        return self.tr("%n years old", "", count)


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


def phone_shown(e164: str) -> str:
    """A kept phone number as people here write it."""
    return Phone(e164).shown if e164 else ""


def of_sex(sex: Sex | None, his: str, hers: str) -> str:
    """The words about a man or a woman; of one whose sex is not known, those about a man (ux: words by sex)."""
    return hers if sex is Sex.FEMALE else his
