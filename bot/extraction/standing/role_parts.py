"""What belongs to a role's noun: the words and organization before it, "of X" after it."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.extraction.lexicon import lexicon, split
from bot.extraction.lists import number_of
from bot.extraction.standing.examples import examples
from bot.extraction.standing.extent import (
    EXCLUDING,
    extends,
    is_proper,
    occasion,
    past_not_only,
    plain_organization,
)
from bot.extraction.standing.nodes import Node, Scene
from bot.extraction.standing.vocabulary import MEMBERSHIP, vocabulary

_BEFORE = 8  # nodes of a phrase before its noun


_AFTER = 7  # nodes between a preposition and the organization


_LINKS = split("of in to at with within for")


_TALKS, _THEIRS = split("talks negotiations"), split("its their his her our whose 's ’s '")


@dataclass(slots=True)
class Phrase:
    """A phrase being read: how many nodes it takes on its left, and where it ends."""

    node: Node
    taken: int = 0
    after: int = 0
    words: list[str] = field(default_factory=list)
    states: bool = False  # whether "states", "countries" follows the noun


def take_left(scene: Scene, before: list[Node], phrase: Phrase) -> None:
    """The adjectives, numbers, organization and article before the noun."""
    node, words = phrase.node, phrase.words
    at = len(before) - 1
    while at >= 0 and len(before) - at <= _BEFORE:
        left = before[at]
        if left.tag == "O" and not node.organizations:
            node.organizations = left.organizations
            node.count = left.count
            word = "the" if left.possessive else ""
        else:
            word = _word_before(scene, before, at, words)
            if not word or (word == "that" and words[-1:] in _WHOLE):
                break  # "said that all X members"
        if word:
            words.append(word)
        at -= 1
        if left.tag == "O" and scene.tokens[left.first].lower == "its" and _new(before, at):
            break
        article = left.tag == "d" and left.lower not in ("all", "both", "each", "every")
        if article and (at < 0 or before[at].lower not in ("all", "both", "of", "among")):
            break
    phrase.taken = len(before) - 1 - at
    if phrase.taken:
        node.first = before[at + 1].first
    node.words = tuple(words)
    numbers = [number_of(word) for word in words if number_of(word)]
    if numbers and "of" not in words:
        node.count = numbers[0]


def _new(before: list[Node], at: int) -> bool:
    """Whether the word before "its" is not of its phrase, as "of" and "all" are."""
    return at < 0 or before[at].lower not in ("of", "all", "both", "among")


def _word_before(scene: Scene, before: list[Node], at: int, words: list[str]) -> str:
    """The word at `at` if it belongs to the noun after it: an adjective, number or article."""
    left = before[at]
    if left.tag in ("n", "#", "-", "d") or (left.tag == "a" and left.lower not in _PARTICLES):
        return "" if left.tag == "n" and _stranger(scene, before, at) else left.lower
    if _adjective(left):
        return scene.tokens[left.first].lower
    if left.lower == "of" and at > 0:
        # "all of its members", "one of 21 partners"
        counting = before[at - 1].lower
        counted = counting in _COUNTING or counting in lexicon().classes["numbers"]
        definite = bool({"the", "its"} & set(words)) or before[at - 1].lower == "one"
        return "of" if counted and definite else ""
    return ""


_PARTICLES = split("up together out back off down away today")


_WHOLE = (["all"], ["both"], ["each"], ["every"], ["the"])
_COUNTING = split("all both each every some most many none one several few any half")


def _adjective(left: Node) -> bool:
    verb = left.verb
    return verb is not None and not verb.finite and left.first == left.last and verb.form != "base"


def _stranger(scene: Scene, before: list[Node], at: int) -> bool:
    """Whether a word before the noun belongs to something else: a capitalised unknown name."""
    left = before[at]
    token = scene.tokens[left.first]
    if left.lower in ("hold", "holds") and at and before[at - 1].tag in "SO,":
        return True  # "A, B and the EU hold observer status"
    if token.lower in vocabulary().qualifiers or token.lower in ("full", "founding", "non"):
        return False
    if token.lower in lexicon().classes["compass"]:
        return False
    return token.capital and left.first > 0 and not token.lower.endswith(("an", "ese", "ish", "ic"))


def take_right(scene: Scene, phrase: Phrase) -> None:
    """The organization after the noun: "of the CSTO and the SCO", "to join the EU"."""
    node = phrase.node
    at = past_not_only(scene, phrase.after)
    if scene.lower(at) in ("'s", "'", "’"):
        node.possessive = True
        phrase.after += 1
        return
    if scene.lower(at) == "in" and "candidate" in scene.tokens[node.last].lower:
        at += 2 if scene.lower(at + 1) in _TALKS else 0  # "candidates in talks with X"
    on = node.tag == "M" and scene.lower(at) == "on" and plain_organization(scene, at + 1)
    while scene.tag(at) == "p" and (scene.lower(at) in _LINKS or on):
        found = _organization_after(scene, at + 1)
        if found is None and scene.tag(at + 1) == "t":
            return
        if found is None:
            node.dead = node.dead or _elsewhere(scene, node, at)
            return
        if scene.nodes[found].dead:
            node.dead = not (scene.lower(at) == "at" and occasion(scene, at))
            if not node.dead:  # "an observer at X meetings"
                node.organizations = node.organizations or scene.nodes[found].organizations
            return
        node.organizations = tuple(
            dict.fromkeys((*node.organizations, *scene.nodes[found].organizations))
        )
        node.count = node.count or scene.nodes[found].count
        between = {scene.lower(step) for step in range(at, found)}
        if "neither" in between | {scene.tokens[scene.nodes[found].first].lower}:
            node.words = (*node.words, "neither")
        node.last = scene.nodes[found].last
        phrase.after = at = found + (2 if scene.lower(found + 1) in MEMBERSHIP else 1)
        if scene.lower(at) == "and" and scene.tag(at + 1) == "p":
            at, on = at + 1, False
            continue
        take_excluded(scene, phrase)
        return
    _candidate_right(scene, phrase)


def take_excluded(scene: Scene, phrase: Phrase) -> None:
    """As in "A member of X but not of Y"."""
    at = phrase.after + (scene.tag(phrase.after) == ",")
    if scene.lower(at) not in EXCLUDING or scene.lower(at + 1) != "not":
        return
    at += 2
    while scene.lower(at) in ("of", "in", "to", "the", "a", "an"):
        at += 1
    if scene.lower(at + 1) in ("one", "member", "state", "country") and scene.tag(at) == "O":
        phrase.node.excluded = scene.nodes[at].organizations
        phrase.node.last = scene.nodes[at + 1].last
        phrase.after = at + 2
    elif scene.tag(at) == "O" and not scene.nodes[at].possessive and not extends(scene, at):
        phrase.node.excluded = scene.nodes[at].organizations
        phrase.node.last = scene.nodes[at].last
        phrase.after = at + 1


_ASSEMBLIES = split("assembly parliament")


def _elsewhere(scene: Scene, node: Node, link: int) -> bool:
    """Whether a role or standing is one in something that is no organization."""
    if node.tag == "M":
        inside = link + 2 if scene.tag(link + 1) == "d" else link + 1
        return scene.tag(inside) == "n" and is_proper(scene, inside)
    if scene.lower(link) == "at" and scene.lower(link + 1) in ("all", "least", "present", "once"):
        return False
    if scene.lower(link) == "at" and occasion(scene, link):
        return False
    if _ASSEMBLIES & {scene.lower(step) for step in range(link + 1, link + 4)}:
        return not node.organizations  # "observers in the parliamentary assembly"
    governed = scene.lower(link) in ("of", "to", "at") and scene.tag(link + 1) != "S"
    return governed and not node.organizations


def _candidate_right(scene: Scene, phrase: Phrase) -> None:
    """As in "A candidate to join X"."""
    verb = scene.nodes[phrase.after].verb if phrase.after < len(scene.nodes) else None
    if verb is None or verb.lemma != "join" or verb.finite:
        return
    found = _organization_after(scene, phrase.after + 1)
    if found is not None and not scene.nodes[found].dead:
        phrase.node.organizations = scene.nodes[found].organizations
        phrase.node.last = scene.nodes[found].last
        phrase.after = found + 1


def _organization_after(scene: Scene, at: int) -> int | None:
    """The organization that a preposition governs, possibly "membership of X"; None if none.

    A possessive or compound one ("of the EU's parliament") is marked dead.
    """
    limit = min(at + _AFTER, len(scene.nodes))
    while at < limit:
        node = scene.nodes[at]
        if node.tag == "O":
            towards = scene.lower(at + 1) in MEMBERSHIP
            node.dead = not towards and (node.possessive or extends(scene, at))
            return at
        towards = node.tag == "n" and node.lower in MEMBERSHIP
        if towards and scene.tag(at + 1) == "p":
            at += 2
            continue
        named = examples(scene, at)
        if named:
            at = named
            continue
        if node.tag not in ("d", "n", "#", "a", "-") and not _adjective(node):
            return None
        named = node.tag == "n" and scene.tokens[node.first].capital and node.lower != "moscow"
        if named and scene.tag(at + 1) != "-":  # but "of the Russian-led X"
            return None
        at += 1
    return None


def one_anothers(scene: Scene, phrase: Phrase, at: int) -> bool:
    """Whether partners are one another's, as in "its partners in X": members, all of them."""
    first, after = scene.nodes[at].first, scene.nodes[at].last
    theirs = first > 0 and scene.tokens[first - 1].lower in _THEIRS
    named = bool(phrase.node.organizations) and phrase.node.last > after
    return theirs and named and scene.lower(at + 1) in ("in", "within")
