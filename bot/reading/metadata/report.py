"""The metadata of a report: what the markup declares, completed by the page's own lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.reading.blocks import Block, Page
from bot.reading.metadata import byline, dates, publication
from bot.reading.metadata.below import authors_below
from bot.reading.metadata.head import Head, read_head
from bot.reading.metadata.known import is_known
from bot.reading.metadata.lines import read_line
from bot.reading.metadata.offices import is_short_for
from bot.reading.metadata.published import (
    day_of_address,
    day_of_window,
    declared_day,
    published_day,
    yearless_day,
)
from bot.reading.metadata.titles import shared

_FOOT = 60
_OTHERS = 200
_LONGEST = 400
_ADDRESSES = 1
# The last paragraphs, if short, may be lives of authors, which confirm their names.
_NEAR = 40
_ENDING = 3
_NOTE_WORDS = 60
_TITLE_WORDS, _LETTER = 3, 3
_UNLIKE, _ALIKE = 0.3, 0.6
_PERSONAL = re.compile(r"\A(?:https?:|www\.|@)")


@dataclass(frozen=True, slots=True)
class Metadata:
    """The byline of a report; empty or None where the page is silent."""

    title: str
    authors: tuple[str, ...]
    published: date | None
    publication: str
    section: str
    url: str


def read_metadata(page: Page, body: Sequence[int]) -> Metadata:
    """The metadata of a page whose body stands at the given indexes."""
    blocks = page.blocks
    head, foot = blocks[: body[0]], blocks[body[-1] + 1 :][:_FOOT]
    inside = set(body)
    others = [blocks[index] for index in range(body[0], len(blocks)) if index not in inside]
    ending = [blocks[index] for index in body[1:][-_ENDING:] if blocks[index].words <= _NOTE_WORDS]
    text = [blocks[index] for index in body]
    said = read_head(page, head, [*others[:_OTHERS], *ending], text)
    if not page.declared.authors:
        said.authors = said.authors or authors_below(foot)
    title = _title(page, said, head, text)
    address = page.declared.url or said.url or _address_below(foot)
    near = [block for block in (*head[-_NEAR:], *foot) if block.words <= _NOTE_WORDS]
    publisher = _publication(page, said, title, blocks[body[0]], address, near)
    return Metadata(
        title=_without_site(title, publisher),
        authors=_authors(page, said, publisher)
        or publication.signed_dateline(blocks[body[0]].text, publisher),
        published=_published(page, said, (head, foot), [block.text for block in text], publisher),
        publication=publisher,
        section=_section(page, said, title, publisher),
        url=address,
    )


def _of_window(window: str, head: Sequence[Block]) -> str:
    """The report's title in the window's: what the page prints again, else the longest part."""
    folded = window.casefold()
    printed = [
        block.text
        for block in head
        if block.words >= _TITLE_WORDS
        and block.text.casefold() in folded
        and not read_line(block.text).only
    ]
    return max(printed or publication.split_title(window), key=len, default="")


def _says_better(printed: str, window: str, text: Sequence[Block]) -> bool:
    """Whether a printed line speaks of the report and the window's title does not at all."""
    body = [block.text for block in text]
    return shared(window, body) < _UNLIKE and shared(printed, body) > _ALIKE


def _is_shown(page: Page, marked: str, text: Sequence[Block]) -> bool:
    """Whether the window repeats the heading but not the declared title, as that is for cards."""
    window, declared = page.declared.page_title.casefold(), page.declared.title
    if marked.casefold() not in window or declared.casefold() in window:
        return False
    body = [block.text for block in text]
    return shared(marked, body) > shared(declared, body)


def _title(page: Page, said: Head, blocks: Sequence[Block], text: Sequence[Block]) -> str:
    marked = page.blocks[page.title].text if page.title >= 0 else ""
    if page.declared.title:
        # A letter set apart as a heading is in any title.
        known = len(marked) > _LETTER and (
            marked.casefold() in page.declared.title.casefold() or _is_shown(page, marked, text)
        )
        return marked if known else page.declared.title
    if marked:
        return marked
    if page.declared.page_title:
        window = _of_window(page.declared.page_title, blocks)
        return said.title if _says_better(said.title, window, text) else window
    return said.title


