"""Standing not taken up: "A declined", "A's application was rejected", "A left the talks"."""

from __future__ import annotations

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.lexicon import lexicon, split
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.extent import after_article, plain_organization
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import tell
from bot.extraction.standing.referents import unnamed
from bot.extraction.standing.rejecting import rejected_claims, rejecting_claims
from bot.extraction.standing.spoken_of import already, by_treaty, enlarging
from bot.extraction.standing.subject import acting_states
from bot.model import Status

_OUTSIDE = (Status.NON_MEMBER, Force.STATE)
_NOT_ASKED = (Status.NON_MEMBER, Force.INFERRED)
_INVITING = split("invite invitation invitations offer ask")
_JOINING = split("join enter accede become take rejoin")
_REJECTING = split("reject refuse decline rebuff")
_DOWN = split("turn vote")
_VOTERS = split("voters citizens electorate people")
_TALKS = split("negotiations talks")
_LEAVING = split("leave quit abandon withdraw pull walk")
_ANSWERING = split("say refuse decline prefer reply answer have")
_ENDS = split(". , ; t c u") | {""}
_TEXTS = split("agreement treaty statute convention charter pact")
_INSIDE = (Status.MEMBER, Status.FORMER, Status.OBSERVER, Status.PARTNER, Status.SUSPENDED)


def abstaining_claims(scene: Scene, claims: Claims) -> None:
    """Claims of the verbs that tell who keeps or is kept out of an organization."""
    for at, verb in scene.verbs:
        if verb.modality is Modality.ASSERTED:
            _asserted(scene, claims, at, verb)
        elif verb.modality is Modality.NEGATED and verb.lemma == "apply":
            _has_not_applied(scene, claims, at, verb)
        if verb.lemma == "stay" and not verb.finite and scene.lower(at - 1) == "right":
            _by_right(scene, claims, at)
        if "ask" in verb.governors:
            _asked_but(scene, claims, at, verb)
        if verb.lemma == "be":
            _no_party(scene, claims, at, verb)


