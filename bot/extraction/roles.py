"""Role and standing phrases: "the seven CSTO member states", "observer status in the SCO"."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.extraction.lexicon import lexicon, split
from bot.extraction.lists import number_of
from bot.extraction.nodes import Node, Scene
from bot.extraction.vocabulary import vocabulary
from bot.model import Status
from bot.world import organizations

_BEFORE = 8  # nodes of a phrase before its noun
_AFTER = 7  # nodes between a preposition and the organization
_LINKS = split("of in to at with within for")
_ASSOCIATED = split("associate associated dialogue sectoral discussion formal official global")
_STATE_NOUNS = split(
    "state states country countries nation nations republic republics economy economies "
    "monarchy monarchies government governments"
)
_MEMBERS_OF = split("state states country countries nation nations")
_SINGULAR = split("state country nation republic economy monarchy government power kingdom")
_TOWARDS = split("membership accession entry admission")


def mark_roles(scene: Scene) -> None:
    """Replace the words of every role and standing phrase by one node; linear."""
    _join_organizations(scene)
    nodes, at = scene.nodes, 0
    result: list[Node] = []
    while at < len(nodes):
        phrase = _phrase(scene, result, at)
        if phrase is None:
            result.append(nodes[at])
            at += 1
        else:
            del result[len(result) - phrase.taken :]
            result.append(phrase.node)
            at = phrase.after
    scene.nodes = result


@dataclass(slots=True)
class _Phrase:
    """A phrase being read: how many nodes it takes on its left, and where it ends."""

    node: Node
    taken: int = 0
    after: int = 0
    words: list[str] = field(default_factory=list)


def _phrase(scene: Scene, before: list[Node], at: int) -> _Phrase | None:
    """The phrase whose noun is node `at`, None if it is no such noun."""
    nodes = scene.nodes
    word = nodes[at].lower
    words = vocabulary()
    if nodes[at].tag != "n":
        return None
    if word in words.nouns:
        return _role(scene, before, at, words.nouns[word])
    if word in words.standing:
        return _standing(scene, before, at, at + 1, words.standing[word])
    if word == "status" and scene.lower(at + 1) == "of":
        return _status_of(scene, before, at)
    if word in _STATE_NOUNS:
        return _states_of(scene, before, at)
    return None


def _role(scene: Scene, before: list[Node], at: int, status: Status) -> _Phrase | None:
    nodes = scene.nodes
    after = at + 1
    plural = nodes[at].lower in vocabulary().plurals
    if scene.lower(after) == "status":
        return _standing(scene, before, at, after + 1, status)
    if not plural and scene.tag(after) == "n" and scene.lower(after) in vocabulary().nouns:
        return None  # "observer member": the second noun is the head
    if scene.tag(after) == "n" and scene.lower(after) in vocabulary().words["states"]:
        plural = scene.lower(after) not in _SINGULAR
        after += 1
    elif (not plural and scene.tag(after) == "n" and not _proper(scene, after)) or scene.tag(
        after
    ) == "-":
        return None
    phrase = _Phrase(Node("R", nodes[at].first, nodes[after - 1].last), after=after)
    phrase.node.plural = plural
    _take_left(scene, before, phrase)
    if len(phrase.words) > 1 and phrase.words[0] == "-" and number_of(phrase.words[1]):
        return None  # "five-member"
    phrase.node.status = _status(phrase.words, status)
    phrase.node.plural = plural and "one" not in phrase.words
    _take_right(scene, phrase)
    _check(phrase, status, nodes[at].lower)
    return phrase


def _proper(scene: Scene, at: int) -> bool:
    return scene.tokens[scene.nodes[at].first].capital


def _status(words: list[str], status: Status) -> Status:
    """What the words before the noun, nearest first, make of it."""
    table = vocabulary().qualifiers
    found = [table[word] for word in words if word in table]
    if "non" in words and "aligned" not in words:
        return Status.NON_MEMBER
    for strong in (Status.FORMER, Status.CANDIDATE, Status.SUSPENDED):
        if strong in found:
            return strong
    nouns = vocabulary().nouns
    if words and words[0] in nouns and status is Status.MEMBER:
        return nouns[words[0]]
    return found[0] if found and status is Status.MEMBER else status


def _check(phrase: _Phrase, status: Status, noun: str) -> None:
    """Partners by way of trade and the like are no partners of an organization."""
    node = phrase.node
    if noun.startswith("all"):
        kinds = [listed.kind for key in node.organizations if (listed := organizations().get(key))]
        node.dead = not any("alliance" in kind for kind in kinds)
    if status is not Status.PARTNER or node.status is not Status.PARTNER:
        return
    words = set(phrase.words)
    if words & _ASSOCIATED:
        return
    if words & vocabulary().words["loose_partners"] or not node.organizations:
        node.dead = True


def _take_left(scene: Scene, before: list[Node], phrase: _Phrase) -> None:
    """The adjectives, numbers, organization and article before the noun."""
    node, words = phrase.node, phrase.words
    at = len(before) - 1
    while at >= 0 and len(before) - at <= _BEFORE:
        left = before[at]
        if left.tag == "O" and not node.organizations:
            node.organizations = left.organizations
            node.count = left.count
            if left.possessive:
                words.append("the")
        elif left.tag in ("n", "#", "-", "d") or (left.tag == "a" and left.lower not in _PARTICLES):
            if left.tag == "n" and _stranger(scene, left):
                break
            words.append(left.lower)
        elif left.tag == "V" and left.verb is not None and _adjective(left):
            words.append(scene.tokens[left.first].lower)
        elif (
            left.tag == "p"
            and left.lower == "of"
            and ({"the", "its"} & set(words) or scene.lower(at - 1) == "one")
        ):
            # "all of its members", "two of the members"
            if at == 0 or before[at - 1].lower not in _COUNTING | lexicon().classes["numbers"]:
                break
            words.append("of")
        else:
            break
        at -= 1
        if left.tag == "d" and left.lower not in ("all", "both", "each", "every"):
            if at < 0 or before[at].lower not in ("all", "both", "of", "among"):
                break
    phrase.taken = len(before) - 1 - at
    if phrase.taken:
        node.first = before[at + 1].first
    node.words = tuple(words)
    numbers = [number_of(word) for word in words if number_of(word)]
    if numbers and "of" not in words:
        node.count = numbers[0]


_PARTICLES = split("up together out back off down away today")
_COUNTING = split("all both each every some most many none one several few any half")


def _adjective(left: Node) -> bool:
    verb = left.verb
    return verb is not None and not verb.finite and left.first == left.last and verb.form != "base"


def _stranger(scene: Scene, left: Node) -> bool:
    """Whether a word before the noun belongs to something else: a capitalised unknown name."""
    token = scene.tokens[left.first]
    if token.lower in vocabulary().qualifiers or token.lower in ("full", "founding", "non"):
        return False
    return token.capital and left.first > 0 and not token.lower.endswith(("an", "ese", "ish", "ic"))


def _take_right(scene: Scene, phrase: _Phrase) -> None:
    """The organization after the noun: "of the CSTO and the SCO", "to join the EU"."""
    node = phrase.node
    at = phrase.after
    if scene.lower(at) in ("'s", "'", "’"):
        node.possessive = True
        phrase.after += 1
        return
    while scene.tag(at) == "p" and scene.lower(at) in _LINKS:
        found = _organization_after(scene, at + 1)
        if found is None and scene.tag(at + 1) == "t":
            return
        if found is None:
            alone = scene.lower(at) in ("of", "to", "at") and not node.organizations
            alone = alone and node.tag == "R"
            inside = at + 2 if scene.tag(at + 1) == "d" else at + 1
            if node.tag == "M" and scene.tag(inside) == "n" and _proper(scene, inside):
                node.dead = True
            node.dead = node.dead or (alone and not _of_states(scene, at + 1))
            return
        if scene.nodes[found].dead:
            node.dead = True
            return
        node.organizations = tuple(
            dict.fromkeys((*node.organizations, *scene.nodes[found].organizations))
        )
        node.count = node.count or scene.nodes[found].count
        if scene.tokens[scene.nodes[found].first].lower == "neither":
            node.words = (*node.words, "neither")
        node.last = scene.nodes[found].last
        phrase.after = at = found + (2 if scene.lower(found + 1) in _TOWARDS else 1)
        if scene.lower(at) == "and" and scene.tag(at + 1) == "p":
            at += 1
            continue
        _excluded(scene, phrase)
        return
    _candidate_right(scene, phrase)


def _excluded(scene: Scene, phrase: _Phrase) -> None:
    """As in "A member of X but not of Y"."""
    at = phrase.after + (scene.tag(phrase.after) == ",")
    if scene.lower(at) not in ("but", "and") or scene.lower(at + 1) != "not":
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


def _of_states(scene: Scene, at: int) -> bool:
    return scene.tag(at) == "S"


def _candidate_right(scene: Scene, phrase: _Phrase) -> None:
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
            towards = scene.lower(at + 1) in _TOWARDS
            node.dead = not towards and (node.possessive or extends(scene, at))
            return at
        towards = node.tag == "n" and node.lower in _TOWARDS
        if towards and scene.tag(at + 1) == "p":
            at += 2
            continue
        if node.tag not in ("d", "n", "#", "a", "-") and not _adjective(node):
            return None
        if node.tag == "n" and scene.tokens[node.first].capital and node.lower not in ("moscow",):
            return None
        at += 1
    return None


_TIMES = split(
    "hours days weeks months years decades monday tuesday wednesday thursday friday saturday "
    "sunday together alongside amid"
)


def extends(scene: Scene, at: int) -> bool:
    """Whether an organization's name is only the first part of a longer noun: "the SCO summit"."""
    after = scene.nodes[at + 1] if at + 1 < len(scene.nodes) else None
    if after is None or after.tag not in ("n", "R", "M"):
        return False
    generic = lexicon().classes["generic_organizations"]
    if (
        after.lower in generic
        or after.lower in _TIMES
        or after.lower in ("alone", "apart", "proper", "itself", "via")
    ):
        return False
    # A capitalised word may begin an unknown name; what follows an acronym is a title.
    return True


