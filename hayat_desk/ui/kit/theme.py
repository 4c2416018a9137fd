"""Puts one of the three looks and a text scale on the whole program, at once.

Fusion, a palette and a small style sheet. Every value in the sheet is symmetric, because Qt mirrors
paddings but not borders and margins in a right-to-left window.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from string import Template

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from hayat_desk.ui.kit.fonts import load_fonts, screen_font
from hayat_desk.ui.kit.tokens import (
    CARD_RADIUS,
    FIELD_HEIGHT,
    LIGHT,
    RADIUS,
    SCROLL_BAR,
    THEMES,
    TYPE,
    Colours,
    TextRole,
    ThemeName,
)


@dataclass(frozen=True)
class Theme:
    """What is on the screen now: the colours and the text scale in percent."""

    name: ThemeName = ThemeName.LIGHT
    scale: int = 100
    colours: Colours = field(default=LIGHT)

    def px(self, length: float) -> int:
        """A length that grows with the text."""
        return round(length * self.scale / 100)


class _Shown:
    """The one theme of the process."""

    theme = Theme()


def current() -> Theme:
    """The theme that is on the screen."""
    return _Shown.theme


def apply_theme(app: QApplication, name: ThemeName = ThemeName.LIGHT, scale: int = 100) -> None:
    """Apply theme and text scale (in percent) to the program; may be called while windows are open."""
    load_fonts()
    theme = Theme(name, scale, THEMES[name])
    _Shown.theme = theme
    if app.style().name() != "fusion":
        app.setStyle("Fusion")
    app.setPalette(_palette(theme.colours))
    app.setFont(screen_font(theme.px(TYPE[TextRole.BODY][0])))
    app.setStyleSheet(_sheet(theme))


def _palette(c: Colours) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for role_name, colour in {
        role.Window: c.ground,
        role.WindowText: c.ink,
        role.Base: c.surface,
        role.AlternateBase: c.sunken,
        role.Text: c.ink,
        role.Button: c.surface,
        role.ButtonText: c.ink,
        role.BrightText: c.danger,
        role.ToolTipBase: c.surface,
        role.ToolTipText: c.ink,
        role.PlaceholderText: c.ink_soft,
        role.Highlight: c.selection,
        role.HighlightedText: c.on_selection,
        role.Link: c.accent,
        role.LinkVisited: c.accent,
        role.Accent: c.accent,
        role.Light: c.surface,
        role.Midlight: c.hairline,
        role.Mid: c.line,
        role.Dark: c.line,
    }.items():
        palette.setColor(role_name, QColor(colour))
    for role_name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role_name, QColor(c.ink_soft))
    return palette


_SHEET = Template("""
QToolTip { color: $ink; background: $surface; border: 1px solid $line; padding: 6px; }

