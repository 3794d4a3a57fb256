"""What the sentences of a document show of every pair of states and an organization."""

from __future__ import annotations

from collections.abc import Iterator

from bot.extraction.mentions import AnnotatedDocument, AnnotatedSentence
from bot.extraction.reference.turns import organizations_of
from bot.extraction.standing.candidate_pairs import (
    Pair,
    named_pairs,
    organizations_in,
    states_in,
)
from bot.extraction.standing.likelihood import likely
from bot.extraction.standing.nodes import Scene
from bot.extraction.standing.outline import Outline
from bot.extraction.standing.surroundings import Surroundings
from bot.extraction.standing.symbols import telling, telling_words
from bot.model import Sentence
from bot.records import record

_LINE = 14  # tokens of a list's item, at most
_APART = 5  # sentences since an organization was named, at most told apart


@record(frozen=True, slots=True)
class Sight:
    """A pair as sentence `number` shows it: the states at a node and an organization.

    `around` is what the text around the sentence shows of the organization; `rest` what it shows
    of any pair of the sentence.
    """

    pair: Pair
    states: tuple[str, ...]
    number: int
    around: tuple[str, ...]
    rest: tuple[str, ...]
    outline: Outline

    @property
    def organization(self) -> str:
        """The key of the organization."""
        return self.pair.organization

    @property
    def features(self) -> tuple[str, ...]:
        """What speaks for or against a standing.

        The same words weigh less where the organization is not named: these are features of
        their own.
        """
        shown = self.outline.features(self.pair)
        lies, *known = likely(self.pair, self.states)
        tells = f"tells:{any(map(_tells, shown))}"
        found = ("bias", *shown, *self.around, *self.rest, tells, f"{tells}|{lies}", lies, *known)
        return found if self.pair.named else tuple("~" + feature for feature in found)


class Lookout:
    """The pairs of a document's sentences, to be asked for in order."""

    def __init__(self, document: AnnotatedDocument) -> None:
        self._surroundings = Surroundings(document)
        title = document.title.mentions if document.title is not None else ()
        self._titled = {key for mention in title for key in organizations_of(mention)}
        self._sentences = document.sentences
        self._read = 0
        self._before: tuple[str, ...] = ()
        self._above: tuple[str, ...] = ()

    def sights(self, scene: Scene) -> Iterator[Sight]:
        """Every pair of a sentence; linear in its length."""
        sentence = scene.sentence.sentence
        self._read_up_to(sentence.number)
        states = states_in(scene)
        if states:
            outline = Outline(scene)
            rest = (*self._before, *self._above)
            named = organizations_in(scene)
            here = frozenset(key for node in scene.nodes for key in node.organizations)
            nearby = self._surroundings.nearby(scene, here)
            weights = {one.organization: self._weight(one.organization, sentence) for one in nearby}
            for at, node in states:
                codes = node.states.states if node.states is not None else ()
                for pair in named_pairs(scene, named, at):
                    around = self._named_weight(pair.organization)
                    yield Sight(pair, codes, sentence.number, around, rest, outline)
                for one in nearby:
                    pair = Pair(at, one.organization, one.place, described=one.place is not None)
                    around = (*weights[one.organization], *one.features)
                    yield Sight(pair, codes, sentence.number, around, rest, outline)
        self._surroundings.remember(scene)

    def _read_up_to(self, number: int) -> None:
        """What tells of standing in the sentence before, and in the last heading or lead."""
        for sentence in self._sentences[self._read : number - 1]:
            kinds = _telling(sentence)
            self._before = tuple(f"before:{kind}" for kind in kinds)
            if sentence.tokens and sentence.tokens[-1].text not in (".", "!", ";"):
                self._above = tuple(f"above:{kind}" for kind in kinds) or self._above
            elif len(sentence.tokens) > _LINE:
                self._above = ()
        self._read = number - 1

    def _named_weight(self, key: str) -> tuple[str, ...]:
        """How much the document is about an organization that the sentence names."""
        found = ["titled:named"] if key in self._titled else []
        return (*found, "main:named") if key in self._surroundings.main else tuple(found)

    def _weight(self, key: str, here: Sentence) -> tuple[str, ...]:
        """How much it is about one that the sentence does not name, and how far that is away."""
        found = ["titled:topic"] if key in self._titled else []
        if key in self._surroundings.main:
            found.append("main:topic")
        last = self._surroundings.last_named(key)
        if last is not None:
            near = "same" if last.sentence.paragraph == here.paragraph else "other"
            found.append(f"ago={min(here.number - last.sentence.number, _APART)} {near}")
        return tuple(found)


_OF_CLASSES = ("kl", "kr", "kbtw", "ksubj:", "kobj:")


def _tells(feature: str) -> bool:
    """Whether a feature is a role, or a class of words that tells of standing."""
    if feature[0] != "k":
        return feature.startswith("role:")
    if not feature.startswith(_OF_CLASSES):
        return False
    kind = feature.partition(":")[2].partition("|")[0].partition(" ")[0]
    return telling(kind)


def _telling(sentence: AnnotatedSentence) -> tuple[str, ...]:
    """The classes of a sentence's words that tell of standing."""
    kinds = map(telling_words().get, [token.lower for token in sentence.tokens])
    return tuple(dict.fromkeys(filter(None, kinds)))
