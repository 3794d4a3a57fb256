"""Role and standing phrases: "the seven CSTO member states", "observer status in the SCO"."""

from __future__ import annotations

from functools import cache

from bot.extraction.lexicon import lexicon, split
from bot.extraction.lists import number_of
from bot.extraction.standing.coordination import join_organizations
from bot.extraction.standing.examples import mark_examples
from bot.extraction.standing.extent import is_proper
from bot.extraction.standing.nodes import Node, Scene
from bot.extraction.standing.parties import party
from bot.extraction.standing.role_clauses import by_verb, with_first
from bot.extraction.standing.role_parts import (
    Phrase,
    one_anothers,
    take_excluded,
    take_left,
    take_right,
)
from bot.extraction.standing.standing_phrases import standing, status_by, status_of
from bot.extraction.standing.vocabulary import vocabulary
from bot.model import Status
from bot.world import organizations

_ASSOCIATES = split("associate associated suspended")
_ENTERING = split("join become enter accede rejoin")
_FEW = 4  # words before "associate states" at most
_ASSOCIATED = split("associate associated dialogue sectoral discussion formal official global")


_PLAIN_ALLY = split("a an the new newest full th st nd rd as") | lexicon().classes["ordinals"]
_STATE_NOUNS = split(
    "state states country countries nation nations republic republics economy economies "
    "monarchy monarchies government governments producer producers"
)
_MEMBERS_OF = split(
    "those state states country countries nation nations economy economies producer producers"
)
_SINGULAR = split("state country nation republic economy monarchy government power kingdom")


def mark_roles(scene: Scene) -> None:
    """Replace the words of every role and standing phrase by one node; linear."""
    join_organizations(scene)
    mark_examples(scene)
    nodes, at = scene.nodes, 0
    nouns = _nouns()
    result: list[Node] = []
    while at < len(nodes):
        phrase = _phrase(scene, result, at) if nodes[at].lower in nouns else None
        if phrase is None:
            result.append(nodes[at])
            at += 1
        else:
            del result[len(result) - phrase.taken :]
            with_first(scene, result, phrase.node)
            result.append(phrase.node)
            at = phrase.after
    scene.nodes = result


@cache
def _nouns() -> frozenset[str]:
    """The words that a phrase may be headed by; most others need not be looked at."""
    words = vocabulary()
    others = _STATE_NOUNS | words.words["belonging"] | split("those status rank category")
    return others.union(words.nouns, words.standing)


def _phrase(scene: Scene, before: list[Node], at: int) -> Phrase | None:
    """The phrase whose noun is node `at`, None if it is no such noun."""
    nodes = scene.nodes
    word = nodes[at].lower
    words = vocabulary()
    if word == "those" and scene.lower(at - 1) == "all" and scene.lower(at + 1) == "of":
        return _states_of(scene, before, at)
    if nodes[at].tag != "n":
        return None
    if word in words.nouns:
        return _role(scene, before, at, words.nouns[word])
    if word in words.standing:
        return standing(scene, before, at, at + 1, words.standing[word])
    if word == "status" and scene.lower(at - 1) in words.qualifiers:
        return standing(scene, before, at, at + 1, words.qualifiers[scene.lower(at - 1)])
    if word in ("status", "rank", "category") and scene.lower(at + 1) == "of":
        return status_of(scene, before, at)
    if word in _STATE_NOUNS:
        return _states_of(scene, before, at)
    return party(scene, before, at) if word in words.words["belonging"] else None


def _role(scene: Scene, before: list[Node], at: int, status: Status) -> Phrase | None:
    nodes = scene.nodes
    after = at + 2 if _hyphened(scene, at + 1) else at + 1
    plural = nodes[at].lower in vocabulary().plurals
    if scene.lower(after) == "status":
        return standing(scene, before, at, after + 1, status)
    if not plural and scene.tag(after) == "n" and scene.lower(after) in vocabulary().nouns:
        return None  # "observer member": the second noun is the head
    after += scene.tag(after) == "-" and scene.lower(after + 1) in vocabulary().words["states"]
    if scene.tag(after) == "n" and scene.lower(after) in vocabulary().words["states"]:
        plural = scene.lower(after) not in _SINGULAR
        after += 1
    elif (not plural and scene.tag(after) == "n" and not is_proper(scene, after)) or scene.tag(
        after
    ) == "-":
        return None
    phrase = Phrase(Node("R", nodes[at].first, nodes[after - 1].last), after=after)
    phrase.states = after > at + 1
    phrase.node.plural = plural
    take_left(scene, before, phrase)
    if len(phrase.words) > 1 and phrase.words[0] == "-" and number_of(phrase.words[1]):
        return None  # "five-member"
    if nodes[at].lower.startswith(("founder", "co-founder")):
        phrase.words.append("founding")
    phrase.node.words = tuple(phrase.words)
    phrase.node.plural = plural and "one" not in phrase.words
    take_right(scene, phrase)
    if phrase.states and _called(scene, phrase.node, nodes[at].lower):
        status = Status.MEMBER
    phrase.node.status = status_by(phrase.words, status)
    if phrase.node.status is Status.CANDIDATE and scene.lower(phrase.after) == "under":
        _under_programme(scene, phrase)
    phrase.node.dead = phrase.node.dead or _for_another_thing(scene, phrase)
    _allied(scene, phrase, nodes[at].lower)
    _check(scene, phrase, status, at)
    return phrase


