"""الكشوف: frozen values that screens and papers show, read from the records in one look each."""
