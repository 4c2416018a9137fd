"""التقارير: figures of a month, without any person, as values and as a workbook."""
