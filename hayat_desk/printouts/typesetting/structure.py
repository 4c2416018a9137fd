"""The structure of a paper for whoever hears it instead of seeing it: headings, paragraphs, tables, lists, pictures.

Every part tells what it says in logical order (ActualText, or Alt for a picture), since the letters on the
sheet stand in visual order. Parts are written in reading order, whatever the order they were drawn in.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import Literal

from hayat_desk.printouts.typesetting.lines import Span, Text
from hayat_desk.printouts.typesetting.text import plain

Kind = Literal["Document", "H1", "H2", "P", "Table", "TR", "TH", "TD", "L", "LI", "Lbl", "LBody", "Figure"]

_SCOPE = {"TH": "/A <</O /Table /Scope /Column>>", "row": "/A <</O /Table /Scope /Row>>"}


@dataclass(eq=False)
class Element:
    """A part of the paper; `marks` are the stretches of pages (page from 0, mark) that draw it."""

    kind: Kind
    parent: Element | None = None
    kids: list[Element] = field(default_factory=list)
    marks: list[tuple[int, int]] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    heads_row: bool = False

    def __post_init__(self) -> None:
        if self.parent is not None:
            self.parent.kids.append(self)

    def say(self, text: Text) -> None:
        """Note what is drawn here."""
        parts = [text] if isinstance(text, str) else text
        words = plain("".join(part.text if isinstance(part, Span) else part for part in parts)).strip()
        if words:
            self.said.append(words)

    def top(self) -> Element:
        """The part of the document it belongs to."""
        return self if self.parent is None else self.parent.top()

    def walk(self) -> Iterator[Element]:
        """The element and everything inside it, in reading order."""
        yield self
        for kid in self.kids:
            yield from kid.walk()


class Structure:
    """The document's parts in the order they are first drawn."""

    def __init__(self) -> None:
        self.document = Element("Document")

    def take(self, element: Element) -> None:
        """Let a part that is being drawn belong to the document; entries of a list make one list."""
        top, kids = element.top(), self.document.kids
        if top is self.document:
            return
        home = self.document
        if top.kind == "LI":
            home = kids[-1] if kids and kids[-1].kind == "L" else Element("L", self.document)
        top.parent = home
        home.kids.append(top)

    def objects(self, root: int, first: int, pages: list[int]) -> list[bytes]:
        """The objects of a PDF: the root, which has number `root`, then the elements from number `first`.

        `pages` are the numbers of the page objects.
        """
        numbers = count(first)
        elements = [(next(numbers), element) for element in self.document.walk()]
        number_of = {id(element): number for number, element in elements}
        owners: list[dict[int, int]] = [{} for _ in pages]
        for number, element in elements:
            for page, mark in element.marks:
                owners[page][mark] = number
        objects = [_root(first, owners)]
        for _, element in elements:
            parent = root if element.parent is None else number_of[id(element.parent)]
            kids = [f"{number_of[id(kid)]} 0 R" for kid in element.kids]
            objects.append(_written(element, parent, kids, pages))
        return objects


def _root(document: int, owners: list[dict[int, int]]) -> bytes:
    """The root with the table that leads from a mark on a page to its element."""
    nums = " ".join(
        f"{page} [{' '.join(f'{marks[mark]} 0 R' for mark in sorted(marks))}]"
        for page, marks in enumerate(owners)
    )
    return (
        f"<</Type /StructTreeRoot /K {document} 0 R /ParentTree <</Nums [{nums}]>> "
        f"/ParentTreeNextKey {len(owners)}>>"
    ).encode()


def _written(element: Element, parent: int, kids: list[str], pages: list[int]) -> bytes:
    page = element.marks[0][0] if element.marks else None
    for sheet, mark in element.marks:
        kids.append(str(mark) if sheet == page else f"<</Type /MCR /Pg {pages[sheet]} 0 R /MCID {mark}>>")
    parts = [f"/Type /StructElem /S /{element.kind} /P {parent} 0 R"]
    if page is not None:
        parts.append(f"/Pg {pages[page]} 0 R")
    if kids:
        parts.append(f"/K {kids[0]}" if len(kids) == 1 else f"/K [{' '.join(kids)}]")
    if element.kind == "TH":
        parts.append(_SCOPE["row" if element.heads_row else "TH"])
    if element.said:
        words = "\n".join(element.said)
        parts.append(f"/{'Alt' if element.kind == 'Figure' else 'ActualText'} {text_string(words)}")
    return f"<<{' '.join(parts)}>>".encode()


def text_string(text: str) -> str:
    """The text as a PDF string, in UTF-16 with a byte order mark."""
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"