def _standing(
    scene: Scene, before: list[Node], at: int, after: int, status: Status
) -> _Phrase | None:
    """As in "Observer status in the SCO", "NATO membership"."""
    phrase = _Phrase(Node("M", scene.nodes[at].first, scene.nodes[after - 1].last), after=after)
    _take_left(scene, before, phrase)
    phrase.node.status = _status(phrase.words, status)
    _take_right(scene, phrase)
    following = scene.lower(phrase.after)
    if scene.tag(phrase.after) == "n" and following not in lexicon().verbs:
        if not _proper(scene, phrase.after):
            return None  # "membership fees"
    return phrase


def _status_of(scene: Scene, before: list[Node], at: int) -> _Phrase | None:
    """As in "The status of dialogue partner"."""
    nouns = vocabulary().nouns
    for step in range(at + 2, min(at + 7, len(scene.nodes))):
        if scene.lower(step) in nouns:
            words = [scene.lower(k) for k in range(step - 1, at + 1, -1)]
            after = step + 1
            if scene.lower(after) in vocabulary().words["states"]:
                after += 1
            phrase = _Phrase(
                Node("M", scene.nodes[at].first, scene.nodes[after - 1].last), after=after
            )
            _take_left(scene, before, phrase)
            phrase.node.status = _status(words, nouns[scene.lower(step)])
            _take_right(scene, phrase)
            return phrase
        if scene.tag(step) not in ("n", "d", "a"):
            return None
    return None


