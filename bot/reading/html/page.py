"""An HTML page → its blocks, those beside the report marked as such."""

from __future__ import annotations

from typing import Any, cast

from bot.reading.blocks import Page, place_of
from bot.reading.bridges import bridged
from bot.reading.html.builder import Builder
from bot.reading.html.declared import declared
from bot.reading.html.region import mark_asides
from bot.reading.lists import join_lists
from bot.reading.metadata.titles import shared
from bot.reading.text import is_prose

_LOGO = 0.8
_RANKS = ("h1", "h2", "h3")
_NEAR, _READ = 40, 6
_UNLIKE, _ALIKE, _WORDS = 0.2, 0.6, 4


def _parse(text: str) -> Builder:
    from lxml import etree

    builder = Builder()
    parser = etree.HTMLParser(target=cast("Any", builder), huge_tree=True)
    parser.feed(text)
    parser.close()
    return builder


def read_page(text: str) -> Page:
    """The page of an HTML text, however broken."""
    builder = _parse(text)
    mark_asides(builder.parts, builder.placed)
    title = _title(builder)
    heading = builder.placed[title].block if title >= 0 else None
    blocks = join_lists(bridged([each.block for each in builder.placed]))
    return Page(blocks, declared(builder, title), place_of(heading, blocks), marked=True)


def _title(builder: Builder) -> int:
    """The index of the block that is the report's title; -1 if none stands out.

    It is the longest heading that the window's title repeats, one that is no link before
    others (the site's own name may be a heading that leads to its first page), else the first
    heading of the highest rank.
    """
    window = builder.title.casefold()
    headings: dict[str, list[int]] = {}
    for index, each in enumerate(builder.placed):
        if (tag := builder.parts[each.part].tag) in _RANKS:
            headings.setdefault(tag, []).append(index)
    said = [
        index
        for indexes in headings.values()
        for index in indexes
        if builder.placed[index].block.text.casefold() in window
    ]
    plain = [index for index in said if builder.placed[index].block.links < _LOGO]
    if said := plain or said:
        best = max(said, key=lambda index: (len(builder.placed[index].block.text), -index))
        return _of_report(builder, best, [each for every in headings.values() for each in every])
    return next((headings[tag][0] for tag in _RANKS[:2] if tag in headings), -1)


def _of_report(builder: Builder, best: int, headings: list[int]) -> int:
    """The heading itself, or one below it that speaks of the report where it does not at all."""
    texts = [each.block.text for each in builder.placed]
    prose = [text for text in texts[best + 1 :][:_NEAR] if is_prose(text)][:_READ]
    below = [index for index in headings if best < index <= best + _NEAR]
    if not below or not prose or shared(texts[best], prose) > _UNLIKE:
        return best
    likely = [index for index in below if shared(texts[index], prose) > _ALIKE]
    return next((index for index in likely if texts[index].count(" ") >= _WORDS), best)
