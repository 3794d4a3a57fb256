"""Characters that a page prints and a reader does not see, put right."""

from __future__ import annotations

import re
import unicodedata

_LINE_ENDS = re.compile(r"\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_SPACES = re.compile(r"[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
# Controls, zero-width and direction marks. The joiners U+200C and U+200D stay: Persian and
# Indic scripts spell with them.
_UNSEEN = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffc]"
)
# All that `clean` changes, to see at a glance that a text has none of it.
_ODD = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\xa0\xad\u1680\u2000-\u200b\u200e\u200f\u2028-\u202f\u205f-\u206f\u3000"
    r"\ufb00-\ufb06\ufeff\ufff9-\ufffc]"
)
_SOFT_HYPHEN = re.compile(r"\u00ad(?:\n[ ]*)?")
_LIGATURES = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb06": "st",
}
_LIGATURE = re.compile("[\ufb00-\ufb06]")
# Note marks: "[1]" and "[12, 13]" after a word or a stop, raised digits there except for
# square and cubic measures.
_NOTE = re.compile(
    r"(?<=[^\s\[])[ ]?\[(?:\d{1,3}|[a-z]|[ivx]{1,4})(?:[ ]?[,–-][ ]?\d{1,3}){0,8}\](?!\()"
)
_RAISED = re.compile(r"(?<=[^\W\d_]|[.,;:!?)\"'”’»])[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]{1,3}")
_MEASURE = re.compile(r"(?:\b|\d)(?:[kcmd]?m|km|mi|ft|yd|in|sq)\Z")
# What an agency ends its report with: "… went further. Enditem".
_END_MARK = re.compile(r"(?<=[.!?\"'”’])\s*(?:Enditem|/?ENDS/?|\(ENDS?\)|-30-|#{3})\Z")
_END_MARKS = ("m", "S", "-", ")", "/", "#")  # their last characters
_CITATION_NEEDED = re.compile(r"\[(?:citation needed|edit|note \d{1,3}|nb \d{1,3}|who\?|when\?)\]")


def clean(text: str) -> str:
    """The text with plain line ends and spaces, without unseen characters and note marks."""
    if _ODD.search(text) is not None:
        text = _LINE_ENDS.sub("\n", text)
        text = _SOFT_HYPHEN.sub("", text)
        text = _UNSEEN.sub("", _SPACES.sub(" ", text))
        text = _LIGATURE.sub(lambda match: _LIGATURES.get(match.group(), "st"), text)
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    return text


def without_end_mark(text: str) -> str:
    """A paragraph without the word with which agencies end a report."""
    return _END_MARK.sub("", text) if text.endswith(_END_MARKS) else text


def without_notes(text: str) -> str:
    """A paragraph without the marks of its foot notes."""
    if "[" in text:
        text = _CITATION_NEEDED.sub("", _NOTE.sub("", text))
    return text if text.isascii() else _RAISED.sub(_raised, text)


def _raised(match: re.Match[str]) -> str:
    measured = _MEASURE.search(match.string, max(0, match.start() - 4), match.start())
    return match.group() if measured else ""
