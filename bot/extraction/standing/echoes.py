"""Standing told by pointing back: "A is not among them", "The AU did the same"."""

from __future__ import annotations

from bot.extraction.clauses import Modality
from bot.extraction.lexicon import split
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.lately import last_told
from bot.extraction.standing.nodes import Force, Scene, Told
from bot.extraction.standing.outcomes import tell, whole_of
from bot.extraction.standing.referents import organizations_of
from bot.extraction.standing.subject import subject
from bot.model import Status

_ACTED = (Status.SUSPENDED, Status.MEMBER, Status.FORMER)
_DONE_TO = split("suspend expel exclude")
_FILLERS = split("had has have already also then later itself since soon promptly quickly too")
_DEEDS = (
    ("done", "so"), ("did", "so"), ("done", "the", "same"), ("did", "the", "same"),
    ("taken", "the", "same", "step"), ("took", "the", "same", "step"),
    ("taken", "a", "similar", "step"), ("took", "a", "similar", "step"),
    ("taken", "a", "similar", "decision"), ("took", "a", "similar", "decision"),
    ("taken", "the", "same", "decision"), ("took", "the", "same", "decision"),
    ("taken", "the", "same", "measure"), ("took", "the", "same", "measure"),
    ("did", "likewise"), ("done", "likewise"), ("followed", "suit"), ("followed",),
)  # fmt: skip
_AFTER = split(
    "in on a one two three four five six seven eight nine ten within and but earlier later last as "
    "when after under"
)


def echo_claims(scene: Scene, claims: Claims) -> None:
    """Claims of states among those spoken of, and of organizations that act like others."""
    for at, node in enumerate(scene.nodes):
        if node.verb is not None and node.verb.lemma == "be":
            _among_them(scene, claims, at)
        elif node.tag == "O" and not node.possessive:
            _does_the_same(scene, claims, at)


def _among_them(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A is (not) among them", "A is (not) one of them", right after members are told of."""
    verb, first = scene.nodes[at].verb, scene.nodes[at].last + 1
    words = [token.lower for token in scene.tokens[first : first + 5]]
    denied = words[:1] == ["not"]
    words = [word for word in words if word not in ("not", "also", "now", "still")]
    pointed = words[:2] in (["among", "them"], ["amongst", "them"]) or (
        words[:3] == ["one", "of", "them"]
    )
    actor = subject(scene, at) if pointed else None
    if verb is None or actor is None or scene.tag(actor) != "S" or verb.tense == "past":
        return
    keys = _members_of(scene.previous)
    if verb.modality is Modality.NEGATED or denied:
        tell(claims, scene, keys, actor, (Status.NON_MEMBER, Force.STATE))
    elif verb.modality is Modality.ASSERTED:
        tell(claims, scene, keys, actor, (Status.MEMBER, Force.STATE))


def _members_of(scene: Scene | None) -> tuple[str, ...]:
    """The one organization whose members a sentence ends by speaking of."""
    if scene is None:
        return ()
    told = last_told(scene)
    if told is not None and told.status is Status.MEMBER and len(told.organizations) == 1:
        return told.organizations
    roles = [at for at, node in enumerate(scene.nodes) if node.tag == "R"]
    if not roles or {scene.nodes[at].status for at in roles} != {Status.MEMBER}:
        return ()
    if not scene.nodes[roles[-1]].plural or scene.nodes[roles[-1]].dead:
        return ()
    keys = organizations_of(scene, roles[-1])
    return keys if len(keys) == 1 else ()


def _does_the_same(scene: Scene, claims: Claims, at: int) -> None:
    """As in "X suspended A. Y did the same", "Y had already done so"."""
    told = _acted_on(scene, at)
    if told is None or not _same_deed(scene, at):
        return
    source, found = told
    states = source.nodes[found.at].states
    acting = whole_of(scene.nodes[at].organizations)
    keys = tuple(key for key in acting if key not in found.organizations)
    if states is not None:
        since = next((d.date for d in scene.dates if d.first > scene.nodes[at].last), None)
        claims.add(scene, keys, states.states, found.status, force=Force.EVENT, since=since)


def _acted_on(scene: Scene, at: int) -> tuple[Scene, Told] | None:
    """What another organization has just done to states, and the sentence that tells it."""
    here = [told for told in scene.told if told.at < at]
    if here:
        return (scene, here[-1]) if by_organization(scene, here[-1]) else None
    before = scene.previous
    told = last_told(before)
    if told is None or before is None:
        return None
    gone = [t for t in before.told if t.at == told.at and t.status in _ACTED[::2]]
    told = gone[-1] if gone else told  # "A, which joined X in 2005, was suspended in March"
    return (before, told) if by_organization(before, told) else None


def by_organization(scene: Scene, told: Told) -> bool:
    """Whether the organization did it: it stands before the states, and a verb between them."""
    if told.status not in _ACTED:
        return False
    if told.status is not Status.MEMBER and _passively(scene, told):
        return True
    for step in range(told.at - 1, -1, -1):
        node = scene.nodes[step]
        if node.tag == "S":
            return False
        if node.tag == "O" or (node.tag == "R" and node.organizations):
            between = scene.nodes[step + 1 : told.at]
            return node.organizations == told.organizations and any(n.tag == "V" for n in between)
    return False


def _passively(scene: Scene, told: Told) -> bool:
    """As in "A was suspended": an organization does that."""
    verbs = (verb for at, verb in scene.verbs if at > told.at)
    return any(verb.passive and verb.lemma in _DONE_TO for verb in verbs)


def _same_deed(scene: Scene, at: int) -> bool:
    """Whether "(had already) done so" and the end of a clause follow."""
    first = scene.nodes[at].last + 1
    words = [token.lower for token in scene.tokens[first : first + 8]]
    while words and words[0] in _FILLERS:
        words.pop(0)
    for deed in _DEEDS:
        if tuple(words[: len(deed)]) == deed:
            after = words[len(deed)] if len(words) > len(deed) else "."
            return after in _AFTER or not after[0].isalpha()
    return False
