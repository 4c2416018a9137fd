"""What papers show, as frozen values, and how each is filled from the records."""
