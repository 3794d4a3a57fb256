"""An HTML page → its blocks, those beside the report marked as such."""

from __future__ import annotations

from typing import Any, cast

from bot.reading.blocks import Page
from bot.reading.html.builder import Builder
from bot.reading.html.declared import declared
from bot.reading.html.region import mark_asides
from bot.reading.lists import join_lists


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
    title = _first_title(builder)
    blocks, places = join_lists([each.block for each in builder.placed])
    return Page(blocks, declared(builder), places[title] if title >= 0 else -1, True)


def _first_title(builder: Builder) -> int:
    """The index of the block that is the report's title on the page; -1 if none stands out."""
    for tag in ("h1", "h2"):
        for index, each in enumerate(builder.placed):
            if builder.parts[each.part].tag == tag:
                return index
    return -1
