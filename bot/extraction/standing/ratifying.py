"""Standing that hangs on a text: "A signed but has not ratified", "B did not sign the treaty"."""

from __future__ import annotations

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.lexicon import split
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import tell, whole_of
from bot.extraction.standing.referents import unnamed
from bot.extraction.standing.spoken_of import already, by_treaty
from bot.extraction.standing.subject import acting_states
from bot.model import Status

_DEEDS = split("treaty agreement statute charter convention pact accord covenant constitution act")
_FOUNDING = split("founding constitutive constituent rome")
_LOOSE = split("agreement accord act convention covenant pact")
_ABOUT = split("on of about for with over against between")
_ENDS = split("c t p u . , ; )") | {""}
_AHEAD = 9  # nodes between a verb and the text that is signed
_BACK = 16  # nodes between "signed" and "but has not ratified"
_CLOSE = 3  # nodes between "signed" and "but not ratified"
_INSIDE = (Status.MEMBER, Status.FORMER, Status.OBSERVER, Status.PARTNER)


def ratifying_claims(scene: Scene, claims: Claims) -> None:
    """Claims of the states that have not signed, or not ratified, what an organization rests on."""
    for at, verb in scene.verbs:
        if verb.passive or verb.lemma not in ("sign", "ratify", "vote"):
            continue
        if verb.lemma == "ratify" and scene.lower(at - 1) == "not":
            _but_not(scene, claims, at)
        elif verb.modality is Modality.NEGATED and verb.tense != "future":
            if verb.lemma == "sign":
                _unsigned(scene, claims, at, verb)
            else:
                _unratified(scene, claims, at, verb)


def _text(scene: Scene, at: int) -> tuple[tuple[str, ...], bool] | None:
    """Whose founding text stands after a verb, and whether named there; None if another's."""
    named: tuple[str, ...] = ()
    for step in range(at + 1, min(at + _AHEAD, len(scene.nodes) + 1)):
        node = scene.nodes[step] if step < len(scene.nodes) else None
        deed = scene.lower(step - 1) in _DEEDS
        if node is None or node.tag in _ENDS:
            if step > at + 1 and not (deed or scene.tag(step - 1) in "Oat"):
                return None
            other = step > at + 1 and node is not None and node.tag == "p" and not node.date
            named = named or _of(scene, step)
            if other and not named and scene.lower(step) in _ABOUT:
                return None
            loose = scene.lower(step - 1) in _LOOSE and not by_treaty(named)
            return (named, True) if named and not loose else (unnamed(scene, at), False)
        if node.tag == "O":
            words = scene.tokens[node.first : node.last + 1]
            deed = words[-1].lower in _DEEDS | {"it"}  # "the agreement", "it"
            if deed and not words[-1].capital and not by_treaty(node.organizations):
                return None
            named = node.organizations
        elif node.tag not in ("d", "n", "a", "S") or (
            node.tag == "n" and node.lower not in _DEEDS | _FOUNDING
        ):
            return None
    return None


def _of(scene: Scene, link: int) -> tuple[str, ...]:
    """The organization in "the statute of X" with "of" at a node."""
    target = link + 2 if scene.tag(link + 1) == "d" else link + 1
    if scene.lower(link) in ("of", "on", "establishing", "creating") and scene.tag(target) == "O":
        return scene.nodes[target].organizations
    return ()


def _unsigned(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "A did not sign the treaty"; alone only where a signature was spoken of."""
    actor, text = acting_states(scene, at), _text(scene, at)
    if actor is None or text is None or already(scene, actor, *_INSIDE):
        return
    keys, named = text
    if verb.tense == "perfect" and _points(scene, at):
        return  # which rules on states around a circle read
    if named or by_treaty(keys) or _signed_before(scene):
        tell(claims, scene, whole_of(keys), actor, (Status.NON_MEMBER, Force.STATE))


def _signed_before(scene: Scene) -> bool:
    """Whether the sentence before tells of signing a founding text."""
    before = scene.previous
    if before is None:
        return False
    signed = any(verb.lemma == "sign" for _, verb in before.verbs)
    return signed and not _DEEDS.isdisjoint(before.signs)


def _unratified(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "A signed the treaty but has not ratified it", "A has never ratified the statute"."""
    actor, text = acting_states(scene, at), _text(scene, at)
    if actor is None or text is None or already(scene, actor, *_INSIDE):
        return
    keys, _ = text
    words = {token.lower for token in scene.tokens[verb.first : verb.last + 1]}
    never = "never" in words or scene.lower(at - 1) == "never"
    signed = _has_signed(scene, at, actor)
    bound = by_treaty(keys) or _names(scene, at)
    if signed and (bound or not never):
        status = Status.CANDIDATE
    elif verb.lemma == "ratify" and never and bound:
        status = Status.NON_MEMBER
    elif verb.lemma == "ratify" and "yet" in words and by_treaty(keys):
        status = Status.CANDIDATE
    else:
        return
    tell(claims, scene, whole_of(keys), actor, (status, Force.STATE))


def _names(scene: Scene, at: int) -> bool:
    """Whether the text that is ratified is that of an organization named beside it."""
    return any(scene.tag(step) == "O" for step in range(at + 1, at + 6))


def _points(scene: Scene, at: int) -> bool:
    """Whether a verb has a text for its object that only another sentence names."""
    tokens = scene.tokens[scene.nodes[at].last + 1 :][:6]
    return any(token.lower in _DEEDS for token in tokens) and not any(t.capital for t in tokens)


def _has_signed(scene: Scene, at: int, actor: int) -> bool:
    """Whether the same states are told before to have signed."""
    states = scene.nodes[actor].states
    for step in range(at - 1, max(-1, at - _BACK), -1):
        verb = scene.nodes[step].verb
        if verb is None or verb.lemma != "sign":
            continue
        signer = acting_states(scene, step)
        signers = scene.nodes[signer].states if signer is not None else None
        asserted = verb.modality is Modality.ASSERTED and not verb.passive
        text = _text(scene, step)
        alike = signers is not None and states is not None and signers.states == states.states
        return asserted and alike and text is not None
    return False


def _but_not(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A has signed but not ratified the agreement"."""
    for step in range(at - 2, max(-1, at - 2 - _CLOSE), -1):
        verb = scene.nodes[step].verb
        if verb is None or verb.lemma != "sign" or verb.passive:
            continue
        actor, text = acting_states(scene, step), _text(scene, at)
        if actor is not None and text is not None and verb.modality is Modality.ASSERTED:
            outcome = (Status.CANDIDATE, Force.STATE)
            tell(claims, scene, whole_of(text[0]), actor, outcome)
        return
