"""Verb groups by their own words, before their clauses are looked at."""

from bot.extraction.verbs.group import RawGroup
from bot.extraction.verbs.scanning import raw_groups

__all__ = ["RawGroup", "raw_groups"]
