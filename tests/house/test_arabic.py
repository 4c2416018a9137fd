"""No module speaks Arabic by itself but where it belongs (DESIGN §3: one source for what is said)."""

import ast
from fnmatch import fnmatch

import pytest

from tests.house.arabic import BELONGS, arabic_literals
from tests.house.sources import parsed_modules


def belonging(path: str) -> list[str]:
    """The places of the list that a module lies in."""
    return [place for place in BELONGS if fnmatch(path, place)]


def test_arabic_stands_in_terms_wordings_and_profiles_and_where_it_belongs() -> None:
    astray = [
        f"{path}:{line}: {text}"
        for path, tree in parsed_modules()
        if not belonging(path)
        for line, text in arabic_literals(tree)
    ]
    assert astray == [], "make it a term, or a sentence of the translation"


def test_no_place_outlives_its_arabic() -> None:
    lived_in = {
        place for path, tree in parsed_modules() if any(arabic_literals(tree)) for place in belonging(path)
    }
    assert sorted(set(BELONGS) - lived_in) == [], "strike it from BELONGS"


@pytest.mark.parametrize(
    "line",
    [
        'title = "قبول"',
        'told = f"رقم {number}"',
        'named = "، ".join(names)',
        'figures = "٠١٢"',
        'def f(label: str = "رقم الهوية") -> None: ...',
        'WORDS = {Outcome.ACCEPTED: "قبول"}',
        'class Happening:\n    VISIT = "visit", "زيارة", "Visit"',
        'class Happening(Term):\n    def word(self) -> str:\n        return "زيارة"',
        'class Happening(Term):\n    VISIT = f("زيارة")',
        'glyph = "\ufefb"',
    ],
)
def test_a_stray_word_would_be_found(line: str) -> None:
    assert len(list(arabic_literals(ast.parse(line)))) == 1


@pytest.mark.parametrize(
    "line",
    [
        '"""مستخرج بيانات مستفيد: what is held of a person."""',
        'class Happening(Term):\n    """«زيارة»."""\n    VISIT = "visit", "زيارة", "Visit"',
        'class Key(Term):\n    LONG = (\n        "long",\n        "كلمة",\n        "Word",\n    )',
        "a = 1  # قبول",
        'mark = "\ufeff\u200f\u2066"',
    ],
)
def test_what_is_allowed_is_not_found(line: str) -> None:
    assert list(arabic_literals(ast.parse(line))) == []
