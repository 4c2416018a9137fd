"""Parts that several pages share: the form of a person, a sheet looked at and printed, folders, passphrases."""
