"""One line of a page's head or foot → what it says of the report."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from bot.reading.metadata import byline, dates
from bot.reading.metadata.known import is_known
from bot.reading.text import lower_share, words
from bot.reading.vocabulary import table

_LONGEST = 400
_LABEL = re.compile(r"\A\s*([^\W\d_][\w'’ -]{1,28}?)\s*(?:\([^()]{1,40}\)\s*)?:\s*(?=\S)")
_ISSUE_OF = re.compile(
    r"\bissue of (?:the )?([^()\[\],;]{3,60}?)\s*(?:[)\],;]|\.?\s*\Z)", re.IGNORECASE
)
# "Posted in Analysis", "Published: 27 May 2004 in Analysis", "Posted by Ann Lee in Energy".
_PUBLISHED_IN = re.compile(
    r"\A(?:published|posted|filed)\b:?(?: [^|;]{0,24}\d{4})?(?: by [^|,;]{3,40}?)?"
    r" (?:in|under):?\s+(\D{3,60}?)(?: by [^,;|]{3,40})?\Z",
    re.IGNORECASE,
)
# The number of an issue at the end of a line.
VOLUME = re.compile(
    r"[\s,;|/–—-]{1,8}(?:\bbolet[ií]n\s{1,2})?"
    r"(?:\bn[º°]\.?|\bvolume|\bvol\.?|\bnumber|\bissue(?: no\.?)?|\bno\.)"
    r"[\s:]{0,3}\d{1,4}\b.{0,40}\Z"
    r"|,\s*no \d{1,4}\b.{0,40}\Z|\s+\d{1,3} ?\((?:19|20)\d\d\).{0,40}\Z",
    re.IGNORECASE,
)
# What mail programs and lists put before a subject: "[lake-list] Fwd: Title".
_SENT_ON = re.compile(
    r"\A(?:\[[\w .-]{2,40}\]\s*)?(?:(?:fwd?|re|aw|wg|tr|rv|enc)\s?:\s+){1,4}", re.IGNORECASE
)
# The page behind a section's name: "SECTION: World; Pg. 14".
_ON_PAGE = re.compile(r"[;,]\s{0,3}(?:pg?\.|page)\s?\w{1,5}\Z", re.IGNORECASE)
# The day of the first print goes before that of a page that took it over.
_ORIGINAL = re.compile(r"(?:originally|first) published\b", re.IGNORECASE)
_MAILBOX = re.compile(r"\s*<[^<>]*@[^<>]*>")
_ENCYCLOPEDIA = re.compile(r"\AFrom ([A-Z][^,]{2,40}), the (?:free|open|online)\b")
_PUBLISHED_ON = re.compile(
    r"\A(?:published|posted|appeared) (?:on|by|at) ([^()]{3,60}?) ?\((?:https?://|www\.)",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"')\]]{4,500}")
# A line that is an address: without its scheme, or with the number of the printed page.
_WHOLE_ADDRESS = re.compile(
    r"(?:(?:Retrieved|Available|Reprinted) (?:from|at):? ?\"?)?"
    r"((?:https?://|www\.)[^\s<>\"')\]]{4,500}|(?:[a-z\d-]{1,60}\.){1,5}[a-z]{2,12}/[^\s<>\"')\]]{2,400})"
    r"\"?(?:\s+\d{1,3}/\d{1,3})?\Z"
)
_AROUND_DATES = re.compile(
    r"(?:\b\d+ (?:comments?|views?|shares?|likes?|reads?|min(?:ute)?s?(?: read)?)\b"
    r"|\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thur?s?|fri|sat|sun"
    r"|published|posted|updated|date|\d{1,2} (?:hours?|minutes?|days?) ago"
    r"|\d{1,2}[:.h]\d\d(?::\d\d)?(?:\s?[ap]\.?\s?m\b\.?)?|uhr|hrs|local time"
    r"|(?:GMT|UTC)(?:\s?[+-]\d{1,2}(?::?\d\d)?)?)\b"
    # Zones are told by their capitals: "CAT", "EDT", "MSK".
    r"|(?-i:\b[A-Z]{1,4}[DS]?T\b|\bMSK\b))[:,]?",
    re.IGNORECASE,
)
# What stands where a date was; small words beside it go with it, "The World at Nine" stays.
_GAP = "\0"
_BESIDE_DATES = re.compile(
    r"\b(?:last|on|at)\b[:,]?[ ,]{0,3}(?=\0)|(?<=\0) ?\b(?:on|at)\b", re.IGNORECASE
)
_ISSUED = re.compile(r"\b(?:publi\w+|online)[^\d]{0,16}\Z", re.IGNORECASE)
_RECEIVED = re.compile(r"\W?(?:received|submitted|accepted|revised)\b", re.IGNORECASE)
_BEFORE = 28
_PUBLISHES = re.compile(
    r"\b(?:publish|post|issue|release|updat|creat|date|print|modif|writ|appear|last|on air)\w*",
    re.IGNORECASE,
)
_PICTURED = re.compile(r"\bfile (?:photo|picture|image)\b|\bFILE [-–—]|\bpictured\b")
# So many words before a date, so many of them small, are a sentence.
_SENTENCE, _SMALL = 6, 0.5
_FIRST_WORD = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)?")


@dataclass(slots=True)
class Said:
    """What a line says; `only` is True where it says nothing else."""

    title: str = ""
    authors: tuple[str, ...] = ()
    publication: str = ""
    section: str = ""
    url: str = ""
    days: list[dates.Found] = field(default_factory=list)
    changed: bool = False
    original: bool = False
    labelled: bool = False
    only: bool = False
    # A sentence that speaks of a day, not of when it was published.
    spoken: bool = False

    def rest(self, line: str) -> str:
        """The line without its dates, the words that go with them, and stray punctuation."""
        if not self.days:
            return line
        for found in reversed(self.days):
            line = f"{line[: found.start]}{_GAP}{line[found.end :]}"
        line = _BESIDE_DATES.sub(" ", _AROUND_DATES.sub(_GAP, line))
        return line.replace(_GAP, " ").strip(" ,;:|·•–—-")


@cache
def _label_fields() -> dict[str, str]:
    labels = table("labels")["labels"]
    named = ("date", "url", "section", "publication", "title")
    return {name: field for field in named for name in labels[field]}


def _changes(line: str) -> bool:
    match = _FIRST_WORD.match(line.strip().lower())
    if match is None:
        return False
    changes = table("labels")["labels"]["changes"]
    return match.group() in changes or match.group().split()[0] in changes


def _labelled(line: str, said: Said) -> None:
    match = _LABEL.match(line)
    named = _label_fields().get(match[1].lower(), "") if match else ""
    if match is None or not named:
        return
    value = line[match.end() :].strip()
    said.only = said.labelled = True
    if named in {"url", "publication"}:
        named = "url" if _ADDRESS.match(value) else "publication"
    if named == "publication" and not said.authors:
        sender = _MAILBOX.sub("", VOLUME.sub("", value)).strip("\"' ")
        said.publication = sender if sender[:1].isupper() or not sender.isascii() else ""
    elif named == "section":
        value = _ON_PAGE.sub("", value)
        known = (part for part in value.split(", ") if is_known(part))
        said.section = value if "," not in value else next(known, "")
    elif named == "url":
        address = _ADDRESS.search(value)
        said.url = address.group() if address else ""
    elif named == "title":
        said.title = _SENT_ON.sub("", value)


def _of_publication(line: str, days: list[dates.Found]) -> list[dates.Found]:
    """The day a line calls that of publication, of several; else all: "Received …; published …"."""
    told = [day for day in days if _ISSUED.search(line[max(0, day.start - _BEFORE) : day.start])]
    return told if len(days) > len(told) == 1 and _RECEIVED.match(line) else days


def _said_paper(line: str) -> re.Match[str] | None:
    return _ISSUE_OF.search(line) or _PUBLISHED_ON.match(line) or _ENCYCLOPEDIA.match(line)


def _names_paper(text: str) -> bool:
    unlikely = table("labels")["not_names"]["words"]
    return any(word in unlikely for word in text.lower().split())


def _owns_mailbox(sender: str) -> bool:
    """Whether a sender's address is of a host named as itself: "Lake Post <hi@lakepost.org>"."""
    name, at, host = sender.partition("<")[0], *sender.rpartition("@")[1:]
    letters = "".join(words(name.casefold()))
    return bool(at and letters) and host.casefold().replace("-", "").startswith(letters)


