"""المستفيدون: finding a person, and one person's file."""
