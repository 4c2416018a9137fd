"""المصورات: signed papers that come back from the scanner."""
