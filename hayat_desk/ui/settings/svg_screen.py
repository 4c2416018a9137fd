"""A drawing is looked through before it is drawn: only shapes, gradients and groups reach the renderer.

Qt would fetch pictures and style sheets that a drawing names, and follow entities and nested copies. So the
file is read by expat with every declaration of its own refused, and what is drawn is written anew from an allow-list.
Foreign elements of drawing programs are left out; what acts, or leads out of the file, is refused.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
_SEPARATOR = "|"
LARGEST_SVG = 512 * 1024  # bytes
_MOST_ELEMENTS = 5_000  # each as often as it is drawn
_DEEPEST = 40
_MOST_COPIES = 100
_SHAPES = frozenset({"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"})
_GROUPS = frozenset({"svg", "g", "defs", "symbol", "use", "a", "clipPath", "switch"})
_COLOURS = frozenset({"linearGradient", "radialGradient", "stop"})
_SILENT = frozenset({"title", "desc", "metadata"})
_DRAWN = _SHAPES | _GROUPS | _COLOURS
_ATTRIBUTES = frozenset(  # one string, for a list of them would fill the screen
    re.findall(
        r"\S+",
        """
    id class d x y x1 y1 x2 y2 cx cy r rx ry fx fy width height points transform viewBox preserveAspectRatio
    version style fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap
    stroke-linejoin stroke-miterlimit opacity color display visibility clip-path clip-rule offset stop-color
    stop-opacity gradientUnits gradientTransform spreadMethod clipPathUnits overflow
    """,
    )
)
_OUTSIDE = re.compile(r"url\s*\((?!\s*[\"']?#)|@|expression|javascript:|\\|/\*", re.IGNORECASE)
_LENGTH = re.compile(r"(\d{1,9}(?:\.\d{0,9})?)(?:px|pt|pc|mm|cm|in)?")
_THINNEST, _FARTHEST = 0.01, 1_000_000.0
_INSIDE = re.compile(r"#[^\s#]+")


class SvgFault(StrEnum):
    """Why a drawing is not drawn."""

    BROKEN = "broken"
    LIVELY = "lively"  # it acts, declares, or leads out of the file
    UNSIZED = "unsized"
    TOO_RICH = "too_rich"  # more than a logo holds, or parts this program does not draw


class UnfitSvg(Exception):
    """The drawing is refused as a whole."""

    def __init__(self, fault: SvgFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


def screened(content: bytes) -> bytes:
    """The drawing anew, of allowed parts alone; raises `UnfitSvg`."""
    if len(content) > LARGEST_SVG:
        raise UnfitSvg(SvgFault.TOO_RICH)
    return _Screen().read(content)


class _Screen:
    def __init__(self) -> None:
        self._out: list[str] = []
        self._open: list[str | None] = []  # names of the elements that are open; None is one that is left out
        self._begun: list[tuple[str, int]] = []  # of each of them: its id, and how many came before it
        self._named = 0  # open elements below the root that a copy may name
        self._ids: list[bool] = []
        self._count = 0
        self._sizes: dict[str, int] = {}  # elements in what has an id, itself counted
        self._copied: list[str] = []  # ids that copies name
        self._copies: set[str] = set()  # ids of copies
        self._style: list[str] | None = None  # the text of a style sheet that is open
        self._root = ""  # what a copy of the whole drawing would name

    def read(self, content: bytes) -> bytes:
        parser = expat.ParserCreate(namespace_separator=_SEPARATOR)
        # expat parses, and is asked to resolve nothing: no entity, no DTD, no external file
        parser.buffer_text = True
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        parser.StartDoctypeDeclHandler = _check_doctype
        parser.EntityDeclHandler = _refuse_lively
        parser.ProcessingInstructionHandler = _refuse_lively
        parser.ExternalEntityRefHandler = _refuse_lively
        parser.StartElementHandler = self._begin
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        try:
            parser.Parse(content, True)  # noqa: FBT003 - takes it by place alone
        except expat.ExpatError:
            raise UnfitSvg(SvgFault.BROKEN) from None
        element_count = self._count + sum(self._sizes.get(name, 0) for name in self._copied)
        # a copy of a copy multiplies: a drawing of a few hundred bytes could draw millions of elements
        if element_count > _MOST_ELEMENTS or self._copies.intersection(self._copied):
            raise UnfitSvg(SvgFault.TOO_RICH)
        return "".join(self._out).encode()

    def _begin(self, tag: str, attributes: dict[str, str]) -> None:
        self._begun.append((attributes.get("id", ""), self._count))
        self._count += 1
        if self._count > _MOST_ELEMENTS or len(self._open) >= _DEEPEST:
            raise UnfitSvg(SvgFault.TOO_RICH)
        if self._style is not None:
            raise UnfitSvg(SvgFault.LIVELY)  # what is left out between would join the text on both sides
        space, _, name = tag.rpartition(_SEPARATOR)
        if not self._open and (space, name) != (SVG, "svg"):
            raise UnfitSvg(SvgFault.BROKEN)
        for attribute in attributes:
            if attribute.rpartition(_SEPARATOR)[2].lower().startswith("on"):
                raise UnfitSvg(SvgFault.LIVELY)
        if space != SVG or name in _SILENT or (self._open and self._open[-1] is None):
            self._leave_out(space, name)
            return
        if name == "style":
            self._style = []
            self._write("style", {})
            return
        if name not in _DRAWN:
            lively = name in ("script", "foreignObject", "image", "iframe", "animate", "set", "handler")
            raise UnfitSvg(SvgFault.LIVELY if lively or name.startswith("animate") else SvgFault.TOO_RICH)
        self._draw(name, attributes)

    def _leave_out(self, space: str, name: str) -> None:
        if name == "script" or (space == SVG and name in ("foreignObject", "image")):
            raise UnfitSvg(SvgFault.LIVELY)
        self._open.append(None)
        self._ids.append(False)

    def _draw(self, name: str, attributes: dict[str, str]) -> None:
        safe: dict[str, str] = {}
        for full, value in attributes.items():
            space, _, attribute = full.rpartition(_SEPARATOR)
            if attribute == "href" and space in ("", _XLINK):
                if not _INSIDE.fullmatch(value.strip()):
                    raise UnfitSvg(SvgFault.LIVELY)
                safe["xlink:href"] = value.strip()
            elif not space and attribute in _ATTRIBUTES:
                if _OUTSIDE.search(value):
                    raise UnfitSvg(SvgFault.LIVELY)
                safe[attribute] = value
        if name == "use":
            self._copied.append(safe.get("xlink:href", "")[1:])
            self._copies.add(safe.get("id", ""))
            # a copy within what can be copied would be drawn many times over, or without end
            if self._named or len(self._copied) > _MOST_COPIES or safe.get("xlink:href") == self._root:
                raise UnfitSvg(SvgFault.TOO_RICH)
        if not self._open:
            _check_size(safe)
            self._root = "#" + safe.get("id", "")
            safe = {"xmlns": SVG, "xmlns:xlink": _XLINK, **safe}
        self._write(name, safe)

    def _write(self, name: str, attributes: dict[str, str]) -> None:
        is_copyable = bool(self._open) and (name in ("symbol", "defs") or "id" in attributes)
        self._named += is_copyable
        self._ids.append(is_copyable)
        self._open.append(name)
        attribute_text = "".join(f" {key}={quoteattr(value)}" for key, value in attributes.items())
        self._out.append(f"<{name}{attribute_text}>")

    def _end(self, _tag: str) -> None:
        name = self._open.pop()
        known_as, before = self._begun.pop()
        self._sizes[known_as] = max(self._sizes.get(known_as, 0), self._count - before)
        self._named -= self._ids.pop()
        if self._style is not None:
            style, self._style = "".join(self._style), None
            if _OUTSIDE.search(style):
                raise UnfitSvg(SvgFault.LIVELY)
            self._out.append(escape(style))
        if name is not None:
            self._out.append(f"</{name}>")

    def _text(self, text: str) -> None:
        if self._style is not None:
            self._style.append(text)


def _check_size(root: Mapping[str, str]) -> None:
    """The drawing says how large it is, in units that a picture can have."""
    box = root.get("viewBox", "").replace(",", " ").split()
    sides = box[2:] if len(box) == 4 else [root.get("width", ""), root.get("height", "")]
    for side in sides:
        match = _LENGTH.fullmatch(side.strip())
        if match is None or not _THINNEST < float(match.group(1)) < _FARTHEST:
            raise UnfitSvg(SvgFault.UNSIZED)


def _check_doctype(name: str, _system: str | None, _public: str | None, has_declarations: int) -> None:
    """The line that drawing programs write, which declares nothing of its own; what it names is never fetched."""
    if name != "svg" or has_declarations:
        raise UnfitSvg(SvgFault.LIVELY)


def _refuse_lively(*_told: object) -> int:
    raise UnfitSvg(SvgFault.LIVELY)
