"""Pages on which what was recorded wrongly is corrected by an entry of its own."""
