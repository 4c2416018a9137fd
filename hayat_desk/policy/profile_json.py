"""A profile as one JSON text: the shape in which the office keeps each version of what the board decided."""

from __future__ import annotations

import base64
import dataclasses
import json
from datetime import date
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from hayat_desk.policy.profiles import Profile, profile_names, read_shipped_profile
from hayat_desk.policy.wordings import WordingKey


def profile_to_json(profile: Profile) -> str:
    """The whole profile as JSON: enums by their value, dates as ISO-8601, bytes in base64."""
    return json.dumps(_plain(profile), ensure_ascii=False)


def profile_from_json(text: str) -> Profile:
    """The profile back from what `profile_to_json` wrote; an older shape raises, for a migration is missing.

    A part with a default may be missing: it came later than the office. A wording that the desk learnt
    to use since is the shipped one, until the board words it.
    """
    profile = _built(Profile, json.loads(text))
    if not isinstance(profile, Profile):
        raise TypeError(text[:40])
    keys = {wording.key for wording in profile.wordings}
    if keys.issuperset(WordingKey):
        return profile
    shipped = read_shipped_profile(profile.key if profile.key in profile_names() else profile_names()[0])
    later_wordings = tuple(wording for wording in shipped.wordings if wording.key not in keys)
    return dataclasses.replace(profile, wordings=profile.wordings + later_wordings)


def _plain(value: Any) -> Any:  # noqa: ANN401 — any value a dataclass may hold
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value


@cache
def _kinds_of(part: type) -> dict[str, Any]:
    """What each field of a part holds; Python compiles every annotation anew when asked."""
    return get_type_hints(part)


def _built(kind: Any, value: Any) -> Any:  # noqa: ANN401 — one line for each kind of value
    if isinstance(kind, UnionType):
        if value is None:
            return None
        kind = next(choice for choice in get_args(kind) if choice is not NoneType)
    if get_origin(kind) is tuple:
        return tuple(_built(get_args(kind)[0], item) for item in value)
    if isinstance(kind, type) and dataclasses.is_dataclass(kind):
        kinds = _kinds_of(kind)
        return kind(**{name: _built(kinds[name], item) for name, item in value.items()})
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(value)
    if kind is date:
        return date.fromisoformat(value)
    if kind is bytes:
        return base64.b64decode(value, validate=True)
    return value
