"""What the nodes of a sentence are to a reader that weighs words: symbols and classes."""

from __future__ import annotations

from functools import cache

from bot.extraction.lexicon import split
from bot.extraction.standing.nodes import Node, Scene
from bot.extraction.word_classes import verb_class, word_class, word_classes

TELLING = split(
    "joining admitting leaving expelling suspending freezing readmitting applying inviting "
    "comprising numbering sitting founding shunning membership member newcomer founder leaver "
    "outsider observer partner candidate seat door entry_event exit_event expulsion suspension "
    "return_event application associate observer_like candidate_like suspended absent outside "
    "approving denouncing ally"
)
"""The classes of words, "_" as a blank, without which a sentence tells nothing of standing."""


@cache
def telling(kind: str) -> bool:
    """Whether a class of words is one that tells of standing."""
    return kind.replace("_", " ") in TELLING


@cache
def telling_words() -> dict[str, str]:
    """The nouns, adjectives and adverbs of these classes, each with its class."""
    return {word: kind for word, kind in word_classes().items() if telling(kind)}


def symbol_of(scene: Scene, node: Node) -> str:
    """What a node is, apart from any pair."""
    if node.tag in ("S", "O"):
        return node.tag + ("'" if node.possessive else "")
    if node.tag in ("R", "M"):
        return f"{node.tag}:{node.status}"
    if node.verb is not None:
        passive = "|p" if node.verb.passive else ""
        return f"V:{node.verb.lemma}{passive}|{node.verb.modality.value[:4]}"
    if node.tag == "t":
        return "<date>"
    if node.tag == "#":
        return "#"
    return node.lower or scene.tokens[node.first].lower


def kind_of(scene: Scene, at: int) -> str:
    """The class of the word or verb at a node, "" for none."""
    node = scene.nodes[at]
    if node.verb is not None:
        after = scene.nodes[at + 1 : at + 4]
        return verb_class(node.verb.lemma, [one.lower for one in after])
    return _word(node.lower) if node.tag in ("n", "a", "d", "p") and node.lower else ""


@cache
def _word(word: str) -> str:
    return word_class(word)
