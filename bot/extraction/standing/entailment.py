"""What complete lists and comparisons entail together, in one report.

"Except for A, B and C, all member states overlap in the two organizations" says who belongs to
one of them only; "all X members but A also belong to Y" says who belongs to Y. Both need the list
of the members of X, stated as complete in the same report.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.extraction.standing.claims import Claim, Claims
from bot.extraction.standing.comparing import Entailed
from bot.extraction.standing.comparison import Rule
from bot.extraction.standing.nodes import Force
from bot.model import Status


@dataclass(frozen=True, slots=True)
class ClosedList:
    """The complete members of an organization, and the sentences that say so."""

    states: frozenset[str]
    evidence: tuple[int, ...]


def closed_lists(
    claims: Sequence[Claim], sizes: Mapping[str, tuple[int, int]] | None = None
) -> dict[str, ClosedList]:
    """For each organization the members of its last complete list.

    Where none is given, all the members named are one if they are as many as `sizes` says: how
    many an organization has, and the sentence that tells it.
    """
    lists: dict[str, dict[int, set[str]]] = {}
    for claim in claims:
        if claim.closed and claim.status is Status.MEMBER:
            by_sentence = lists.setdefault(claim.organization, {})
            by_sentence.setdefault(claim.evidence[0], set()).add(claim.state)
    found = {key: _last_list(by_sentence) for key, by_sentence in lists.items()}
    missing = {key for key in sizes or () if key not in found}
    return found | _filled(missing, claims, sizes or {})


def _filled(
    keys: set[str], claims: Iterable[Claim], sizes: Mapping[str, tuple[int, int]]
) -> dict[str, ClosedList]:
    """The members of organizations that are all named one by one, when they are so many."""
    told: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.organization in keys and claim.force is not Force.PAST:
            told.setdefault(claim.organization, []).append(claim)
    found: dict[str, ClosedList] = {}
    for key, group in told.items():
        group.sort(key=lambda claim: claim.evidence[-1])
        size, number = sizes[key]
        members: dict[str, int] = {}
        for claim, following in zip(group, [*group[1:], None], strict=True):
            if claim.status is Status.MEMBER:
                members.setdefault(claim.state, claim.evidence[-1])
            else:
                members.pop(claim.state, None)
            ends = following is None or following.evidence[-1] > claim.evidence[-1]
            if ends and len(members) == size:
                evidence = tuple(sorted({number, *members.values()}))
                found[key] = ClosedList(frozenset(members), evidence)
    return found


def _last_list(by_sentence: dict[int, set[str]]) -> ClosedList:
    """The last list, with the lines right before it if it goes over several."""
    first = last = max(by_sentence)
    states = set(by_sentence[last])
    while by_sentence.get(first - 1) and states.isdisjoint(by_sentence[first - 1]):
        first -= 1
        states |= by_sentence[first]
    return ClosedList(frozenset(states), tuple(range(first, last + 1)))


def members_named(key: str, claims: Iterable[Claim], before: int = 10**9) -> ClosedList:
    """All states called members of an organization up to a sentence, but for those gone since."""
    known = [
        claim
        for claim in claims
        if claim.organization == key
        and claim.force is not Force.PAST
        and claim.evidence[0] < before
    ]
    gone = {claim.state for claim in known if claim.status is Status.FORMER}
    told = [c for c in known if c.status is Status.MEMBER and c.state not in gone]
    numbers = sorted({number for claim in told for number in claim.evidence})
    return ClosedList(frozenset(claim.state for claim in told), tuple(numbers))


Listed = Callable[[int, int], tuple[str, frozenset[str], tuple[int, ...]] | None]
"""Finds the list of so many states that belongs to no organization, before a sentence."""


def infer(
    rules: Sequence[Rule],
    claims: Claims,
    listed: Listed,
    sizes: Mapping[str, tuple[int, int]] | None = None,
) -> list[Claim]:
    """The claims that rules and closed lists entail together."""
    lists = closed_lists(claims.found, sizes)
    inferred: list[Claim] = []
    for rule in rules:
        apply = {
            "overlap": _apply_overlap,
            "included": _apply_included,
            "alone": _apply_alone,
            "excepted": _apply_excepted,
            "them": _apply_them,
        }[rule.kind]
        of_none = rule.first[:1] == "#" and not _list_of(rule, lists, claims.found)[0]
        meant = _of_list(rule, lists, listed) if of_none else rule
        inferred.extend(
            Claim(organization, state, status, evidence, order, force=Force.INFERRED)
            for order, (organization, state, status, evidence) in enumerate(
                apply(meant, lists, claims.found), len(inferred)
            )
            if organization != "="
        )
    return inferred


def _evidence(rule: Rule, *lists: ClosedList | None) -> tuple[int, ...]:
    numbers = {rule.number}
    for found in lists:
        if found is not None:
            numbers.update(found.evidence)
    return tuple(sorted(numbers))


def _apply_overlap(
    rule: Rule, lists: dict[str, ClosedList], _: Sequence[Claim]
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


def _of_list(rule: Rule, lists: dict[str, ClosedList], listed: Listed) -> Rule:
    """The rule with the plain list it speaks of as "=", if that has the states it singles out."""
    found = listed(int(rule.first[1:]), rule.number)
    if found is None or not set(rule.excepted) < found[1]:
        return rule
    lists["="] = ClosedList(found[1], found[2])
    return replace(rule, first="=")


def _apply_them(
    rule: Rule, _: dict[str, ClosedList], claims: Sequence[Claim]
) -> Iterable[Entailed]:
    """As in "All are members of Y", said of the members of X named so far."""
    known = members_named(rule.first, claims, rule.number)
    for state in sorted(known.states):
        yield rule.second, state, Status.MEMBER, _evidence(rule, known)


def _apply_excepted(
    rule: Rule, lists: dict[str, ClosedList], _: Sequence[Claim]
) -> Iterable[Entailed]:
    """As in "All members but A and B did something": A and B are members."""
    for state in rule.excepted:
        if rule.first not in lists:
            yield rule.first, state, Status.MEMBER, _evidence(rule)


def _apply_alone(
    rule: Rule, lists: dict[str, ClosedList], _: Sequence[Claim]
) -> Iterable[Entailed]:
    for state in rule.excepted:
        for here, there in ((rule.first, rule.second), (rule.second, rule.first)):
            yield here, state, Status.MEMBER, _evidence(rule)
            known = lists.get(here)
            if known is not None:
                for other in sorted(known.states - set(rule.excepted)):
                    yield there, other, Status.NON_MEMBER, _evidence(rule, known)
