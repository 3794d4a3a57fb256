"""The head of a page, read piece by piece: title, byline, dates, section, publication."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.reading.blocks import Block, Page, Role
from bot.reading.captions import is_credit
from bot.reading.furniture import role
from bot.reading.metadata import byline, owners, publication
from bot.reading.metadata.candidates import (
    above_boxes,
    could_be_title,
    ends_in_stop,
    without_paper,
)
from bot.reading.metadata.entries import without_menus
from bot.reading.metadata.known import is_known, is_place
from bot.reading.metadata.lines import Said
from bot.reading.metadata.lives import bearer, teller
from bot.reading.metadata.menus import is_menu
from bot.reading.metadata.offices import fuller, office
from bot.reading.metadata.papers import (
    first_line,
    is_paper,
    lone_word,
    numbered_before,
    of_window,
)
from bot.reading.metadata.people import bare_names
from bot.reading.metadata.pieces import Piece, pieces_of
from bot.reading.metadata.sections import section
from bot.reading.metadata.titles import above_byline, best_title
from bot.reading.metadata.trails import first_of_trail

_LINES = 80
# So many lines may a head have whose menus print an entry a line.
_MENUS = 400
_NEAR_BYLINE = 2
# Where menus of so many lines were, the paper is in the first lines, the report's in the last.
_LONG_MENU, _TOP, _CLOSE = 12, 2, 25
_RIGHT_ABOVE = 2
_MOST = 4


@dataclass(slots=True)
class Head:
    """What the lines above a report say; empty where they are silent."""

    title: str = ""
    authors: tuple[str, ...] = ()
    publication: str = ""
    section: str = ""
    url: str = ""
    written_for: str = ""
    masthead: str = ""
    publisher: str = ""
    lines: list[Said] = field(default_factory=list)


def read_head(
    page: Page, head: Sequence[Block], others: Sequence[Block], body: Sequence[Block]
) -> Head:
    """Read the blocks above the body.

    `others` are the page's other blocks beside the body: they confirm a masthead and names
    that stand there again. The body confirms a title by its words.
    """
    blocks = head[-_LINES:]
    pieces, long = _of_head(page, head)
    # Databases of papers print the rights above a report.
    owner = owners.of_copyright(others) or owners.of_copyright(blocks)
    said = Head(publisher=owner or owners.of_about(others, head))
    names = _names(pieces, long, said.publisher)
    said.masthead = (
        publication.of_masthead(names, others)
        or publication.of_volume(" ".join(block.text.split()) for block in blocks)
        or _of_owner(names, said.publisher)
    )
    title = _title(page, pieces, said.masthead or said.publisher, body, long)
    labelled = next((piece.said.title for piece in pieces if piece.said.title), "")
    said.title = labelled or (title.text if title else "")
    ordered = _from_title(pieces, title)
    said.lines = [piece.said for piece in ordered]
    for piece in ordered:
        _take(said, piece)
    said.authors = said.authors or bare_names(pieces, title, [block.text for block in others])
    said.authors = said.authors or _told(ordered)
    said.masthead = _masthead(said, pieces, title, lone=page.title < 0 and not long)
    if said.publisher in said.authors:
        said.publisher = ""
    said.publication = said.publication or _placed(ordered)
    _part_agency(said)
    window = publication.split_title(page.declared.page_title)[1:]
    papers = {*window[-1:], said.title, said.masthead, said.publication, said.publisher}
    if long:
        pieces = _beside(pieces, title)
    named_so = said.section or section(pieces, title, papers)
    said.section = named_so if not long or is_known(named_so) else ""
    return said


def _of_head(page: Page, head: Sequence[Block]) -> tuple[list[Piece], bool]:
    """The pieces that may speak of the report, and whether a page saved whole had long menus."""
    if page.marked:
        return pieces_of(head[-_LINES:]), False
    every = pieces_of(head[-_MENUS:])
    pieces = without_menus(every)
    # What is left of such menus stands far above the report.
    if len(every) - len(pieces) < _LONG_MENU:
        return pieces[-_LINES:], False
    return [*pieces[:_TOP], *pieces[_TOP:][-_CLOSE:]], True


def _names(pieces: Sequence[Piece], long: bool, publisher: str) -> list[str]:
    """What the head says that may be the paper's name; below `long` menus nothing is."""
    return [
        first_of_trail(piece.block.text) or piece.text
        for piece in (pieces[:_TOP] if long else pieces)
        if _may_name_paper(piece, pieces, publisher)
    ]


def _told(pieces: Sequence[Piece]) -> tuple[str, ...]:
    """The authors whose lives or doings the head tells."""
    told = (bearer(each.text) or teller(each.text) for each in pieces)
    return tuple(filter(None, told))[:_MOST]


