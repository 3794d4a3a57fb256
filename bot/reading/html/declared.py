"""What an HTML page's markup declares of its report.

JSON-LD is believed first, then citation and Dublin Core tags, OpenGraph, microdata and
labelled elements, in this order.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.reading.blocks import Declared, Kind
from bot.reading.html import jsonld
from bot.reading.html.builder import Builder
from bot.reading.html.placed import Labelled, Placed
from bot.reading.metadata import dates
from bot.reading.metadata.known import is_known, is_place
from bot.reading.text import shape
from bot.reading.vocabulary import phrases

_META: dict[str, tuple[str, ...]] = {
    "title": (
        "citation_title", "dc.title", "dcterms.title", "og:title", "twitter:title", "headline",
    ),
    "authors": (
        "citation_author", "dc.creator", "dcterms.creator", "dc.contributor.author",
        "article:author", "author", "byl", "parsely-author", "sailthru.author", "og:article:author",
    ),
    "published": (
        "citation_publication_date", "citation_online_date", "citation_date", "dc.date.issued",
        "dcterms.issued", "dcterms.date", "dc.date", "article:published_time",
        "og:article:published_time", "og:published_time", "datepublished", "pubdate", "pub_date",
        "publishdate", "publish-date", "publish_date", "publication_date", "publicationdate",
        "publication-date", "prism.publicationdate", "dc.date.created", "dcterms.created",
        "article.published", "parsely-pub-date", "sailthru.date", "date",
    ),
    "publication": (
        "citation_journal_title", "prism.publicationname", "dc.publisher", "dcterms.publisher",
        "og:site_name",
        "citation_publisher", "application-name", "publisher", "copyright",
    ),
    "section": (
        "article:section", "og:article:section", "dc.type", "parsely-section", "articlesection",
        "prism.section", "article.section", "section",
    ),
    "url": ("og:url", "citation_public_url", "dc.identifier.uri", "twitter:url"),
}  # fmt: skip
_ADDRESS = re.compile(r"https?://|//|www\.|/\w")
_WHOLE = re.compile(r"https?://", re.IGNORECASE)
_SECTION_WORDS = 8
_LINKED = 0.8
_JOINT = re.compile(r"(?<=[^\s|])\|(?=[^\s|])")
# How many blocks above and below its title a report's byline may stand.
_ABOVE, _BELOW = 8, 20
_PARAGRAPH = 25
# What stands before a section's name: "Published in Analysis".
_CHANGED = re.compile(r"\W{0,3}(?:last )?(?:updated?|modified|changed|edited)\b", re.IGNORECASE)
_IN = re.compile(
    r"\A(?:(?:(?:published|posted|filed) )?(?:in|under) |(?:section|category|topic|rubric)s?: ?)",
    re.IGNORECASE,
)


def _from_meta(metadata: list[dict[str, str]]) -> dict[str, tuple[str, ...]]:
    said: dict[str, list[str]] = {}
    for tag in metadata:
        if tag[""] == "link" and "canonical" in tag.get("rel", ""):
            said.setdefault("canonical", []).append(tag.get("href", ""))
        name = tag.get("property") or tag.get("name") or tag.get("itemprop") or ""
        if content := " ".join(tag.get("content", "").split()):
            said.setdefault(name.lower(), []).append(content)
    found = {
        field: next((tuple(said[name]) for name in names if name in said), ())
        for field, names in _META.items()
    }
    addresses = (*said.get("canonical", ()), *found["url"])
    found["url"] = tuple(text for text in addresses if _ADDRESS.match(text))
    found["section"] = next(
        (values for name in _META["section"] if (values := _sections(name, said.get(name, ())))), ()
    )
    found["papers"] = tuple(text for name in _META["publication"] for text in said.get(name, ()))
    return found


def _sections(name: str, texts: Sequence[str]) -> tuple[str, ...]:
    """The sections that a tag of this name gives; "dc.type" may say "Text.Article" as well."""
    return tuple(text for text in texts if name != "dc.type" or is_known(text))


def _may_be_section(text: str) -> bool:
    """Whether a text can be a section's name: a few words, and no control of the page."""
    controls = any(phrases(kind).match(shape(text)) for kind in ("line", "box", "tail"))
    named = is_known(text) or not controls
    return named and text.count(" ") < _SECTION_WORDS and any(map(str.isalpha, text))


