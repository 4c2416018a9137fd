"""Every ink on every ground is readable and every border visible, in all three themes (ux rule 49)."""

import pytest

from hayat_desk.ui.kit.tokens import THEMES, TYPE, ThemeName, Tone, border_pairs, contrast, text_pairs


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
