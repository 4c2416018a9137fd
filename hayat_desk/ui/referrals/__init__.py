"""الإحالات: sending an unclear case to the officer, and the answer back."""
