"""The rules of the code that no linter knows, each as a function from a syntax tree to what breaks it."""

import ast
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatch

from tests.house.systems import lacking_somewhere

Breach = tuple[int, str]
Finder = Callable[[ast.Module], Iterator[Breach]]


@dataclass(frozen=True)
class Rule:
    """What is forbidden, where it is allowed after all, and a line that must be caught."""

    name: str
    find: Finder
    controls: tuple[str, ...]
    allowed_in: tuple[str, ...] = ()
    looked_for_in: str = "hayat_desk/*"

    def applies_to(self, path: str) -> bool:
        """Whether a module, named by its path from the root, has to keep the rule."""
        return fnmatch(path, self.looked_for_in) and not any(
            fnmatch(path, place) for place in self.allowed_in
        )


def dotted(node: ast.AST) -> str:
    """`a.b.c` as text; what is not a name (a call, an index) reads as `?`."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    return "?"


def aliases(tree: ast.Module) -> dict[str, str]:
    """What names stand for that were imported, or set to another name: `D` for `datetime.datetime`."""
    meanings: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            meanings |= {one.asname: one.name for one in node.names if one.asname}
            meanings |= {(first := one.name.partition(".")[0]): first for one in node.names if not one.asname}
        elif isinstance(node, ast.ImportFrom):
            meanings |= {one.asname or one.name: f"{node.module or ''}.{one.name}" for one in node.names}
    for node in ast.walk(tree):
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Name() | ast.Attribute() as meant):
                meanings.setdefault(name, resolved(dotted(meant), meanings))
    return meanings


def resolved(name: str, meanings: Mapping[str, str]) -> str:
    """A dotted name with what its first part stands for."""
    first, dot, rest = name.partition(".")
    return f"{meanings.get(first, first)}{dot}{rest}"


def names_in(tree: ast.Module) -> Iterator[Breach]:
    """Every name that is used or imported, by whatever alias, with its line; attributes in dotted form."""
    meanings = aliases(tree)
    for node in ast.walk(tree):
        match node:
            case ast.Name() | ast.Attribute():
                name = dotted(node)
                yield from ((node.lineno, one) for one in {name, resolved(name, meanings)})
            case ast.Import():
                yield from ((node.lineno, name.name) for name in node.names)
            case ast.ImportFrom():
                yield from ((node.lineno, f"{node.module or ''}.{name.name}") for name in node.names)
            case ast.Call(args=[ast.Constant(value=str(module)), *_]) if resolved(
                dotted(node.func), meanings
            ).endswith(("import_module", "__import__")):
                yield node.lineno, module


def no_name(*forbidden: str) -> Finder:
    """Finds names of which one dotted part is forbidden."""

    def find(tree: ast.Module) -> Iterator[Breach]:
        return ((line, name) for line, name in names_in(tree) if set(name.split(".")) & set(forbidden))

    return find


def none_of_ours_but(*known: str) -> Finder:
    """Finds imports of the program's own modules that neither are one of `known` nor lie in it."""

    def find(tree: ast.Module) -> Iterator[Breach]:
        ours = ((line, name) for line, name in names_in(tree) if name.startswith("hayat_desk."))
        return (
            (line, name)
            for line, name in ours
            if not any(name == one or name.startswith(f"{one}.") for one in known)
        )

    return find


def no_dotted_name(*forbidden: str) -> Finder:
    """Finds names that end in `.forbidden` or are it, such as `date.today`."""
    endings = tuple(f".{name}" for name in forbidden)

    def find(tree: ast.Module) -> Iterator[Breach]:
        return ((line, name) for line, name in names_in(tree) if f".{name}".endswith(endings))

    return find


def no_call(*forbidden: str) -> Finder:
    """Finds calls of a plain name, such as `eval(…)`, also by an alias; `window.exec()` is another thing."""

    def find(tree: ast.Module) -> Iterator[Breach]:
        meanings = aliases(tree)
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                meaning = resolved(dotted(node.func), meanings)
                is_plain = isinstance(node.func, ast.Name)
                names = {dotted(node.func), meaning, *([meaning.rpartition(".")[2]] if is_plain else [])}
                if names & set(forbidden) or any(meaning.endswith(f".{name}") for name in dotted_ones):
                    yield node.lineno, meaning

    dotted_ones = [name for name in forbidden if "." in name]

    return find