def _placed(pieces: Sequence[Piece]) -> str:
    """The paper that a signed report's head names with its place."""
    lines = [piece.said.rest(piece.text) for piece in pieces if not piece.said.authors]
    return publication.of_place(lines) if len(lines) < len(pieces) else ""


def _of_owner(names: Sequence[str], owner: str) -> str:
    """The line that is the owner of the page's rights, or a first one that is all but its firm."""
    folded = owner.casefold()
    for rank, line in enumerate(names):
        text = next(iter(publication.split_title(line)), line)
        own = text.casefold()
        if own == folded or (not rank and " " in own and folded.startswith(f"{own} ")):
            return text
    return ""


def _masthead(said: Head, pieces: Sequence[Piece], title: Block | None, lone: bool) -> str:
    """The paper that the head names; its first line alone may do so if it is a `lone` text's."""
    named = office(pieces, title)
    masthead = of_window(pieces, title) or fuller(said.masthead, named) or named
    if lone:
        masthead = masthead or first_line(pieces, title) or lone_word(pieces, title)
    masthead = fuller(masthead or numbered_before(pieces, title), said.publisher)
    return "" if is_place(masthead) else masthead


def _beside(pieces: Sequence[Piece], title: Block | None) -> list[Piece]:
    """The pieces from right above the title on."""
    at = next((index for index, piece in enumerate(pieces) if piece.block is title), 0)
    return list(pieces[max(0, at - _RIGHT_ABOVE) :])


def _may_name_paper(piece: Piece, pieces: Sequence[Piece], publisher: str) -> bool:
    """Whether a piece is no control of the page and no entry of a menu below its first line.

    Nor may it be a byline, though an agency's or the owner's name may be a page's first line.
    """
    signs = byline.bare_names(piece.text, (), trusted=True) or byline.lead_in(piece.text)
    own = byline.agency(piece.text) or publisher.casefold().startswith(piece.text.casefold())
    if signs and not (own and piece is pieces[0]):
        return False
    if role(piece.block) in {Role.LINE, Role.BOX} and not piece.block.aside:
        return False
    if is_credit(piece.block) or piece.text.endswith(("...", "…")):
        return False
    return piece.block is pieces[0].block or bool(piece.said.days) or not is_menu(piece.block.text)


def _part_agency(said: Head) -> None:
    """An agency that a page with a name of its own gives for its source wrote the report."""
    if said.masthead and byline.agency(said.publication):
        said.authors = said.authors or (said.publication,)
        said.publication = ""


def _from_title(pieces: Sequence[Piece], title: Block | None) -> list[Piece]:
    """The pieces below the title, then those above it from the nearest up."""
    at = next((index for index, piece in enumerate(pieces) if piece.block is title), -1)
    below = [piece for piece in pieces[at + 1 :] if piece.block is not title]
    return below + [piece for piece in reversed(pieces[: max(0, at)]) if piece.block is not title]


def _take(said: Head, piece: Piece) -> None:
    line = piece.said
    for name in ("title", "authors", "publication", "section", "url"):
        if not getattr(said, name) and (value := getattr(line, name)):
            setattr(said, name, value)
    if line.authors:
        said.written_for = said.written_for or publication.of_byline(piece.text)


def _title(
    page: Page, pieces: Sequence[Piece], masthead: str, body: Sequence[Block], below_menus: bool
) -> Block | None:
    from bot.world import gazetteer

    if page.title >= 0:
        return page.blocks[page.title]
    candidates = [index for index, piece in enumerate(pieces) if could_be_title(piece, masthead)]
    candidates = above_boxes(pieces, candidates)
    lines = [piece.text for piece in pieces]
    told = {id(piece.block) for piece in pieces if piece.said.days or piece.said.authors}
    near = [id(piece.block) in told for piece in pieces]
    text = [block.text for block in body[:6]]
    named = [
        bool(byline.bare_names(line, (), trusted=True))
        or gazetteer().lookup(line) is not None
        or (index == 0 and (is_paper(line, text) or len(publication.split_title(line)) > 1))
        for index, line in enumerate(lines)
    ]
    signed = next((index for index, piece in enumerate(pieces) if piece.said.authors), len(pieces))
    candidates = above_byline(lines, candidates, signed, named, text)
    if signed < len(pieces):
        # A title may end as a sentence does, right above its byline.
        near_by = range(max(0, signed - _NEAR_BYLINE), signed)
        candidates += [each for each in near_by if ends_in_stop(pieces[each], masthead)]
    best = best_title(lines, candidates, near, named, text, below_menus)
    return pieces[without_paper(lines, candidates, best)].block if best >= 0 else None
