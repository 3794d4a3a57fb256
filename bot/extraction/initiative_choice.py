"""Whose an initiative is, chosen among the organizations of its sentence and of the report."""

from __future__ import annotations

from collections.abc import Iterator

from bot.extraction.initiative_foreign import is_foreign
from bot.extraction.initiative_look import Choices, Look
from bot.extraction.initiative_owner import Ownership, in_opening
from bot.extraction.initiative_products import in_its_own_right
from bot.extraction.initiative_scene import Scene
from bot.extraction.initiative_ties import organization_ties
from bot.extraction.initiative_weighed import Judge
from bot.extraction.initiative_worth import is_worth, lends
from bot.extraction.mentions import Mention
from bot.records import record

_RECENT = 12  # mentions looked through on either side
_NUMBERS = frozenset({"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"})
_BACK = frozenset({"their", "its", "it", "they", "this", "these", "both"})
_DONE = 2  # the tie of who does it


@record(frozen=True, slots=True)
class Choice:
    """The owner, "" for none; whether the rules find the initiative worth telling."""

    organization: str
    worth: bool
    features: tuple[str, ...]
    choices: Choices = ()


@record(frozen=True, slots=True)
class Past:
    """The organization under discussion in the paragraph before, and the one named last."""

    topic: str = ""
    named: str = ""


@record(frozen=True, slots=True)
class Standing:
    """The organizations that need not be named: under discussion, the report's, and the past."""

    topic: str
    main: str
    past: Past

    def before(self, scene: Scene) -> str:
        """How a sentence leans on what was said: by "their", "it", "the four", or not at all."""
        opening = scene.words[0].lower if scene.words else ""
        if opening == "the" and len(scene.words) > 1 and scene.words[1].lower in _NUMBERS:
            return "numbered"
        return opening if opening in _BACK else "plain"

    def ties(self, key: str, scene: Scene) -> Iterator[str]:
        """What speaks for an organization because of what was said before."""
        how = self.before(scene)
        for role, one in (("past topic", self.past.topic), ("past name", self.past.named)):
            if key == one:
                yield f"own:{role} {how}"
                yield f"own:{role} {key == self.topic} {key == self.main}"
                yield f"own:{role} {key == self.main} {how}"
            elif one and one != self.main:
                yield f"own:not {role} {how}"


def choose(
    look: Look, ruled: Ownership | None, standing: Standing, itself: str, judge: Judge | None
) -> Choice:
    """The likeliest owner; `ruled` is the rules' choice, which stands where there is no judge."""
    topic, main = standing.topic, standing.main
    named = _named(look)
    aside = _aside(look, named, ruled)
    unnamed = (topic, main, standing.past.topic, standing.past.named)
    keys = dict.fromkeys(
        key for key in (*named, *unnamed) if key and key != itself and key not in aside
    )
    choices = tuple((key, tuple(_features(look, key, named, ruled, standing))) for key in keys)
    if not choices:
        return Choice("", False, ())
    if ruled is not None and ruled.organization == itself:
        ruled = None
    owner, sure = (ruled.organization if ruled else topic or main or choices[0][0]), 0.5
    if judge is not None:
        owner, sure = judge.owner(choices)
    alike = ruled is not None and ruled.organization == owner
    tie = ruled.tie if ruled is not None and alike else 1
    lent = lends(owner, look.phrase)
    worth = (
        ruled is not None
        and not lent
        and is_worth(look.view.scene, look.phrase, look.verdict, tie, look.target)
    )
    told = f"tie {ruled.tie}" if ruled is not None else "nobody's"
    features = (
        f"owner:{told}",
        f"owner:{told} {'alike' if alike else 'other'}",
        f"owner:{int(sure * 5)}",
        f"owner:{'foreign' if is_foreign(look.view.scene, look.phrase, look.verdict) else 'own'}",
        f"owner:{'named' if named.get(owner) else 'unnamed'}",
        f"owner:{'main' if owner == main else 'topic' if owner == topic else 'other'}",
        f"worth:{worth}",
        f"lent:{lent}",
        f"worth:{worth} {look.phrase.kind}",
        f"worth:{worth} {look.verdict.progress}",
    )
    return Choice(owner, worth, features, choices)


def _named(look: Look) -> dict[str, list[Mention]]:
    """The organizations that the sentence names near the phrase, and where."""
    scene, found = look.view.scene, dict[str, list[Mention]]()
    left = scene.left(look.phrase)
    behind = [
        one
        for _, one in zip(range(_RECENT), scene.mentions_in(left, len(scene.text)), strict=False)
    ]
    for mention in (*scene.mentions_before(left, _RECENT), *behind):
        for key in scene.actors(mention)[:1]:
            found.setdefault(in_its_own_right(key), []).append(mention)
    return found


def _aside(look: Look, named: dict[str, list[Mention]], ruled: Ownership | None) -> frozenset[str]:
    """`In a move welcomed by the UN, SADC opened`: who cannot own what another plainly does."""
    if ruled is None or ruled.tie < _DONE:
        return frozenset()
    scene = look.view.scene
    return frozenset(
        key
        for key, mentions in named.items()
        if key != ruled.organization and all(in_opening(scene, one) for one in mentions)
    )


def _features(
    look: Look,
    key: str,
    named: dict[str, list[Mention]],
    ruled: Ownership | None,
    standing: Standing,
) -> Iterator[str]:
    """What speaks for an organization's being the owner."""
    topic, main = standing.topic, standing.main
    if ruled is None:
        yield "own:nobody's"
    else:
        yield f"own:{'ruled' if ruled.organization == key else 'against'} {ruled.tie}"
    if key == topic:
        yield "own:topic"
    if key == main:
        yield "own:main"
    yield f"own:{key == topic} {key == main} {bool(named.get(key))}"
    yield f"own:of {min(len(named), 3)}"
    yield from standing.ties(key, look.view.scene)
    yield from organization_ties(look.view, look.phrase, look.verdict, named.get(key, []))
