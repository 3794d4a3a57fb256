"""Whether a sentence, read in its place, answers a question put in other words."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Final

from bot.answers.names import Names
from bot.answers.stems import is_empty, stem, words_of
from bot.answers.understanding.question import Question
from bot.model import Sentence
from db.records import Hit

STRONG: Final = 0.72
"""Share of a question's content, by weight, that a passage must have. Lower lets in sentences
on a neighbouring matter; higher turns away answers that put a detail in other words."""

IN_SENTENCE: Final = 0.5
"""Share that the cited sentence itself must have; the rest may stand beside it."""

_TELLING: Final = 2
"""Content words, all in the sentence, with which it may leave the organization unnamed."""

NEARBY: Final = 0.8
"""What a word counts for that stands in a neighbouring sentence."""

_NUMBER: Final = re.compile(
    r"\b(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|fifteen"
    r"|twenty|thirty|forty|fifty|sixty|hundreds?|thousands?|millions?|billions?|half|one|both"
    r"|several hundred)\b",
    re.IGNORECASE,
)
_DATE: Final = re.compile(
    r"\b(?:1[89]|20)\d\d\b|\b(?:January|February|March|April|June|July|August|September|October"
    r"|November|December)\b|\bMay \d|\b(?:last|next|this|previous|following|same) (?:year|month"
    r"|week|summer|autumn|spring|winter|fall)\b|\bon (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
    r"|\b(?:yesterday|today|tomorrow|annually)\b"
    r"|\bevery (?:year|month|two years)\b|\b(?:years?|months?|weeks?|days?) (?:ago|later|earlier)\b"
)
_MONEY: Final = re.compile(r"[$€£¥]|\b(?:dollars?|euros?|per ?cent|percent|%|million|billion)\b|%")
_CAUSE: Final = re.compile(
    r"\b(?:because|due to|owing to|as a result|since|therefore|thus|hence|in response|response to"
    r"|reasons?|explained by|explains|accus\w+|citing|cited|blam\w+|over|in protest|protest\w*"
    r"|thanks to|caused|prompted|driven by|motivated|so that|in order to|given|led to|so as to"
    r"|saying|argu\w+|complain\w*|failed to|fear\w*|concern\w*|following|after|not least|seek\w*"
    r"|to (?:prevent|help|avoid|protect|counter|escape|control|regulate|increase|reduce"
    r"|restore))\b",
    re.IGNORECASE,
)
_OFFICES: Final = frozenset(
    {
        "president", "secretary", "minister", "premier", "chancellor", "king", "chairman", "chair",
        "director", "commander", "spokesman", "spokesperson", "ambassador", "head", "leader",
    }
)  # fmt: skip
_BESIDE: Final = 16
"""Characters that may stand between an office and whose office it is."""

_REFERS: Final = re.compile(
    r"\b(?:it|its|they|their|them|he|she|his|her|the (?:organi[sz]ation|bloc|alliance|group|force"
    r"|mission|union|community|forum|body|council|country|government|members?|three|two|four|five"
    r"|six|latter|former))\b",
    re.IGNORECASE,
)
_PRONOUN: Final = re.compile(r"\b(?:it|its|they|their|them|this|that)\b", re.IGNORECASE)
_PLACE: Final = re.compile(r"\b(?:in|at|near|from|to|outside|around|of|on) (?:the )?[A-Z]\w+")
_PERSON: Final = re.compile(r"\b[A-Z][\w'’-]+(?: (?:[A-Z][\w'’.-]+|al-\w+|bin|de|van|von))+")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a passage must have to answer a question.

    `words` are the question's content words, `strict` those of them that belong to a proper
    name; `kind` is the part that asks ("who", "when", ...), `counted` what "how many" counts.
    """

    words: tuple[str, ...]
    names: tuple[tuple[str, str], ...]
    kind: str = ""
    counted: str = ""
    strict: frozenset[str] = frozenset()
    years: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """A hit and how well it fits.

    `used` are neighbours it leans on. `missing` is an organization that it does not name: it
    answers only if the report as a whole is on that one.
    """

    hit: Hit
    share: float
    used: tuple[Sentence, ...] = ()
    missing: str = ""