def _states_of(scene: Scene, before: list[Node], at: int) -> _Phrase | None:
    """As in "The CSTO states", "OSCE participating states", "non-EU countries"."""
    phrase = _Phrase(Node("R", scene.nodes[at].first, scene.nodes[at].last), after=at + 1)
    _take_left(scene, before, phrase)
    node = phrase.node
    near = set(phrase.words[: len(phrase.words)])
    if not node.organizations:
        of = scene.lower(phrase.after) in ("of", "in") and not {"other", "some"} & near
        if "participating" not in near and not (of and scene.lower(at) in _MEMBERS_OF):
            return None
        _take_right(scene, phrase)
        if not node.organizations or node.dead:
            return None
    elif not _adjacent(scene, before, at) and not node.count:
        return None
    _excluded(scene, phrase)
    node.plural = scene.nodes[at].lower not in _SINGULAR
    node.status = _status(phrase.words, Status.MEMBER)
    node.possessive = scene.lower(phrase.after) in ("'s", "'")
    return phrase


def _adjacent(scene: Scene, before: list[Node], at: int) -> bool:
    """Whether the organization stands right before the noun, or before "participating"."""
    left = before[-1]
    if left.tag == "O":
        return not left.possessive
    word = scene.tokens[left.first].lower
    return word == "participating" and len(before) > 1 and before[-2].tag == "O" and at > 0


