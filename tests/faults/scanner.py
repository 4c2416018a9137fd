"""The scanner that writes a file page by page, with pauses, in one of the ways scanners have.

Run as `python -m tests.faults.scanner FILE WAY SEED`; what the whole file holds is `whole_scan(SEED)`.
"""

from __future__ import annotations

import random
import sys
import time
from pathlib import Path

WAYS = ("holds", "reopens", "renames", "begins-anew")
_PAGES = 4
_PAGE = b"a page of an invented paper\n" * 400
LONGEST_PAUSE = 0.25  # seconds


def whole_scan(seed: int) -> bytes:
    """A file as a scanner of PDF leaves it."""
    return b"%PDF-1.4\n" + b"".join(b"%d %d\n" % (seed, page) + _PAGE for page in range(_PAGES)) + b"%%EOF\n"


def main(path: Path, way: str, seed: int) -> None:
    """Write the file, and end."""
    chance = random.Random(seed)  # noqa: S311 - not for secrets, and repeatable
    whole = whole_scan(seed)
    step = len(whole) // _PAGES + 1
    pieces = [whole[at : at + step] for at in range(0, len(whole), step)]
    growing = path.with_suffix(".tmp") if way == "renames" else path
    if way == "begins-anew":  # a first attempt, cut short by the clerk at the scanner
        growing.write_bytes(whole[: step // 2])
        time.sleep(chance.uniform(0.02, LONGEST_PAUSE))
    with growing.open("wb", buffering=0) as held:
        for piece in pieces:
            if way == "reopens":
                with growing.open("ab") as file:
                    file.write(piece)
                held.close()
            else:
                held.write(piece)
            time.sleep(chance.uniform(0.02, LONGEST_PAUSE))
    if way == "renames":
        growing.rename(path)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
