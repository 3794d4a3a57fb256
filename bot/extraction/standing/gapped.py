"""Further organizations with dates of their own: "A joined X in 1999 and Y five years later"."""

from __future__ import annotations

from dataclasses import dataclass

from bot.extraction.counts import SPANS
from bot.extraction.lexicon import lexicon, split
from bot.extraction.lists import number_of
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.dates import Dated
from bot.extraction.standing.extent import extends
from bot.extraction.standing.nodes import Force, Scene, Told
from bot.extraction.standing.outcomes import tell
from bot.model import PartialDate, Status

_ANDS = split("and or then but")
_ADVERBS = split("then later also finally eventually subsequently")
_LINKS = split("to of from in by with")
_LEADS = split("in on since from during by until")
_ENDS = frozenset({",", ";", ".", ")", "c", ""})
_REMARK = 20  # nodes of a remark on an organization
_REACH = 12  # nodes between those told of and the organization


def gapped_claims(scene: Scene, claims: Claims) -> None:
    """Claims of what a sentence adds to a standing told, with an organization and a date."""
    done = set[int]()
    for told in tuple(scene.told):
        if told.force is Force.PAST or told.status is Status.NON_MEMBER:
            continue
        at = _organization(scene, told)
        if not at and told.at not in done:
            done.add(told.at)
            _next_role(scene, claims, told, told.at)
        if at and at not in done:
            done.add(at)
            _follow(scene, claims, told, at)
            _resume(scene, claims, told, at)
            _next_role(scene, claims, told, at)


def _organization(scene: Scene, told: Told) -> int:
    """The node of the organization of which a standing was told, 0 if it is not in the clause."""
    for step in range(told.at + 1, min(told.at + _REACH, len(scene.nodes))):
        node = scene.nodes[step]
        if node.tag in "ORM" and set(node.organizations) & set(told.organizations):
            return step
        if node.tag == ";":
            return 0
    return 0


def _follow(scene: Scene, claims: Claims, told: Told, at: int) -> None:
    """Claims of the organizations after the one at a node, each with its date."""
    link, end = _link(scene, at), _kind(scene, at)
    here, since = _date(scene, end, told.since)
    dated = here > end
    while True:
        step = _separator(scene, here)
        found = _dated(scene, step, link, since) if step > here else None
        if found is None or not (dated or found.early):
            return
        here, since, dated = found.after, found.date or since, True
        keys = scene.nodes[found.at].organizations
        if not set(keys) & set(told.organizations):
            dates = [Dated(0, 0, found.date, "")] if found.date is not None else []
            tell(claims, scene, keys, told.at, (told.status, told.force), dates)


@dataclass(frozen=True, slots=True)
class _Found:
    """An organization at a node with its date, before it if `early`, and the node after both."""

    at: int
    date: PartialDate | None
    after: int
    early: bool


def _dated(scene: Scene, at: int, link: str, since: PartialDate | None) -> _Found | None:
    """The organization and date of "the X in 2004", "in 2004 the X"; None if they are none."""
    early, when = False, None
    if scene.lower(at) in _LEADS and scene.tag(at + 1) == "t":
        at, when = _date(scene, at, since)
        early = True
        at += scene.tag(at) == ","
    if scene.lower(at) in {link, "of", "to", "from"} - {""}:
        at += 1
    at += scene.tag(at) == "d"
    if scene.tag(at) != "O" or scene.nodes[at].possessive or extends(scene, at):
        return None
    end = after = _kind(scene, at)
    if not early:
        after, when = _date(scene, end, since)
    if (not early and after == end) or scene.tag(after) not in _ENDS:
        return None
    return _Found(at, when, after, early)


def _resume(scene: Scene, claims: Claims, told: Told, at: int) -> None:
    """As in "applied for membership in X, which is old, and Y": Y after a remark on X."""
    if scene.tag(at + 1) != "," or scene.tag(at + 2) != "w":
        return
    limit = min(at + _REMARK, len(scene.nodes))
    for step in range(at + 3, limit):
        if scene.tag(step) in ("S", "O", ";", "u"):
            return
        if scene.tag(step) == "," and scene.lower(step + 1) == "and":
            found = step + 3 if scene.tag(step + 2) in ("d", "p") else step + 2
            found += scene.tag(found) == "d"
            plain = scene.tag(found) == "O" and scene.tag(found + 1) in (".", ";", "")
            if plain and not scene.nodes[found].possessive:
                keys = scene.nodes[found].organizations
                tell(claims, scene, keys, told.at, (told.status, told.force))
            return


