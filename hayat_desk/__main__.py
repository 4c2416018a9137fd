"""`python -m hayat_desk`, and the command `hayat-desk`."""

from __future__ import annotations

import sys

from hayat_desk.main import main as begin


def main() -> int:
    """Begin with the arguments of the command line."""
    return begin(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
