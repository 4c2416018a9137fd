"""المطبوعات: a paper as it was printed."""
