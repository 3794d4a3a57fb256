"""What a page says of its report: title, authors, date, publication, section, address."""

from bot.reading.metadata.report import Metadata, read_metadata

__all__ = ["Metadata", "read_metadata"]
