"""Whether a sentence has an answer of the kind asked for: a date, a number, a person, a reason."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from bot.answers.likeness import forms_of, has
from bot.answers.names import Names
from bot.answers.stems import stem
from bot.answers.thesaurus import alike
from bot.answers.wanted import Wanted
from bot.model import Sentence

_NUMBER: Final = re.compile(
    r"\b(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|fifteen"
    r"|twenty|thirty|forty|fifty|sixty|hundreds?|thousands?|millions?|billions?|half|one|both"
    r"|several hundred)\b",
    re.IGNORECASE,
)
_DATE: Final = re.compile(
    r"\b(?:1[89]|20)\d\ds?\b|\b(?:January|February|March|April|June|July|August|September|October"
    r"|November|December)\b|\bMay \d|\b(?:last|next|this|previous|following|same) (?:year|month"
    r"|week|summer|autumn|spring|winter|fall)\b|\bon (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
    r"|\b(?:yesterday|today|tomorrow|annually)\b"
    r"|\bwithin (?:an?|one|two|three|four|five|six|ten|\d+) (?:years?|months?|weeks?|days?)\b"
    r"|\bevery (?:year|month|two years)\b|\b(?:years?|months?|weeks?|days?) (?:ago|later|earlier)\b"
)
_PARTS: Final = re.compile(r"[,;:]\s|\s[–—]\s|\b(?:while|whereas|but)\b")
_MONEY: Final = re.compile(r"[$€£¥]|\b(?:dollars?|euros?|per ?cent|percent|%|million|billion)\b|%")
_REASON: Final = re.compile(
    r"\bsince (?:it|they|he|she|we|this|that|its|their|neither|no|few|most|many)\b"
    r"|\b(?:because|due to|owing to|as a result|therefore|thus|hence|in response|response to"
    r"|reasons?|explained by|explains|accus\w+|citing|cited|blam\w+|in protest|protest\w*"
    r"|thanks to|caused|prompted|driven by|motivated|so that|in order to|led to|so as to"
    r"|argu\w+|complain\w*|failed to|not least"
    r"|for (?:want|lack) of|(?:which|that) (?:is|was) why)\b",
    re.IGNORECASE,
)
_CAUSE: Final = re.compile(
    _REASON.pattern
    + r"|\bgiven (?:the|that|its|their|how)\b|\b(?:over|saying|fear\w*|concern\w*|seek\w*)\b"
    r"|(?<!years )(?<!year )(?<!months )(?<!month )(?<!weeks )(?<!week )(?<!days )(?<!day )"
    r"(?<!soon )(?<!shortly )\bafter\b"
    r"|\bwhen .{1,60}\b(?:refused|rejected|blocked|vetoed|failed|declined|expelled"
    r"|demanded|said|objected)\b"
    r"|\bto (?:prevent|help|avoid|protect|counter|escape|control|regulate|increase|reduce"
    r"|restore)\b",
    re.IGNORECASE,
)
_ENDED: Final = re.compile(
    r"\b(?:on hold|on paper|stall\w*|shelv\w+|abandon\w*|drop\w*|cancel\w*|block\w*|reject\w*"
    r"|refus\w+|declin\w+|postpon\w+|delay\w*|frozen|never|suspend\w*|launch\w*|complet\w+|began"
    r"|started|opened|works|operat\w+|in force|not taken up|heard of)\b",
    re.IGNORECASE,
)
_FOUNDINGS: Final = frozenset(map(stem, ("found", "create", "establish", "form", "begin", "set")))
_WAS_FOUNDED: Final = re.compile(
    r"(?:\s\([^()]{1,40}\))?(?:,?\s(?:\w+\s){0,4}?)"
    r"(?:founded|established|created|formed|set up|born)\b"
)
_FOUNDED: Final = re.compile(
    r"\b(?:founded|established|created|formed|set up|founding of|creation of|birth of)"
    r"\s(?:the\s)?(?:\w+\s){0,2}\Z"
)
_OFFICES: Final = frozenset(
    {
        "president", "secretary", "minister", "premier", "chancellor", "king", "chairman", "chair",
        "director", "commander", "spokesman", "spokesperson", "ambassador", "head", "leader",
    }
)  # fmt: skip
_LEADS: Final = frozenset(
    {
        "leads", "led", "heads", "headed", "commands", "commanded", "chairs", "chaired", "runs",
        "governs", "controls", "directs",
    }
)  # fmt: skip
_BESIDE: Final = 16
"""Characters that may stand between an office and whose office it is."""

_LOSSES: Final = re.compile(
    r"\b(?:kill\w*|wound\w*|injur\w*|died|dead|lost|lose|casualt\w+|captur\w+|arrest\w*|missing)\b",
    re.IGNORECASE,
)
_ORDER: Final = {
    "next": re.compile(r"\b(?:next|to be held|to host|will host|will be held|will take place)\b"),
    "last": re.compile(r"\b(?:last|latest|previous|was held|were held|took place|met)\b"),
    "first": re.compile(r"\b(?:first|earliest|inaugural|founding)\b"),
}
"""What a sentence must say where the next, the last or the first of its kind is asked for."""

_PLACE: Final = re.compile(r"\b(?:in|at|near|from|to|outside|around|of|on) (?:the )?[A-Z]\w+")
_PERSON: Final = re.compile(r"\b[A-Z][\w'’-]+(?: (?:[A-Z][\w'’.-]+|al-\w+|bin|de|van|von))+")


def of_kind(wanted: Wanted, text: str, beside: Iterable[Sentence], names: Names) -> bool:
    """Whether the sentence has an answer of the kind asked for."""
    kind = wanted.kind
    if any(word in wanted.words and not told.search(text) for word, told in _ORDER.items()):
        return False
    if kind == "when":
        return _dates_it(wanted, text, names) and _founding_fits(wanted, text, names)
    if kind == "how_many":
        return _counts(text, wanted)
    if kind == "how_much":
        return bool(_NUMBER.search(text) or _MONEY.search(text))
    if kind == "where":
        return bool(_PLACE.search(text))
    if kind == "why":
        return bool(_CAUSE.search(text)) or reason_beside(beside) is not None
    if kind in ("who", "states") and not _founding_fits(wanted, text, names):
        return False
    if kind in ("states", "organizations"):
        found = {(m.name.kind, m.name.key) for m in names.gazetteer.find(text)}
        return any(f"{name}s" == kind for name, _ in found - set(wanted.names))
    if kind == "built":
        return tells_end(" ".join([text, *(sentence.text for sentence in beside)]))
    if kind == "who":
        if not (_office_fits(wanted, text, names) and _deed_fits(wanted, text)):
            return False
        found = {(m.name.kind, m.name.key) for m in names.gazetteer.find(text)}
        return bool(found - set(wanted.names)) or bool(_PERSON.search(text))
    return True


def told_beside(kind: str, sentence: Sentence, beside: Sequence[Sentence]) -> Sentence | None:
    """A neighbour with what the sentence itself may leave open: the reason, or how it ended."""
    if kind == "why":
        return reason_beside(beside)
    if kind not in ("fate", "built") or _ENDED.search(sentence.text):
        return None
    after = next((each for each in beside if each.number == sentence.number + 1), None)
    return after if after is not None and _ENDED.search(after.text) else None


def tells_end(text: str) -> bool:
    """Whether a sentence says how something stands or ended."""
    return _ENDED.search(text) is not None


def reason_beside(beside: Iterable[Sentence]) -> Sentence | None:
    """A neighbouring sentence that gives a reason in so many words."""
    return next((sentence for sentence in beside if _REASON.search(sentence.text)), None)


def _dates_it(wanted: Wanted, text: str, names: Names) -> bool:
    """Whether a date stands beside the state asked about, and not beside others only.

    "A joined in 2009, and of the others B is still outside" does not date what B did.
    """
    asked = {key for kind, key in wanted.names if kind == "state"}
    for part in _PARTS.split(text):
        if not _DATE.search(part):
            continue
        states = {m.name.key for m in names.gazetteer.find(part) if m.name.kind == "state"}
        if not asked or not states or not states.isdisjoint(asked):
            return True
    return False


def _founding_fits(wanted: Wanted, text: str, names: Names) -> bool:
    """Whether it is the organization asked about that was founded, and not something by it."""
    if len(wanted.names) != 1 or not set(map(stem, wanted.words)) <= _FOUNDINGS:
        return True
    for match in names.find(text):
        if (match.name.kind, match.name.key) not in wanted.names:
            continue
        if _WAS_FOUNDED.match(text, match.end) or _FOUNDED.search(text[: match.start]):
            return True
    return False


def _deed_fits(wanted: Wanted, text: str) -> bool:
    """Whether somebody leads, commands or runs it in the sentence, if that is asked.

    "Who commands it?" is not answered by "a unified command", nor "who leads it?" by "the
    leaders met".
    """
    if not wanted.words or wanted.words[0] not in _LEADS:
        return True
    bare = wanted.words[0].removesuffix("ed").removesuffix("s")
    forms = [w for w in re.findall(r"\w+", text.lower()) if stem(w) in alike(bare)]
    return any(form != bare and not form.endswith(("ers", "ors")) for form in forms)


def _office_fits(wanted: Wanted, text: str, names: Names) -> bool:
    """Whether an office asked about stands beside the name whose office it is."""
    offices = _OFFICES.intersection(wanted.words)
    if not offices:
        return True
    if not wanted.names:
        return any(has(office, forms_of(text)) for office in offices)
    places = [m for m in names.gazetteer.find(text) if (m.name.kind, m.name.key) in wanted.names]
    for office in offices:
        for found in re.finditer(rf"\b{office}\b", text, re.IGNORECASE):
            gaps = [max(m.start - found.end(), found.start() - m.end) for m in places]
            if any(gap < _BESIDE for gap in gaps):
                return True
    return False


def _counts(text: str, wanted: Wanted) -> bool:
    """Whether a number stands shortly before the thing counted.

    "It lost 40 of its soldiers" does not say how many there are.
    """
    counted = wanted.counted
    if not counted:
        return bool(_NUMBER.search(text))
    if _LOSSES.search(text) and not _LOSSES.search(" ".join(wanted.words)):
        return False
    forms = alike(counted)
    words = re.findall(r"[^\W_][\w,.'’-]*", text)
    for at, word in enumerate(words):
        if stem(word.lower().rstrip(".,")) in forms:
            before = " ".join(words[max(0, at - 4) : at])
            if _NUMBER.search(before):
                return True
    return False
