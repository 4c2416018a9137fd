"""Parts that several pages share: the form of a person, the sheet that is looked at, printed and kept."""
