"""Papers beside Typst's: the same texts in the same face, each with a layout of its own.

Measured in this process one after the other: a declaration when all is warm, a batch of 100, a long report
by the page. In processes of their own: the first paper from the start of Python, the most memory, and whether
memory stays as it is over 1,000 papers. Nobody's name is real.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path
from typing import Any

import psutil

ROOT = Path(__file__).parents[2]
LAYOUT = Path(__file__).with_name("papers.typ")

Draw = Callable[[int], bytes]


@dataclass(frozen=True)
class Amount:
    """How much of each is measured; the test of the bench takes little."""

    rounds: int = 15
    batch: int = 100
    decisions: int = 680  # some fifty pages
    flat: tuple[int, int] = (100, 1000)  # papers after which memory is looked at


def _declaration(number: int) -> Any:
    from tests.printouts import samples

    return replace(
        samples.DECLARATION,
        applicant=f"نورة بنت سالم الشهري {number}",
        request_number=f"1448-01-{number:05}",
        identity_number=f"10{number:08}",
        qr="",  # Typst has none
    )


def _minutes(decisions: int) -> Any:
    from tests.printouts import samples

    three = samples.MINUTES.decisions
    many = (replace(three[i % 3], request_number=f"1448-01-{20_000 + i}") for i in range(decisions))
    return replace(samples.MINUTES, decisions=tuple(many), qr="", counts=())


def ours(number: int) -> bytes:
    """A declaration as the program draws it."""
    from hayat_desk.printouts import declaration
    from tests.printouts import samples

    return declaration.draw(samples.FULL, _declaration(number))


def our_report(decisions: int) -> bytes:
    """Minutes over many pages as the program draws them."""
    from hayat_desk.printouts import minutes
    from tests.printouts import samples

    return minutes.draw(samples.FULL, _minutes(decisions))


@cache
def _compiler() -> Any:
    import fontpkg_amiri
    import typst

    fonts = str(Path(str(fontpkg_amiri.__file__)).parent / "files")
    return typst.Compiler(
        str(LAYOUT), font_paths=[fonts], ignore_system_fonts=True, sys_inputs={"told": "{}"}
    )


def _compiled(told: dict[str, Any]) -> bytes:
    inputs = {"told": json.dumps(told, ensure_ascii=False)}
    pdf: bytes = _compiler().compile(format="pdf", sys_inputs=inputs, pdf_standards="a-2u")
    return pdf


def _head(paper: Any, title: str, under: str, code: str) -> dict[str, Any]:
    from tests.printouts.samples import FULL

    return {
        "title": title,
        "under": under,
        "code": code,
        "number": paper.register.number,
        "date": paper.register.date,
        "association": FULL.association,
        "basmala": FULL.basmala,
        "kingdom": FULL.kingdom,
        "names": FULL.name_lines,
        "licence": FULL.licence,
        "phone": FULL.phone,
        "handle": FULL.handle,
        "email": FULL.email,
        "accounts": [
            {"bank": account.bank, "iban": " ".join(re.findall(".{1,4}", account.iban))}
            for account in FULL.accounts
        ],
    }


def typst(number: int) -> bytes:
    """The same declaration as Typst sets it."""
    paper = _declaration(number)
    values = _head(paper, "إقرار بصحة البيانات", f"طلب الدعم رقم {paper.request_number}", paper.short_code)
    documents = [
        (str(at), f"{one.title} ({one.number})" if one.number else one.title, one.validity)
        for at, one in enumerate(paper.documents, 1)
    ]
    facts = [
        ("الاسم", paper.applicant),
        ("رقم الهوية", paper.identity_number),
        ("تاريخ الميلاد", f"{paper.birth_date} الموافق {paper.birth_date_other}"),
        ("الجوال", paper.phone),
        ("الحي", paper.district),
        ("الخدمة المطلوبة", paper.service),
        ("وصف الحاجة", paper.description),
        ("التشخيص", "حسب التقرير الطبي المطابق"),
        ("الدخل الشهري", paper.income),
    ]
    values |= {
        "kind": "declaration",
        "text": paper.text.split("\n"),
        "consent": paper.consent,
        "facts": facts,
        "documents": documents,
        "signer": paper.applicant_title,
        "name": paper.applicant,
        "witness": "الموظف (التوقيع أمامه)",
        "employee": paper.employee,
        "another": ("إن وقّع وكيل، اسمه", "صفته", "رقم الوكالة"),
        "hint": "رمز الورقة يدل على النص والبيانات كما طُبعت؛ إن تغيّر شيء منها لزم إقرار وتوقيع جديدان.",
    }
    return _compiled(values)


def typst_report(decisions: int) -> bytes:
    """The same minutes as Typst sets them."""
    paper = _minutes(decisions)
    values = _head(paper, "محضر لجنة البحث", f"الجلسة رقم {paper.session_number}", "")
    values |= {
        "kind": "minutes",
        "opening": paper.opening,
        "facts": [("تاريخ الانعقاد", paper.held_on)],
        "decisions": [
            (str(at), one.request_number, one.applicant, one.service, one.outcome, one.reason, one.article)
            for at, one in enumerate(paper.decisions, 1)
        ],
        "members": [
            (str(at), one.name, one.title, "\n\n", one.note if one.present else f"غائب، {one.note}")
            for at, one in enumerate(paper.members, 1)
        ],
    }
    return _compiled(values)


def pages(pdf: bytes) -> int:
    """How many there are."""
    import pypdfium2

    with pypdfium2.PdfDocument(pdf) as document:
        return len(document)


def _timed(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return (time.perf_counter() - began) * 1000


def beside(rounds: int, one: Draw, other: Draw) -> tuple[float, float]:
    """The best time of each in milliseconds, measured in turns, each time with other values."""
    one(0), other(0)
    pairs = [(_timed(partial(one, n)), _timed(partial(other, n))) for n in range(1, rounds + 1)]
    return min(pair[0] for pair in pairs), min(pair[1] for pair in pairs)


def alone(*words: str) -> dict[str, float]:
    """What a process of its own told: `first` (or `many`), whose, how many."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "tests.bench.papers", *words]
    began = time.perf_counter()
    done = subprocess.run(command, env=environment, cwd=ROOT, check=True, capture_output=True)
    took = (time.perf_counter() - began) * 1000
    report: dict[str, float] = json.loads(done.stdout)
    return {"took": took, **report}