def _plain(text: str) -> str:
    """A labelled text, what stands in elements of its own right beside each other set apart."""
    return _JOINT.sub("; ", text).replace("|", "")


def _from_labels(
    labelled: list[Labelled],
    placed: Sequence[Placed],
    title: int,
    place: range,
    dated_below: bool,
) -> dict[str, tuple[str, ...]]:
    """What elements near the title say; those elsewhere speak of other reports.

    A date above the title is the day's, as papers print it, if there is one below (`dated_below`).
    """
    fields = {
        "author": "authors", "datePublished": "published", "date": "published",
        "headline": "title", "articleSection": "section", "section": "section",
        "publisher": "publication", "tag": "section",
    }  # fmt: skip
    found: dict[str, list[str]] = {}
    for each in labelled:
        near = title < 0 or place.start <= each.place <= place.stop
        field = fields.get(each.label)
        if each.label == "tag" and not is_known(each.text):
            continue
        if field == "section" and (each.blocks > 1 or _in_menu(placed, each)):
            continue
        if field == "published" and dated_below and each.place <= title:
            continue
        if field == "published" and _CHANGED.match(each.text):
            continue
        if field and (near or each.label == "publisher"):
            found.setdefault(field, []).append(_IN.sub("", _plain(each.text)))
    return {field: tuple(texts) for field, texts in found.items()}


def _in_menu(placed: Sequence[Placed], each: Labelled) -> bool:
    """Whether a labelled text is an entry of a list of links."""
    begin = each.place - each.blocks
    around = placed[begin : begin + 2]
    return len(around) > 1 and all(
        one.block.kind is Kind.LIST and one.block.links > _LINKED for one in around
    )


def _head(builder: Builder, title: int) -> range:
    """The blocks around the title that may speak of its report.

    Above it they end at another heading, below it at the first paragraph.
    """
    blocks = [each.block for each in builder.placed]
    start = title - _ABOVE
    if any(block.kind is Kind.HEADING for block in blocks[max(0, start) : max(0, title)]):
        start = title
    stop = title + 1
    while stop < min(len(blocks), title + _BELOW) and blocks[stop].words < _PARAGRAPH:
        stop += 1
    return range(start, stop)


def _first_labelled(labelled: list[Labelled], label: str) -> str:
    return next((each.text for each in labelled if each.label == label), "")


def declared(builder: Builder, title: int) -> Declared:
    """What the page declares; empty where it is silent. `title` is its title's index or -1."""
    head = _head(builder, title)
    below = builder.placed[title + 1 : head.stop] if title >= 0 else []
    dated_below = any(dates.find(each.block.text[:200]) for each in below)
    sources = (
        jsonld.said_of_article(builder.scripts),
        _from_meta(builder.metadata),
        _from_labels(builder.labelled, builder.placed, title, head, dated_below),
    )
    said = {
        field: next((source[field] for source in sources if source.get(field)), ())
        for field in _META
    }
    papers = [text for source in sources for text in source.get("publication", ())]
    papers += sources[1]["papers"]
    said["publication"] = tuple(text for text in papers if not is_place(text))
    # An address without its host is the last choice.
    addresses = [text for source in sources for text in source.get("url", ())]
    said["url"] = (*filter(_WHOLE.match, addresses), *addresses)
    site = {text.casefold() for text in papers}
    people = (source.get("authors", ()) for source in sources)
    said["authors"] = next(
        (names for names in people if names and not site.issuperset(map(str.casefold, names))), ()
    )
    current = _first_labelled(builder.labelled, "current")
    crumbs = _first_labelled(builder.labelled, "crumbs") or jsonld.crumbs(builder.scripts)
    return Declared(
        title=next(iter(said["title"]), ""),
        authors=said["authors"],
        published=said["published"],
        publication=next(iter(said["publication"]), ""),
        section=next((text.strip() for text in said["section"] if _may_be_section(text)), ""),
        url=next(iter(said["url"]), ""),
        page_title=builder.title,
        crumbs=tuple(crumbs.split("|")) if crumbs else (),
        current=current if _may_be_section(current) else "",
        site=_first_labelled(builder.labelled, "site").split("|")[0].strip(),
    )
