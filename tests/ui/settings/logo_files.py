"""Pictures for the tests of the logo: good ones, and hostile ones written byte by byte."""

from __future__ import annotations

import random
import struct
import zlib
from io import BytesIO

from PIL import Image

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
DROP = '<path d="M50 5 C80 45 90 60 50 95 C10 60 20 45 50 5 Z" fill="#0f766e"/>'


def svg(inside: str, head: str = 'viewBox="0 0 100 100"') -> bytes:
    """A drawing."""
    return f"{SVG} {head}>{inside}</svg>".encode()


def png(width: int = 300, height: int = 200, *, noisy: bool = False) -> bytes:
    """A picture; a noisy one cannot be packed."""
    image = Image.new("RGBA", (width, height), (15, 118, 110, 255))
    if noisy:
        image = Image.frombytes("RGBA", (width, height), random.Random(7).randbytes(width * height * 4))  # noqa: S311 — noise
    out = BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def chunk(kind: bytes, data: bytes) -> bytes:
    """One part of a PNG."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png_bomb(width: int, height: int) -> bytes:
    """A few hundred bytes that say they are a picture of this size."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(b"\0" * 5000)) + chunk(b"IEND", b"")


def jpeg() -> bytes:
    """A photograph, whatever its name says."""
    out = BytesIO()
    Image.new("RGB", (60, 60)).save(out, "JPEG")
    return out.getvalue()


ENTITIES = b"""<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>&b;</title></svg>"""
READS_A_FILE = b"""<!DOCTYPE svg [<!ENTITY x SYSTEM "file:/etc/passwd">]>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><desc>&x;</desc></svg>"""
