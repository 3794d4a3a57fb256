"""What a page says of its report: title, authors, date, publication, section, address."""

from bot.reading.metadata.decks import below_byline
from bot.reading.metadata.report import Metadata, read_metadata

__all__ = ["Metadata", "below_byline", "read_metadata"]
