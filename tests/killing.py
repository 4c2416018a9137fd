"""A process ends as in a power cut: `os.kill(os.getpid(), 9)` on every system; Windows has no SIGKILL."""

import sys

KILLED = 9 if sys.platform == "win32" else -9
"""The exit code, as `subprocess` tells it."""
