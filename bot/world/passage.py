"""A text as a row of words."""

from __future__ import annotations

from bot.world.names import WORD, plain

# What may stand between two words of a name, beside a space; "" is "ASEAN+3". An en dash
# joins names of equal rank: "NATO–Russia Council".
_INSIDE_NAMES = frozenset({"", "-", "‐", "‑", "–", "/", "'", "’", "' ", "’ "})


class Passage:
    """A text and its words: in plain form, as written, and where they are."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.spans = [match.span() for match in WORD.finditer(text)]
        if text.isascii():
            lower = text.lower()
            self.plain = [lower[start:end] for start, end in self.spans]
        else:
            self.plain = [plain(text[start:end]) for start, end in self.spans]

    def __len__(self) -> int:
        return len(self.spans)

    def written(self, at: int) -> str:
        """A word as the text has it."""
        start, end = self.spans[at]
        return self.text[start:end]

    def gap(self, at: int) -> str:
        """What stands between a word and the one before it."""
        return self.text[self.spans[at - 1][1] : self.spans[at][0]]

    def joined(self, at: int) -> bool:
        """Whether nothing but what may stand inside a name parts a word from the one before."""
        gap = self.gap(at)
        if gap == " " or gap in _INSIDE_NAMES or gap.isspace():
            return True
        if self.plain[at] == "," or self.plain[at - 1] == ",":
            return not gap.strip()
        # "U.S.", "St. Lucia": a full stop belongs to a name only after an abbreviation.
        return len(self.plain[at - 1]) <= 2 and (gap == ".-" or gap.rstrip() == ".")
