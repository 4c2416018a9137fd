"""The questions of the first run: who the association is, which office this is and who works here.

The profile's values stand in the fields to be confirmed; whatever is changed or emptied goes into the
office's own copy, and the profile's file stays as it is.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from hayat_desk.errors import InvalidValue
from hayat_desk.policy.office_phones import parse_office_phones
from hayat_desk.policy.people import Iban, parse_iban
from hayat_desk.policy.permissions import Role
from hayat_desk.policy.profiles import BankAccount, Profile
from hayat_desk.policy.spelling import ascii_digits
from hayat_desk.ui.flaws import ScreenFlaw
from hayat_desk.ui.kit.field import FieldFlaw, plain
from hayat_desk.ui.kit.fields import CodeField, TextField
from hayat_desk.ui.kit.form import Form, Question

_NAME_LONGEST = 200
_ACCOUNTS = 3


class WideCode(CodeField[str]):
    """A code that takes the width of its column."""

    wide = 0


class AssociationForm(Form):
    """Name, licence, how to reach the association, and its accounts, as they will stand on every paper."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._profile: Profile | None = None
        self.name = TextField("association", longest=_NAME_LONGEST)
        self.kingdom = TextField("kingdom", longest=_NAME_LONGEST)
        self.licence = TextField("licence")
        self.phone = WideCode("phone", parse_office_phones, longest=40)
        self.handle = WideCode("handle", plain, longest=80)
        self.email = WideCode("email", plain, longest=120)
        self.add_row(self.tr("Name of the association"), self.name)
        self.add_beside(
            (
                Question(self.tr("Line above the name"), self.kingdom, optional=True),
                Question(self.tr("Licence number"), self.licence, optional=True),
                Question(self.tr("Phone"), self.phone, optional=True),
            ),
            narrowest=180,
        )
        self.add_beside(  # of halves: an address of e-mail is long
            (
                Question(self.tr("Account on social media"), self.handle, optional=True),
                Question(self.tr("E-mail"), self.email, optional=True),
            ),
            narrowest=240,
        )
        self.banks = [TextField(f"bank_{at}") for at in range(_ACCOUNTS)]
        self.ibans = [
            WideCode(f"iban_{at}", lambda text: parse_iban(text).number, longest=60)
            for at in range(_ACCOUNTS)
        ]
        self._account_rows = [
            self.add_beside(
                (
                    Question(self.tr("Bank"), bank, optional=True),
                    Question(self.tr("IBAN"), iban, optional=True),
                ),
                narrowest=240,
            )
            for bank, iban in zip(self.banks, self.ibans, strict=True)
        ]

    def show_profile(self, profile: Profile) -> None:
        """Fill the fields with what the profile says."""
        self._profile = profile
        head = profile.letterhead
        self.name.set_text(profile.association.name)
        self.kingdom.set_text(head.kingdom)
        self.licence.set_text(profile.association.licence)
        self.phone.set_text(head.phone)
        self.handle.set_text(head.handle)
        self.email.set_text(head.email)
        for at, (bank, iban) in enumerate(zip(self.banks, self.ibans, strict=True)):
            account = head.accounts[at] if at < len(head.accounts) else None
            bank.set_text(account.bank if account else "")
            iban.set_text(Iban(account.iban).shown if account else "")
            self._account_rows[at].setVisible(at <= len(head.accounts))  # one more than there are

    def profile(self) -> Profile:
        """The profile with what was changed here; raises `InvalidValue` as the fields do."""
        profile = self._profile
        if profile is None:
            raise InvalidValue(FieldFlaw.MISSING, field="association")
        name = self.name.value()
        is_same_name = name == profile.association.name
        licence = self.licence.text().strip()
        has_licence = bool(profile.letterhead.licence) or licence != profile.association.licence
        accounts = tuple(
            BankAccount(bank.text().strip(), iban.value())
            for bank, iban in zip(self.banks, self.ibans, strict=True)
            if not iban.is_blank()
        )
        return replace(
            profile,
            association=replace(
                profile.association,
                name=name,
                name_lines=profile.association.name_lines if is_same_name else (name,),
                licence=licence,
            ),
            letterhead=replace(
                profile.letterhead,
                name_lines=profile.letterhead.name_lines if is_same_name else (name,),
                kingdom=self.kingdom.text().strip(),
                licence=licence if has_licence else "",
                phone=self.phone.value_or_none() or "",
                handle=self.handle.text().strip(),
                email=self.email.text().strip(),
                accounts=(*accounts, *profile.letterhead.accounts[_ACCOUNTS:]),
            ),
        )


class OfficeForm(Form):
    """Which office of the association this is, and who works at it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.clerk = TextField("clerk_name", longest=40)
        self.clerk_title = TextField("clerk_title", longest=80)
        self.title = TextField("office_title", longest=80)
        self.city = TextField("city", longest=80)
        self.code = CodeField("office_code", _read_code, longest=2)
        self.code.edit.keep_width(96)
        self.add_row(self.tr("Your name"), self.clerk, self.tr("It stands on the papers you prepare."))
        self.add_row(self.tr("Your title"), self.clerk_title, optional=True)
        self.add_beside(
            (
                Question(self.tr("Name of the office"), self.title, optional=True),
                Question(self.tr("City"), self.city, optional=True),
            ),
            narrowest=240,
        )
        self.add_row(
            self.tr("Number of the office"),
            self.code,
            self.tr("Two digits that stand in every number; each office has its own."),
        )

    def show_profile(self, profile: Profile) -> None:
        """Fill the fields with what the profile says."""
        titles = [title.title for title in profile.user_titles if title.role is Role.CLERK]
        self.clerk_title.set_text(titles[0] if titles else "")
        self.title.set_text(profile.office.title)
        self.city.set_text(profile.places.city)
        self.code.set_text(profile.office.code)


def _read_code(text: str) -> str:
    code = ascii_digits(text)
    if len(code) != 2 or not code.isdecimal():
        raise InvalidValue(ScreenFlaw.OFFICE_CODE)
    return code
