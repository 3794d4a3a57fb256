"""What a sentence shows of some states and an organization, as named features.

A feature is a short string: what stands before and after the states, what lies between them and
the organization, which verbs they are subject or object of, which roles and kinds of words are
near. These are the features of Kambhatla (2004) and of Zhou et al. (2005), over nodes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from bot.extraction.lexicon import split
from bot.extraction.lists import number_of
from bot.extraction.standing.arguments import Argument, complements
from bot.extraction.standing.candidate_pairs import Pair
from bot.extraction.standing.nodes import Scene
from bot.extraction.standing.subject import subject
from bot.extraction.standing.symbols import kind_of, symbol_of
from bot.records import record

_REACH = 16  # nodes from states to a verb that may be theirs
_NEAR = 7  # nodes from states to words that count as near
_SHORT = 5  # words of a path that is a feature as a whole; nodes to a role that is near
_EMPTY = split(
    "the a an of in on at by for with from as and or to its their his her this that it is was be "
    "been are were , . ; : ' 's \" “ ” ‘ ’ ( ) - — –"
)
_OUTSIDE = "<>"
_STATES = frozenset({"S", "S'"})


@record(frozen=True, slots=True)
class _Act:
    """A verb with its subject's node and its complements."""

    at: int
    name: str
    held: str
    kind: str
    tense: str
    governors: tuple[str, ...]
    subject: int | None
    complements: tuple[Argument, ...]


