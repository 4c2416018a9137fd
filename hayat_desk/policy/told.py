"""What the committee is told beside what was raised: what changed since, and what else runs (T62–T64)."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from hayat_desk.policy.terms import Term


class ToldKind(Term):
    """What is told, in the words of screen and paper."""

    VOID_DECLARATION = "void_declaration", "لا إقرار موقّعًا قائمًا لهذا الطلب", "No signed declaration stands"
    EXPIRED = "expired", "انتهت صلاحيته بعد الرفع", "Expired since the raising"
    SAME_PERSON = "same_person", "طلب آخر للخدمة نفسها ما زال جاريًا", "Also running for this service"
    POSSIBLE_TWIN = (
        "possible_twin",
        "طلب جارٍ للخدمة نفسها في ملف قد يكون للشخص نفسه",
        "Running for this service in a file that may be the same person's",
    )


@dataclass(frozen=True, slots=True)
class ToldFact:
    """One thing: which paper with its last valid day, or which request with its state; nothing of a void sheet."""

    kind: ToldKind
    what: str = ""


def told_as_text(facts: Iterable[ToldFact]) -> str:
    """As a docket's line keeps it once the minutes are confirmed."""
    return json.dumps([[fact.kind.value, fact.what] for fact in facts], ensure_ascii=False)


def told_from_text(text: str) -> tuple[ToldFact, ...]:
    """As it was kept; nothing of minutes from before it was."""
    return tuple(ToldFact(ToldKind.of(kind), detail) for kind, detail in json.loads(text or "[]"))
