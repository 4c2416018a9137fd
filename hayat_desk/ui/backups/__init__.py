"""Backups on the screen: making them, looking into them, and the way back from one."""