def _without_site(title: str, publisher: str) -> str:
    parts = publication.split_title(title)
    folded = publisher.casefold()
    if len(parts) > 1 and folded and parts[-1].casefold() == folded:
        return title[: title.rfind(parts[-1])].rstrip(" |–—-·•»›:")
    before = re.match(r"\s?[:|–—]\s+(?=\S)", title[len(folded) :]) if folded else None
    if before and title.casefold().startswith(folded):
        return title[len(folded) + before.end() :]
    return title


def _in_order(text: str) -> str:
    """A name with the family name first, as catalogues have it, the other way round."""
    family, comma, given = text.partition(", ")
    single = not byline.name(family) or not byline.name(given)
    inverted = (
        comma
        and "," not in given
        and ";" not in family
        and not byline.agency(given)
        and single
        and byline.name(f"{given} {family}")
    )
    return f"{given} {family}" if inverted else text


def _address_below(foot: Sequence[Block]) -> str:
    near = {id(block) for block in (*foot[:8], *foot[8:][-4:])}
    lines = ((block, block.text) for block in foot if "/" in block.text or "www." in block.text)
    found = [(block, url) for block, text in lines if (url := read_line(text).url)]
    whole = [(block, url) for block, url in found if "/" in url.split("://")[-1].rstrip("/")]
    if len({url for _, url in whole}) > _ADDRESSES:
        return ""  # They are those of comments or of other reports.
    return next((url for block, url in whole if id(block) in near), "")


def _authors(page: Page, said: Head, publisher: str) -> tuple[str, ...]:
    declared: list[str] = []
    for text in page.declared.authors:
        if not _PERSONAL.match(text):
            line = dates.without_dates(text[:_LONGEST])
            declared.extend(byline.names(_in_order(line[byline.lead_in(line) :])))
    papers = {publisher.casefold(), publisher.casefold().removeprefix("the ")}
    found = tuple(each for each in dict.fromkeys(declared) if each.casefold() not in papers)
    printed = tuple(each for each in said.authors if each.casefold() not in papers)
    if printed and all(byline.agency(each) or byline.names_paper(each) for each in found):
        return printed
    if found and (not printed or len(found) >= len(printed)):
        return found
    return printed or found


def _publication(
    page: Page, said: Head, title: str, first: Block, address: str, blocks: Sequence[Block]
) -> str:
    site = publication.of_window_title(page.declared.page_title, title)
    if page.declared.publication:
        return page.declared.publication
    if said.publication and said.masthead.startswith(f"{said.publication} "):
        return said.masthead
    whole = (name for name in (said.masthead, said.publisher) if is_short_for(site, name))
    site = next(whole, site)
    window = "" if is_known(site) else publication.spelled(site, blocks)
    return (
        (site if is_short_for(said.publication, site) else said.publication)
        or window
        or publication.of_masthead_or_host(said.masthead, address, blocks)
        or said.written_for
        or publication.spelled(publication.of_dateline(first.text), blocks)
        or page.declared.site
        or publication.spelled(said.publisher, blocks)
    )


def _section(page: Page, said: Head, title: str, publisher: str) -> str:
    declared = page.declared.section
    if declared and declared.casefold() != publisher.casefold():
        return declared
    crumbs = [part.strip(" »›>/|") for part in re.split(r"[»›>/|]", "|".join(page.declared.crumbs))]
    trail = [part for part in crumbs if part and not _same_title(part, title)]
    known = len(trail) > 1 and is_known(trail[-1])
    if said.section and (not known or all(map(is_known, said.section.split(" / ")))):
        return said.section
    # The last part is the site's name unless the page's publisher is known to be another.
    window = publication.split_title(page.declared.page_title)[1:]
    last = window[-1:] if publisher.casefold() in map(str.casefold, window[-1:]) else []
    named = [text for text in window[: len(window) - len(last)] if is_known(text)]
    return trail[-1] if len(trail) > 1 else page.declared.current or next(iter(named), "")


def _same_title(crumb: str, title: str) -> bool:
    return crumb.casefold() == title.casefold() or (len(crumb) > 20 and crumb[:20] == title[:20])


def _published(
    page: Page,
    said: Head,
    around: tuple[Sequence[Block], Sequence[Block]],
    body: Sequence[str],
    publisher: str,
) -> date | None:
    head, foot = around
    for text in page.declared.published:
        if day := declared_day(text):
            return day
    lines = [block.text for block in foot]
    return (
        published_day(said.lines, lines, body, publisher)
        or day_of_window(page.declared.page_title)
        or day_of_address(page.declared.url or said.url)
        or yearless_day([block.text for block in head], lines)
    )
