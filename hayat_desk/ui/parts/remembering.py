"""What a page lets the clerk choose for this computer, kept at once."""

from __future__ import annotations

from hayat_desk.errors import Trouble
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.preferences import Preferences, keep_preferences


def remember(page: Page, preferences: Preferences) -> bool:
    """Keep the choices of this computer; False where the disk refuses them, and the page has said so."""
    try:
        keep_preferences(preferences)
    except Trouble as trouble:
        page.show_error(trouble)
        return False
    return True
