"""Which blocks of a page are its report.

Words alone never decide: a phrase such as "related" counts only in a block that does not
read as prose, and a box it opens ends where the report's prose goes on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bot.reading.blocks import Block, Kind, Role
from bot.reading.captions import without_captions, without_teasers
from bot.reading.repeats import repeated
from bot.reading.shorts import with_short_sentences
from bot.reading.strays import comments_start, without_strays
from bot.reading.text import RULE, ends_sentence, is_prose, lower_share, shape, words
from bot.reading.vocabulary import phrases

_LABEL_WORDS = 14
_NOTICE_WORDS = 80
# So many words that open with a quotation mark are what somebody said, whatever words they use.
_SPOKEN_WORDS = 20
_QUOTES = ('"', "“", "„", "«")
# A sentence of so many words that opens as furniture does is none.
_SENTENCE_WORDS = 8
# Prose of this length is no teaser of a box.
_PARAGRAPH_WORDS = 25
# Prose of fewer words in a box is a title or a teaser, even where the report goes on below it.
_TEASER_WORDS = 10
# Prose of this length is no teaser wherever it stands, unless it is a reader's comment.
_LONG_WORDS = 45
# So many short paragraphs in a row are the report going on.
_ROW = 2
_TWO_WORDS = 30
# Past this share of the page's prose, what follows a box must speak of the same things.
_LATE = 0.6
_MOST = 0.5
_NEARLY_ALL = 0.7
_LEAD_IN_WORDS = 4
# A quotation set apart with fewer words is a quote pulled out of the report.
_QUOTE_WORDS = 20
_COHESION = 0.45
# A label's names have a smaller share of small words.
_NAMED = 0.25
_PARTS = re.compile(r"\s*[|·•]\s*|\s{2,}")
# The report before this one, or the one after it: "« Old news".
_ARROWED = re.compile(r"(?:«|‹|←|<<|◀)\s[^»›]*\Z|[^«‹]*\s(?:»|›|→|>>|▶)\Z")


def role(block: Block) -> Role:
    """The role of a block by its own words; found once and kept on the block."""
    if block.role is None:
        block.role = _role(block)
    return block.role


def _role(block: Block) -> Role:
    if block.aside:
        return Role.LINE
    if block.words <= _LABEL_WORDS and (labelled := _label_role(block)):
        return labelled
    spoken = block.words >= _SPOKEN_WORDS and block.text.startswith(_QUOTES)
    if block.words <= _NOTICE_WORDS and not spoken and phrases("anywhere").search(block.shape):
        return Role.LINE
    if block.kind is Kind.QUOTE and block.words <= _QUOTE_WORDS:
        return Role.SHORT
    if block.kind is Kind.DATA or (block.kind is not Kind.HEADING and is_prose(block.text)):
        return Role.PROSE
    return Role.SHORT


def _label_role(block: Block) -> Role | None:
    if _ARROWED.match(block.text):
        return Role.LINE
    if RULE.match(block.text) or phrases("last").match(block.shape) or _is_about(block):
        return Role.LAST
    if phrases("tail").match(block.shape):
        return Role.TAIL
    reads_on = ends_sentence(block.text) and is_prose(block.text)
    if phrases("box").match(block.shape) and not reads_on:
        return Role.BOX
    short = block.words < _SENTENCE_WORDS or not reads_on or _is_labelled(block.text)
    if short and phrases("line").match(block.shape):
        return Role.LINE
    return Role.LINE if _is_row_of_controls(block.text) else None


def _is_labelled(text: str) -> bool:
    """Whether a line is a label and names behind it: "Tags: Kenya, Lake Union, Ann Lee."."""
    label, _, rest = text.partition(": ")
    tokens = words(rest)
    return " " not in label and bool(tokens) and lower_share(tokens) < _NAMED


def _is_row_of_controls(text: str) -> bool:
    """Whether a line is several of the page's controls: "Tweet  Like  Share"."""
    parts = _PARTS.split(text)
    return len(parts) > 1 and all(phrases("line").match(shape(part)) for part in parts)


def _is_about(block: Block) -> bool:
    """Whether a line heads what a publisher says of itself: "About Lake Foundation"."""
    tokens = words(block.text)
    named = 1 < len(tokens) < _SENTENCE_WORDS and block.shape.startswith("about ")
    return named and all(token[0].isupper() for token in tokens) and not ends_sentence(block.text)


def _words_of(blocks: Iterable[Block]) -> int:
    return sum(block.words for block in blocks)


def _tail_start(roles: Sequence[Role], blocks: Sequence[Block]) -> int:
    """The index where the page's tail begins.

    It begins after the larger part of the prose, or, where the sign of it is weak, after
    nearly all.
    """
    prose = [
        block.words if each is Role.PROSE else 0 for block, each in zip(blocks, roles, strict=True)
    ]
    total, seen = sum(prose), 0
    share = {Role.TAIL: _MOST, Role.LAST: _NEARLY_ALL}
    for index, each in enumerate(roles):
        seen += prose[index]
        if seen and seen >= share.get(each, 2.0) * total:
            return index
    return len(blocks)


