"""Plain text → a page of blocks: paragraphs unwrapped, bullets joined to their lead-in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from bot.reading.blocks import Block, Kind, Page, place_of
from bot.reading.bridges import bridged
from bot.reading.grids import with_tables
from bot.reading.lists import join_lists
from bot.reading.markdown import HEADING, is_markdown, without_signs
from bot.reading.running import without_running_lines
from bot.reading.text import RULE, ends_sentence

_WRAP_LIMIT = 130
# A line this long that ends within a sentence, with a small letter below, was wrapped.
_RUNNING = 45
# A line filled to this share of the width reaches the margin for all we know.
_FILLED = 0.75
# A line so much longer than the others was not wrapped with them.
_BEYOND = 2
_BULLET = re.compile(r"\s*[•●○▪■◦‣∙·*–—-]\s+(?=\S)")
_NUMBER = re.compile(r"\s*(?:\d{1,2}[.)]|\(?[a-z]\))\s+(?=\S)")
# A title broken over two lines: the second begins, or the first ends, with one of these.
_OPENING = frozenset(
    {"OF", "AND", "OR", "WITH", "FOR", "TO", "ON", "IN", "AMID", "FROM", "AT", "AS"}
)
_JOINING = _OPENING | {"BY", "THE", "A", "AN"}
# Lines that go on no other: an address, a byline, a rule.
_LABEL = (
    r"(?i:(?:key ?words?|doi|(?:previous|next) article|source|photo|image|e-?mail|tel|fax|tags?):\s"
    r"|(?:issn|isbn)\b)|©"
)
_ALONE = re.compile(rf"https?://|www\.|{_LABEL}|by [^\W\d_a-z][\w.'’-]* [^\W\d_a-z]|{RULE.pattern}")
# In prose a capital "By" follows a stop.
_BYLINE = re.compile(r"B[Yy] [^\W\d_a-z][\w.'’-]* [^\W\d_a-z]")
# Nor does a line that is a date.
_MONTH = r"[^\W\d_]{3,10}\.?"
_DAY = re.compile(
    rf"(?:[^\W\d_]{{3,10}},? )?(?:\d{{1,2}} {_MONTH}|{_MONTH} \d{{1,2}}),? (?:19|20)\d\d\Z"
)
# Capitals set wide apart: "T H E   L A K E".
_SPACED = re.compile(r"[A-Z](?: [A-Z]){2,}(?: {2,}[A-Z](?: [A-Z])*)*\Z")
# Marks of wire services around a line: "^By ANN LEE=".
_WIRE = re.compile(r"\^([^<=]{2,200})[<=]\Z")
_SOFT_BREAK = re.compile(r"[^\W\d_]{2,}-\Z")


def wrap_width(lines: list[str]) -> int:
    """The width the lines are wrapped at, or 0 where each line is a paragraph of its own."""
    lengths = sorted(len(line) for line in lines if line)
    if len(lengths) < 2 or lengths[-1] > 2 * _WRAP_LIMIT:
        return 0
    width = lengths[max(0, int(len(lengths) * 0.95) - 1)]
    if not 35 <= width <= _WRAP_LIMIT:
        return 0
    if sum(width * 0.8 <= length <= width for length in lengths) >= max(3, len(lengths) * 0.25):
        return width
    running = sum(
        len(line) >= _RUNNING and following[:1].islower()
        for line, following in pairwise(lines)
        if line and not ends_sentence(line)
    )
    return lengths[-1] if running and lengths[-1] <= _WRAP_LIMIT else 0


def _breaks_title(line: str, following: str) -> bool:
    if len(line) < 15 or not line.isupper() or not following.isupper():
        return False
    joins = line[-1] == "," or line.rsplit(maxsplit=1)[-1] in _JOINING
    return joins or following.split(None, 1)[0] in _OPENING


def _continues(line: str, following: str, width: int) -> bool:
    if _breaks_title(line, following):
        return True
    if not width or _BULLET.match(following) or _NUMBER.match(following):
        return False
    if _ALONE.match(following) or _DAY.match(following) or RULE.match(line):
        return False
    if _SOFT_BREAK.search(line[-30:]):
        return True
    if _BYLINE.match(following) and not ends_sentence(line):
        return False
    if len(line) > width + _BEYOND and ends_sentence(line):
        return False
    # A long word pushed to the next line leaves a gap that no sentence ends in.
    if len(line) >= width * _FILLED and not ends_sentence(line):
        return True
    first_word = following.split(None, 1)[0]
    return len(line) + 1 + len(first_word) > width or following[:1].islower()


def _glue(pieces: list[str], following: str) -> None:
    """Append a line to the pieces of its paragraph, mending a word broken at the line's end."""
    last = pieces[-1]
    if _SOFT_BREAK.search(last[-30:]) and following[:1].islower():
        pieces[-1] = last[:-1]
    elif not (last.endswith("-") and last[-2:-1].isalnum()):
        pieces.append(" ")
    pieces.append(following)


def unwrap(lines: list[str]) -> Iterator[str]:
    """Paragraphs out of stripped lines."""
    width = wrap_width(lines)
    pieces: list[str] = []
    for line in lines:
        if pieces and line and _continues(pieces[-1], line, width):
            _glue(pieces, line)
            continue
        if pieces:
            yield "".join(pieces)
        pieces = [line] if line else []
    if pieces:
        yield "".join(pieces)


def read_text(text: str) -> Page:
    """The page of a plain text, or of one with the signs of Markdown."""
    marked = is_markdown(text)
    text = without_signs(text) if marked else without_running_lines(text)
    blocks = bridged(_blocks(text))
    heading = next((block for block in blocks if block.kind is Kind.HEADING), None)
    joined = join_lists(blocks)
    return Page(joined, title=place_of(heading, joined), marked=heading is not None)


def _blocks(text: str) -> list[Block]:
    blocks = []
    lines: list[str] = []
    for line, table in with_tables(text.split("\n")):
        heading = HEADING.match(line)
        if table or heading:
            blocks += _paragraphs(lines)
            lines = []
            text = line[heading.end() :].strip("# ") if heading else line
            blocks.append(Block(text, Kind.HEADING if heading else Kind.DATA))
        else:
            lines.append(_bare(line.replace("\t", "    ").strip()))
    return blocks + _paragraphs(lines)


def _bare(line: str) -> str:
    """A line without the marks of a wire service, and without gaps between its letters."""
    if line[:1] == "^" and (marked := _WIRE.match(line)):
        return marked[1]
    if line[1:2] == " " and _SPACED.match(line):
        return re.sub(" {2,}", "\0", line).replace(" ", "").replace("\0", " ")
    return line


def _paragraphs(lines: list[str]) -> list[Block]:
    blocks = []
    for paragraph in unwrap(lines):
        bullet = _BULLET.match(paragraph)
        if bullet and len(paragraph) > bullet.end():
            blocks.append(Block(paragraph[bullet.end() :], Kind.LIST))
        elif _NUMBER.match(paragraph):
            blocks.append(Block(paragraph, Kind.LIST))
        else:
            blocks.append(Block(paragraph))
    return blocks