class Outline:
    """A sentence laid out for its features to be asked of any pair in it."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        nodes = scene.nodes
        self._roles = [at for at, node in enumerate(nodes) if node.tag in "RM"]
        self._named = [at for at, node in enumerate(nodes) if node.tag in "ORM"]
        self._unnamed: dict[tuple[int, int | None], list[str]] = {}
        self._counts = [
            (at, number_of(node.lower)) for at, node in enumerate(nodes) if node.tag == "#"
        ]

    @cached_property
    def _plain(self) -> list[str]:
        return [symbol_of(self.scene, node) for node in self.scene.nodes]

    @cached_property
    def _kinds(self) -> list[str]:
        return [kind_of(self.scene, at) for at in range(len(self.scene.nodes))]

    @cached_property
    def _acts(self) -> list[_Act]:
        nodes = enumerate(self.scene.nodes)
        return [self._act(at) for at, node in nodes if node.verb is not None]

    def features(self, pair: Pair) -> list[str]:
        """What speaks for or against the pair's states having a standing there."""
        if pair.named:
            return self._features(pair)
        alike = (pair.at, pair.place)  # all organizations that are not named show the same
        if alike not in self._unnamed:
            self._unnamed[alike] = self._features(pair)
        return self._unnamed[alike]

    def _features(self, pair: Pair) -> list[str]:
        size = self._size(pair.at)
        symbols = self._symbols(pair, size)
        found = self._beside(pair.at, symbols)
        found.append("size=" + ("1" if size == 1 else "2" if size == 2 else "3+"))
        if size > 1 and any(count == size for _, count in self._counts):
            found.append("counted")
        found += self._between(pair, symbols)
        found += self._acting(pair.at, symbols)
        found += self._ranks(pair.at, symbols)
        found += self._near(pair.at, symbols)
        return found

    def _size(self, at: int) -> int:
        states = self.scene.nodes[at].states
        return len(states.states) if states is not None else 0

    def _act(self, at: int) -> _Act:
        verb = self.scene.nodes[at].verb
        assert verb is not None  # noqa: S101 - asked for nodes with a verb only
        return _Act(
            at,
            verb.lemma + ("|p" if verb.passive else ""),
            verb.modality.value[:4],
            self._kinds[at],
            verb.tense,
            verb.governors,
            subject(self.scene, at),
            tuple(complements(self.scene, at)[:3]),
        )

    def _symbols(self, pair: Pair, size: int) -> list[str]:
        """The nodes' symbols as this pair sees them: "S*" its states, "O*" its organization."""
        symbols = self._plain.copy()
        nodes = self.scene.nodes
        symbols[pair.at] = "S*"
        for at in self._named:
            keys = nodes[at].organizations
            own = pair.organization in keys
            if nodes[at].tag == "O":
                if own:
                    symbols[at] = "O*" + symbols[at][1:]
            else:
                symbols[at] += ":own" if own else ":other" if keys else ":bare"
                if nodes[at].count and nodes[at].count == size:
                    symbols[at] += "="
        for at, count in self._counts:
            if size > 1 and count == size:
                symbols[at] = "#="
        if pair.described and pair.place is not None:
            symbols[pair.place] = "O*"
        return symbols

    def _beside(self, at: int, symbols: Sequence[str]) -> list[str]:
        """What stands right before and right after the states."""
        own = "'" if self.scene.nodes[at].possessive else ""
        padded = [_OUTSIDE] * 2 + [*symbols] + [_OUTSIDE] * 2
        before, after = padded[at : at + 2], padded[at + 3 : at + 5]
        return [
            f"L1={before[1]}",
            f"L2={before[0]} {before[1]}",
            f"R1={own}{after[0]}",
            f"R2={own}{after[0]} {after[1]}",
            f"LR={before[1]}_{own}{after[0]}",
        ]

    def _between(self, pair: Pair, symbols: Sequence[str]) -> Iterator[str]:
        """How many organizations there are, and what lies between the pair."""
        others = {key for at in self._named for key in self.scene.nodes[at].organizations}
        if pair.place is None:
            yield "org=topic"
            yield f"orgs={min(len(others), 3)}T"
            return
        side = "R" if pair.place > pair.at else "L"
        yield f"org={side}{min(abs(pair.place - pair.at), 12) // 3}"
        yield f"orgs={min(len(others), 3)}{side}"
        first, last = sorted((pair.at, pair.place))
        path = symbols[first + 1 : last]
        content = [symbol for symbol in path if symbol not in _EMPTY]
        kinds = [kind for kind in self._kinds[first + 1 : last] if kind]
        if len(content) < _SHORT:
            yield f"telling{side}:" + " ".join(content)
        if len(kinds) < _SHORT:
            yield f"kinds{side}:" + " ".join(kinds)
        yield from (f"btw{side}:{symbol}" for symbol in dict.fromkeys(content[:12]))
        yield from (f"kbtw{side}:{kind}" for kind in dict.fromkeys(kinds[:8]))
        if "O" in path or "O'" in path:
            yield "parted"

    def _acting(self, at: int, symbols: Sequence[str]) -> Iterator[str]:
        """The verbs that the states are subject or complement of."""
        for act in self._acts:
            if abs(act.at - at) > _REACH:
                continue
            if act.subject == at:
                yield from self._as_subject(act)
            elif act.at < at:
                for argument in act.complements:
                    if argument.at == at:
                        yield from self._as_object(act, argument, symbols)

    def _as_subject(self, act: _Act) -> Iterator[str]:
        yield f"subj:{act.name}"
        yield f"subj:{act.name}|{act.held}"
        yield f"held:{act.held}"
        yield f"ksubj:{act.kind}|{act.held}"
        yield f"ktense:{act.kind} {act.tense}"
        for argument in act.complements:
            yield f"kgoal:{act.kind} {argument.link}>{self._kinds[argument.at]}"
        yield from (f"governed:{word}" for word in act.governors)

    def _as_object(self, act: _Act, argument: Argument, symbols: Sequence[str]) -> Iterator[str]:
        yield f"obj:{act.name} {argument.link}"
        yield f"obj:{act.name}|{act.held} {argument.link}"
        yield f"kobj:{act.kind}|{act.held} {argument.link}"
        if act.subject is not None:
            yield f"does:{symbols[act.subject]}"
            yield f"does:{symbols[act.subject]} {act.name} {argument.link}"
            yield f"kdoes:{symbols[act.subject]} {act.kind} {argument.link}"

    def _ranks(self, at: int, symbols: Sequence[str]) -> Iterator[str]:
        """The roles and standings in the sentence, and the way to those near."""
        for role in self._roles:
            apart = abs(role - at)
            side = "R" if role > at else "L"
            far = "next" if apart == 1 else "near" if apart < _SHORT else "far"
            yield f"role:{symbols[role]}:{side}{far}"
            yield f"role:{self._plain[role]}"

    def _near(self, at: int, symbols: Sequence[str]) -> Iterator[str]:
        """The words and kinds of words near the states; "x" marks those past other states."""
        for side, steps in (("l", range(at - 1, -1, -1)), ("r", range(at + 1, len(symbols)))):
            past = ""
            for step in steps[:_NEAR]:
                symbol = symbols[step]
                if symbol in _STATES:
                    past = "x"
                elif symbol not in _EMPTY:
                    yield f"w{side}{past}:{symbol}"
                    if self._kinds[step]:
                        yield f"k{side}{past}:{self._kinds[step]}"
