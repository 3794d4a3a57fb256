"""Roles said by a clause after the noun: "the countries that make up X"."""

from __future__ import annotations

from bot.extraction.standing.extent import after_article, plain_organization
from bot.extraction.standing.nodes import Node, Scene
from bot.extraction.standing.role_parts import Phrase
from bot.extraction.standing.vocabulary import vocabulary
from bot.model import Status

_ARTICLES = ("a", "an")
_COORDINATED = 3  # nodes of "an X and"

_MAKING = {
    "make": "up",
    "form": "",
    "constitute": "",
    "belong": "to",
    "comprise": "",
    "are": "part",
}


def by_verb(scene: Scene, phrase: Phrase) -> bool:
    """As in "the countries that make up X", "the states belonging to X"."""
    at, node = phrase.after, phrase.node
    if scene.lower(at) in ("that", "which"):
        at += 1
        word = scene.tokens[scene.nodes[at].first].lower if at < len(scene.nodes) else ""
        particle = _MAKING.get(word)
    else:
        verb = scene.nodes[at].verb if at < len(scene.nodes) else None
        belonging = verb is not None and scene.tokens[verb.head].lower == "belonging"
        particle = "to" if belonging or scene.lower(at) == "belonging" else None
    if particle is None or (particle and scene.lower(at + 1) != particle):
        return False
    at += 2 if particle else 1
    at += particle == "part" and scene.lower(at) == "of"
    if not plain_organization(scene, at):
        return False
    found = after_article(scene, at)
    node.organizations, node.last = scene.nodes[found].organizations, scene.nodes[found].last
    node.plural, node.status = True, Status.MEMBER
    phrase.after = found + 1
    return not vocabulary().words["partial"] & set(node.words)


def with_first(scene: Scene, before: list[Node], node: Node) -> None:
    """Take what stands before "and a Y member" in "an X and a Y member" into the role."""
    if len(before) < _COORDINATED or node.plural or not node.organizations:
        return
    article, first, link = before[-3:]
    again = scene.tokens[node.first].lower in _ARTICLES and scene.tokens[node.last - 1].capital
    if link.lower == "and" and first.tag == "O" and article.lower in _ARTICLES and again:
        node.organizations = (*first.organizations, *node.organizations)
        node.first = article.first
        del before[-3:]
