"""The declaration: what was declared, the code printed on the sheet, and when a signature lapses (T62, T81)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hayat_desk.policy.terms import Term

# Crockford's alphabet: no letter that is taken for a digit when the code is read aloud.
_SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_CODE_SYMBOLS = 12


class DeclarationState(Term):
    """How far the declaration of a request has come (ux rule 31)."""

    NOT_PRINTED = "not_printed", "لم يُطبع", "Not printed"
    PRINTED = "printed", "طُبع ولم يُوقّع", "Printed, not signed"
    SIGNED = "signed", "موقّع أمام الموظف", "Signed before the clerk"
    VOID = "void", "لاغٍ لتغيّر البيانات", "Void: the data changed"


class SignatureKind(Term):
    """By whom or how the sheet was signed (T62, T79)."""

    SIGNATURE = "signature", "توقيع", "Signature"
    THUMBPRINT = "thumbprint", "بصمة", "Thumbprint"
    REPRESENTATIVE = "representative", "توقيع وكيل", "Signed by a representative"


Declared = Mapping[str, str | Sequence[Sequence[str]]]


@dataclass(frozen=True)
class Signature:
    """A signature as recorded before the clerk."""

    kind: SignatureKind
    consented: bool


def canonical(text: str, declared: Declared) -> str:
    """The text and data as one string that is the same whenever they are the same."""
    return json.dumps(
        {"text": text, "data": declared}, ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )


def code_of(text: str, declared: Declared) -> str:
    """The short code printed on the sheet: 60 bits of SHA-256 over text and data, as XXXX-XXXX-XXXX."""
    digest = int.from_bytes(hashlib.sha256(canonical(text, declared).encode()).digest())
    symbols = "".join(_SYMBOLS[(digest >> (5 * place)) & 31] for place in range(_CODE_SYMBOLS))
    return "-".join(symbols[start : start + 4] for start in range(0, _CODE_SYMBOLS, 4))


def changed_fields(signed: Declared, now: Declared) -> tuple[str, ...]:
    """Names of what differs between the data that were signed and the data as they are now."""
    names = sorted({*signed, *now})
    return tuple(name for name in names if _plain(signed.get(name)) != _plain(now.get(name)))


def _plain(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
