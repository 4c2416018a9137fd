"""A drawing that acts or leads out of its file never reaches the renderer; one that only draws does."""

from __future__ import annotations

import pytest

from hayat_desk.ui.settings.svg_screen import LARGEST_SVG, SvgFault, UnfitSvg, screened
from tests.ui.settings.logo_files import DROP, ENTITIES, READS_A_FILE, svg

HOSTILE = {
    "script": (svg("<script>alert(1)</script>"), SvgFault.LIVELY),
    "script of no space": (svg('<script xmlns="">alert(1)</script>'), SvgFault.LIVELY),
    "script within what is left out": (svg("<metadata><script/></metadata>"), SvgFault.LIVELY),
    "event": (svg('<rect width="5" height="5" onclick="x()"/>'), SvgFault.LIVELY),
    "event on the root": (svg(DROP, 'viewBox="0 0 9 9" onload="x()"'), SvgFault.LIVELY),
    "foreign object": (svg("<foreignObject><div>x</div></foreignObject>"), SvgFault.LIVELY),
    "animation": (svg('<rect><animate attributeName="x"/></rect>'), SvgFault.LIVELY),
    "local image": (svg('<image xlink:href="file:/etc/hostname" width="9" height="9"/>'), SvgFault.LIVELY),
    "distant image": (svg('<image href="http://example.org/a.png"/>'), SvgFault.LIVELY),
    "image within data": (svg('<image href="data:image/png;base64,AAAA"/>'), SvgFault.LIVELY),
    "copy from another file": (svg('<use xlink:href="other.svg#a"/>'), SvgFault.LIVELY),
    "link": (svg(f'<a xlink:href="javascript:x()">{DROP}</a>'), SvgFault.LIVELY),
    "paint from another file": (svg('<rect fill="url(file:/tmp/a.svg#b)"/>'), SvgFault.LIVELY),
    "style that imports": (svg("<style>@import 'x.css';</style>"), SvgFault.LIVELY),
    "style that fetches": (svg("<style>.a{fill:url(http://x/y)}</style>"), SvgFault.LIVELY),
    "style cut in two": (
        svg('<style>ur<x:y xmlns:x="q">l(http://e/a)</x:y></style>'),
        SvgFault.LIVELY,
    ),
    "style around another": (svg("<style>ur<style>l(http://e/a)</style></style>"), SvgFault.LIVELY),
    "style cut by a section": (svg("<style>ur<![CDATA[l(http://e/a)]]></style>"), SvgFault.LIVELY),
    "style cut by a remark": (svg("<style>ur<!-- -->l(http://e/a)</style>"), SvgFault.LIVELY),
    "style hidden by an escape": (svg('<rect style="fill:u\\72l(x)"/>'), SvgFault.LIVELY),
    "entities": (ENTITIES, SvgFault.LIVELY),
    "an entity that reads a file": (READS_A_FILE, SvgFault.LIVELY),
    "doctype that declares": (
        b'<!DOCTYPE svg [<!ATTLIST svg onload CDATA "x()">]>' + svg(DROP),
        SvgFault.LIVELY,
    ),
    "doctype with an empty declaration": (b"<!DOCTYPE svg []>" + svg(DROP), SvgFault.LIVELY),
    "doctype of a page": (b"<!DOCTYPE html>" + svg(DROP), SvgFault.LIVELY),
    "style sheet": (b'<?xml-stylesheet href="x.css"?>' + svg(DROP), SvgFault.LIVELY),
    "deep nesting": (svg("<g>" * 2000 + "</g>" * 2000), SvgFault.TOO_RICH),
    "too many parts": (svg("<rect/>" * 6000), SvgFault.TOO_RICH),
    "copies of copies": (
        svg('<g id="a"><rect/></g><g id="b"><use href="#a"/><use href="#a"/></g><use href="#b"/>'),
        SvgFault.TOO_RICH,
    ),
    "a copy of itself": (svg('<use xlink:href="#all"/>', 'id="all" viewBox="0 0 9 9"'), SvgFault.TOO_RICH),
    "copies of much": (
        svg('<defs><g id="g">' + "<rect/>" * 60 + "</g></defs>" + '<use href="#g"/>' * 100),
        SvgFault.TOO_RICH,
    ),
    "copies before what they name": (
        svg('<use href="#g"/>' * 100 + '<g id="g">' + "<rect/>" * 60 + "</g>"),
        SvgFault.TOO_RICH,
    ),
    "a copy of a copy": (svg('<path id="p"/><use id="u" href="#p"/><use href="#u"/>'), SvgFault.TOO_RICH),
    "copies of each other": (svg('<use id="a" href="#b"/><use id="b" href="#a"/>'), SvgFault.TOO_RICH),
    "many copies": (svg('<use href="#a"/>' * 101), SvgFault.TOO_RICH),
    "text": (svg("<text>جمعية</text>"), SvgFault.TOO_RICH),
    "effects": (svg("<filter/>"), SvgFault.TOO_RICH),
    "a page": (b"<html><body>x</body></html>", SvgFault.BROKEN),
    "svg of no space": (b"<svg><rect/></svg>", SvgFault.BROKEN),
    "cut off": (svg(DROP)[:-8], SvgFault.BROKEN),
    "no text at all": (b"\xff\xfe\x00<", SvgFault.BROKEN),
    "no size": (svg(DROP, ""), SvgFault.UNSIZED),
    "a size of nothing": (svg(DROP, 'width="0" height="9"'), SvgFault.UNSIZED),
    "a share of the window": (svg(DROP, 'width="100%" height="100%"'), SvgFault.UNSIZED),
    "a size of no end": (svg(DROP, 'viewBox="0 0 1e300 1e300"'), SvgFault.UNSIZED),
    "a size of no number": (svg(DROP, 'viewBox="0 0 nan inf"'), SvgFault.UNSIZED),
    "too large": (svg(f"<!--{'x' * LARGEST_SVG}-->"), SvgFault.TOO_RICH),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_drawing_is_refused(name: str) -> None:
    content, fault = HOSTILE[name]
    with pytest.raises(UnfitSvg) as refusal:
        screened(content)
    assert refusal.value.fault is fault


GOOD = {
    "a shape": svg(DROP),
    "gradient": svg(
        '<defs><linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient></defs>'
        '<rect fill="url(#g)" width="9" height="9"/>'
    ),
    "a quoted reference": svg("<rect fill=\"url('#g')\"/>"),
    "a copy of a part": svg('<defs><path id="p" d="M0 0h9"/></defs><use xlink:href="#p" y="3"/>'),
    "many copies of little": svg('<g id="g">' + "<rect></rect>" * 40 + "</g>" + '<use href="#g"/>' * 99),
    "a named root": svg('<path id="p" d="M0 0h9"/><use href="#p"/>', 'id="Layer_1" viewBox="0 0 9 9"'),
    "a plain style": svg("<style>.a{fill:#0f766e}</style><rect class='a'/>"),
    "after the line that Illustrator writes": (
        b'<?xml version="1.0" encoding="utf-8"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" '
        b'"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">' + svg(DROP)
    ),
    "an entity that nobody declares": b'<!DOCTYPE svg SYSTEM "x.dtd">' + svg("<title>&nbsp;</title>" + DROP),
    "of a drawing program": svg(
        '<metadata><r:RDF xmlns:r="urn:r"><r:x/></r:RDF></metadata>'
        '<s:view xmlns:s="urn:s" s:zoom="1"><s:grid/></s:view><g xmlns:s="urn:s" s:label="1">' + DROP + "</g>"
    ),
}


@pytest.mark.parametrize("name", GOOD)
def test_a_good_drawing_goes_through_and_again_unchanged(name: str) -> None:
    once = screened(GOOD[name])
    assert b"urn:" not in once
    assert screened(once) == once


def test_what_is_drawn_is_kept() -> None:
    assert b'd="M50 5 C80 45' in screened(svg(DROP))