@dataclass(frozen=True, slots=True)
class _Thesaurus:
    """By stem: the stems that mean the same, and the words to search for; the weak stems."""

    alike: Mapping[str, frozenset[str]]
    spelt: Mapping[str, tuple[str, ...]]
    weak: frozenset[str]


@cache
def _thesaurus() -> _Thesaurus:
    source = resources.files("bot.answers").joinpath("thesaurus.toml").read_text("utf-8")
    table = tomllib.loads(source)
    alike: dict[str, set[str]] = {}
    spelt: dict[str, set[str]] = {}
    for line in table["groups"]:
        words = line.split()
        forms = {stem(word) for word in words}
        for form in forms:
            alike.setdefault(form, set()).update(forms)
            spelt.setdefault(form, set()).update(word.replace("-", " ") for word in words)
    return _Thesaurus(
        {form: frozenset(forms) for form, forms in alike.items()},
        {form: tuple(sorted(words)) for form, words in spelt.items()},
        frozenset(stem(word) for word in table["weak"]),
    )


def alike(word: str) -> frozenset[str]:
    """The stems that may stand for a word."""
    form = stem(word)
    return _thesaurus().alike.get(form, frozenset({form})) | {form}


def spellings(word: str) -> tuple[str, ...]:
    """The words to search for in place of one, itself first."""
    return (word, *_thesaurus().spelt.get(stem(word), ()))


def weight(word: str) -> float:
    """How much a word of a question counts."""
    return 0.5 if stem(word) in _thesaurus().weak else 1.0


_KINDS: Final = ("why", "when", "how_many", "how_much", "where", "who")
_NAMES: Final = frozenset({"organization", "state"})


def wanted_of(question: Question) -> Wanted:
    """What the answer to a free question must have."""
    words = [w for w in words_of(question.topic) if not is_empty(w) and len(w) > 1]
    kind = next((kind for kind in _KINDS if question.has(kind)), "")
    counted = ""
    if kind == "how_many":
        at = question.first("how_many")
        following = [w for p in question.pieces[at + 1 :] for w in words_of(p.text)]
        counted = next((word for word in following if word in words), "")
    keys = [(p.part, p.key) for p in question.pieces if p.part in _NAMES]
    return Wanted(
        tuple(dict.fromkeys(words)),
        tuple(dict.fromkeys(keys)),
        kind,
        counted,
        question.proper & set(words),
        tuple(mention.when.year for mention in question.dates),
    )


def judge(
    wanted: Wanted, hit: Hit, around: Sequence[Sentence], names: Names, named: bool
) -> Passage | None:
    """The passage around a hit if it answers what is wanted, else None.

    `named` says that the sentence is known to speak of all the names (perhaps as "the bloc").
    """
    text = hit.sentence.text
    beside = [s for s in around if s.number != hit.sentence.number]
    before = [s for s in beside if s.number < hit.sentence.number]
    used: dict[int, Sentence] = {}
    share, inside = _coverage(wanted, set(map(stem, words_of(text))), beside, used)
    enough = IN_SENTENCE / 2 if used and _PRONOUN.search(text) else IN_SENTENCE
    if share < STRONG or inside < enough:
        return None
    if not _in_time(wanted, hit, text) or not _of_kind(wanted, text, beside, names):
        return None
    missing = "" if named else _missing(wanted, text, before, hit.report.title, names, used)
    if missing is None or (missing and (inside < 1 or len(wanted.words) < _TELLING)):
        return None
    return Passage(hit, share, tuple(used[n] for n in sorted(used)), missing)


