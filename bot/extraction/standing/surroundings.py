"""Organizations that a sentence may be about without naming them, and what speaks for each.

They are those that the text named last, in the same paragraph or the one before, and the one
that it names most; a noun such as "the fund" speaks for those that it fits.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from bot.extraction.mentions import AnnotatedDocument
from bot.extraction.reference.bodies import has_states
from bot.extraction.reference.memory import kind_words
from bot.extraction.reference.turns import organizations_of
from bot.extraction.reference.words import words
from bot.extraction.standing.nodes import Scene
from bot.model import Organization, Sentence
from bot.records import record

_LAST = 3  # organizations of the same paragraph
_BEFORE = 2  # of the paragraphs before, where the paragraph has named none
_OFTEN = 4
_LONG_AGO = 9
_SHARES = 5  # parts into which the mentions of a document are cut
_ARTICLE = 5  # nodes from a noun back to its article
_FITS = ("name", "kind", "any")  # how a noun fits an organization, best first
_PRONOUNS = frozenset({"it", "its", "they", "their"})
_ARTICLES = frozenset({"the", "this", "that", "its", "their", "both", "either", "same"})


class Named(NamedTuple):
    """Where an organization was named last, and whether before all others of its sentence."""

    sentence: Sentence
    first: bool


@record(frozen=True, slots=True)
class Nearby:
    """An organization that a sentence may mean; `place` is a noun that may stand for it."""

    organization: str
    place: int | None
    features: tuple[str, ...]


class _Noun(NamedTuple):
    """A definite noun that may stand for an organization: its node, word and article."""

    at: int
    word: str
    article: str


class Surroundings:
    """What a document has named up to a sentence; `main` is what it names most."""

    def __init__(self, document: AnnotatedDocument) -> None:
        self._counts = Counter(
            key
            for one in document.sentences
            for mention in one.mentions
            for key in organizations_of(mention)
            if has_states(key)
        )
        self.main = [key for key, _ in self._counts.most_common(1)]
        self._all = max(1, self._counts.total())
        self._named: dict[str, Named] = {}  # the last one is the latest
        self._times = Counter[str]()
        self._nouns = _Nouns(document.organizations)

    def last_named(self, key: str) -> Named | None:
        """Where an organization was named last."""
        return self._named.get(key)

    def nearby(self, scene: Scene, here: frozenset[str]) -> list[Nearby]:
        """The organizations that a sentence may mean apart from those `here`, that it names."""
        choices = self._choices(scene, here)
        if not choices:
            return []
        nouns = list(_definite(scene))
        fits = {key: self._nouns.fitting(key, nouns) for key in choices}
        alone = "in" if here else "alone"
        latest = {key: place for place, key in enumerate(reversed(self._named))}
        pronoun = any(node.lower in _PRONOUNS for node in scene.nodes)
        found = []
        for rank, (key, how) in enumerate(choices.items()):
            features = [f"ctx:{how}", f"ctx:{how}{min(rank, 3)}", f"ctx:{how}|{alone}"]
            features.append(f"share:{self._counts[key] * _SHARES // self._all}")
            if key in self._named:
                features.append(f"rank:{min(latest[key], _LONG_AGO)}|{alone}")
                features.append(f"times:{min(_OFTEN, self._times[key])}")
                if self._named[key].first:
                    features.append(f"lastsubj|{alone}")
            place = None
            if fits[key]:
                place = fits[key][0][1].at
                features += _described(key, fits, f"{how}{min(rank, 2)}")
            else:
                others = "other" if any(fits.values()) else "some" if nouns else "none"
                features.append(f"nodef|{others}")
                if pronoun:
                    features.append("nodef|pron")
            found.append(Nearby(key, place, tuple(features)))
        return found

    def _choices(self, scene: Scene, here: frozenset[str]) -> dict[str, str]:
        """The organizations that may be meant, the likeliest first, and why each may be."""
        paragraph = scene.sentence.sentence.paragraph
        found = {key: "topic" for key in scene.topic if key not in here}
        before = [key for key in reversed(self._named) if key not in here]
        same = [key for key in before if self._named[key].sentence.paragraph == paragraph]
        for key in same[:_LAST]:
            found.setdefault(key, "same")
        for key in before[:_BEFORE] if not same else ():
            found.setdefault(key, "far")
        for key in self.main:
            if key in self._named and key not in here:
                found.setdefault(key, "main")
        return found

    def remember(self, scene: Scene) -> None:
        """Take note of what a sentence names."""
        first = True
        for mention in scene.sentence.mentions:
            for key in filter(has_states, organizations_of(mention)):
                self._named.pop(key, None)
                self._named[key] = Named(scene.sentence.sentence, first)
                self._times[key] += 1
                first = False


_Fitting = list[tuple[int, _Noun]]


def _described(key: str, fits: Mapping[str, _Fitting], how: str) -> list[str]:
    """What the best noun for an organization says for it; other organizations may fit it too."""
    fit, noun = fits[key][0]
    rivals = sum(one[0][0] <= fit for other, one in fits.items() if one and other != key)
    return [
        f"def:{_FITS[fit]}",
        f"def:{_FITS[fit]}|r{min(rivals, 2)}",
        f"def:{_FITS[fit]}|{how}",
        f"defw:{noun.word}",
        f"defd:{noun.article}",
    ]


def _definite(scene: Scene) -> Iterator[_Noun]:
    """The nouns of a sentence that may stand for an organization not named by them."""
    nodes, nouns = scene.nodes, words()["meaning_bodies"]
    for at, node in enumerate(nodes):
        if node.tag != "n" or node.lower not in nouns or scene.lower(at + 1) == "of":
            continue
        first = at - 1
        while first >= 0 and at - first <= _ARTICLE and nodes[first].tag in "na#-SO":
            first -= 1
        article = scene.lower(first)
        owned = any(one.possessive for one in nodes[first + 1 : at])
        if article in _ARTICLES or owned or node.lower == "membership":
            yield _Noun(at, node.lower, article or "owner")


class _Nouns:
    """Which nouns fit an organization, by its name and by what kind it is."""

    def __init__(self, named: Mapping[str, Organization]) -> None:
        self._organizations = named
        self._known: dict[str, tuple[frozenset[str], frozenset[str]]] = {}

    def fitting(self, key: str, nouns: list[_Noun]) -> _Fitting:
        """The nouns that fit an organization, the best first, each with how well it does."""
        if not nouns:
            return []
        name, kind = self._known.get(key) or self._learn(key)
        found = []
        for noun in nouns:
            word = noun.word.replace("isation", "ization")
            if word in name:
                found.append((0, noun))
            elif word in kind:
                found.append((1, noun))
            elif word in words()["meaning_any_body"]:
                found.append((2, noun))
        return sorted(found, key=lambda one: one[0])

    def _learn(self, key: str) -> tuple[frozenset[str], frozenset[str]]:
        name = self._organizations[key].name if key in self._organizations else key
        spelled = name.lower().replace("-", " ").replace("isation", "ization")
        kind = " ".join(kind_words(key)).replace("-", " ")
        self._known[key] = (frozenset(spelled.split()), frozenset(kind.split()))
        return self._known[key]