def _next_role(scene: Scene, claims: Claims, told: Told, at: int) -> None:
    """As in "was taken in by X as an observer in 1999 and as a candidate in 2004"."""
    first = next((step for step in range(at, at + 4) if scene.lower(step) == "as"), 0)
    before = scene.nodes[first + 1] if 0 < first < len(scene.nodes) - 1 else None
    if before is None or before.tag != "R" or before.status is not told.status:
        return
    here = _date(scene, first + 2, told.since)[0]
    step = _separator(scene, here)
    role = scene.nodes[step + 1] if step + 1 < len(scene.nodes) else None
    if here == first + 2 or step == here or scene.lower(step) != "as" or role is None:
        return
    after, when = _date(scene, step + 2, told.since)
    plain = role.tag == "R" and not (role.dead or role.organizations)
    if plain and role.status is not None and after > step + 2 and when is not None:
        force = told.force if role.status is not Status.CANDIDATE else Force.STATE
        dates = [Dated(0, 0, when, "")]
        tell(claims, scene, told.organizations, told.at, (role.status, force), dates)


def _link(scene: Scene, at: int) -> str:
    """The preposition before an organization."""
    before = at - 1
    while scene.tag(before) in ("d", "n", "a"):
        before -= 1
    return scene.lower(before) if scene.lower(before) in _LINKS else ""


def _kind(scene: Scene, at: int) -> int:
    """The node after an organization and its kind: "the GUAM group"."""
    generic = scene.lower(at + 1) in lexicon().classes["generic_organizations"]
    return at + 2 if generic else at + 1


def _separator(scene: Scene, at: int) -> int:
    """The node after a comma, "and", "and then"; the same if none is there."""
    step = at + 1 if scene.tag(at) in (",", ";") else at
    if scene.lower(step) in _ANDS:
        step += 1
    elif [scene.lower(step + k) for k in range(3)] == ["as", "well", "as"]:
        step += 3
    if step > at:
        step += scene.tag(step) == "," and scene.tag(step + 1) == "p"
        while scene.lower(step) in _ADVERBS:
            step += 1
    return step


def _date(scene: Scene, at: int, base: PartialDate | None) -> tuple[int, PartialDate | None]:
    """The node after "in 1999", "(1999)", "five years later" and the date; the same if none."""
    at += scene.lower(at) in ("only", "already", "just")
    step = at + 1 if scene.tag(at) == "(" else at
    step += scene.lower(step) in _LEADS
    step += scene.tag(step) == "d" and scene.tag(step + 1) in ("t", "a")
    while scene.lower(step) in ("early", "late", "mid", "-"):
        step += 1
    if scene.tag(step) == "t" and step > at:
        dated = scene.nodes[step].date
        closing = scene.tag(at) == "(" and scene.tag(step + 1) == ")"
        if scene.tag(at) == "(" and not closing:
            return at, None
        return step + 1 + closing, dated.date if dated is not None else None
    return _later(scene, at, base)


def _later(scene: Scene, at: int, base: PartialDate | None) -> tuple[int, PartialDate | None]:
    """The node after "five years later", "the following year", "in the same year", and the date."""
    step = at + (scene.lower(at) == "in")
    node = scene.nodes[step] if step < len(scene.nodes) else None
    if node is None:
        return at, None
    words = [token.lower for token in scene.tokens[node.first : node.first + 3]]
    words += [""] * (3 - len(words))
    if words[0] in ("the", "that") and words[1] in ("same", "following", "next", "year"):
        if words[0] == "that" and words[1] == "year":
            return _beyond(scene, step, node.first + 1), base
        if words[2] == "year" and base is not None:
            return _beyond(scene, step, node.first + 2), base if words[
                1
            ] == "same" else PartialDate(base.year + 1)
        return at, None
    count = 1 if words[0] in ("a", "one") else number_of(words[0])
    if count and words[1] in SPANS and words[2] in ("later", "after", "afterwards"):
        years = words[1].startswith("year") and base is not None
        return _beyond(scene, step, node.first + 2), PartialDate(
            base.year + count
        ) if years and base is not None else None
    return at, None


def _beyond(scene: Scene, at: int, last: int) -> int:
    """The first node after a token."""
    while at < len(scene.nodes) and scene.nodes[at].first <= last:
        at += 1
    return at
