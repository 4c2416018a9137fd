"""The Arabic of the screens: complete, current, with the same fields, in words the house has chosen."""

import ast
import re
import string
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass

import pytest

from hayat_desk.assets import translation
from installer import dev
from tests.house.sources import parsed_modules
from tests.house.test_terms import all_terms

PLURAL_FORMS = 6  # zero, one, two, few, many, other
BANNED = ("خطأ", "غير صالح", "عفوا", "يرجى")
ARABIC = re.compile(r"[\u0621-\u064a]")
MARK = re.compile(r"[\u064b-\u0652]")
OF_A_MAN = re.compile(
    r"\b(?:راض|المتوفى|وحده ويضعها)\b|(?:طالب الدعم|صاحب الطلب) نفسه"
    r"|\b(?:أُبلغ|يُبلَّغ|إبلاغ|يوقّعه?|من) (?:المراجع|طالب الدعم|صاحب الطلب|المتصل)\b"
)
"""What names who sits there as a man: such sentences name the thing, or have one for her too."""
ORDERS = """Add Answer Ask Call Change Choose Close Compare Confirm Connect Copy Correct Decide Fill Find Free Give Go
Install Keep Leave Lift Look Make Mend Move Name Open Press Print Put Read Record Register Remove Repeat Restart
Restore Save Say See Set Shorten Show Start Take Tell Tick Try Turn Type Use Wait Write"""
"""Words with which our English tells the clerk to do something."""
LATIN_PUNCTUATION = re.compile(r"[\u0621-\u0652]\s*[,;?]")


@dataclass(frozen=True)
class Sentence:
    """One message of the translation file."""

    context: str
    source: str
    forms: tuple[str, ...]
    counted: bool
    finished: bool


def sentences() -> list[Sentence]:
    tree = ET.parse(translation("hayat_desk_ar.ts"))  # noqa: S314 - our own file
    messages = []
    for context in tree.iter("context"):
        for message in context.iter("message"):
            element = message.find("translation")
            counted = message.get("numerus") == "yes"
            nodes = [] if element is None else element.findall("numerusform") if counted else [element]
            messages.append(
                Sentence(
                    context=context.findtext("name", ""),
                    source=message.findtext("source", ""),
                    forms=tuple(node.text or "" for node in nodes),
                    counted=counted,
                    finished=element is not None and "type" not in element.attrib,
                )
            )
    return messages


def fields(text: str) -> set[str]:
    """Names of the `{fields}` of a sentence."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def banned_words(text: str) -> list[str]:
    bare = MARK.sub("", text)
    return [word for word in BANNED if word in bare]


def is_of_a_man(text: str) -> bool:
    return OF_A_MAN.search(text) is not None or OF_A_MAN.search(MARK.sub("", text)) is not None


def orders_without_a_voice(source: str, arabic: str) -> list[str]:
    """Orders put as if nobody was spoken to («يُختار»): the program speaks to the clerk («اختر»), everywhere."""
    said, meant = (re.split(r"(?<=[.!?؟:])\s+", text.strip()) for text in (arabic, source))
    if len(said) != len(meant):
        said, meant = [said[-1]], [meant[-1]]
    pairs = zip(said, meant, strict=True)
    return [
        order for order, words in pairs if words.split(" ")[0] in ORDERS.split() and order[:2] in ("يُ", "تُ")
    ]


def flaws(sentence: Sentence) -> list[str]:
    """What is wrong with a sentence's Arabic."""
    lines = []
    if not sentence.finished or not sentence.forms or not all(form.strip() for form in sentence.forms):
        lines.append("unfinished")
    if sentence.counted and len(sentence.forms) != PLURAL_FORMS:
        lines.append("plural forms")
    for form in sentence.forms:
        if fields(form) != fields(sentence.source):
            lines.append("fields")
        elif not ARABIC.search(form) and re.search(r"[A-Za-z]{2}", re.sub(r"\{\w*\}", "", sentence.source)):
            lines.append("not Arabic")
        if LATIN_PUNCTUATION.search(form):
            lines.append("Latin punctuation")
        lines += banned_words(form)
        if is_of_a_man(form) and not HIS.search(sentence.source):
            lines.append("of a man")
        lines += orders_without_a_voice(sentence.source, form)
    return lines


HIS = re.compile(r"\(he\)|\b(?:he|his|him)\b")
"""Of a man by its English: its like for a woman stands beside it."""

OTHER_WORDS = {
    "Folder": "a heading, and a field that is asked for with its kind",
    "Members of the committee": "of the session, where the committee is named above",
    "Paper": "one of several, and the one on the screen",
    "Phone": "a mobile of a person, a telephone of the office",
    "Register a letter": "a button, and the page",
    "Registered on": "of a person, and of a letter",
    "Support request": "a new one, and a known one",
    "The form is printed.": "of a request, and of an opinion",
    "dated {day}": "of a letter, and of a wording",
}
"""English that is short of two meanings: the Arabic differs with what is meant."""