def _join_organizations(scene: Scene) -> None:
    """Make one node of "X (Y)" with the same key and of coordinated organizations."""
    nodes = scene.nodes
    result: list[Node] = []
    at = 0
    while at < len(nodes):
        node = nodes[at]
        if node.tag != "O" or not result:
            result.append(node)
            at += 1
            continue
        if _same_in_brackets(scene, result, at):
            result.pop()
            result[-1].last = nodes[at + 1].last
            result[-1].possessive = scene.lower(at + 2) in ("'s", "'")
            at += 3 if result[-1].possessive else 2
            continue
        link = _coordinated(scene, result, at)
        if link:
            del result[len(result) - link :]
            first = result[-1]
            first.organizations = tuple(dict.fromkeys((*first.organizations, *node.organizations)))
            first.last, first.possessive = node.last, node.possessive
        else:
            result.append(node)
        at += 1
    scene.nodes = result


def _same_in_brackets(scene: Scene, result: list[Node], at: int) -> bool:
    return (
        len(result) > 1
        and result[-1].lower == "("
        and scene.lower(at + 1) == ")"
        and result[-2].tag == "O"
        and set(scene.nodes[at].organizations) <= set(result[-2].organizations)
    )


def _coordinated(scene: Scene, result: list[Node], at: int) -> int:
    """How many nodes link this organization to one before it in a coordination; 0 if none do."""
    links = 0
    seen_and = False
    while links < 4 and links < len(result):
        left = result[-1 - links]
        if left.tag == "O":
            break
        if left.lower in ("and", "or", "nor", "&"):
            seen_and = True
        elif left.lower in ("of", "to", "in", "from") and links < len(result) - 1:
            if result[-2 - links].lower not in ("and", "or", "as"):
                return 0
        elif left.lower not in ("the", ",", "both", "as", "well"):
            return 0
        links += 1
    if not links or links >= len(result) or result[-1 - links].tag != "O":
        return 0
    if result[-1 - links].possessive or scene.nodes[at].organizations == ():
        return 0
    after = at + 1
    while scene.tag(after) == "a":
        after += 1
    verb = scene.nodes[after].verb if after < len(scene.nodes) else None
    earlier = any(node.tag == "V" for node in result[: -1 - links])
    if verb is not None and verb.finite and earlier and links:
        return 0
    if not seen_and and not _list_goes_on(scene, at):
        return 0
    return links


def _list_goes_on(scene: Scene, at: int) -> bool:
    """Whether after ", X" more organizations and an "and" follow."""
    step = at + 1
    while scene.tag(step) in (",", "d", "O") and step < at + 12:
        step += 1
    if step == at + 1:
        after = step + 2 if scene.lower(step + 1) == "the" else step + 1
        return scene.lower(step) == "and" and scene.tag(after) == "O"
    return scene.lower(step) == "and" and scene.tag(step - 1) in (",", "O")
