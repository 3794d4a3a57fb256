"""A deck: a short sentence between a title and its byline. It belongs to the head."""

from __future__ import annotations

from collections.abc import Sequence

from bot.reading.blocks import Block, Kind, Role
from bot.reading.furniture import role
from bot.reading.metadata import byline
from bot.reading.metadata.lines import read_line
from bot.reading.metadata.menus import is_menu
from bot.reading.text import words

_DECK_WORDS = 35
_LOOK_AHEAD = 6
_DATE_WORDS = 12
_LEFT = 2
_TITLE_WORDS = 16
_NAME_WORDS = 12
_FEWEST = 4
_SAID = ("published", "posted", "issued")
# A report with so many dates alone on a line tells what happened day by day.
_CHRONICLE = 3
_TEXT = Kind.TEXT
# Where lives of authors stand, and how long they are at most.
_ENDS = 30
_LIFE_WORDS = 60


def _is_byline(block: Block, dated: bool = True) -> bool:
    """Whether a block names authors, or the day unless dates stand all over the page."""
    said = read_line(block.text)
    day = said.days and not said.changed and (dated or block.shape.startswith(_SAID))
    return bool(said.authors or day) and block.words <= 30


def _is_date(block: Block) -> bool:
    """Whether a block is a date and hardly more, though it ends as sentences do: "10 a. m."."""
    if block.words > _DATE_WORDS:
        return False
    said = read_line(block.text)
    return bool(said.days) and len(words(said.rest(block.text))) <= _LEFT


def _names_people(block: Block, ends: Sequence[Block]) -> bool:
    """Whether a block is names alone that the page's end says again."""
    if block.words > _NAME_WORDS:
        return False
    people = byline.bare_names(block.text, (), trusted=True)
    return any(name.casefold() in each.text.casefold() for name in people for each in ends)


def _asks(blocks: Sequence[Block], kept: Sequence[int]) -> bool:
    """Whether the body opens with a title that asks, its deck below and then the byline."""
    title, deck = blocks[kept[0]], blocks[kept[1]]
    between = blocks[kept[1] + 1 : kept[2]][:_LOOK_AHEAD]
    short = title.words <= _TITLE_WORDS and deck.words <= _DECK_WORDS and kept[1] == kept[0] + 1
    return title.text.endswith("?") and short and any(map(_is_byline, between))


def _stops(blocks: Sequence[Block], kept: Sequence[int]) -> bool:
    """Whether the body opens with a title that ends in a stop, its deck and "By Ann Lee" below."""
    title, deck = blocks[kept[0]], blocks[kept[1]]
    short = title.words <= _TITLE_WORDS and deck.words <= _DECK_WORDS and kept[1] == kept[0] + 1
    between = blocks[kept[1] + 1 : kept[2]][:_LEFT]
    return short and any(byline.lead_in(each.text) and _is_byline(each) for each in between)


def _asks_alone(blocks: Sequence[Block], first: int) -> bool:
    """Whether the body opens with the title, which asks: no line above it could be one."""
    block = blocks[first]
    if not block.text.endswith(("?", "!")) or block.words > _TITLE_WORDS or block.kind is not _TEXT:
        return False
    return not any(_like_title(above) for above in blocks[max(0, first - _LOOK_AHEAD) : first])


def _like_title(block: Block) -> bool:
    if block.kind is Kind.HEADING:
        return True
    told = read_line(block.text).only or is_menu(block.text) or block.text.isupper()
    return role(block) is Role.SHORT and block.words >= _FEWEST and not told


def below_byline(blocks: Sequence[Block], body: Sequence[int]) -> list[int]:
    """The body's indexes without short paragraphs that stand above a byline or a date line."""
    kept = list(body)
    if len(kept) > _LEFT and _asks_alone(blocks, kept[0]):
        kept.pop(0)
    inside = range(kept[0], kept[-1]) if kept else range(0)
    # Dates above titles are those of other reports.
    days = (each for each in inside if role(blocks[each + 1]) is Role.PROSE)
    dated = sum(_is_date(blocks[each]) for each in days) < _CHRONICLE
    ends = [block for block in blocks[-_ENDS:] if block.words <= _LIFE_WORDS]
    if len(kept) > _LEFT and (_asks(blocks, kept) or _stops(blocks, kept)):
        kept.pop(0)
    while len(kept) > 2 and blocks[kept[0]].words <= _DECK_WORDS:
        between = blocks[kept[0] + 1 : kept[1]][:_LOOK_AHEAD]
        if not _is_date(blocks[kept[0]]) and not any(
            role(block) is not Role.PROSE
            and (_is_byline(block, dated) or _names_people(block, ends))
            for block in between
        ):
            break
        kept.pop(0)
    return kept
