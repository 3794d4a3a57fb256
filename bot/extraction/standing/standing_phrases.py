"""Phrases of standing: "observer status in the SCO", "the status of dialogue partner"."""

from __future__ import annotations

from bot.extraction.lexicon import lexicon
from bot.extraction.standing.extent import is_proper
from bot.extraction.standing.nodes import Node, Scene
from bot.extraction.standing.role_parts import Phrase, take_left, take_right
from bot.extraction.standing.vocabulary import vocabulary
from bot.model import Status


def status_by(words: list[str], status: Status) -> Status:
    """What the words before the noun, nearest first, make of it."""
    table = vocabulary().qualifiers
    found = [table[word] for word in words if word in table]
    if "non" in words and "aligned" not in words and status is not Status.OBSERVER:
        return Status.NON_MEMBER
    for strong in (Status.FORMER, Status.CANDIDATE, Status.SUSPENDED):
        if strong in found:
            return strong
    nouns = vocabulary().nouns
    nth = words[:1] == ["full"] and words[1:2] and words[1] in lexicon().classes["ordinals"]
    if nth and status is Status.PARTNER:
        return Status.MEMBER  # "the eighth full partner"
    if words and words[0] in nouns and status is Status.MEMBER:
        return nouns[words[0]]
    return found[0] if found and status is Status.MEMBER else status


def standing(
    scene: Scene, before: list[Node], at: int, after: int, status: Status
) -> Phrase | None:
    """As in "Observer status in the SCO", "NATO membership"."""
    phrase = Phrase(Node("M", scene.nodes[at].first, scene.nodes[after - 1].last), after=after)
    take_left(scene, before, phrase)
    phrase.node.status = status_by(phrase.words, status)
    if phrase.node.organizations and scene.nodes[at].lower == "partnership":
        return None  # "the Five Eyes partnership": the organization itself
    take_right(scene, phrase)
    following = scene.lower(phrase.after)
    compound = scene.tag(phrase.after) == "n" and following not in lexicon().verbs
    if compound and not is_proper(scene, phrase.after):
        return None  # "membership fees"
    return phrase


def status_of(scene: Scene, before: list[Node], at: int) -> Phrase | None:
    """As in "The status of dialogue partner"."""
    nouns = vocabulary().nouns
    for step in range(at + 2, min(at + 7, len(scene.nodes))):
        if scene.lower(step) in nouns:
            words = [scene.lower(k) for k in range(step - 1, at + 1, -1)]
            after = step + 1
            if scene.lower(after) in vocabulary().words["states"]:
                after += 1
            phrase = Phrase(
                Node("M", scene.nodes[at].first, scene.nodes[after - 1].last), after=after
            )
            take_left(scene, before, phrase)
            phrase.node.status = status_by(words, nouns[scene.lower(step)])
            for inside in range(at + 2, step):  # "the status of EU candidate"
                phrase.node.organizations = scene.nodes[inside].organizations
            take_right(scene, phrase)
            return phrase
        qualifier = scene.tokens[scene.nodes[step].first].lower in vocabulary().qualifiers
        if scene.tag(step) not in ("n", "d", "a", "O") and not qualifier:
            return None
    return None