def _asserted(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """Claims of one verb that holds."""
    lemma = verb.lemma
    if lemma in ("decline", "refuse") and not verb.passive:
        _declined(scene, claims, at)
    if lemma in _REJECTING or _down(scene, at, lemma):
        if verb.passive:
            rejected_claims(scene, claims, at)
        elif verb.tense in ("past", "perfect"):
            rejecting_claims(scene, claims, at + (lemma in _DOWN))
            _voted_down(scene, claims, at)
    if lemma == "leave":
        _left(scene, claims, at, verb)
    if lemma in _LEAVING and not verb.passive and verb.tense in ("past", "perfect"):
        _left_the_talks(scene, claims, at)
    if lemma == "decide" and scene.lower(at + 1) == "against":
        _decided_against(scene, claims, at)
    if lemma in ("be", "remain", "stay") and verb.tense != "past":
        _outside_it(scene, claims, at)


def _down(scene: Scene, at: int, lemma: str) -> bool:
    return lemma in _DOWN and scene.lower(at + 1) == "down"


def _voted_down(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A's voters turned down X"."""
    actor, object_ = acting_states(scene, at), at + 1 + (scene.lower(at + 1) == "down")
    voters = any(scene.lower(step) in _VOTERS for step in range(max(0, at - 2), at))
    if voters and actor is not None and plain_organization(scene, object_):
        tell(
            claims, scene, scene.nodes[after_article(scene, object_)].organizations, actor, _OUTSIDE
        )


def _declined(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A declined" where an invitation was spoken of, or as all that opens a paragraph."""
    actor = acting_states(scene, at)
    if actor is None or scene.tag(at + 1) not in (".", ";"):
        return
    asked = (v for step, v in scene.verbs if actor < step < at and not v.finite)
    if any(verb.form == "base" and verb.lemma not in _JOINING for verb in asked):
        return  # "was asked to lend a plane and refused"
    around = [scene.signs, *([scene.previous.signs] if scene.previous is not None else [])]
    invited = any(not _INVITING.isdisjoint(signs) for signs in around)
    alone = scene.previous is None and at <= actor + 1
    if (invited or alone) and not already(scene, actor, *_INSIDE):
        tell(claims, scene, unnamed(scene, at), actor, (Status.NON_MEMBER, Force.EVENT))


def _by_right(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A and B made use of their right to stay out (of X)"."""
    use = next((k for k in range(at - 2, max(-1, at - 7), -1) if scene.tag(k) == "V"), 0)
    verb, actor = scene.nodes[use].verb, acting_states(scene, use)
    used = verb is not None and verb.lemma in ("make", "use", "exercise", "invoke")
    if verb is None or actor is None or not used or verb.modality is not Modality.ASSERTED:
        return
    if scene.lower(at + 1) == "out":
        keys = unnamed(scene, at)
        if scene.lower(at + 2) == "of" and plain_organization(scene, at + 3):
            keys = scene.nodes[after_article(scene, at + 3)].organizations
        tell(claims, scene, keys, actor, _OUTSIDE)


def _asked_but(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "A was asked to take part but said that it had plans of its own"."""
    actor, end = acting_states(scene, at), at + 1
    asked = "asked" in {token.lower for token in scene.tokens[verb.first : verb.last + 1]}
    partaking = verb.lemma == "join" or (verb.lemma == "take" and scene.lower(end) == "part")
    if actor is None or not (asked and partaking) or verb.tense != "past":
        return
    end += verb.lemma == "take"
    keys: tuple[str, ...] = ()
    if verb.lemma == "join" and plain_organization(scene, end):
        end = after_article(scene, end)
        keys, end = scene.nodes[end].organizations, end + 1
    but = end + 1 if scene.tag(end) == "," else end
    answer = scene.nodes[but + 1].verb if but + 1 < len(scene.nodes) else None
    said = answer is not None and answer.finite and answer.lemma in _ANSWERING
    if scene.lower(but) == "but" and said and not already(scene, actor, *_INSIDE):
        tell(claims, scene, keys or unnamed(scene, at), actor, _OUTSIDE)


def _left(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "A was left out of X", "which leaves A as the only country outside X"."""
    if verb.passive:
        actor = acting_states(scene, at)
        if actor is None or scene.lower(at + 1) != "out":
            return
        if scene.lower(at + 2) == "of" and plain_organization(scene, at + 3):
            keys = scene.nodes[after_article(scene, at + 3)].organizations
            tell(claims, scene, keys, actor, _OUTSIDE)
        return
    target = at + 2 if scene.tag(at + 1) == "d" else at + 1
    if scene.tag(target) != "S" or scene.nodes[target].possessive:
        return
    for step in range(target + 1, min(target + 10, len(scene.nodes))):
        if scene.lower(step) == "outside":
            keys = _of_phrase(scene, step, at)
            own = {key for node in scene.nodes[target:step] for key in node.organizations}
            if own & set(keys):  # "the only member of X outside the pact"
                keys = tuple(key for key in scene.topic if key not in own)
            tell(claims, scene, keys, target, _OUTSIDE)
            return
        if scene.tag(step) not in ("d", "a", "n", "p", "O", "R", "#"):
            return


def _of_phrase(scene: Scene, link: int, at: int) -> tuple[str, ...]:
    """The organization in "outside X", "outside the pact" with "outside" at a node."""
    if plain_organization(scene, link + 1):
        return scene.nodes[after_article(scene, link + 1)].organizations
    if scene.lower(link + 1) in ("the", "this", "that") and _generic(scene, link + 2):
        return unnamed(scene, at)
    return ()


def _generic(scene: Scene, at: int) -> bool:
    """Whether "bank", "pact" and the like ends a phrase at a node."""
    return scene.lower(at) in lexicon().classes["generic_organizations"] | _TEXTS and (
        scene.tag(at + 1) in _ENDS
    )


def _left_the_talks(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A left the negotiations": of a treaty, which it thus is no party to."""
    actor, noun = acting_states(scene, at), at + 1
    while scene.lower(noun) in ("out", "of", "from", "away", "the"):
        noun += 1
    if actor is None or scene.lower(noun) not in _TALKS:
        return
    keys: tuple[str, ...] = ()
    if scene.lower(noun + 1) in ("on", "for", "about") and plain_organization(scene, noun + 2):
        keys = scene.nodes[after_article(scene, noun + 2)].organizations
    elif scene.lower(noun + 1) not in ("on", "with", "about", "for", "over", "between"):
        keys = unnamed(scene, at)
    if by_treaty(keys):
        tell(claims, scene, keys, actor, _OUTSIDE)


def _decided_against(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A decided against membership"."""
    actor, node = acting_states(scene, at), at + 2
    if scene.tag(node) in ("S", "d"):
        node += 1
    if actor is not None and scene.tag(node) == "M":
        keys = scene.nodes[node].organizations or unnamed(scene, at)
        if scene.nodes[node].status is Status.MEMBER and not already(scene, actor, *_INSIDE):
            tell(claims, scene, keys, actor, _OUTSIDE)


def _outside_it(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A is still outside the bank", where that is what the text is about."""
    link = at + 1
    while scene.tag(link) == "a":
        link += 1
    the = scene.lower(link + 1) in ("the", "this")
    actor = acting_states(scene, at)
    if actor is not None and scene.lower(link) == "outside" and the and _generic(scene, link + 2):
        tell(claims, scene, unnamed(scene, at), actor, _OUTSIDE)


def _has_not_applied(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "A has not applied": of those that are not in already."""
    actor = acting_states(scene, at)
    would = verb.tense == "future"  # "said that it would not be applying"
    if actor is None or verb.passive or verb.tense not in ("perfect", "past", "future"):
        return
    keys: tuple[str, ...] = ()
    end = at + 2 if scene.tag(at + 1) == "a" else at + 1  # "for now"
    if scene.tag(end) in _ENDS:
        never = "never" in {token.lower for token in scene.tokens[verb.first : verb.last + 1]}
        before = scene.previous is not None and enlarging(scene.previous)
        asked = would and any(told.status is Status.CANDIDATE for told in scene.told)
        keys = unnamed(scene, at) if never or before or asked else ()
    elif would and scene.lower(at + 1) == "to" and plain_organization(scene, at + 2):
        keys = scene.nodes[after_article(scene, at + 2)].organizations
    elif scene.lower(at + 1) == "for" and scene.tag(at + 2) == "M":
        standing = scene.nodes[at + 2]
        keys = standing.organizations if standing.status is Status.MEMBER else ()
        keys = keys or (unnamed(scene, at) if standing.status is Status.MEMBER else ())
    tell(claims, scene, keys, actor, _NOT_ASKED)


def _no_party(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "A is not a party to the treaty", where that is what the text is about."""
    if verb.modality is not Modality.NEGATED or verb.tense not in ("present", "perfect"):
        return
    step = at + 1
    while scene.tag(step) in ("a", "d"):
        step += 1
    phrase = [scene.lower(step + k) for k in range(3)]
    actor = acting_states(scene, at)
    if actor is None or phrase[:2] != ["party", "to"] or phrase[2] not in ("the", "this", "that"):
        return
    keys = unnamed(scene, at)
    if scene.lower(step + 3) in _TEXTS and scene.tag(step + 4) in _ENDS and by_treaty(keys):
        tell(claims, scene, keys, actor, _OUTSIDE)
