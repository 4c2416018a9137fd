"""What a PDF is made of, for tests: its objects by our own reading, its structure by PDFium's."""

from __future__ import annotations

import ctypes
import re
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pypdfium2 as pdfium

_STREAM = re.compile(rb"(<<.*?/Length (\d+).*?>>)\nstream\n", re.DOTALL)


@dataclass(frozen=True)
class Object:
    """An object: its dictionary or value as written, and its stream unpacked."""

    words: bytes
    stream: bytes | None = None


def objects(pdf: bytes) -> dict[int, Object]:
    """Every object by its number; a stream whose length is not what it says is an error."""
    by_number: dict[int, Object] = {}
    at = 0
    while match := re.compile(rb"(\d+) 0 obj\n").search(pdf, at):
        head = _STREAM.match(pdf, match.end())
        if head is None or b"endobj" in head[1]:
            end = pdf.index(b"\nendobj\n", match.end())
            by_number[int(match[1])] = Object(pdf[match.end() : end])
            at = end
            continue
        start, length = head.end(), int(head[2])
        assert pdf[start + length :].startswith(b"\nendstream\nendobj\n"), match[1]
        content = pdf[start : start + length]
        if b"/FlateDecode" in head[1]:
            content = zlib.decompress(content)
        by_number[int(match[1])] = Object(head[1], content)
        at = start + length
    for packed in [one for one in by_number.values() if b"/ObjStm" in one.words]:
        by_number.update(_unpacked(packed))
    return by_number


def _unpacked(packed: Object) -> dict[int, Object]:
    assert packed.stream is not None
    first = int(re.findall(rb"/First (\d+)", packed.words)[0])
    index = [int(number) for number in packed.stream[:first].split()]
    starts = [*index[1::2], len(packed.stream) - first]
    return {
        number: Object(packed.stream[first + start : first + end].strip())
        for number, start, end in zip(index[::2], starts, starts[1:], strict=False)
    }


@dataclass
class Part:
    """A part of the structure: what it is, what it says (or what is said of a picture), what is in it."""

    kind: str
    text: str
    parts: list[Part] = field(default_factory=list)

    def walk(self) -> Iterator[Part]:
        """Itself and all within it in reading order."""
        yield self
        for part in self.parts:
            yield from part.walk()


def _text(ask: Callable[..., int], element: Any) -> str:
    length = ask(element, None, 0)
    if length <= 2:
        return ""
    letters = ctypes.create_string_buffer(length)
    ask(element, letters, length)
    return letters.raw[: length - 2].decode("utf-16-le")


def _part(element: Any) -> Part:
    raw = pdfium.raw
    words = _text(raw.FPDF_StructElement_GetActualText, element)
    words = words or _text(raw.FPDF_StructElement_GetAltText, element)
    part = Part(_text(raw.FPDF_StructElement_GetType, element), words)
    for at in range(raw.FPDF_StructElement_CountChildren(element)):
        child = raw.FPDF_StructElement_GetChildAtIndex(element, at)
        if child:
            part.parts.append(_part(child))
    return part


def structure(pdf: bytes) -> list[Part]:
    """The parts of each page, as PDFium finds them from the page."""
    elements = []
    with pdfium.PdfDocument(pdf) as document:
        for page in document:
            tree = pdfium.raw.FPDF_StructTree_GetForPage(page.raw)
            count = pdfium.raw.FPDF_StructTree_CountChildren(tree)
            children = [_part(pdfium.raw.FPDF_StructTree_GetChildAtIndex(tree, at)) for at in range(count)]
            elements.append(Part("Page", "", children))
            pdfium.raw.FPDF_StructTree_Close(tree)
            page.close()
    return elements


def parts(pdf: bytes) -> list[Part]:
    """All parts of all pages in reading order; one that runs over pages stands once for each."""
    return [part for page in structure(pdf) for part in page.walk()]