def no_keyword(keyword: str, *, value: object) -> Finder:
    """Finds calls with `keyword=value`."""

    def find(tree: ast.Module) -> Iterator[Breach]:
        for node in ast.walk(tree):
            if (
                isinstance(node, ast.keyword)
                and node.arg == keyword
                and getattr(node.value, "value", None) is value
            ):
                yield node.value.lineno, f"{keyword}={value}"

    return find


def no_text(pattern: str) -> Finder:
    """Finds strings of the code, docstrings apart, that match."""
    expression = re.compile(pattern)

    def find(tree: ast.Module) -> Iterator[Breach]:
        docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
                match = expression.search(node.value)
                if match:
                    yield node.lineno, match.group()

    return find


def no_built_sentence(tree: ast.Module) -> Iterator[Breach]:
    """Finds `tr(f"…")`, `tr("…" + x)`, `tr("…".format(…))`: what lupdate reads there never occurs as it runs."""
    place_of_text = {"tr": 0, "translate": 1, "QT_TR_NOOP": 0, "QT_TRANSLATE_NOOP": 1}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            place = place_of_text.get(dotted(node.func).rpartition(".")[2])
            if place is not None and len(node.args) > place and is_built(node.args[place]):
                yield node.lineno, ast.unparse(node)


def is_built(text: ast.expr) -> bool:
    """Whether a sentence is put together where it stands, rather than written or looked up."""
    if isinstance(text, ast.Call):
        return isinstance(text.func, ast.Attribute) and text.func.attr in {
            "format",
            "format_map",
            "join",
            "replace",
        }
    return isinstance(text, ast.JoinedStr | ast.BinOp)


def no_class_name_ending(*endings: str) -> Finder:
    """Finds classes whose name ends in a word that says nothing."""

    def find(tree: ast.Module) -> Iterator[Breach]:
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef) and node.name.endswith(endings):
                yield node.lineno, node.name

    return find


