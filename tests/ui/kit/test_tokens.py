"""Every ink on every ground is readable and every border visible, in all three themes (ux rule 49)."""

import pytest

from hayat_desk.ui.kit.tokens import THEMES, TYPE, Colours, ThemeName, Tone


def _channel(value: int) -> float:
    part = value / 255
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def luminance(colour: str) -> float:
    """Relative luminance of `#RRGGBB`, 0 to 1, as WCAG 2 defines it."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return 0.2126 * _channel(red) + 0.7152 * _channel(green) + 0.0722 * _channel(blue)


def contrast(colour: str, other_colour: str) -> float:
    """Contrast of two colours, 1 to 21."""
    high, low = sorted((luminance(colour), luminance(other_colour)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def text_pairs(colours: Colours) -> list[tuple[str, str, str]]:
    """Every ink on every ground it is set on, with a name: each must reach 4.5:1."""
    pairs = [
        (f"{ink} on {ground}", getattr(colours, ink), getattr(colours, ground))
        for ink in ("ink", "ink_soft", "accent", "danger")
        for ground in ("ground", "surface")
    ]
    pairs += [
        ("ink on sunken", colours.ink, colours.sunken),
        ("ink_soft on sunken", colours.ink_soft, colours.sunken),
        ("ink on accent_tint", colours.ink, colours.accent_tint),
        ("ink_soft on accent_tint", colours.ink_soft, colours.accent_tint),
        ("accent_strong on accent_tint", colours.accent_strong, colours.accent_tint),
        ("on_accent on accent", colours.on_accent, colours.accent),
        ("on_accent on accent_strong", colours.on_accent, colours.accent_strong),
        ("on_danger on danger", colours.on_danger, colours.danger),
        ("on_selection on selection", colours.on_selection, colours.selection),
    ]
    pairs += [(f"{tone} ink on its tint", tint.ink, tint.ground) for tone, tint in colours.tints.items()]
    pairs += [(f"ink on {tone} tint", colours.ink, tint.ground) for tone, tint in colours.tints.items()]
    return pairs


def border_pairs(colours: Colours) -> list[tuple[str, str, str]]:
    """Every border and icon that must be seen, on its ground: each must reach 3:1."""
    pairs = [
        (f"{line} on {ground}", getattr(colours, line), getattr(colours, ground))
        for line in ("line", "focus", "accent", "danger")
        for ground in ("ground", "surface", "sunken")
    ]
    pairs += [(f"{tone} edge on its tint", tint.edge, tint.ground) for tone, tint in colours.tints.items()]
    pairs += [(f"{tone} edge on surface", tint.edge, colours.surface) for tone, tint in colours.tints.items()]
    return pairs


def test_contrast_is_that_of_the_published_figures() -> None:
    assert contrast("#1B8354", "#FFFFFF") == pytest.approx(4.75, abs=0.01)
    assert contrast("#98A2B3", "#FFFFFF") == pytest.approx(2.58, abs=0.01)
    assert contrast("#54C08A", "#0D121C") == pytest.approx(8.29, abs=0.01)


@pytest.mark.parametrize("theme", ThemeName)
def test_text_reaches_four_and_a_half_to_one(theme: ThemeName) -> None:
    weak = {name: contrast(ink, ground) for name, ink, ground in text_pairs(THEMES[theme])}
    assert {name: ratio for name, ratio in weak.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("theme", ThemeName)
def test_borders_and_icons_reach_three_to_one(theme: ThemeName) -> None:
    weak = {name: contrast(line, ground) for name, line, ground in border_pairs(THEMES[theme])}
    assert {name: ratio for name, ratio in weak.items() if ratio < 3} == {}


def test_the_platform_orange_would_fail_as_text() -> None:
    """The control: the check can fail, and warning text is dark ink for this reason."""
    assert contrast("#DC6803", "#FFFFFF") < 4.5


def test_every_tone_has_a_tint_in_every_theme() -> None:
    assert all(set(colours.tints) == set(Tone) for colours in THEMES.values())


def test_no_text_is_smaller_than_eleven_points() -> None:
    assert min(size for size, _ in TYPE.values()) >= 11 * 96 / 72


@pytest.mark.parametrize("theme", ThemeName)
def test_what_cannot_be_pressed_does_not_look_as_if_it_could(theme: ThemeName) -> None:
    """Paler than soft ink, and still to be read."""
    colours = THEMES[theme]
    assert colours.ink_off not in (colours.ink, colours.ink_soft, colours.accent_strong, colours.accent)
    assert contrast(colours.ink_off, colours.sunken) >= 4
    assert contrast(colours.ink_off, colours.sunken) < contrast(colours.ink, colours.sunken)
