"""Design tokens: spacing, type and colour of every screen, in three themes.

The palette is that of a Saudi office's web platforms (green #1B8354); every pair of ink and ground
named in `TEXT_PAIRS` stands at 4.5:1 or better, every border in `BORDER_PAIRS` at 3:1 or better.
Lengths are logical pixels at 100 % text scale.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ThemeName(StrEnum):
    """The three looks a clerk may choose."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Tone(StrEnum):
    """What a state means to the eye; always shown with a word and an icon too."""

    NEUTRAL = "neutral"
    INFO = "info"
    SUCCESS = "success"
    WARNING = "warning"
    DANGER = "danger"


class Space:
    """Distances in steps of four pixels."""

    HAIR = 2
    XS = 4
    S = 8
    M = 12
    L = 16
    XL = 24
    XXL = 32


FIELD_HEIGHT = 40
ROW_HEIGHT = 48
RADIUS = 6
CARD_RADIUS = 8
RING = 2
SCROLL_BAR = 12
ICON = 20
SCALES = (100, 125, 150, 200)
MEASURE = 880
"""Widest a column of form fields grows: longer lines are hard to read across."""


class TextRole(StrEnum):
    """Roles of text, from the largest to the smallest."""

    DISPLAY = "display"
    TITLE = "title"
    HEADING = "heading"
    STRONG = "strong"
    LABEL = "label"
    BODY = "body"
    SMALL = "small"


TYPE: dict[TextRole, tuple[int, int]] = {
    TextRole.DISPLAY: (28, 600),
    TextRole.TITLE: (24, 600),
    TextRole.HEADING: (18, 600),
    TextRole.STRONG: (16, 600),
    TextRole.LABEL: (16, 500),
    TextRole.BODY: (16, 400),
    TextRole.SMALL: (15, 400),
}
"""Size in pixels at 100 % and weight. IBM Plex Sans Arabic sets 16 on 24 of its own accord."""


@dataclass(frozen=True, kw_only=True)
class Tint:
    """Ink, ground and edge of one tone."""

    ink: str
    ground: str
    edge: str


@dataclass(frozen=True, kw_only=True)
class Colours:
    """All colours of one theme."""

    ground: str
    surface: str
    sunken: str
    ink: str
    ink_soft: str
    ink_off: str  # of what cannot be pressed now
    line: str
    hairline: str
    accent: str
    accent_strong: str
    on_accent: str
    accent_tint: str
    danger: str
    on_danger: str
    focus: str
    selection: str
    on_selection: str
    desk: str
    tints: dict[Tone, Tint]


LIGHT = Colours(
    ground="#F8FAF9",
    surface="#FFFFFF",
    sunken="#EEF2F0",
    ink="#16202B",
    ink_soft="#55606E",
    ink_off="#667085",
    line="#7D8896",
    hairline="#DFE5E2",
    accent="#1B8354",
    accent_strong="#166A45",
    on_accent="#FFFFFF",
    accent_tint="#E7F4ED",
    danger="#C4261D",
    on_danger="#FFFFFF",
    focus="#1B8354",
    selection="#CDE9DA",
    on_selection="#16202B",
    desk="#7F8884",
    tints={
        Tone.NEUTRAL: Tint(ink="#3C4754", ground="#EDF0F2", edge="#7D8896"),
        Tone.INFO: Tint(ink="#164C8F", ground="#E9F2FD", edge="#1570EF"),
        Tone.SUCCESS: Tint(ink="#125737", ground="#E5F4EB", edge="#1B8354"),
        Tone.WARNING: Tint(ink="#5E3B06", ground="#FDF2DC", edge="#B06A00"),
        Tone.DANGER: Tint(ink="#8C1A13", ground="#FDECEB", edge="#D92D20"),
    },
)

DARK = Colours(
    ground="#0D121C",
    surface="#171F2C",
    sunken="#111824",
    ink="#EDF1F5",
    ink_soft="#AEB8C5",
    ink_off="#98A2B3",
    line="#7E8B9D",
    hairline="#2C3748",
    accent="#54C08A",
    accent_strong="#7AD3A6",
    on_accent="#0D121C",
    accent_tint="#14322A",
    danger="#F58A80",
    on_danger="#1B0B09",
    focus="#54C08A",
    selection="#1F5A41",
    on_selection="#FFFFFF",
    desk="#05080D",
    tints={
        Tone.NEUTRAL: Tint(ink="#D5DCE4", ground="#283242", edge="#8794A6"),
        Tone.INFO: Tint(ink="#B9D6FF", ground="#14294A", edge="#6FA8FF"),
        Tone.SUCCESS: Tint(ink="#B5E8CE", ground="#12352A", edge="#54C08A"),
        Tone.WARNING: Tint(ink="#FFDFA3", ground="#3D2C0C", edge="#E3A539"),
        Tone.DANGER: Tint(ink="#FFC9C4", ground="#45191A", edge="#F58A80"),
    },
)

CONTRAST = Colours(
    ground="#000000",
    surface="#000000",
    sunken="#000000",
    ink="#FFFFFF",
    ink_soft="#FFFFFF",
    ink_off="#A6A6A6",
    line="#FFFFFF",
    hairline="#FFFFFF",
    accent="#5CFFB0",
    accent_strong="#B8FFDC",
    on_accent="#000000",
    accent_tint="#00331F",
    danger="#FF9C94",
    on_danger="#000000",
    focus="#FFF200",
    selection="#FFF200",
    on_selection="#000000",
    desk="#202020",
    tints={
        Tone.NEUTRAL: Tint(ink="#FFFFFF", ground="#000000", edge="#FFFFFF"),
        Tone.INFO: Tint(ink="#9FD0FF", ground="#000000", edge="#9FD0FF"),
        Tone.SUCCESS: Tint(ink="#5CFFB0", ground="#000000", edge="#5CFFB0"),
        Tone.WARNING: Tint(ink="#FFD75E", ground="#000000", edge="#FFD75E"),
        Tone.DANGER: Tint(ink="#FF9C94", ground="#000000", edge="#FF9C94"),
    },
)

THEMES: dict[ThemeName, Colours] = {
    ThemeName.LIGHT: LIGHT,
    ThemeName.DARK: DARK,
    ThemeName.CONTRAST: CONTRAST,
}
