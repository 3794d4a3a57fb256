"""Which organization a text is about at a place, for sentences that do not name it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from bot.extraction.lexicon import lexicon, split
from bot.extraction.mentions import AnnotatedDocument, AnnotatedSentence, Mention, once
from bot.extraction.reference.bodies import has_states
from bot.extraction.reference.passing import among_states
from bot.extraction.reference.turns import joint, organizations_of
from bot.world import organizations

_TITLE = 3  # what a mention in the title weighs
_LEAD = 2  # what one as the subject of a first sentence weighs
_LEADERS = split("the heads of state and government leaders presidents ministers foreign defence")
_EARLY = 6  # words of a clause before its subject
_TOO = frozenset({"too", "also", "well"})
_BELONGING = frozenset({"belong", "belongs", "sit", "sits", "members", "member", "participate"})
_MARGIN = 1.5  # how much more the main organization must weigh than the next
_SOON = 3  # sentences before the first that names an organization that may be about it
_HEADING = 12  # tokens of a heading at most


class Topics:
    """The running topic of a document: the organization that a sentence without one is about.

    It is the document's main organization, or that of the heading above, unless the sentences
    just before, in the same paragraph, have another one as their subject.
    """

    def __init__(self, document: AnnotatedDocument) -> None:
        weights = _weights(document)
        self._whole = _main(document, weights)
        self._first = _first_named(document)
        self._topic: tuple[str, ...] = ()
        self._section: tuple[str, ...] = ()
        self._paragraph = -1
        self._passing = _in_passing(document, weights)
        self._seen: dict[str, None] = {}

    def before(self, sentence: AnnotatedSentence) -> tuple[str, ...]:
        """The topic as a sentence begins, () if it is not certain."""
        around = self._section or self._main(sentence.sentence.number)
        if sentence.sentence.paragraph != self._paragraph and around:
            return around
        return self._topic or around

    def _main(self, number: int) -> tuple[str, ...]:
        """The main organization, or the only one named so far where that comes much later."""
        first = min((self._first.get(key, 0) for key in self._whole), default=0)
        if first <= number or (not self._seen and first - number <= _SOON):
            return self._whole
        return tuple(self._seen) if len(self._seen) == 1 else ()

    def after(self, sentence: AnnotatedSentence) -> None:
        """Take note of a sentence."""
        if sentence.sentence.paragraph != self._paragraph:
            self._paragraph = sentence.sentence.paragraph
            self._section = _headed(sentence) or self._section
            self._topic = self._section or self._main(sentence.sentence.number) or self._topic
        named = _named(sentence)
        if not named:
            return
        if _of_persons(sentence):
            self._topic = (sentence.mentions[0].key,)
            return
        lead = _subject(sentence) or self._introduced(sentence)
        if _treaty(lead) and not all(map(_treaty, (*self._seen, *named))):
            lead = ""
        self._seen.update(dict.fromkeys(named))
        if lead:
            self._topic = (lead,)
        elif not self._topic and self._whole and self._whole[0] in named:
            self._topic = self._whole
        elif not self._topic and not self._passing:
            self._topic = tuple(named) if len(named) == 1 else ()

    def _introduced(self, sentence: AnnotatedSentence) -> str:
        """The organization that a sentence presents: "launched the Forum ... (PROSUR)".

        Not one that those already spoken of belong to as well: "All six are in the Forum, too".
        """
        words = {token.lower for token in sentence.tokens}
        if words & _TOO and words & _BELONGING:
            return ""
        fresh = [
            mention
            for mention in sentence.mentions
            if mention.kind == "organization"
            and mention.key not in self._seen
            and has_states(mention.key)
        ]
        keys = {mention.key for mention in fresh}
        named = [key for m in sentence.mentions for key in organizations_of(m)]
        twice = len(fresh) > len(keys) or (len(fresh) == 1 and _in_brackets(sentence, fresh[0]))
        return fresh[0].key if len(keys) == 1 and twice and named[0] in keys else ""


def _in_brackets(sentence: AnnotatedSentence, mention: Mention) -> bool:
    """Whether a mention is the short name after a long one: "the Forum for the Progress (Y)"."""
    before = [token for token in sentence.tokens if token.end <= mention.start][-2:]
    after = next((token.text for token in sentence.tokens if token.start >= mention.end), "")
    opened = len(before) > 1 and before[-1].text == "(" and before[0].capital
    return opened and after == ")"


def _first_named(document: AnnotatedDocument) -> dict[str, int]:
    """The number of the sentence that first names each organization, 0 for the title."""
    first: dict[str, int] = {}
    for sentence in document.sentences:
        for key in _named(sentence):
            first.setdefault(key, sentence.sentence.number)
    titled = _named(document.title) if document.title is not None else ()
    return first | dict.fromkeys(titled, 0)


@once
def _named(sentence: AnnotatedSentence) -> dict[str, int]:
    """How often a sentence names each organization, bodies counted as their organization."""
    named: dict[str, int] = {}
    for mention in sentence.mentions:
        for key in organizations_of(mention):
            if whole := _whole(key):
                named[whole] = named.get(whole, 0) + 1
    return named


def _whole(key: str) -> str:
    """The organization itself for a body of one; "" for what cannot have states."""
    listed = organizations().get(key)
    if listed is not None and listed.part == "body" and listed.parent:
        return key if has_states(key) and key not in _COUNCILS else listed.parent
    return key if has_states(key) else ""


_COUNCILS = frozenset({"au-psc", "unsc", "hrc", "csto-csc", "nac", "asean-coordinating-council"})


def _subject(sentence: AnnotatedSentence) -> str:
    """The organization that opens a sentence as its subject, or ""."""
    verbs = lexicon().verbs
    words = lexicon().classes
    for mention in sentence.mentions:
        keys = organizations_of(mention)
        if not keys or among_states(sentence, mention):
            continue
        before = [token.lower for token in sentence.tokens if token.end <= mention.start]
        for sign in (",", "that"):
            if sign in before:
                before = before[len(before) - before[::-1].index(sign) :]
        plain = not any(
            word in words["prepositions"] or word in verbs or word in words["auxiliaries_be"]
            for word in before[-6:]
        )
        plain = (plain and len(before) < _EARLY) or before[:2] == ["relations", "with"]
        plain = plain or ("of" in before and _LEADERS.issuperset(before))
        if _of_members(sentence, mention, keys):
            return ""
        one = len(keys) == 1 and has_states(keys[0]) and not joint(sentence, keys[0])
        opens = mention.text.lower() != "its" or mention.start == 0
        return _whole(keys[0]) if plain and one and opens else ""
    return ""


def _of_persons(sentence: AnnotatedSentence) -> bool:
    """Whether a parliament or court, in which states have no standing, opens a sentence."""
    first = sentence.mentions[0]
    listed = organizations().get(first.key) if first.kind == "organization" else None
    if listed is None or has_states(first.key):
        return False
    return listed.kind in ("parliament", "court") and first.start <= len("the ")


_MEMBERS = frozenset({"members", "member", "states", "countries", "nations"})


def _of_members(sentence: AnnotatedSentence, mention: Mention, keys: Sequence[str]) -> bool:
    """Whether a sentence only says what "all X members" have to do with another organization."""
    after = next((t.lower for t in sentence.tokens if t.start >= mention.end), "")
    others = {key for m in sentence.mentions for key in organizations_of(m)} - set(keys)
    return after in _MEMBERS and bool(others)


def _headed(sentence: AnnotatedSentence) -> tuple[str, ...]:
    """The only organization of a heading: short, unpunctuated or before a colon, of no states."""
    tokens = sentence.tokens
    if not tokens or len(tokens) > _HEADING or tokens[-1].text in (".", "!", "?", ";", ","):
        return ()
    if any(mention.states for mention in sentence.mentions):
        return ()
    named = tuple(_named(sentence))
    return named if len(named) == 1 else ()


def _weights(document: AnnotatedDocument) -> Counter[str]:
    """What every organization of a document weighs in it."""
    weights = Counter[str]()
    for sentence in document.sentences:
        for key, count in _named(sentence).items():
            weights[key] += count
    for key in weights:
        weights[key] //= 2 if _treaty(key) else 1
    if document.title is not None:
        for key, count in _named(document.title).items():
            weights[key] += _TITLE * count
    for sentence in document.sentences[:3]:
        lead = _subject(sentence)
        if lead:
            weights[lead] += _LEAD
    return weights


def _in_passing(document: AnnotatedDocument, weights: Counter[str]) -> bool:
    """Whether each organization is named but once, the first deep in the text, as no subject."""
    if max(weights.values(), default=0) != 1:
        return False
    for place, sentence in enumerate(document.sentences):
        for mention in sentence.mentions:
            if any(_whole(key) for key in organizations_of(mention)):
                return place >= _SOON and not _subject(sentence)
    return False


def _treaty(key: str) -> bool:
    """Whether a text is seldom about its members: they are parties to a treaty."""
    listed = organizations().get(key)
    return listed is not None and listed.kind.endswith(("treaty", "treaties", "convention"))


def _main(document: AnnotatedDocument, weights: Counter[str]) -> tuple[str, ...]:
    """The organization that weighs clearly more than any other in a document."""
    ranked = weights.most_common(2)
    titled = _named(document.title) if document.title is not None else {}
    if len(titled) == 1:
        key = next(iter(titled))
        if weights[key] * 2 >= ranked[0][1]:
            return (key,)
    if _in_passing(document, weights):
        return ()
    if not ranked or (len(ranked) > 1 and ranked[0][1] < _MARGIN * ranked[1][1]):
        return ()
    return (ranked[0][0],)
