"""What the clerk says of a signature: that it was given, whether the consent with it, and by whom (T62, T81)."""

from __future__ import annotations

from enum import StrEnum

from hayat_desk.policy.consents import ConsentHindrance
from hayat_desk.policy.declarations import Signature, SignatureKind
from hayat_desk.policy.requests import RequestHindrance
from hayat_desk.ui.kit.choices import CheckField, Choice, ChoiceField
from hayat_desk.ui.kit.form import Form
from hayat_desk.ui.parts.words import word


class SignForm(Form):
    """The consent is a signature of its own: it was signed or refused, and never passed over."""

    def __init__(self) -> None:
        super().__init__()
        self.signed = CheckField("signed", self.tr("The declaration was signed before me"))
        answers = (
            Choice(value=True, word=self.tr("Signed"), key="signed"),
            Choice(value=False, word=self.tr("Not signed: nobody inquires with others"), key="refused"),
        )
        self.consent: ChoiceField[bool] = ChoiceField("consent", answers)
        self.signature = ChoiceField("signature", [Choice(kind, word(kind)) for kind in SignatureKind])
        self.add_row("", self.signed, optional=True)
        self.add_row(self.tr("The consent to inquire and to hold the data"), self.consent)
        self.add_row(self.tr("Signed by"), self.signature)
        self.signature.choose(SignatureKind.SIGNATURE)

    def value(self) -> Signature:
        """How it was signed; a consent that was not said is none."""
        return Signature(self.signature.value(), consented=bool(self.consent.value_or_none()))

    def unsaid(self) -> tuple[StrEnum, ...]:
        """What of the signature is not said yet; the first of it."""
        if not self.signed.value():
            return (RequestHindrance.DECLARATION_NOT_SIGNED,)
        return (ConsentHindrance.UNSAID,) if self.consent.is_blank() else ()
