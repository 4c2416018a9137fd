"""Lines: where each key of a TOML text stands, for TOML as people write it and for the shipped files."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator

import pytest

from hayat_desk.assets import resource
from hayat_desk.policy.profiles import profile_names
from hayat_desk.policy.toml_source import Source, spelled

ODD = '''# "not a key" = 1
a.b = 1 # [not.a.header]
"quoted key" = 'x = 2'
text = """
[not a header]
c = "3" \\""""  # closed by four quotes
list = [
  1, # one
  { inner = [2, 3.5], other = "]" },
  07:32:00.999,
]
[d."e"]
f = 1979-05-27T07:32:00.5Z
m = 1979-05-27 07:32:00.5
n = 1
[[g]]
h = 1
[[g.i]]
j = 1
[[g.i]]
j = 2
[g.k]
l = 1
[[g]]
[[g.i]]
j = 3
'''


def _line_of(text: str, piece: str) -> int:
    return text[: text.index(piece)].count("\n") + 1


def test_lines_are_found_for_toml_as_people_write_it() -> None:
    text = ODD
    source = Source(text, "odd.toml")
    expected = {
        ("a", "b"): 2,
        ("quoted key",): 3,
        ("text",): 4,
        ("list", 1, "inner", 1): _line_of(text, "inner"),
        ("list", 1, "other"): _line_of(text, "inner"),
        ("list", 2): _line_of(text, "07:32:00.999"),
        ("d", "e", "f"): _line_of(text, "f = 1979"),
        ("d", "e", "n"): _line_of(text, "n = 1\n"),
        ("g", 0, "h"): _line_of(text, "h = 1"),
        ("g", 0, "i", 1, "j"): _line_of(text, "j = 2"),
        ("g", 0, "k", "l"): _line_of(text, "l = 1"),
        ("g", 1, "i", 0, "j"): _line_of(text, "j = 3"),
    }
    assert {path: source.line(path) for path in expected} == expected
    assert spelled(("g", 0, "i", 1, "j")) == "g[1].i[2].j"


@pytest.mark.parametrize("name", profile_names())
def test_every_key_of_the_shipped_files_is_found_on_its_own_line(name: str) -> None:
    text = resource("profiles", f"{name}.toml").read_text(encoding="utf-8")
    source, lines = Source(text, name), text.splitlines()
    keys = list(_leaves(tomllib.loads(text), ()))
    assert len(keys) > 200
    for path, value in keys:
        line = lines[source.line(path) - 1]
        assert line.startswith(f"{path[-1]} = ")
        if isinstance(value, str) and '"""' not in line:
            assert line.startswith(f'{path[-1]} = "{value}"')
    found = [source.line(path) for path, _ in keys]
    assert len(set(found)) == len(found), "no two keys share a line in these files"


def _leaves(value: object, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], object]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _leaves(inner, (*path, key))
    elif isinstance(value, list) and value and isinstance(value[0], dict):
        for number, inner in enumerate(value):
            yield from _leaves(inner, (*path, number))
    else:
        yield path, value