def _tells(line: str, said: Said) -> bool:
    """Whether a dated line is a sentence: "The act was signed into law on August 14, 1935"."""
    if _PICTURED.search(line):
        return True
    if said.labelled or _PUBLISHES.search(line):
        return False
    tokens = words(line[: said.days[0].start])
    return len(tokens) >= _SENTENCE and lower_share(tokens) >= _SMALL


def read_line(line: str) -> Said:
    """What a line says of the report it stands above or below."""
    from bot.world import gazetteer

    said = Said()
    if len(line) > _LONGEST:
        return said
    said.days = _of_publication(line, dates.find(line))
    said.changed = _changes(line)
    said.original = bool(said.days) and _ORIGINAL.match(line) is not None
    said.authors = byline.authors(line) or (byline.authors(said.rest(line)) if said.days else ())
    if line[:5].lower() == "from:" and (_names_paper(line[5:]) or _owns_mailbox(line[5:])):
        said.authors = ()
    _labelled(line, said)
    if match := _PUBLISHED_IN.match(line):
        said.section = "" if gazetteer().lookup(match[1].strip()) else match[1].strip()
    if match := _said_paper(line):
        said.publication = match[1].strip()
    if match := _WHOLE_ADDRESS.match(line):
        # A host alone is the paper's address, not the report's.
        page = "/" in match[1].split("://")[-1].rstrip("/")
        said.url, said.only = match[1] if page else "", True
    spoken = bool(said.authors or said.publication or said.section)
    said.spoken = bool(said.days) and not spoken and _tells(line, said)
    said.only = said.only or spoken or (bool(said.days) and len(line) < 70)
    return said
