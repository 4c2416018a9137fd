"""The file a paper becomes: its objects packed and numbered, with what PDF/A asks of a file.

ReportLab's own writing leaves the end of a stream without the line end PDF/A wants, and packs nothing: the
structure of a long report would weigh more than the report.
"""

from __future__ import annotations

import zlib
from hashlib import sha256

from reportlab import rl_config
from reportlab.pdfbase import pdfdoc

from hayat_desk.printouts.typesetting import archive
from hayat_desk.printouts.typesetting.structure import Structure

rl_config.useA85 = 0  # pictures as bytes, not as letters that weigh a fifth more
_MOST_PACKED = 200  # objects to a stream
_END = b"endstream\n"


class Written(pdfdoc.PDFObject):  # type: ignore[misc]  # ReportLab is untyped
    """An object whose bytes are ready."""

    def __init__(self, content: bytes = b"") -> None:
        self.content = content

    def format(self, _document: pdfdoc.PDFDocument) -> bytes:
        """Its bytes."""
        return self.content


def stream(content: bytes, words: str = "", *, packed: bool = True) -> bytes:
    """A stream object; `words` are further entries of its dictionary."""
    if packed:
        content, words = zlib.compress(content, 3), f"/Filter /FlateDecode {words}"
    return f"<<{words}/Length {len(content)}>>\nstream\n".encode() + content + b"\n" + _END


def file_of(document: pdfdoc.PDFDocument, structure: Structure) -> bytes:
    """The whole file; the same bytes for the same document."""
    for font in document.delayedFonts:
        font.addObjects(document)
    pages = document.Pages.pages
    for number, page in enumerate(pages):
        page.Contents = Written(stream(page.stream.encode("latin-1")))
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents"]
        page.StructParents = number
    info = _number(document, document.info)
    tree, metadata, colours = (Written() for _ in range(3))
    root, packet, profile = (_number(document, part) for part in (tree, metadata, colours))
    details = document.info
    metadata.content = stream(
        archive.metadata(
            title=details.title,
            author=details.author,
            creator=details.creator,
            producer=details.producer,
        ),
        "/Type /Metadata /Subtype /XML ",
        packed=False,
    )
    colours.content = stream(archive.srgb(), "/N 3 ")
    all_pages = document.Reference(document.Pages).format(document).decode()
    start = archive.catalog(pages=all_pages, structure=root, metadata=packet, colours=profile)
    catalog = _number(document, Written(start))
    tree.content = b"null"
    objects = _formatted(document)
    first = len(objects) + 1
    elements = structure.objects(root, first, [_number(document, page) for page in pages])
    objects[root - 1] = elements[0]
    objects[info - 1] = archive.information(
        title=details.title, author=details.author, creator=details.creator, producer=details.producer
    )
    return _file(objects + elements[1:], catalog, info)


def _number(document: pdfdoc.PDFDocument, part: pdfdoc.PDFObject) -> int:
    """The number of an object; one that has none yet gets the next."""
    name = document.Reference(part).name
    return int(document.idToObjectNumberAndVersion[name][0])


def _formatted(document: pdfdoc.PDFDocument) -> list[bytes]:
    """The objects in the order of their numbers; there may come more while they are formatted."""
    document.encrypt.prepare(document)
    objects: list[bytes] = []
    while len(objects) + 1 in document.numberToId:
        part = document.idToObject[document.numberToId[len(objects) + 1]]
        content: bytes = pdfdoc.format(part, document, toplevel=1)
        if content.endswith(_END) and not isinstance(part, Written):
            content = content.removesuffix(_END) + b"\n" + _END
        objects.append(content)
    return objects


def _file(objects: list[bytes], catalog: int, info: int) -> bytes:
    """Streams as they are, other objects packed into streams, then the table of where each stands."""
    file = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    rows: list[bytes] = [b"\0" * 5 + b"\xff\xff"] + [b""] * len(objects)
    loose = [number for number, content in enumerate(objects, 1) if not content.endswith(_END)]

    def put(number: int, content: bytes) -> None:
        rows[number] = b"\1" + len(file).to_bytes(4, "big") + b"\0\0"
        file.extend(b"%d 0 obj\n" % number + content.removesuffix(b"\n") + b"\nendobj\n")

    for number, content in enumerate(objects, 1):
        if content.endswith(_END):
            put(number, content)
    for start in range(0, len(loose), _MOST_PACKED):
        group = loose[start : start + _MOST_PACKED]
        places, body = [], bytearray()
        for at, number in enumerate(group):
            rows[number] = b"\2" + len(rows).to_bytes(4, "big") + at.to_bytes(2, "big")
            places.append(f"{number} {len(body)}")
            body += objects[number - 1] + b"\n"
        index = " ".join(places).encode() + b"\n"
        words = f"/Type /ObjStm /N {len(group)} /First {len(index)} "
        rows.append(b"")
        put(len(rows) - 1, stream(index + bytes(body), words))
    table_start = len(file)
    rows.append(b"")
    rows[-1] = b"\1" + table_start.to_bytes(4, "big") + b"\0\0"
    name = sha256(bytes(file)).hexdigest()[:32].upper()
    words = f"/Type /XRef /Size {len(rows)} /W [1 4 2] /Root {catalog} 0 R /Info {info} 0 R /ID [<{name}> <{name}>] "
    file += b"%d 0 obj\n" % (len(rows) - 1) + stream(b"".join(rows), words) + b"endobj\n"
    file += f"startxref\n{table_start}\n%%EOF\n".encode()
    return bytes(file)
