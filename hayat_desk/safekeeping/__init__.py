"""What takes a folder and commits itself: founding, opening, copying, restoring and anchoring an office."""
