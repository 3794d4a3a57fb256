"""What a text has named so far, from which an antecedent is chosen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from bot.extraction.reference.bodies import whole, wholes
from bot.extraction.reference.turns import Turn
from bot.model import Organization
from bot.world import organizations

_BACK = 4  # sentences looked back


class Memory:
    """The turns of a text up to a sentence, and the organizations it names anywhere.

    `named` holds the organizations by key, `main` the one that the text is about or "",
    `everywhere` the keys that it names; `defined` is filled with what "the Union" means.
    """

    def __init__(
        self, named: Mapping[str, Organization], everywhere: Iterable[str], main: str
    ) -> None:
        self.main = main
        self.everywhere = tuple(everywhere)
        self.turns: list[Turn] = []
        self.defined: dict[str, str] = {}
        self._named = named
        self._last: dict[str, int] = {}  # the last sentence that named an organization
        self._states = Counter[str]()  # how often each state has been named
        self.groups: dict[int, set[frozenset[str]]] = {}  # lists of states by their size
        self.about = ""  # the state that the text's heading names
        self._focus = ""  # the state that was a sentence's only subject last

    @property
    def last_turn(self) -> Turn | None:
        """What the sentence before said, None at the beginning."""
        return self.turns[-1] if self.turns else None

    def recent(self, here: Turn) -> list[Turn]:
        """This sentence so far and those before it, nearest first."""
        return [here, *reversed(self.turns[-_BACK:])]

    def remember(self, turn: Turn) -> None:
        """Take in what a sentence said."""
        for key in turn.organizations:
            self._last[key] = len(self.turns)
            listed = organizations().get(key)
            if listed is not None and listed.part == "body":
                self._last.setdefault(listed.parent, len(self.turns))
        self._states.update(turn.states)
        for group in turn.lists:
            self.groups.setdefault(len(group), set()).add(frozenset(group))
        if len(turn.subjects) == 1:
            self._focus = turn.subjects[0]
        self.turns.append(turn)

    def spoken_of(self, states: Collection[str]) -> tuple[str, ...]:
        """Of these states the one that the text speaks of: its last subject, named most often."""
        focus, times = self._focus, self._states
        others = (times[code] for code in times if code != focus)
        leads = focus in states and times[focus] > max(others, default=0)
        return (focus,) if leads else ()

    def has(self, key: str) -> bool:
        """Whether an organization has been named in a sentence before."""
        return key in self._last

    def known(self, here: Turn) -> dict[str, None]:
        """The organizations named so far, here with those whose bodies are named."""
        return dict.fromkeys((*here.organizations, *wholes(here.organizations), *self._last))

    def nearest(self, here: Turn, keys: Sequence[str]) -> tuple[str, ...]:
        """The one that was named last, () if the last sentence with any of them names several."""
        spoken = {*here.organizations, *wholes(here.organizations)}
        places = {key: len(self.turns) if key in spoken else self._last[key] for key in keys}
        nearest = [key for key, place in places.items() if place == max(places.values())]
        nearest = [key for key in nearest if whole(key)] or nearest
        return (nearest[0],) if len(nearest) == 1 else ()

    def name_words(self, key: str) -> set[str]:
        """The words of an organization's own name in lower case, a body's without its parent's."""
        name = self._named[key].name if key in self._named else ""
        listed = organizations().get(key)
        above = self.name_words(listed.parent) if listed is not None and listed.part else set()
        return set(name.lower().replace("-", " ").replace("isation", "ization").split()) - above

    def is_kind(self, key: str, head: str) -> bool:
        """Whether an organization is an alliance, a pact by its name or kind."""
        return head in self.name_words(key) or head in kind_words(key)


def place_words(key: str) -> frozenset[str]:
    """The words of where a listed organization works, none if that is not known."""
    listed = organizations().get(key)
    return frozenset(listed.region.lower().split()) if listed is not None else frozenset()


def kind_words(key: str) -> set[str]:
    """The words of what kind of organization a listed one is."""
    listed = organizations().get(key)
    return set(listed.kind.lower().split()) if listed is not None else set()
