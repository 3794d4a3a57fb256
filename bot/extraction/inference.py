"""What closed lists entail: exceptions, overlaps and set differences, in one report.

"Except for A, B and C, all member states overlap in the two organizations" says who belongs to
one of them only; "all X members but A also belong to Y" says who belongs to Y. Both need the list
of the members of X, stated as complete in the same report.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.extraction.arguments import subject
from bot.extraction.claims import Claim, Claims
from bot.extraction.clauses import Modality
from bot.extraction.lexicon import split
from bot.extraction.lists import number_of
from bot.extraction.nodes import Force, Node, Scene
from bot.extraction.relatives import relative_organization
from bot.extraction.rules_roles import organizations_of
from bot.extraction.vocabulary import vocabulary
from bot.model import Status

_WHOLE = split("all every each")
_EXCEPT = vocabulary().words["exceptions"]
_SHARED = split("overlap coincide share")
_BELONG = split("belong be participate take sit remain form")


@dataclass(frozen=True, slots=True)
class Rule:
    """A sentence that says how the members of two organizations compare.

    `overlap`: all members but `excepted` belong to both `first` and `second`. `included`: all
    members of `first` but `excepted` belong to `second`. `outside`: `excepted` is the only member
    of `first` outside `second`. `alone`: `excepted` alone belongs to both.
    """

    kind: str
    first: str
    second: str
    excepted: tuple[str, ...]
    number: int


@dataclass(frozen=True, slots=True)
class ClosedList:
    """The complete members of an organization, and the sentences that say so."""

    states: frozenset[str]
    evidence: tuple[int, ...]


def rules_in(scene: Scene) -> list[Rule]:
    """The comparisons that a sentence makes."""
    return [
        rule
        for find in (
            _overlap,
            _included,
            _outside,
            _alone,
            _all_but,
            _numbered,
            _comprising,
            _only_among,
            _all_of_them,
        )
        for rule in find(scene)
        if rule.first != rule.second
    ]


def closed_lists(claims: Iterable[Claim]) -> dict[str, ClosedList]:
    """For each organization the members of its last complete list."""
    lists: dict[str, dict[int, set[str]]] = {}
    for claim in claims:
        if claim.closed and claim.status is Status.MEMBER:
            by_sentence = lists.setdefault(claim.organization, {})
            by_sentence.setdefault(claim.evidence[0], set()).add(claim.state)
    return {
        key: ClosedList(frozenset(by_sentence[last := max(by_sentence)]), (last,))
        for key, by_sentence in lists.items()
    }


def members_named(key: str, claims: Iterable[Claim], before: int = 10**9) -> ClosedList:
    """All states called members of an organization up to a sentence."""
    told = [
        claim
        for claim in claims
        if claim.organization == key
        and claim.status is Status.MEMBER
        and claim.force is not Force.PAST
        and claim.evidence[0] < before
    ]
    numbers = sorted({number for claim in told for number in claim.evidence})
    return ClosedList(frozenset(claim.state for claim in told), tuple(numbers))


def infer(rules: Sequence[Rule], claims: Claims) -> list[Claim]:
    """The claims that rules and closed lists entail together."""
    lists = closed_lists(claims.found)
    inferred: list[Claim] = []
    for rule in rules:
        apply = {
            "overlap": _apply_overlap,
            "included": _apply_included,
            "outside": _apply_outside,
            "alone": _apply_alone,
            "excepted": _apply_excepted,
            "among": _apply_among,
            "them": _apply_them,
        }[rule.kind]
        for organization, state, status, evidence in apply(rule, lists, claims.found):
            order = len(inferred)
            inferred.append(
                Claim(organization, state, status, evidence, order, force=Force.INFERRED)
            )
    return inferred


Entailed = tuple[str, str, Status, tuple[int, ...]]


def _evidence(rule: Rule, *lists: ClosedList | None) -> tuple[int, ...]:
    numbers = {rule.number}
    for found in lists:
        if found is not None:
            numbers.update(found.evidence)
    return tuple(sorted(numbers))


def _apply_overlap(
    rule: Rule, lists: dict[str, ClosedList], claims: Sequence[Claim]
) -> Iterable[Entailed]:
    pairs = ((rule.first, rule.second), (rule.second, rule.first))
    for here, there in pairs:
        known = lists.get(here)
        if known is None or there in lists:
            continue
        evidence = _evidence(rule, known)
        for state in sorted(known.states - set(rule.excepted)):
            yield there, state, Status.MEMBER, evidence
        for state in rule.excepted:
            if state in known.states:
                yield there, state, Status.NON_MEMBER, evidence
            else:
                yield there, state, Status.MEMBER, evidence
                yield here, state, Status.NON_MEMBER, evidence


def _apply_included(
    rule: Rule, lists: dict[str, ClosedList], claims: Sequence[Claim]
) -> Iterable[Entailed]:
    first, known = _list_of(rule, lists, claims)
    if not first:
        return
    for state in rule.excepted:
        if known is None or state in known.states:
            yield first, state, Status.MEMBER, _evidence(rule)
            yield rule.second, state, Status.NON_MEMBER, _evidence(rule)
    if known is None:
        return
    for state in sorted(known.states - set(rule.excepted)):
        yield rule.second, state, Status.MEMBER, _evidence(rule, known)


def _list_of(
    rule: Rule, lists: dict[str, ClosedList], claims: Sequence[Claim]
) -> tuple[str, ClosedList | None]:
    """The organization a rule starts from, with its list.

    "#10" is the one organization with ten members named before the rule's sentence.
    """
    if not rule.first.startswith("#"):
        return rule.first, lists.get(rule.first)
    fitting: dict[str, ClosedList] = {}
    for key in dict.fromkeys(claim.organization for claim in claims):
        known = lists.get(key)
        if known is None or max(known.evidence) >= rule.number:
            known = members_named(key, claims, rule.number)
        if len(known.states) == int(rule.first[1:]) and key != rule.second:
            fitting[key] = known
    return next(iter(fitting.items())) if len(fitting) == 1 else ("", None)


def _apply_among(
    rule: Rule, lists: dict[str, ClosedList], claims: Sequence[Claim]
) -> Iterable[Entailed]:
    """As in "Only A and B among the nine are in Y": the other seven are not."""
    _, known = _list_of(rule, lists, claims)
    if known is None or not set(rule.excepted) <= known.states:
        return
    for state in sorted(known.states - set(rule.excepted)):
        yield rule.second, state, Status.NON_MEMBER, _evidence(rule, known)


def _apply_them(
    rule: Rule, _: dict[str, ClosedList], claims: Sequence[Claim]
) -> Iterable[Entailed]:
    """As in "All are members of Y", said of the members of X named so far."""
    known = members_named(rule.first, claims, rule.number)
    for state in sorted(known.states):
        yield rule.second, state, Status.MEMBER, _evidence(rule, known)


def _apply_excepted(
    rule: Rule, lists: dict[str, ClosedList], claims: Sequence[Claim]
) -> Iterable[Entailed]:
    """As in "All members but A and B did something": A and B are members."""
    for state in rule.excepted:
        if rule.first not in lists:
            yield rule.first, state, Status.MEMBER, _evidence(rule)


def _apply_outside(
    rule: Rule, lists: dict[str, ClosedList], claims: Sequence[Claim]
) -> Iterable[Entailed]:
    return _apply_included(rule, lists, claims)


def _apply_alone(
    rule: Rule, lists: dict[str, ClosedList], claims: Sequence[Claim]
) -> Iterable[Entailed]:
    for state in rule.excepted:
        for here, there in ((rule.first, rule.second), (rule.second, rule.first)):
            yield here, state, Status.MEMBER, _evidence(rule)
            known = lists.get(here)
            if known is not None:
                for other in sorted(known.states - set(rule.excepted)):
                    yield there, other, Status.NON_MEMBER, _evidence(rule, known)


def _excepted(scene: Scene) -> tuple[int, Node] | None:
    """The states after "except for", "all but", "save", "with the exception of"."""
    for at, node in enumerate(scene.nodes):
        word = node.lower
        opens = (
            (word in _EXCEPT and (word != "but" or _whole_before(scene, at)))
            or (word == "exception" and scene.lower(at + 1) == "of")
            or (word in ("apart", "aside") and scene.lower(at + 1) == "from")
            or (word == "other" and scene.lower(at + 1) == "than")
        )
        if word in ("apart", "aside", "excepted", "excluded") and scene.tag(at - 1) == "S":
            return at - 1, scene.nodes[at - 1]
        if not opens:
            continue
        step = at + 1
        while scene.lower(step) in ("for", "of", "from", "than", "only", "the"):
            step += 1
        if scene.tag(step) == "S":
            return step, scene.nodes[step]
    return None


def _whole_before(scene: Scene, at: int) -> bool:
    """Whether "all", "every" stands before "but": then it means "except"."""
    for step in range(max(0, at - 3), at):
        node = scene.nodes[step]
        if node.lower in _WHOLE or (node.tag == "R" and _WHOLE & set(node.words)):
            return True
    return False


def _pairs(scene: Scene) -> list[tuple[str, str]]:
    """Pairs of organizations in the sentence: named together, or "both organizations"."""
    for node in scene.nodes:
        if node.tag in ("O", "R") and len(node.organizations) == 2:
            return [(node.organizations[0], node.organizations[1])]
    return []


def _verbs(scene: Scene) -> list[Node]:
    return [node for node in scene.nodes if node.verb is not None and node.verb.finite]


def _asserted(node: Node) -> bool:
    verb = node.verb
    return (
        verb is not None
        and verb.modality is Modality.ASSERTED
        and verb.tense in ("present", "perfect")
    )


def _number(scene: Scene) -> int:
    return scene.sentence.sentence.number


def _overlap(scene: Scene) -> list[Rule]:
    pairs = _pairs(scene)
    excepted = _excepted(scene)
    if not pairs or excepted is None or excepted[1].states is None:
        return []
    shared = any(
        _asserted(node)
        and ((node.verb is not None and node.verb.lemma in _SHARED) or _whole_subject(scene))
        for node in _verbs(scene)
    )
    if not shared or not _whole_subject(scene):
        return []
    first, second = pairs[0]
    return [Rule("overlap", first, second, excepted[1].states.states, _number(scene))]


def _whole_subject(scene: Scene) -> bool:
    """Whether "all other member states" or the like is spoken of, of no one organization."""
    return any(
        node.tag == "R"
        and _WHOLE & set(node.words)
        and len(node.organizations) != 1
        and node.status is Status.MEMBER
        for node in scene.nodes
    ) or any(
        node.lower in ("members", "states", "countries") and _WHOLE & _before(scene, at)
        for at, node in enumerate(scene.nodes)
    )


def _before(scene: Scene, at: int) -> set[str]:
    return {scene.lower(step) for step in range(max(0, at - 4), at)}


def _included(scene: Scene) -> list[Rule]:
    """As in "All X members (but A) also belong to Y", "every member of X is a member of Y"."""
    role = next(
        (
            at
            for at, node in enumerate(scene.nodes)
            if node.tag == "R"
            and _WHOLE & (set(node.words) | _before(scene, at))
            and len(node.organizations) == 1
            and node.status is Status.MEMBER
            and not {"not", "nearly", "almost", "virtually"}
            & (set(node.words) | _before(scene, at))
        ),
        None,
    )
    if role is None:
        return []
    excepted = _excepted(scene)
    for at in range(role + 1, len(scene.nodes)):
        node = scene.nodes[at]
        if node.verb is None:
            continue
        if not _asserted(node) or node.verb.lemma not in _BELONG:
            break
        target = _belongs_to(scene, at) or _relative(scene, role)
        if target is None:
            break
        states = excepted[1].states.states if excepted and excepted[1].states else ()
        first = scene.nodes[role].organizations[0]
        return [Rule("included", first, target, states, _number(scene))]
    if excepted is not None and excepted[1].states is not None:
        first = scene.nodes[role].organizations[0]
        return [Rule("excepted", first, "", excepted[1].states.states, _number(scene))]
    return []


def _all_but(scene: Scene) -> list[Rule]:
    """As in "X has twenty-two members, and all but A, B and C sent a minister"."""
    excepted = _excepted(scene)
    if excepted is None or excepted[1].states is None:
        return []
    if scene.lower(excepted[0] - 2) != "all" and scene.lower(excepted[0] - 3) != "all":
        return []
    for at in range(excepted[0]):
        node = scene.nodes[at]
        if node.tag == "R" and node.status is Status.MEMBER and node.plural and not node.dead:
            keys = organizations_of(scene, at)
            if len(keys) == 1:
                return [Rule("excepted", keys[0], "", excepted[1].states.states, _number(scene))]
    return []


def _numbered(scene: Scene) -> list[Rule]:
    """As in "All ten also sit in Y", "to which all of the six belong but A": the members of a list."""
    for at, node in enumerate(scene.nodes):
        count = number_of(node.lower) if node.tag == "#" else 0
        if count < 2 or not _WHOLE & {scene.lower(at - k) for k in (1, 2, 3)}:
            continue
        if scene.tag(at + 1) in ("n", "R", "O", "S") and scene.lower(at + 1) not in _THEY:
            continue
        target = None
        for step in range(at + 1, min(at + 6, len(scene.nodes))):
            if scene.nodes[step].verb is not None:
                verb = scene.nodes[step]
                if _asserted(verb) and verb.verb is not None and verb.verb.lemma in _BELONG:
                    target = _belongs_to(scene, step) or _relative(scene, at)
                break
        if target is None:
            continue
        excepted = _excepted(scene) or _but(scene, at)
        states = excepted[1].states.states if excepted and excepted[1].states else ()
        return [Rule("included", f"#{count}", target, states, _number(scene))]
    return []


_THEY = split("members states countries of them nations")


def _only_among(scene: Scene) -> list[Rule]:
    """As in "Only A and B among the nine are in Y", "of the CSTO states only A and B are in Y"."""
    for at, node in enumerate(scene.nodes):
        if node.tag != "S" or node.states is None or scene.lower(at - 1) not in ("only", "alone"):
            continue
        step = at + 1
        first = _group(scene, step + 1) if scene.lower(step) in ("among", "of") else ""
        if first:
            while step < at + 6 and scene.tag(step) != "V":
                step += 1
        elif scene.nodes[0].lower in ("of", "among"):
            first = _group(scene, 1)
        verb = scene.nodes[step] if step < len(scene.nodes) else None
        if not first or verb is None or not _asserted(verb):
            continue
        outside = _outside_of(scene, step + 1)
        if outside is not None:
            return [Rule("included", first, outside, node.states.states, _number(scene))]
        target = _belongs_to(scene, step)
        if target is not None:
            return [Rule("among", first, target, node.states.states, _number(scene))]
    return []


def _group(scene: Scene, at: int) -> str:
    """The organization, or "#9", that "the CSTO states", "the nine" stands for."""
    while scene.lower(at) == "the":
        at += 1
    node = scene.nodes[at] if at < len(scene.nodes) else None
    if node is None:
        return ""
    if node.tag == "R" and node.status is Status.MEMBER and len(node.organizations) == 1:
        return node.organizations[0]
    count = number_of(node.lower) if node.tag == "#" else 0
    return f"#{count}" if count > 2 else ""


def _all_of_them(scene: Scene) -> list[Rule]:
    """As in "All (of them) are members of Y" at the head of a sentence."""
    if scene.lower(0) != "all" or len(scene.topic) != 1:
        return []
    step = 1
    while scene.lower(step) in ("of", "them", "these", "also", "now"):
        step += 1
    node = scene.nodes[step] if step < len(scene.nodes) else None
    if node is None or not _asserted(node) or node.verb is None or node.verb.lemma not in _BELONG:
        return []
    target = _belongs_to(scene, step)
    return [Rule("them", scene.topic[0], target, (), _number(scene))] if target else []


def _but(scene: Scene, start: int) -> tuple[int, Node] | None:
    for step in range(start, len(scene.nodes)):
        if scene.lower(step) == "but" and scene.tag(step + 1) == "S":
            return step + 1, scene.nodes[step + 1]
    return None


def _comprising(scene: Scene) -> list[Rule]:
    """As in "Y is made up of the X countries plus A and B": every member of X is one of Y."""
    for at, node in enumerate(scene.nodes):
        if node.tag != "R" or node.status is not Status.MEMBER or not node.plural or node.dead:
            continue
        whole = {"the", "all"} & set(node.words) or node.count
        if len(node.organizations) != 1 or not whole or node.possessive:
            continue
        if set(node.words) & vocabulary().words["partial"]:
            continue
        step = at - 1
        while scene.lower(step) in ("of", "up", "together", "the", "all", "both"):
            step -= 1
        verb = scene.nodes[step].verb if step >= 0 else None
        if verb is None or not _asserted(scene.nodes[step]):
            continue
        if verb.lemma not in vocabulary().frames["organization_has"] and verb.lemma != "make":
            continue
        actor = subject(scene, step)
        if actor is not None and scene.tag(actor) == "O" and not scene.nodes[actor].possessive:
            second = scene.nodes[actor].organizations[0]
            return [Rule("included", node.organizations[0], second, (), _number(scene))]
    return []


def _relative(scene: Scene, role: int) -> str | None:
    """The organization in "in which every X state takes part"."""
    found = relative_organization(scene, role)
    return found[0] if len(found) == 1 else None


def _belongs_to(scene: Scene, at: int) -> str | None:
    """The organization in "belong to Y", "are (also) members of Y", "are part of Y", "are in Y"."""
    for step in range(at + 1, min(at + 7, len(scene.nodes))):
        node = scene.nodes[step]
        if node.tag == "R":
            fits = node.status is Status.MEMBER and len(node.organizations) == 1
            return node.organizations[0] if fits and not node.dead else None
        if node.tag == "O":
            before = scene.lower(step - 1), scene.lower(step - 2)
            fits = bool({"to", "of", "in"} & set(before)) and not node.possessive
            return node.organizations[0] if fits and len(node.organizations) == 1 else None
        plain = node.lower in ("part", "also", "both", "the", "a") or node.tag in ("a", "p", "d")
        if not plain:
            return None
    return None


def _outside(scene: Scene) -> list[Rule]:
    """As in "A is the only X member outside Y", "the only X member not in Y"."""
    for at, node in enumerate(scene.nodes):
        if node.tag != "R" or not {"only", "sole", "lone"} & set(node.words):
            continue
        if len(node.organizations) != 1 or node.status is not Status.MEMBER:
            continue
        target = _outside_of(scene, at + 1)
        states = _only(scene, at)
        if target is not None and states:
            return [Rule("outside", node.organizations[0], target, states, _number(scene))]
    return []


def _outside_of(scene: Scene, at: int) -> str | None:
    negated = False
    for step in range(at, min(at + 9, len(scene.nodes))):
        node = scene.nodes[step]
        if node.lower in ("outside", "not") or (
            node.verb is not None and node.verb.modality is Modality.NEGATED
        ):
            negated = True
        elif node.tag in ("O", "R") and node.organizations:
            return node.organizations[0] if negated and len(node.organizations) == 1 else None
        elif node.tag in (".", ";", "S", ","):
            return None
    return None


def _only(scene: Scene, role: int) -> tuple[str, ...]:
    """The states that "the only member" is: before "is", in apposition, or after."""
    for step in range(role - 1, max(-1, role - 4), -1):
        node = scene.nodes[step]
        if node.states is not None and not node.possessive:
            return node.states.states
        if node.tag not in (",", "V", "—", "(", "a"):
            break
    for step in range(role + 1, min(role + 14, len(scene.nodes))):
        node = scene.nodes[step]
        if node.states is not None and not node.possessive:
            before = scene.nodes[step - 1]
            plain = before.tag in (",", "—", ":") or (
                before.verb is not None and before.verb.lemma == "be"
            )
            return node.states.states if plain else ()
    return ()


def _alone(scene: Scene) -> list[Rule]:
    """As in "A is the only country in both", "the only state that belongs to both X and Y"."""
    for at, node in enumerate(scene.nodes):
        if node.lower not in ("country", "state", "nation", "member") and node.tag != "R":
            continue
        words = set(node.words) | _before(scene, at)
        if not {"only", "sole", "lone"} & words:
            continue
        pairs = [
            other.organizations
            for other in scene.nodes[at:]
            if other.tag in ("O", "R") and len(other.organizations) == 2
        ]
        states = _only(scene, at) or _only(scene, at - 2)
        negated = any(
            other.lower in ("outside", "neither", "not", "either") for other in scene.nodes
        )
        if pairs and states and not negated and "both" in _words(scene):
            return [Rule("alone", pairs[0][0], pairs[0][1], states, _number(scene))]
    return []


def _words(scene: Scene) -> set[str]:
    return {token.lower for token in scene.tokens}
