"""HTML pages → blocks of the report's part of the page, and what the markup declares."""

from bot.reading.html.page import read_page

__all__ = ["read_page"]