def test_one_thing_has_one_name_on_all_pages() -> None:
    """«رجوع» here and «عودة» there make a clerk look for a difference."""
    names: dict[str, set[str]] = {}
    for sentence in sentences():
        names.setdefault(sentence.source, set()).add(sentence.forms[0])
    several = {source for source, words in names.items() if len(words) > 1}
    assert several == set(OTHER_WORDS)


def named_nowhere(texts: Iterable[str], names: Set[str]) -> list[str]:
    """What sentences put in «quotes» and nothing is called."""
    quoted = (name for text in texts for name in re.findall("«([^»{]*)»", text) if ARABIC.search(name))
    return [name for name in quoted if name not in names]


def test_what_a_sentence_quotes_is_called_so_on_a_screen() -> None:
    """Whoever reads «اختر «دفعة منها»» looks for these words."""
    texts = [form for one in sentences() for form in one.forms]
    names = {re.sub(r"\s*\(.*?\)|[:…؟?.]", "", text).strip() for text in texts}
    names |= {member.arabic for kind in all_terms() for member in kind}
    assert named_nowhere(texts, names) == []
    assert named_nowhere(["اختر «جزء»، أو صحّح الأخيرة."], names) == ["جزء"]


def test_the_translation_agrees_with_the_code_and_is_compiled() -> None:
    assert dev.stale_translations() == ""


def test_every_sentence_is_in_order() -> None:
    wrong = [f"{one.context}: {one.source}: {', '.join(flaws(one))}" for one in sentences() if flaws(one)]
    assert wrong == []


def test_no_term_uses_a_banned_word() -> None:
    assert [member for kind in all_terms() for member in kind if banned_words(member.arabic)] == []


def test_no_term_is_of_a_man_alone() -> None:
    assert [member for kind in all_terms() for member in kind if is_of_a_man(member.arabic)] == []


@pytest.mark.parametrize(
    ("sentence", "flaw"),
    [
        (Sentence("Page", "Save", ("",), counted=False, finished=True), "unfinished"),
        (Sentence("Page", "Save", ("حفظ",), counted=False, finished=False), "unfinished"),
        (Sentence("Page", "{count} left", ("بقي",), counted=False, finished=True), "fields"),
        (Sentence("Page", "Left", ("بقي {count}",), counted=False, finished=True), "fields"),
        (Sentence("Page", "%n papers", ("ورقة",), counted=True, finished=True), "plural forms"),
        (Sentence("Page", "Save", ("Save",), counted=False, finished=True), "not Arabic"),
        (Sentence("Page", "Name?", ("الاسم?",), counted=False, finished=True), "Latin punctuation"),
        (Sentence("Page", "Wrong", ("خطأ",), counted=False, finished=True), "خطأ"),
        (Sentence("Page", "Sorry", ("عفوًا",), counted=False, finished=True), "عفوا"),
        (Sentence("Page", "Satisfied", ("غير راضٍ",), counted=False, finished=True), "of a man"),
        (Sentence("Page", "Told", ("لم يُبلَّغ المراجع",), counted=False, finished=True), "of a man"),
        (Sentence("Page", "Lost. Write it.", ("ضاع. يُكتب.",), counted=False, finished=True), "يُكتب."),
    ],
)
def test_a_flaw_would_be_found(sentence: Sentence, flaw: str) -> None:
    assert flaw in flaws(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        Sentence("Page", "Save", ("حفظ",), counted=False, finished=True),
        Sentence("Page", "{name}: {phone}", ("{phone}، {name}",), counted=False, finished=True),
        Sentence(
            "Page",
            "%n papers",
            ("لا أوراق", "ورقة", "ورقتان", "%n أوراق", "%n ورقة", "%n ورقة"),
            counted=True,
            finished=True,
        ),
    ],
)
def test_a_good_sentence_passes(sentence: Sentence) -> None:
    assert flaws(sentence) == []


def uncollected(tree: ast.AST, known: Set[tuple[str, str]], inside: str = "") -> Iterator[str]:
    """Sentences that a screen says and the translator never saw: those within an f-string, which none collects."""
    for node in ast.iter_child_nodes(tree):
        within = node.name if isinstance(node, ast.ClassDef) else inside
        match node:
            case ast.Call(func=ast.Attribute(attr="tr"), args=[ast.Constant(value=str(source)), *_]):
                if (within, source) not in known:
                    yield source
        yield from uncollected(node, known, within)


def test_the_translator_sees_every_sentence_of_a_screen() -> None:
    known = {(one.context, one.source) for one in sentences()}
    ui = parsed_modules("hayat_desk/ui")
    assert [f"{path}: {source}" for path, tree in ui for source in uncollected(tree, known)] == []


def test_a_sentence_that_nothing_collects_would_be_found() -> None:
    page = ast.parse(
        "class PersonPage:\n    def row(self):\n        return f\"{self.tr('scanned, as it is')}\"\n"
    )
    known = {(one.context, one.source) for one in sentences()}
    assert list(uncollected(page, known)) == ["scanned, as it is"]