DRAWN: dict[str, Draw] = {
    "ours": ours,
    "typst": typst,
    "our_report": our_report,
    "typst_report": typst_report,
}


def _first(name: str, number: str) -> dict[str, float]:
    """One paper in a fresh process: how large the file and the process became."""
    size = len(DRAWN[name](int(number)))
    return {"kilobytes": size / 1024, "megabytes": _most_memory()}


def _most_memory() -> float:
    """The most this process has held, in megabytes; getrusage would count what its parent held."""
    status = Path("/proc/self/status")
    if not status.exists():
        return float(psutil.Process().memory_info().peak_wset) / 2**20
    return int(status.read_text().partition("VmHWM:")[2].split()[0]) / 1024


def _many(few: str, many: str) -> dict[str, float]:
    """Our memory after few papers and after many, in megabytes."""
    medians = {}
    for number in range(1, int(many) + 1):
        ours(number)
        if number in (int(few), int(many)):
            medians["few" if number == int(few) else "many"] = psutil.Process().memory_info().rss / 2**20
    return medians


def figures(amount: Amount) -> Iterator[tuple[str, float, float, float | None]]:
    """Name, ours, Typst's, and the limit of the ratio where there is one."""
    yield "declaration, warm, ms", *beside(amount.rounds, ours, typst), 1.0
    batches = beside(
        2,
        lambda n: b"".join(ours(n * 1000 + i) for i in range(amount.batch)),
        lambda n: b"".join(typst(n * 1000 + i) for i in range(amount.batch)),
    )
    yield f"batch of {amount.batch}, ms", *batches, 1.0
    long = [pages(draw(amount.decisions)) for draw in (our_report, typst_report)]
    report = beside(
        3, lambda n: our_report(amount.decisions + n), lambda n: typst_report(amount.decisions + n)
    )
    yield f"report of {long[0]} and {long[1]} pages, ms/page", report[0] / long[0], report[1] / long[1], 1.5
    firsts = [alone("first", name, "1") for name in ("ours", "typst") * 3]
    cold = [min(told["took"] for told in firsts[whose::2]) for whose in (0, 1)]
    yield "first paper, from the start, ms", cold[0], cold[1], None
    reports = [alone("first", name, str(amount.decisions)) for name in ("our_report", "typst_report")]
    for what, pair in (("declaration", firsts[:2]), ("report", reports)):
        yield f"{what}, most memory, MB", pair[0]["megabytes"], pair[1]["megabytes"], None
        yield f"{what}, file, KB", pair[0]["kilobytes"], pair[1]["kilobytes"], None
    few, many = amount.flat
    memory = alone("many", str(few), str(many))
    yield f"memory after {many} beside {few}, MB", memory["many"], memory["few"], 1.05


if __name__ == "__main__":
    kind, *words = sys.argv[1:]
    sys.stdout.write(json.dumps((_first if kind == "first" else _many)(*words)))