def _with_lists(blocks: Sequence[Block], roles: list[Role]) -> list[Role]:
    """The roles, where a lead-in such as "They agreed:" and the items below it are prose."""
    listed = False
    for index, block in enumerate(blocks):
        following = blocks[index + 1 : index + 2]
        opens = block.text.endswith(":") and any(
            each.kind in {Kind.LIST, Kind.DATA} for each in following
        )
        beside = index and blocks[index - 1].kind is Kind.LIST and roles[index - 1] is Role.PROSE
        asked = bool(beside) and block.words >= _LEAD_IN_WORDS and ends_sentence(block.text)
        item = block.kind is Kind.LIST and (listed or block.text.endswith(";"))
        belongs = (opens and _leads_in(block)) or item or (asked and block.kind is Kind.LIST)
        if roles[index] is Role.SHORT and belongs:
            roles[index] = Role.PROSE
        listed = roles[index] is Role.PROSE and (opens or item)
    return roles


def _leads_in(block: Block) -> bool:
    tokens = words(block.text)
    return len(tokens) >= _LEAD_IN_WORDS and lower_share(tokens) >= 0.4 and block.links < 0.5


def _telling(block: Block) -> set[str]:
    return {word.casefold() for word in words(block.text) if len(word) > 6 or word[0].isupper()}


class _Walk:
    """One pass over a page's blocks, remembering whether a box is open."""

    def __init__(self, blocks: Sequence[Block], roles: Sequence[Role], end: int) -> None:
        self._blocks, self._roles, self._end = blocks, roles, end
        self._total = _words_of(
            block for block, each in zip(blocks[:end], roles, strict=False) if each is Role.PROSE
        )
        self._seen = 0
        self._vocabulary: set[str] = set()
        self._unread: list[int] = []
        self._pending: list[int] = []
        self._boxed = self._tailed = False
        self.kept: list[int] = []

    def run(self) -> list[int]:
        for index in range(self._end):
            each = self._roles[index]
            if each is Role.BOX or (each is Role.TAIL and self.kept):
                self._boxed = True
                self._tailed = self._tailed or each is Role.TAIL
                self._pending.clear()
            elif each is Role.PROSE:
                self._prose(index)
            elif self._boxed and each is Role.SHORT:
                self._pending.clear()
                self._boxed = not self._heads_chapter(index)
        return self.kept

    def _prose(self, index: int) -> None:
        if not self._boxed:
            self._keep(index)
        elif self._goes_on(self._blocks[index]) or self._runs_on(index):
            self._boxed = False
            for waiting in (*self._pending, index):
                self._keep(waiting)
            self._pending.clear()
        elif self._blocks[index].words >= _TEASER_WORDS:
            self._pending.append(index)

    def _heads_chapter(self, index: int) -> bool:
        """Whether a heading opens a chapter of the report: a long paragraph follows it."""
        following = self._blocks[index + 1 : index + 2]
        return (
            self._blocks[index].kind is Kind.HEADING
            and bool(following)
            and self._roles[index + 1] is Role.PROSE
            and following[0].words >= 2 * _PARAGRAPH_WORDS
        )

    def _runs_on(self, index: int) -> bool:
        """Whether several short paragraphs in a row go on, as wire reports have them."""
        row = [*self._pending, index]
        early = self._seen < _LATE * self._total
        count = _words_of(self._blocks[each] for each in row)
        # Late on a page a teaser may end as a sentence does, but titles part it from the next.
        long = count >= (_PARAGRAPH_WORDS if early else _TWO_WORDS)
        return len(row) >= _ROW and long and (early or not self._tailed)

    def _goes_on(self, block: Block) -> bool:
        if block.words < _PARAGRAPH_WORDS or not ends_sentence(block.text):
            return False
        if self._seen < _LATE * self._total:
            return True
        if block.words >= _LONG_WORDS and not self._tailed:
            return True
        telling = _telling(block)
        self._vocabulary.update(*(_telling(self._blocks[index]) for index in self._unread))
        self._unread.clear()
        return len(telling & self._vocabulary) >= _COHESION * len(telling)

    def _keep(self, index: int) -> None:
        self.kept.append(index)
        self._seen += self._blocks[index].words
        self._unread.append(index)


def body_indexes(blocks: Sequence[Block]) -> list[int]:
    """The indexes of the blocks that are the report's body, in order."""
    twice = repeated(blocks)
    own = [role(block) for block in blocks]
    roles = [Role.LINE if index in twice else each for index, each in enumerate(own)]
    roles = without_teasers(blocks, without_captions(blocks, _with_lists(blocks, roles)))
    end = min(_tail_start(roles, blocks), comments_start(blocks, roles))
    kept = without_strays(blocks, _Walk(blocks, roles, end).run())
    kept = kept or [index for index, each in enumerate(roles) if each is Role.PROSE]
    return with_short_sentences(blocks, roles, kept, end)