def _hyphened(scene: Scene, at: int) -> bool:
    """Whether a hyphen leads on to the noun: "member-states"."""
    return scene.tag(at) == "-" and scene.lower(at + 1) in vocabulary().words["states"]


def _allied(scene: Scene, phrase: Phrase, noun: str) -> None:
    """As in "the 32nd ally": of the alliance that is spoken of."""
    plain = all(word in _PLAIN_ALLY or word[0].isdecimal() for word in phrase.words)
    alone = not phrase.node.organizations and scene.lower(phrase.after) not in ("of", "in", "for")
    if noun.startswith("all") and plain and alone and len(scene.topic) == 1:
        phrase.node.organizations = scene.topic


def _for_another_thing(scene: Scene, phrase: Phrase) -> bool:
    """As in "a candidate to host the summit"."""
    after = scene.nodes[phrase.after].verb if phrase.after < len(scene.nodes) else None
    candidate = phrase.node.status is Status.CANDIDATE
    return candidate and after is not None and not after.finite and after.lemma not in _ENTERING


def _under_programme(scene: Scene, phrase: Phrase) -> None:
    """As in "candidates under the Membership Action Plan": of the organization that runs it."""
    for step in range(phrase.after + 1, min(phrase.after + 5, len(scene.nodes))):
        if scene.tag(step) == "O" and not scene.nodes[step].possessive:
            listed = [organizations().get(key) for key in scene.nodes[step].organizations]
            parents = tuple(one.parent for one in listed if one is not None and one.parent)
            phrase.node.organizations = phrase.node.organizations or parents
            return


def _called(scene: Scene, node: Node, noun: str) -> bool:
    """Whether an organization calls its members so: the EAC's "partner states"."""
    terms = vocabulary().members_called
    keys = node.organizations or scene.topic[:1]
    return bool(keys) and all(noun.removesuffix("s") in terms.get(key, ()) for key in keys)


def _check(scene: Scene, phrase: Phrase, status: Status, at: int) -> None:
    """Partners by way of trade and the like are no partners of an organization."""
    node, noun = phrase.node, scene.nodes[at].lower
    if noun.startswith("newcomer"):
        node.dead = not node.organizations
    if noun.startswith("all"):
        kinds = [listed.kind for key in node.organizations if (listed := organizations().get(key))]
        node.dead = "non" in phrase.words or not any("alliance" in kind for kind in kinds)
    if status is not Status.PARTNER or node.status is not Status.PARTNER:
        return
    words = set(phrase.words)
    if words & _ASSOCIATED:
        return
    if noun.startswith("partner") and one_anothers(scene, phrase, at):
        node.status = Status.MEMBER
        return
    if scene.lower(at + 1) == "for" and scene.lower(at + 2) in ("cooperation", "co-operation"):
        return  # "partners for cooperation", as the OSCE calls them
    theirs = "its" in words or "their" in words
    formal = {"strategic"} if node.organizations else set[str]()
    if (words - formal) & vocabulary().words["loose_partners"] or theirs:
        node.dead = True
    node.loose = not node.organizations and not phrase.states and noun.startswith("partner")


def _states_of(scene: Scene, before: list[Node], at: int) -> Phrase | None:
    """As in "The CSTO states", "OSCE participating states", "non-EU countries"."""
    phrase = Phrase(Node("R", scene.nodes[at].first, scene.nodes[at].last), after=at + 1)
    take_left(scene, before, phrase)
    node = phrase.node
    near = set(phrase.words[: len(phrase.words)])
    if not node.organizations and by_verb(scene, phrase):
        return phrase
    if not node.organizations:
        some = "some" in near or ("other" in near and "the" not in near)
        of = scene.lower(phrase.after) in ("of", "in") and not some
        if near & _ASSOCIATES and len(phrase.words) < _FEW:
            suspended = "suspended" in near
            phrase.node.status = Status.SUSPENDED if suspended else Status.PARTNER
            phrase.node.plural = scene.nodes[at].lower not in _SINGULAR
            take_right(scene, phrase)
            return phrase
        if "founding" in near and not of:
            node.status, node.plural = Status.MEMBER, scene.nodes[at].lower not in _SINGULAR
            return phrase
        if "participating" not in near and not (of and scene.lower(at) in _MEMBERS_OF):
            return None
        take_right(scene, phrase)
        if not node.organizations or node.dead:
            return None
    elif not _adjacent(scene, before, at) and not any(map(number_of, phrase.words)):
        return None
    take_excluded(scene, phrase)
    node.plural = scene.nodes[at].lower not in _SINGULAR
    node.status = status_by(phrase.words, Status.MEMBER)
    node.possessive = scene.lower(phrase.after) in ("'s", "'")
    return phrase


def _adjacent(scene: Scene, before: list[Node], at: int) -> bool:
    """Whether the organization stands right before the noun, or before "participating"."""
    left = before[-1]
    if left.tag == "O":
        return not left.possessive
    word = scene.tokens[left.first].lower
    return word == "participating" and len(before) > 1 and before[-2].tag == "O" and at > 0
