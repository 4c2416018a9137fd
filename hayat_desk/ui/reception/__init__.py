"""الاستقبال: search first, then the visit and the inquiry."""