def no_text_in_the_code_page(tree: ast.Module) -> Iterator[Breach]:
    """Finds text that is read or written as this machine's code page has it: Western on many a Windows."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or any(keyword.arg == "encoding" for keyword in node.keywords):
            continue
        name = dotted(node.func)
        method = name.rpartition(".")[2]
        if method in {"read_text", "write_text"} and len(node.args) < (2 if method == "write_text" else 1):
            yield node.lineno, f"{name} without an encoding"
        if any(
            keyword.arg in {"text", "universal_newlines"} and getattr(keyword.value, "value", None) is True
            for keyword in node.keywords
        ):
            yield node.lineno, f"{name} with text and without an encoding"
        mode = node.args[-1] if node.args else None
        is_mode = (
            isinstance(mode, ast.Constant)
            and isinstance(mode.value, str)
            and set(mode.value) <= set("rwaxt+")
        )
        if method == "open" and is_mode and (name == "open" or len(node.args) == 1):
            yield node.lineno, f"{name} without an encoding"


def no_black_window(tree: ast.Module) -> Iterator[Breach]:
    """Finds a process begun without a word on its console: on Windows that would stand there as a black window."""
    meanings = aliases(tree)
    begins = {f"subprocess.{name}" for name in ("Popen", "run", "call", "check_call", "check_output")}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or resolved(dotted(node.func), meanings) not in begins:
            continue
        if not any(keyword.arg == "creationflags" for keyword in node.keywords):
            yield node.lineno, f"{dotted(node.func)} without creationflags"


def no_answer_in_the_systems_place(tree: ast.Module) -> Iterator[Breach]:
    """Finds `setattr(Path, "is_dir", lambda …)`: the call is never made that might not exist or might fail."""
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Call)
            and dotted(node.func).rpartition(".")[2] == "setattr"
            and node.args
            and isinstance(node.args[-1], ast.Lambda)
            and re.fullmatch(r"(pathlib\.)?Path|os(\.path)?|shutil", dotted(node.args[0]))
        ):
            yield node.lineno, ast.unparse(node)


RULES = (
    Rule(
        "what is used is there on Linux and Windows, from Python 3.11 on",
        lacking_somewhere,
        (
            "if place.is_mount(): place.mkdir()", "a = path.is_junction()", "a = path.full_match(b)",
            "a = Path.from_uri(b)", "path.move_into(b)", "path.link_to(b)", "import os; os.fork()",
            "from os import posix_fallocate", "import os; os.sync()", "import os as system; system.getuid()",
            "import os; os.O_BINARY", "import os; os.startfile(a)", "import os; os.process_cpu_count()",
            "import signal; signal.SIGKILL", "from signal import SIGHUP", "import signal; signal.alarm(1)",
            "import time; time.tzset()", "import subprocess; subprocess.CREATE_NO_WINDOW",
            "import fcntl", "from fcntl import flock", "import resource", "import pwd", "import msvcrt",
            "import asyncore", "import imp", "from itertools import batched", "from typing import override",
            "import pathlib; pathlib.UnsupportedOperation", "from warnings import deprecated",
            "import os\nif sys.platform == 'linux':\n  a = 1\nelse:\n  os.fork()",
            "import os\nif sys.version_info >= (3, 12):\n  os.fork()",
            "import os\na = sys.platform == 'win32' and os.fork()",
        ),
        looked_for_in="*",
    ),
    Rule(
        "no process of the program opens a black window on Windows",
        no_black_window,
        (
            "import subprocess; subprocess.run(a)", "from subprocess import Popen; Popen(a)",
            "import subprocess as system; system.check_output(a, encoding='utf-8')",
        ),
        looked_for_in="hayat_desk/*",
    ),
    *(
        Rule(
            "text is UTF-8, whatever the code page",
            no_text_in_the_code_page,
            (
                "a = path.read_text()", "path.write_text(a)", "run(a, text=True)", 'a = open(b, "w")',
                'a = path.open("r")', "Popen(a, universal_newlines=True)",
            ),
            looked_for_in=f"{folder}/*",
        )
        for folder in ("hayat_desk", "installer")
    ),
    Rule(
        "no test answers in the system's place: a call that fails somewhere would never be made",
        no_answer_in_the_systems_place,
        (
            'monkeypatch.setattr(Path, "is_mount", lambda path: path == drive)',
            'patched.setattr(os.path, "ismount", lambda _: True)', 'm.setattr(shutil, "which", lambda _: None)',
        ),
        looked_for_in="tests/*",
    ),
    Rule(
        "only money itself counts in halalas",
        no_name("halalas"),
        ("riyals = amount.halalas // 100", "total(row.halalas for row in rows)"),
        allowed_in=(
            "hayat_desk/policy/amounts.py",
            "hayat_desk/records/base.py",
            "hayat_desk/records/migrations/*",
        ),
    ),
    Rule(
        "the kit knows values and no noun of the policy, so that it serves each noun alike",
        none_of_ours_but(
            "hayat_desk.assets",
            "hayat_desk.desk",  # for the type of every page's argument
            "hayat_desk.errors",
            "hayat_desk.policy.amounts",
            "hayat_desk.policy.dates",
            "hayat_desk.policy.spelling",
            "hayat_desk.ui.kit",
        ),
        (
            "from hayat_desk.policy.requests import RequestState",
            "from hayat_desk.policy import checklist",
            "import hayat_desk.summaries.requests",
            "from hayat_desk import procedures",
            "def f() -> None:\n    from hayat_desk.ui.parts.banner import Banner",
        ),
        looked_for_in="hayat_desk/ui/kit/*",
    ),
    Rule(
        "direction is set once",
        no_name("setLayoutDirection", "AlignAbsolute"),
        ("window.setLayoutDirection(x)", "a = Qt.AlignmentFlag.AlignAbsolute"),
        allowed_in=("hayat_desk/ui/kit/*", "hayat_desk/ui/app.py"),
    ),
    Rule(
        "no side of the window is called left or right",
        no_text(r"(margin|padding|border)-(left|right)|text-align:\s*(left|right)"),
        ('style = "QLabel { margin-left: 4px }"', 'style = "text-align: right"'),
        allowed_in=("hayat_desk/ui/kit/*",),
        looked_for_in="hayat_desk/ui/*",
    ),
    Rule(
        "no network, not even through Qt",
        no_name("QtNetwork", "QtWebSockets", "QtHttpServer"),
        ("from PySide6.QtNetwork import QLocalServer", "from PySide6 import QtNetwork"),
    ),
    Rule(
        "one clock",
        no_dotted_name(
            "datetime.now", "datetime.utcnow", "datetime.today", "date.today", "time.time", "time.localtime",
            "time.gmtime", "time.ctime", "time.strftime",
            "QDate.currentDate", "QDateTime.currentDateTime", "QTime.currentTime",
        ),
        (
            "a = datetime.now()", "a = datetime.datetime.now(UTC)", "from time import time", "a = date.today",
            "from datetime import datetime as D\na = D.now()", "import datetime as d\na = d.date.today()",
            "import time as t\na = t.time()", "from datetime import date\nday = date\na = day.today()",
            "import time\na = time.gmtime()", "import time\na = time.ctime()",
        ),
        # the key file throttles by a clock that is handed in; the system's is only its default
        allowed_in=("hayat_desk/desk.py", "hayat_desk/clock.py", "hayat_desk/vault/keys.py"),
    ),
    Rule(
        "one clock, also where it is counted in nanoseconds or named",
        no_dotted_name("time.time_ns", "time.clock_gettime", "time.clock_gettime_ns"),
        ("a = time.time_ns()", "from time import time_ns", "import time as t\na = t.time_ns()"),
        # ids run in the order in which they are made; the lock asks how long the computer has been awake
        allowed_in=("hayat_desk/policy/ids.py", "hayat_desk/ui/shell/lock.py"),
    ),
    Rule(
        "an instant is the clock's, and not made of seconds",
        no_dotted_name("datetime.fromtimestamp", "datetime.utcfromtimestamp", "date.fromtimestamp"),
        ("a = datetime.fromtimestamp(b, UTC)", "from datetime import date as D\na = D.fromtimestamp(b)"),
        allowed_in=("hayat_desk/summaries/backups.py",),  # when a file was written is told in seconds
    ),
    Rule(
        "nothing typed or stored is run",
        no_call("eval", "exec", "compile", "__import__"),
        ("eval(text)", "exec(text)", "run = eval\nrun(text)", "from builtins import exec as do\ndo(text)"),
    ),
    Rule(
        "modules are imported by their names",
        no_name("import_module"),
        ("importlib.import_module(a)", "from importlib import import_module as load\nload(a)"),
        # the tour, the pages of a folder, fonts: each loaded when it is wanted
        allowed_in=(
            "hayat_desk/main.py", "hayat_desk/ui/shell/pages.py", "hayat_desk/printouts/typesetting/faces.py",
        ),
    ),
    Rule(
        "no pickles",
        no_name("pickle", "marshal", "shelve"),
        (
            "import pickle", "from pickle import loads", "importlib.import_module('pickle')",
            "from importlib import import_module as load\nload('pickle')", "a = __import__('marshal')",
        ),
    ),
    Rule(
        "no shell",
        no_dotted_name("os.system", "os.popen"),
        ("os.system(line)", "from os import system", "import os as o\no.system(line)"),
    ),
    Rule("no shell behind a call", no_keyword("shell", value=True), ("run(line, shell=True)",)),
    Rule(
        "a sentence is translated as it stands",
        no_built_sentence,
        ('self.tr(f"{a}")', 'self.tr("a" + b)', 'tr("a".format(b))', 'translate("Page", f"{a}")'),
    ),
    Rule(
        "labels are made by the kit, which isolates left-to-right text",
        no_call("QLabel", "QtWidgets.QLabel"),
        (
            "a = QLabel(text)", "a = QtWidgets.QLabel(text)",
            "from PySide6.QtWidgets import QLabel as Text\na = Text(text)",
            "from PySide6 import QtWidgets as W\na = W.QLabel(text)",
        ),
        allowed_in=("hayat_desk/ui/kit/text.py",),
    ),
    Rule(
        "PDFium is held by one thread: whoever opens a document beside the window or its worker crashes them",
        no_call("PdfDocument", "pypdfium2.PdfDocument", "pdfium.PdfDocument"),
        ("with pypdfium2.PdfDocument(pdf) as document: ...", "a = PdfDocument(pdf)"),
        allowed_in=(
            "hayat_desk/ui/printing/pdfium.py",
            "tests/printouts/*", "tests/reports/*", "tests/bench/papers.py",  # without a window
            "tests/pdf_parts.py", "tests/check_pdf.py",  # by those, and after the worker has ended
        ),
        looked_for_in="*",
    ),
    Rule(
        "dates and numbers are typed into our own fields",
        no_name("QDateEdit", "QDateTimeEdit", "QCalendarWidget", "QCalendar", "QSpinBox", "setInputMask"),
        ("a = QDateEdit()", "from PySide6.QtWidgets import QSpinBox", 'a.setInputMask("9")'),
    ),
    Rule(
        "nobody asks Qt for its focus chain: PySide takes the neighbour for a child and collects it",
        no_name("nextInFocusChain", "previousInFocusChain"),
        ("a = b.nextInFocusChain()", "a = b.previousInFocusChain()"),
    ),
    Rule(
        "nobody takes the items of a layout: PySide wraps a nested layout twice and frees it twice",
        no_name("itemAt", "takeAt"),
        ("a = layout.itemAt(0)", "b = layout.takeAt(0)"),
        allowed_in=("hayat_desk/ui/kit/flow.py",),
    ),
    Rule(
        "questions are asked by the kit, in our own words",
        no_name("QMessageBox", "QInputDialog", "QErrorMessage", "StandardButton"),
        ("QMessageBox.warning(a)", "b = QDialogButtonBox.StandardButton.Ok"),
        allowed_in=("hayat_desk/ui/kit/ask.py",),
    ),
    Rule(
        "the database is opened in one place",
        no_name("create_engine", "sqlcipher3", "sqlite3"),
        ("create_engine(address)", "import sqlcipher3", "import sqlite3"),
        allowed_in=("hayat_desk/records/*", "hayat_desk/vault/*"),
    ),
    Rule(
        "the database is set up in one place",
        no_text(r"\bPRAGMA\b"),
        ('db.execute("PRAGMA journal_mode")',),
        allowed_in=("hayat_desk/records/*", "hayat_desk/vault/*"),
    ),
    *(
        Rule(
            "the desk alone commits",
            find,
            controls,
            looked_for_in=f"hayat_desk/{layer}/*",
        )
        for find, controls in (
            (
                no_name("commit", "rollback", "exec_driver_sql"),
                ("work.db.commit()", "work.db.rollback()", "a.connection().exec_driver_sql(b)"),
            ),
            (
                no_text(r"^\s*(COMMIT|commit|ROLLBACK|rollback|END TRANSACTION)\b"),
                ('exec_driver_sql("COMMIT")', 'work.db.execute(text("rollback"))'),
            ),
        )
        for layer in ("procedures", "summaries", "printouts", "ui", "tour", "policy")
    ),
    Rule(
        "a state is written by move() alone, and by no way round it",
        no_dotted_name("set_attribute", "set_committed_value", "sqlalchemy.update"),
        (
            'attributes.set_attribute(request, "state", to)', 'set_committed_value(request, "state", to)',
            "from sqlalchemy.orm.attributes import set_attribute", "from sqlalchemy import select, update",
        ),
        # search: folded names
        allowed_in=(
            "hayat_desk/records/states.py", "hayat_desk/records/search.py", "hayat_desk/records/migrations/*",
        ),
    ),
    Rule(
        "a row is written by its record and the session, not beside them",
        no_dotted_name(
            "sqlalchemy.insert", "sqlalchemy.text", "sqlalchemy.Insert", "sqlalchemy.Update", "sql.insert",
            "sql.text", "sql.update", "sqlite.insert", "expression.insert", "expression.text", "expression.update",
            "db.connection", "get_bind", "exec_driver_sql", "__table__.update", "__table__.insert",
            "bulk_insert_mappings", "bulk_update_mappings", "bulk_save_objects",
        ),
        (
            "from sqlalchemy import text", "import sqlalchemy as sa\ndb.execute(sa.insert(Want).values(a))",
            "from sqlalchemy.dialects.sqlite import insert", "from sqlalchemy.sql import update",
            "work.db.connection().execute(a)", "db.execute(Want.__table__.update().values(state=to))",
            "work.db.bulk_update_mappings(Want, rows)", "a.exec_driver_sql(b)",
        ),
        # the search's index, the triggers, what every connection begins with, and who refuses to update states
        allowed_in=(
            "hayat_desk/records/states.py", "hayat_desk/records/search.py", "hayat_desk/records/sqlite.py",
            "hayat_desk/records/database.py", "hayat_desk/records/migrations/*",
        ),
    ),
    Rule(
        "no SQL that writes is spelled out",
        no_text(r"(?i)\bUPDATE\s+\S+\s+SET\b|\b(INSERT|REPLACE)\s+INTO\b"),
        ('db.execute(a("UPDATE want SET state = 1"))', 'a = "insert into want (state) values (1)"'),
        allowed_in=("hayat_desk/records/sqlite.py", "hayat_desk/records/migrations/*"),
    ),
    Rule(
        "names say what a thing is",
        no_class_name_ending("Manager", "Helper", "Handler", "Processor", "Data", "Info", "Util", "Utils"),
        ("class PaperManager: ...", "class VisitInfo: ..."),
    ),
)  # fmt: skip
