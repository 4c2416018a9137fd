"""The way in: the first-run wizard, the unlock page, and the page that says why the office cannot be opened."""