def _coverage(
    wanted: Wanted, here: set[str], beside: Sequence[Sentence], used: dict[int, Sentence]
) -> tuple[float, float]:
    """The share of the content that the passage has, and the share in the sentence itself."""
    total = sum(map(weight, wanted.words)) or 1.0
    got = inside = 0.0
    near = [(s, set(map(stem, words_of(s.text)))) for s in beside]
    for word in wanted.words:
        forms = {stem(word)} if word in wanted.strict else alike(word)
        if not here.isdisjoint(forms):
            got += weight(word)
            inside += weight(word)
            continue
        source = next((s for s, found in near if not found.isdisjoint(forms)), None)
        if source is not None:
            got += NEARBY * weight(word)
            used[source.number] = source
        elif word in wanted.strict:
            return 0.0, 0.0
    if not wanted.words:
        return 1.0, 1.0
    return got / total, inside / total


def _missing(
    wanted: Wanted,
    text: str,
    before: Sequence[Sentence],
    title: str,
    names: Names,
    used: dict[int, Sentence],
) -> str | None:
    """The one organization that the passage does not name; "" if none, None if it lacks more.

    A name may stand in the sentence before or in the title only if the sentence refers back,
    or speaks of another of the names itself.
    """
    absent = [name for name in wanted.names if not _speaks_of(name, text, names)]
    refers = len(absent) < len(wanted.names) or _REFERS.search(text)
    lacking = []
    for name in absent:
        near = next((s for s in before if _speaks_of(name, s.text, names)), None)
        if near is not None and refers:
            used[near.number] = near
        elif not (refers and _speaks_of(name, title, names)):
            lacking.append(name)
    if not lacking:
        return ""
    kind, key = lacking[0]
    return key if len(lacking) == 1 and kind == "organization" else None


def _speaks_of(name: tuple[str, str], text: str, names: Names) -> bool:
    return any((m.name.kind, m.name.key) == name for m in names.gazetteer.find(text))


def _in_time(wanted: Wanted, hit: Hit, text: str) -> bool:
    """Whether the sentence speaks of the year asked about, or its report is of about then."""
    if not wanted.years:
        return True
    published = hit.report.published
    return any(
        str(year) in text or (published is not None and published.year in (year, year + 1))
        for year in wanted.years
    )


def _of_kind(wanted: Wanted, text: str, beside: Iterable[Sentence], names: Names) -> bool:
    """Whether the sentence has an answer of the kind asked for."""
    kind = wanted.kind
    if kind == "when":
        return bool(_DATE.search(text))
    if kind == "how_many":
        return _counts(text, wanted.counted)
    if kind == "how_much":
        return bool(_NUMBER.search(text) or _MONEY.search(text))
    if kind == "where":
        return bool(_PLACE.search(text))
    if kind == "why":
        return bool(_CAUSE.search(text)) or any(_CAUSE.search(s.text) for s in beside)
    if kind == "who":
        if not _office_fits(wanted, text, names):
            return False
        found = {(m.name.kind, m.name.key) for m in names.gazetteer.find(text)}
        return bool(found - set(wanted.names)) or bool(_PERSON.search(text))
    return True


def _office_fits(wanted: Wanted, text: str, names: Names) -> bool:
    """Whether an office asked about stands beside the name whose office it is."""
    offices = _OFFICES.intersection(wanted.words)
    if not offices or not wanted.names:
        return True
    places = [m for m in names.gazetteer.find(text) if (m.name.kind, m.name.key) in wanted.names]
    for office in offices:
        for found in re.finditer(rf"\b{office}\b", text, re.IGNORECASE):
            gaps = [max(m.start - found.end(), found.start() - m.end) for m in places]
            if any(gap < _BESIDE for gap in gaps):
                return True
    return False


def _counts(text: str, counted: str) -> bool:
    """Whether a number stands shortly before the thing counted."""
    if not counted:
        return bool(_NUMBER.search(text))
    forms = alike(counted)
    words = re.findall(r"[^\W_][\w,.'’-]*", text)
    for at, word in enumerate(words):
        if stem(word.lower().rstrip(".,")) in forms:
            before = " ".join(words[max(0, at - 4) : at])
            if _NUMBER.search(before):
                return True
    return False
