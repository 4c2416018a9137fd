"""التقارير: the month, looked at and taken away on a stick."""