QLineEdit, QTextEdit, QComboBox {
    color: $ink; background: $surface; border: 1px solid $line; border-radius: ${radius}px;
    selection-background-color: $selection; selection-color: $on_selection;
}
QLineEdit, QComboBox { min-height: ${field}px; padding: 0 12px; }
QTextEdit { padding: 8px 12px; }
QLineEdit:hover, QTextEdit:hover, QComboBox:hover { border-color: $ink; }
QLineEdit:focus, QTextEdit:focus, QComboBox:focus { border: 2px solid $focus; }
QLineEdit:focus, QComboBox:focus { min-height: ${field_focus}px; padding: 0 11px; }
QTextEdit:focus { padding: 7px 11px; }
QLineEdit[flawed="true"], QTextEdit[flawed="true"], QComboBox[flawed="true"] { border: 2px solid $danger; }
QLineEdit[flawed="true"], QComboBox[flawed="true"] { min-height: ${field_focus}px; padding: 0 11px; }
QLineEdit:focus[flawed="true"], QTextEdit:focus[flawed="true"] { border: 2px solid $focus; }
QLineEdit:read-only { background: $sunken; }
QComboBox::drop-down { border: none; width: ${chevron}px; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView, QListView[kind="finder"] {
    background: $surface; color: $ink; border: 1px solid $line; padding: 0; outline: none;
    selection-background-color: $accent_tint; selection-color: $ink;
}
QComboBox QAbstractItemView::item, QListView[kind="finder"]::item { min-height: ${row}px; padding: 0 8px; }

QPushButton {
    min-height: ${field}px; padding: 0 ${button_pad}px; border-radius: ${radius}px; font-weight: 500;
    color: $accent_strong; background: $surface; border: 1px solid $line;
}
QPushButton:hover { background: $accent_tint; border-color: $accent; }
QPushButton:pressed { background: $selection; color: $on_selection; }
QPushButton[kind="primary"] { color: $on_accent; background: $accent; border: 1px solid $accent; }
QPushButton[kind="primary"]:hover { background: $accent_strong; border-color: $accent_strong; }
QPushButton[kind="primary"]:pressed { background: $accent_strong; color: $on_accent; }
QPushButton[kind="danger"] { color: $danger; border-color: $danger; }
QPushButton[kind="danger"]:hover { color: $on_danger; background: $danger; border-color: $danger; }
QPushButton[kind="quiet"] { background: transparent; border: 1px solid transparent; padding: 0 12px; }
QPushButton[kind="quiet"]:hover { background: $accent_tint; }
QPushButton:disabled, QPushButton[kind]:disabled {
    color: $ink_off; background: $sunken; border: 1px dashed $ink_off; font-weight: 400;
}

QLabel { background: transparent; }
QLabel[soft="true"] { color: $ink_soft; }
QLabel[flaw="true"] { color: $danger; font-weight: 500; }
QLabel[link="true"] { text-decoration: underline; }
QLabel[struck="true"] { text-decoration: line-through; color: $ink_soft; }
$roles

QFrame[kind="card"] { background: $surface; border: 1px solid $hairline; border-radius: ${card}px; }
QFrame[kind="plain"] { background: transparent; border: none; }
QScrollArea, QScrollArea > QWidget > QWidget[kind="sheet"] { background: transparent; border: none; }
QFrame[kind="foot"] { background: $surface; border: none; }
QWidget[kind="desk"] { background: $desk; }
QScrollArea[kind="paper"] { border: 2px solid $hairline; }
QScrollArea[kind="paper"]:focus { border: 2px solid $focus; }
QFrame[kind="rule"] { background: $hairline; border: none; max-height: 1px; min-height: 1px; }

QScrollBar:vertical { background: transparent; width: ${bar}px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: ${bar}px; margin: 0; }
QScrollBar::handle { background: $line; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 40px; }
QScrollBar::handle:horizontal { min-width: 40px; }
QScrollBar::handle:hover { background: $ink_soft; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QProgressBar { background: $sunken; border: 1px solid $hairline; border-radius: 4px; max-height: 8px; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }

QTableView {
    background: $surface; color: $ink; border: 1px solid $hairline; border-radius: ${card}px;
    gridline-color: $hairline; outline: none;
    selection-background-color: $accent_tint; selection-color: $ink;
}
QTableView:focus { border: 2px solid $focus; }
QTableView::item { padding: 0 12px; border: none; }
QHeaderView { background: $sunken; }
QHeaderView::section {
    background: $sunken; color: $ink_soft; border: none; padding: 8px 12px; font-weight: 500;
}
QMenu { background: $surface; color: $ink; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 8px 24px; border-radius: 4px; }
QMenu::item:selected { background: $accent_tint; color: $ink; }
""")


def _sheet(theme: Theme) -> str:
    colours = {name: value for name, value in vars(theme.colours).items() if isinstance(value, str)}
    roles = "\n".join(
        f'QLabel[role="{role}"] {{ font-size: {theme.px(size)}px; font-weight: {weight}; }}'
        for role, (size, weight) in TYPE.items()
    )
    return _SHEET.substitute(
        colours,
        roles=roles,
        radius=RADIUS,
        card=CARD_RADIUS,
        field=theme.px(FIELD_HEIGHT) - 2,
        field_focus=theme.px(FIELD_HEIGHT) - 4,
        row=theme.px(FIELD_HEIGHT),
        button_pad=20,
        bar=SCROLL_BAR,
        chevron=theme.px(32),
    )
