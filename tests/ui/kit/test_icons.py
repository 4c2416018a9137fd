"""The icon set is complete, small, and mirrors exactly what shows a direction (ux rule 50)."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from hayat_desk import assets
from hayat_desk.ui.kit.icons import MIRRORED, TONE_ICONS, Icon, pixmap
from hayat_desk.ui.kit.tokens import Tone

DIRECTIONAL = {"back", "forward", "refer", "open", "undo", "reception"}


def test_the_folder_and_the_list_hold_the_same_icons() -> None:
    files = {path.stem for path in assets.resource("icons").glob("*.svg")}
    assert files == {icon.value for icon in Icon}
    assert len(files) <= 40


def test_only_directional_icons_are_mirrored(qapp: QApplication) -> None:
    assert {icon.value for icon in MIRRORED} == DIRECTIONAL
    for icon in Icon:
        qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        arabic = pixmap(icon, "#000000").toImage()
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        english = pixmap(icon, "#000000").toImage()
        assert (arabic != english) == (icon in MIRRORED), icon


def test_every_icon_draws_something_in_the_colour_asked_for() -> None:
    for icon in Icon:
        image = pixmap(icon, "#FF0000", 48).toImage()
        inked = [
            image.pixelColor(x, y)
            for x in range(48)
            for y in range(48)
            if image.pixelColor(x, y).alpha() > 200
        ]
        assert inked, icon
        assert all(colour.red() > 200 and colour.green() < 60 for colour in inked), icon


def test_every_tone_has_an_icon_of_its_own() -> None:
    assert set(TONE_ICONS) == set(Tone)
    assert len(set(TONE_ICONS.values())) == len(Tone)
