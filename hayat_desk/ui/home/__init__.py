"""اليوم: what is to be done today, and the drafts."""
