"""What every test stands on: no screen, and never the real office of whoever runs the tests."""

import os
from collections.abc import Iterator

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before any test module imports Qt


@pytest.fixture(autouse=True, scope="session")
def folders_of_the_tests(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The user's data and preferences lie in a temporary folder while the tests run."""
    folder = tmp_path_factory.mktemp("user")
    with pytest.MonkeyPatch.context() as surroundings:
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "APPDATA", "LOCALAPPDATA"):
            surroundings.setenv(name, str(folder / name.lower()))
        yield
