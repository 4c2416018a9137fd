"""الردود والخدمات: what is due after a decision, one request's outcome, and opinions."""
