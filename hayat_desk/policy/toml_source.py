"""A TOML text read value by value, so that every refusal tells file, key and line.

`tomllib` says what a text holds, but not where; `_Scan` walks the same text for the lines.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple, NoReturn, TypeVar

from hayat_desk.errors import InvalidValue

KeyPath = tuple[str | int, ...]
Choice = TypeVar("Choice", bound=StrEnum)

_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_TOKEN = re.compile(
    r'"""(?:\\.|[^\\])*?"""+|\'\'\'.*?\'\'\'+|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\''
    r"|\d{4}-\d\d-\d\d \d\d:[^\s,\]}#]+"  # a date and a time with a space between
    r"|[\[\]{}=,.]|[^\s\[\]{}=,.\"'#]+",
    re.DOTALL,
)
_TOMLLIB_LINE = re.compile(r"at line (\d+)")


class ProfileFlaw(StrEnum):
    """Why a profile is refused; the sentences stand in ui/wording/profile.py."""

    UNREADABLE = "unreadable"  # no such file, not UTF-8, or larger than any profile
    NOT_TOML = "not_toml"
    DUPLICATE_KEY = "duplicate_key"
    UNKNOWN_KEY = "unknown_key"
    MISSING = "missing"
    WRONG_TYPE = "wrong_type"
    UNKNOWN_CHOICE = "unknown_choice"
    OUT_OF_RANGE = "out_of_range"
    BAD_IBAN = "bad_iban"
    UNKNOWN_CLAUSE = "unknown_clause"
    UNKNOWN_FIELD = "unknown_field"  # a wording names a field it is never given
    FIELD_LEFT_OUT = "field_left_out"  # a wording does not say what it is there to say
    BROKEN_BRACES = "broken_braces"


class ProfileFault(InvalidValue):
    """A profile that cannot be used. `key` is a path such as `services[2].documents[1].rule`, counted from 1.

    `line` counts from 1; it is 0 where the file as a whole is at fault.
    """

    def __init__(self, flaw: ProfileFlaw, *, file: str, key: str, line: int) -> None:
        super().__init__(flaw, field=key, file=file, line=line)
        self.file = file
        self.key = key
        self.line = line

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.key}: {self.flaw}"


class KeyPlace(NamedTuple):
    """Where a key stands: its line, and where its value stands in the text."""

    line: int
    start: int
    end: int


class _Scan:
    """Walks a TOML text that tomllib has accepted (or nearly), noting where each key stands."""

    def __init__(self, text: str) -> None:
        self.places: dict[KeyPath, KeyPlace] = {}
        self.duplicates: list[KeyPath] = []
        self._text = text
        self._at = 0
        self._ends = [match.start() for match in re.finditer("\n", text)]
        self._arrays: dict[KeyPath, int] = {}
        header: KeyPath = ()
        while self._peek():
            if self._peek() == "[":
                header = self._header()
            else:
                self._pair(header)

    def _peek(self) -> str:
        blank = _BLANK.match(self._text, self._at)
        assert blank  # noqa: S101 - the pattern matches the empty string
        self._at = blank.end()
        token = _TOKEN.match(self._text, self._at)
        if token:
            return token.group()
        return self._text[self._at : self._at + 1]

    def _take(self) -> str:
        token = self._peek()
        self._at += len(token)
        return token

    def _line(self, offset: int) -> int:
        return bisect_left(self._ends, offset) + 1

    def _key(self) -> KeyPath:
        parts = [self._take().strip("\"'")]
        while self._peek() == ".":
            self._take()
            parts.append(self._take().strip("\"'"))
        return tuple(parts)

    def _within(self, path: KeyPath) -> KeyPath:
        """The path of a header, with the number of the latest element of every array on its way."""
        full_path: KeyPath = ()
        for part in path:
            full_path = (*full_path, part)
            if full_path in self._arrays:
                full_path = (*full_path, self._arrays[full_path])
        return full_path

    def _header(self) -> KeyPath:
        start = self._at
        self._take()
        is_array = self._text.startswith("[", self._at)
        if is_array:
            self._take()
        names = self._key()
        for _ in range(2 if is_array else 1):
            self._take()
        path = (*self._within(names[:-1]), names[-1])
        if is_array:
            self._arrays[path] = self._arrays.get(path, -1) + 1
            path = (*path, self._arrays[path])
        self._note(path, start, start)
        return path

    def _note(self, path: KeyPath, key_start: int, value_start: int) -> None:
        if path in self.places:
            self.duplicates.append(path)
        self.places[path] = KeyPlace(self._line(key_start), value_start, self._at)

    def _pair(self, header: KeyPath) -> None:
        start = self._at
        path = (*header, *self._key())
        self._take()  # the equals sign
        self._peek()
        value_start = self._at
        self._value(path)
        self._note(path, start, value_start)

    def _value(self, path: KeyPath) -> None:
        mark = self._take()
        if mark == "{":
            while self._peek() not in ("}", ""):
                self._pair(path)
                self._skip_comma()
            self._take()
        elif mark == "[":
            number = 0
            while self._peek() not in ("]", ""):
                start = self._at
                self._value((*path, number))
                self._note((*path, number), start, start)
                self._skip_comma()
                number += 1
            self._take()
        else:
            while self._text.startswith(".", self._at):  # 1.5, or a time with a fraction
                self._take()
                self._take()

    def _skip_comma(self) -> None:
        if self._peek() == ",":
            self._take()


class Source:
    """One parsed TOML text with its name and the place of each of its keys."""

    def __init__(self, text: str, name: str) -> None:
        self.name = name
        self._text = text
        self._places: Mapping[KeyPath, KeyPlace] = {}
        try:
            values = tomllib.loads(text)
        except (tomllib.TOMLDecodeError, RecursionError) as fault:
            raise self._syntax_fault(str(fault)) from None
        self._places = _Scan(text).places
        self.root = Table(self, (), values)

    def _syntax_fault(self, message: str) -> ProfileFault:
        if message.startswith(("Cannot overwrite", "Cannot declare", "Cannot redefine", "Duplicate")):
            scan = _Scan(self._text)
            if scan.duplicates:
                path = scan.duplicates[0]
                return ProfileFault(
                    ProfileFlaw.DUPLICATE_KEY, file=self.name, key=spelled(path), line=scan.places[path].line
                )
        line = _TOMLLIB_LINE.search(message)
        last = self._text.count("\n") + 1
        return ProfileFault(
            ProfileFlaw.NOT_TOML, file=self.name, key="", line=int(line.group(1)) if line else last
        )

    def line(self, path: KeyPath, near: str = "") -> int:
        """The line of a key, or of `near` within its value; a missing key stands where its table begins."""
        while path and path not in self._places:
            path = path[:-1]
        if not path:
            return 1
        place = self._places[path]
        position = self._text.find(near, place.start, place.end) if near else -1
        return self._text.count("\n", 0, position) + 1 if position >= 0 else place.line

    def refuse(self, flaw: ProfileFlaw, path: KeyPath, near: str = "") -> NoReturn:
        """Refuse the profile for what stands at `path`."""
        raise ProfileFault(flaw, file=self.name, key=spelled(path), line=self.line(path, near))


class Table:
    """One TOML table: each value is asked for by its type, and `close` refuses what nobody asked for."""

    def __init__(self, source: Source, path: KeyPath, values: Mapping[str, Any]) -> None:
        self._source = source
        self._path = path
        self._values = values
        self._asked: set[str] = set()

    def __contains__(self, key: str) -> bool:
        return key in self._values

    def refuse(self, flaw: ProfileFlaw, key: str = "", near: str = "") -> NoReturn:
        """Refuse the profile for the value of `key` in this table, or for the table itself."""
        self._source.refuse(flaw, (*self._path, key) if key else self._path, near)

    def _get(self, key: str, kind: type, default: object) -> Any:  # noqa: ANN401 - callers narrow it
        self._asked.add(key)
        if key not in self._values:
            if default is None:
                self.refuse(ProfileFlaw.MISSING, key)
            return default
        value = self._values[key]
        if type(value) is not kind:  # bool is an int, and a date-time a date: neither is meant
            self.refuse(ProfileFlaw.WRONG_TYPE, key)
        return value

    def text(self, key: str, default: str | None = None) -> str:
        """A text; one that must be there must also say something."""
        value: str = self._get(key, str, default).strip()
        if default is None and not value:
            self.refuse(ProfileFlaw.MISSING, key)
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts, none of them blank; absent is empty."""
        values: list[object] = self._get(key, list, [])
        for number, value in enumerate(values):
            if not isinstance(value, str):
                self._source.refuse(ProfileFlaw.WRONG_TYPE, (*self._path, key, number))
            if not value.strip():
                self._source.refuse(ProfileFlaw.MISSING, (*self._path, key, number))
        return tuple(str(value).strip() for value in values)

    def number(self, key: str, lowest: int, highest: int, default: int | None = None) -> int:
        """A whole number between two bounds, both allowed."""
        value: int = self._get(key, int, default)
        if not lowest <= value <= highest:
            self.refuse(ProfileFlaw.OUT_OF_RANGE, key)
        return value

    def flag(self, key: str, *, default: bool = False) -> bool:
        """A boolean value; anything else is refused."""
        return bool(self._get(key, bool, default))

    def day(self, key: str) -> date:
        """A Gregorian date written as a TOML date."""
        value: date = self._get(key, date, None)
        return value

    def optional_day(self, key: str) -> date | None:
        """A Gregorian date, or nothing where the key is absent."""
        self._asked.add(key)
        return self.day(key) if key in self._values else None

    def choice(self, key: str, kinds: type[Choice], default: Choice | None = None) -> Choice:
        """One member of an enum, by its value."""
        value = self._get(key, str, default if default is None else default.value)
        if value not in {member.value for member in kinds}:
            self.refuse(ProfileFlaw.UNKNOWN_CHOICE, key)
        return kinds(value)

    def table(self, key: str) -> Table:
        """A table; absent is empty, and what it must hold is then found missing."""
        return Table(self._source, (*self._path, key), self._get(key, dict, {}))

    def tables(self, key: str, unique: str = "") -> Iterator[Table]:
        """The tables of a list, in their order; `unique` names the key no two of them may share."""
        values: list[object] = self._get(key, list, [])
        values_seen: set[object] = set()
        for number, value in enumerate(values):
            path = (*self._path, key, number)
            if not isinstance(value, dict):
                self._source.refuse(ProfileFlaw.WRONG_TYPE, path)
            table = Table(self._source, path, value)
            if unique and unique in table:
                if str(value[unique]) in values_seen:
                    table.refuse(ProfileFlaw.DUPLICATE_KEY, unique)
                values_seen.add(str(value[unique]))
            yield table
            table.close()

    def close(self) -> None:
        """Refuse the first key that nobody asked for: a misspelt key must not pass for an absent one."""
        for key in self._values:
            if key not in self._asked:
                self.refuse(ProfileFlaw.UNKNOWN_KEY, key)


def spelled(path: KeyPath) -> str:
    """A path as people write it, list places counted from 1: `services[2].title`."""
    text = ""
    for part in path:
        text += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if text else part
    return text
