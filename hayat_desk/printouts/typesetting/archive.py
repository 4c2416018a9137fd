"""What a paper says of itself as a file: the catalog, the metadata and the colours PDF/A-2u asks for.

Its day is always 1 January 2000: the day of a print would make other bytes of the same paper.
The colour profile is sRGB (IEC 61966-2-1) in 500 bytes of our own making, so that nobody's file is shipped.
"""

from __future__ import annotations

import struct
from functools import cache
from xml.sax.saxutils import escape

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>ar-SA</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{creator}</xmp:CreatorTool><pdf:Producer>{producer}</pdf:Producer>
<xmp:CreateDate>2000-01-01T00:00:00+00:00</xmp:CreateDate>
<xmp:ModifyDate>2000-01-01T00:00:00+00:00</xmp:ModifyDate>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""

_NOT_XML = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF))


def information(*, title: str, author: str, creator: str, producer: str) -> bytes:
    """The information dictionary: what the XMP packet says, nothing besides, and the same day."""
    properties = {"Title": title, "Author": author, "Creator": creator, "Producer": producer}
    words = (f"/{name} <{_utf16(value).hex().upper()}>" for name, value in properties.items())
    days = (f"/{name} (D:20000101000000+00'00')" for name in ("CreationDate", "ModDate"))
    return f"<<{' '.join((*words, *days))}>>".encode()


def _utf16(text: str) -> bytes:
    return f"\ufeff{text.translate(_NOT_XML)}".encode("utf-16-be", "replace")


def metadata(*, title: str, author: str, creator: str, producer: str) -> bytes:
    """The XMP packet."""
    properties = {"title": title, "author": author, "creator": creator, "producer": producer}
    clean = {name: escape(value.translate(_NOT_XML)) for name, value in properties.items()}
    return _XMP.format(**clean).encode("utf-8", "replace")


def catalog(*, pages: str, structure: int, metadata: int, colours: int) -> bytes:
    """The catalog; each number is that of an object, `pages` a reference."""
    intent = (
        "<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB IEC61966-2.1) "
        f"/Info (sRGB IEC61966-2.1) /DestOutputProfile {colours} 0 R>>"
    )
    return (
        f"<</Type /Catalog /Pages {pages} /Lang (ar-SA) /MarkInfo <</Marked true>> "
        "/ViewerPreferences <</Direction /R2L /DisplayDocTitle true>> "
        f"/StructTreeRoot {structure} 0 R /Metadata {metadata} 0 R /OutputIntents [{intent}]>>"
    ).encode()


def _fixed(*values: float) -> bytes:
    """Numbers as s15Fixed16."""
    return b"".join(struct.pack(">i", round(value * 65536)) for value in values)


def _words(text: str) -> bytes:
    letters = text.encode("utf-16-be")
    return struct.pack(">4sIII2s2sII", b"mluc", 0, 1, 12, b"en", b"US", len(letters), 28) + letters


@cache
def srgb() -> bytes:
    """An ICC profile (4.2) of sRGB: primaries adapted to D50, the exact curve."""
    curve = struct.pack(">4sIHH", b"para", 0, 3, 0)
    curve += _fixed(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
    xyz = struct.pack(">4sI", b"XYZ ", 0)
    adaptation = struct.pack(">4sI", b"sf32", 0)
    adaptation += _fixed(1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168)
    tags = {
        b"desc": _words("sRGB"),
        b"cprt": _words("No copyright, use freely"),
        b"wtpt": xyz + _fixed(0.96420, 1.0, 0.82491),
        b"chad": adaptation,
        b"rXYZ": xyz + _fixed(0.43607, 0.22249, 0.01392),
        b"gXYZ": xyz + _fixed(0.38515, 0.71687, 0.09708),
        b"bXYZ": xyz + _fixed(0.14307, 0.06061, 0.71410),
        b"rTRC": curve,
        b"gTRC": curve,
        b"bTRC": curve,
    }
    table, body = struct.pack(">I", len(tags)), b""
    start = 128 + 4 + 12 * len(tags)
    placed: dict[bytes, int] = {}
    for name, content in tags.items():
        if content not in placed:
            placed[content] = start + len(body)
            body += content + bytes(-len(content) % 4)
        table += struct.pack(">4sII", name, placed[content], len(content))
    header = struct.pack(">I4sI4s4s4s", start + len(body), bytes(4), 0x04200000, b"mntr", b"RGB ", b"XYZ ")
    header += struct.pack(">6H4s", 2000, 1, 1, 0, 0, 0, b"acsp") + bytes(28) + _fixed(0.96420, 1.0, 0.82491)
    return header.ljust(128, b"\0") + table + body
