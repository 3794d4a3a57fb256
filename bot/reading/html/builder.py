"""The parser's events → parts of the page and blocks of text, without a tree in between.

Every block element opens a part; a part knows its parent, so that what holds of a part can
be passed down and summed up in one walk over a list, however deep the page is nested.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.reading.blocks import Block, Kind
from bot.reading.cleaning import clean
from bot.reading.html.hints import Hint, hint, is_picture, label
from bot.reading.html.joints import fitting, joint
from bot.reading.html.placed import Labelled, Part, Placed
from bot.reading.html.tables import Table
from bot.reading.plain import unwrap
from bot.reading.text import ends_sentence
from bot.reading.vocabulary import words

_BREAK = "\n"
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "summary"})
_VOID = frozenset({"br", "img", "hr", "input", "meta", "link", "wbr", "source", "area", "col"})
# What a raised text is: the mark of a note, unless it stands beside a measure (km²).
_NOTE = re.compile(r"[\s\d,;*†‡§()\[\]a-c–-]{1,12}\Z")
_MEASURE = re.compile(r"(?:\b|\d)[kcmd]?m\Z")
_BOLD = frozenset({"b", "strong"})
_BARE: dict[str, str] = {}
_CAPTURE_LIMIT = 600
_CAPTURES = 6
_PICTURE_DEPTH = 4


@dataclass(slots=True)
class _Open:
    tag: str
    part: int
    skips: bool = False
    link: bool = False
    label: str = ""
    capture: list[str] | None = None
    begin: int = 0


@dataclass
class Builder:
    """A parser target: collects parts, blocks, labelled texts, metadata tags and scripts."""

    parts: list[Part] = field(default_factory=lambda: [Part("", -1, Hint.NONE)])
    placed: list[Placed] = field(default_factory=list)
    labelled: list[Labelled] = field(default_factory=list)
    metadata: list[dict[str, str]] = field(default_factory=list)
    scripts: list[str] = field(default_factory=list)
    title: str = ""

    def __post_init__(self) -> None:
        self._stack = [_Open("", 0)]
        self._pieces: list[str] = []
        self._linked = 0
        self._skipping = 0
        self._links = 0
        self._preformatted = 0
        self._bold = 0
        self._bolded = 0
        self._items = 0
        self._tables: list[Table] = []
        self._captures: list[list[str]] = []
        self._closed = self._joint = ""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element opens."""
        if tag in _VOID:
            self._void(tag, attributes)
            return
        attributes = dict(attributes) if attributes else _BARE
        above = self._stack[-1]
        opened = _Open(tag, above.part)
        self._stack.append(opened)
        if tag in words("markup", "skipped_tags") or tag in {"title", "head", "sup"}:
            self._start_skipped(opened, attributes)
            return
        if tag in words("markup", "block_tags"):
            self._flush(above.part)
            self.parts.append(
                Part(tag, above.part, hint(tag, attributes), attributes.get("class", ""))
            )
            opened.part = len(self.parts) - 1
            self._start_table(tag)
            self._items += tag == "li"
        self._joint = joint(tag, self._closed, above.tag, self._pieces)
        self._start_capture(opened, attributes)
        self._preformatted += tag == "pre"
        opened.link = tag == "a"
        self._links += opened.link
        self._bold += tag in _BOLD

    def _void(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "br":
            self._pieces.append(_BREAK)
        elif tag == "hr":
            self._flush(self._stack[-1].part)
        elif tag in {"meta", "link"}:
            self.metadata.append({"": tag, **attributes})

    def _start_skipped(self, opened: _Open, attributes: Mapping[str, str]) -> None:
        if opened.tag == "head":
            return
        opened.skips = True
        self._skipping += 1
        titled = opened.tag == "title" and not self.title
        if titled or opened.tag == "sup" or "ld+json" in attributes.get("type", ""):
            opened.capture = []

    def _start_capture(self, opened: _Open, attributes: Mapping[str, str]) -> None:
        if not attributes and opened.tag != "time":
            return
        named = label(opened.tag, attributes)
        if named == "author" and self._of_picture(opened.part):
            return
        content = attributes.get("datetime") or attributes.get("content")
        if content and (named or "itemprop" in attributes):
            name = attributes.get("itemprop") or named
            self.labelled.append(Labelled(name, content, len(self.placed)))
        if named and len(self._captures) < _CAPTURES:
            opened.label = named
            opened.begin = len(self.placed)
            opened.capture = []
            self._captures.append(opened.capture)

    def _of_picture(self, part: int) -> bool:
        """Whether a part is of a picture, whose author is not the report's."""
        for _ in range(_PICTURE_DEPTH):
            each = self.parts[part]
            if part < 0 or each.tag == "figure" or is_picture(each.name):
                return part >= 0
            part = each.parent
        return False

    def _start_table(self, tag: str) -> None:
        if tag == "table":
            if self._tables:
                self._tables[-1].nested = True
            self._tables.append(Table(len(self.placed)))
        elif self._tables:
            self._tables[-1].open(tag, len(self.placed))

    def data(self, text: str) -> None:
        """Text between tags."""
        if text.strip():
            if self._joint:
                self._pieces.append(fitting(self._joint, text))
            self._closed = self._joint = ""
        if self._skipping:
            capture = self._stack[-1].capture
            if capture is not None:
                capture.append(text)
            return
        if not self._preformatted:
            text = text.replace("\n", " ")
        self._pieces.append(text)
        if self._links:
            self._linked += len(text)
        if self._bold:
            self._bolded += len(text)
        for capture in self._captures:
            if len(capture) < _CAPTURE_LIMIT:
                capture.append(text)

    def comment(self, text: str) -> None:
        """Comments are no text."""

    def end(self, tag: str) -> None:
        """An element closes."""
        if tag in _VOID:
            return
        closed = self._stack.pop() if len(self._stack) > 1 else self._stack[-1]
        self._closed = tag
        if closed.skips:
            self._end_skipped(closed)
            return
        if tag in words("markup", "block_tags"):
            self._flush(closed.part)
            self._end_table(tag)
            self._items -= tag == "li"
        self._links -= closed.link
        self._bold -= tag in _BOLD
        self._preformatted -= tag == "pre"
        if closed.capture is not None:
            self._captures.pop()
            text = " ".join("|".join(closed.capture).split())
            place = len(self.placed)
            self.labelled.append(Labelled(closed.label, text, place, place - closed.begin))

    def _end_skipped(self, closed: _Open) -> None:
        self._skipping -= 1
        if closed.capture is None:
            return
        if closed.tag == "sup":
            raised = "".join(closed.capture)
            if not _NOTE.match(raised) or _MEASURE.search("".join(self._pieces[-1:])[-4:]):
                self._pieces.append(raised)
        elif closed.tag == "title":
            self.title = " ".join("".join(closed.capture).split())
        else:
            self.scripts.append("".join(closed.capture))

    def _flush(self, part: int) -> None:
        """The text since the last block boundary becomes blocks of the part it stands in."""
        if not self._pieces:
            return
        text = clean("".join(self._pieces))
        links = self._linked / len(text) if text else 0.0
        self._pieces.clear()
        bold = self._bolded > 0.9 * len(text)
        self._linked = self._bolded = 0
        lines = [" ".join(line.split()) for line in text.split(_BREAK)]
        for paragraph in unwrap(lines) if len(lines) > 1 else lines:
            if paragraph:
                kind = self._kind(part, bold and not ends_sentence(paragraph))
                block = Block(paragraph, kind, links, paragraph=self.parts[part].tag == "p")
                self.placed.append(Placed(block, part))

    def _kind(self, part: int, bold: bool) -> Kind:
        if self.parts[part].tag in _HEADINGS or (bold and not self._items):
            return Kind.HEADING
        if self.parts[part].tag == "blockquote":
            return Kind.QUOTE
        return Kind.LIST if self._items else Kind.TEXT

    def _end_table(self, tag: str) -> None:
        if tag == "table" and self._tables:
            finished = self._tables.pop()
            finished.replace_rows(self.placed)
        elif self._tables:
            self._tables[-1].close(tag, self.placed)

    def close(self) -> Builder:
        """The end of the page."""
        self._flush(self._stack[-1].part)
        return self
