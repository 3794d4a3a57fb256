"""Which organization is meant where a role or verb does not name one."""

from __future__ import annotations

from bot.extraction.lexicon import split
from bot.extraction.standing.nodes import Scene
from bot.extraction.standing.subject import antecedent
from bot.extraction.standing.vocabulary import vocabulary
from bot.model import Status

_THINGS = split(
    "sanctions resolution resolutions embargo peacekeepers troops soldiers funds money aid mandate "
    "envoy mediators experts inspectors observers forces peacekeeping bombing airstrikes figures"
)
_NEAR = 8  # nodes between two roles of one organization, at most


def organizations_of(scene: Scene, at: int) -> tuple[str, ...]:
    """The organizations of a role or standing: its own, or those it shares or is about."""
    node = scene.nodes[at]
    if node.organizations:
        return node.organizations
    above = antecedent(scene, at - 1, whose=True) if scene.lower(at - 1) == "whose" else None
    if above is not None and scene.tag(above) == "O":
        return scene.nodes[above].organizations
    named = _before(scene, at)
    if named is None:
        named = _opened(scene, at)
    if named is not None:
        return named
    for after in scene.nodes[at + 1 :]:
        if after.tag == "O":
            return ()
        if after.tag in (",", ";", "V", "—", "c", ":"):
            break
    apposed = {
        key
        for step in range(at)
        if _apposed(scene, step)
        for key in scene.nodes[step].organizations
    }
    return () if _elsewhere(scene) or apposed & set(scene.topic) else scene.topic


def _opened(scene: Scene, at: int) -> tuple[str, ...] | None:
    """The subject that follows "With A and B as members,"; None if there is none."""
    comma = at + 1
    subject = comma + 2 if scene.lower(comma + 1) == "the" else comma + 1
    opens = scene.lower(0) == "with" and scene.tag(comma) == "," and scene.tag(subject) == "O"
    plain = opens and scene.tag(subject + 1) == "V" and not scene.nodes[subject].possessive
    return scene.nodes[subject].organizations if plain else None


def _before(scene: Scene, at: int) -> tuple[str, ...] | None:
    """The organization named before a role in its sentence; None if none is, () if several are."""
    named: tuple[str, ...] = ()
    for step in range(at - 1, -1, -1):
        before = scene.nodes[step]
        near = before.tag in "RM" and before.organizations and at - step < _NEAR
        if near and not _apposed(scene, step) and not _titles(scene, step):
            return before.organizations
        aside = beside(scene, step) or _attributive(scene, step) or _agent_aside(scene, step)
        if before.tag == "O" and not aside:
            named = tuple(dict.fromkeys((*named, *before.organizations)))
    if named:
        return named if len(named) == 1 else ()
    return None


def _attributive(scene: Scene, at: int) -> bool:
    """Whether an organization only describes a thing: "while UN sanctions were in force"."""
    return scene.lower(at + 1) in _THINGS and not scene.nodes[at].possessive


def _agent_aside(scene: Scene, at: int) -> bool:
    """Whether a remark only says by whom something was done: "A, which is courted by X, has"."""
    link = at - 2 if scene.tag(at - 1) == "d" else at - 1
    verb = scene.nodes[link - 1].verb if link > 0 else None
    if scene.lower(link) != "by" or scene.tag(at + 1) != "," or verb is None:
        return False
    if not (verb.passive or verb.form == "participle"):
        return False
    frames = vocabulary().frames["passive_only"]
    comma = next((k for k in range(link, max(0, link - _NEAR), -1) if scene.tag(k) == ","), 0)
    return bool(comma) and scene.tag(comma - 1) == "S" and verb.lemma not in frames


def _in_remark(scene: Scene, step: int, at: int) -> bool:
    """Whether a body is only in a remark: "A, which had talked with the EU, acceded in May".

    What the remark tells of the states' standing in it may be what the clause is about.
    """
    told = {one.status for one in scene.told}
    if scene.tag(step) != "O" or told - {Status.MEMBER}:
        return False
    low = max(1, step - 2 * _NEAR)
    link = next((k for k in range(step - 1, low, -1) if scene.tag(k) in ("w", ",", ";")), 0)
    enclosed = scene.tag(link) == "w" and scene.tag(link - 1) == "," and scene.tag(link - 2) == "S"
    closed = at - step <= 2 * _NEAR and scene.tag(at - 1) == ","
    return enclosed and closed and all(scene.tag(k) not in ",;" for k in range(step + 1, at - 1))


def _apposed(scene: Scene, at: int) -> bool:
    """Whether a role only describes the subject: "A, a member of Y, has been an observer"."""
    if scene.tag(at) != "R":
        return False
    end = at + 1
    while scene.tag(end) in ("p", "t"):  # "since 2004"
        end += 1
    enclosed = scene.tag(at - 1) == "," and scene.tag(end) == ","
    return enclosed and scene.tag(at - 2) == "S" and scene.tag(end + 1) == "V"


def _titles(scene: Scene, at: int) -> bool:
    """Whether a role only says what a state is besides: "while Y member A has observer status"."""
    return scene.tag(at) == "R" and scene.tag(at + 1) == "S"


def beside(scene: Scene, at: int) -> bool:
    """Whether an organization only stands beside what is spoken of.

    It is set against the one meant ("unlike (in) X"), or acts with states ("A, B and X are ...").
    """
    if "unlike" in (scene.lower(at - 1), scene.lower(at - 2), scene.lower(at - 3)):
        return True
    link = at - 2 if scene.tag(at - 1) == "d" else at - 1
    return scene.tag(at) == "O" and scene.lower(link) == "and" and scene.tag(link - 1) == "S"


def _elsewhere(scene: Scene) -> bool:
    """Whether a sentence turns to something else: "As for the X, ..."."""
    return scene.lower(0) == "as" and scene.lower(1) == "for"


def unnamed(scene: Scene, at: int) -> tuple[str, ...]:
    """The organization meant where none is named: the only one before, or the topic."""
    named: dict[str, None] = {}
    for step, node in enumerate(scene.nodes[:at]):
        aside = beside(scene, step) or _attributive(scene, step) or _titles(scene, step)
        aside = aside or _agent_aside(scene, step) or _in_remark(scene, step, at)
        if node.tag in ("O", "R", "M") and not aside:
            named.update(dict.fromkeys(node.organizations))
    if named:
        return tuple(named) if len(named) == 1 else ()
    for node in scene.nodes[at + 1 :]:
        if node.tag == "O":
            return ()
        if node.tag in ("V", ";", "u") or node.lower == "after":
            break
    return () if _elsewhere(scene) else scene.topic
