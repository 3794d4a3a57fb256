"""Sitrep: regional security briefings in Discord."""
