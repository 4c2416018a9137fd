"""How long the desk may stand untouched before it locks, in minutes; it cannot be switched off."""

LEAST_MINUTES, MOST_MINUTES = 1, 15
