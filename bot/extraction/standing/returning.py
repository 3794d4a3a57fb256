"""Standing that comes back without its name: "A left X in 1984 but returned in 2017".

What "returned" and "the suspension was lifted" leave open is what the text has just told.
"""

from __future__ import annotations

from bot.extraction.clauses import Modality, VerbGroup
from bot.extraction.lexicon import split
from bot.extraction.standing.again import closes, same_states, tell_again
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.extent import after_article, plain_organization
from bot.extraction.standing.lately import last_told
from bot.extraction.standing.nodes import Force, Scene, Told
from bot.extraction.standing.outcomes import dates_of, tell
from bot.extraction.standing.restoring import lifted, resumed, seated_again, taken_back
from bot.extraction.standing.subject import subject
from bot.model import Status

_LIFTING = split("lift end revoke cancel rescind remove annul reverse withdraw")
_GIVING = split("give hand return restore reactivate unfreeze")
_HOME = (("to", "the", "fold"), ("to", "the", "table"), ("to", "the", "club"))
_SUPPOSING = split("if unless whether should until provided assuming suppose")
_COMING = split("come walk be go")
_TAKING = split("let take bring welcome vote accept")
_READMITTING = split("readmit reinstate")
_RESUMING = split("resume reactivate restore unfreeze recover regain reclaim retrieve")
_PURPOSES = split("for with to seeking asking")
_STILL_OUT = split("so suspended out outside away")
_GONE = (Status.FORMER, Status.SUSPENDED)


def returning_claims(scene: Scene, claims: Claims) -> None:
    """Claims of states that come back to what they left, or whose suspension ends."""
    for at, verb in scene.verbs:
        if verb.modality is not Modality.ASSERTED:
            continue
        if not verb.finite:
            _before_returning(scene, claims, at, verb)
            continue
        after = comes_back(scene, at, verb)
        if after:
            _back(scene, claims, at, after)
        elif verb.lemma in _LIFTING:
            lifted(scene, claims, at, verb)
        elif verb.lemma in ("stay", "remain"):
            _stayed_out(scene, claims, at)
        elif verb.lemma in _READMITTING and not verb.passive:
            taken_back(scene, claims, at)
        elif verb.lemma in _RESUMING and not verb.passive:
            resumed(scene, claims, at)
        if verb.lemma in _GIVING:
            seated_again(scene, claims, at, verb)


def comes_back(scene: Scene, at: int, verb: VerbGroup) -> int:
    """The node after "returned", "was back", "came home", "was let back in", 0 for other verbs."""
    step = at + 1
    if verb.lemma == "return" and not verb.passive:
        return step + 3 * (tuple(map(scene.lower, range(step, step + 3))) in _HOME)
    word = scene.tokens[scene.nodes[step].first].lower if step < len(scene.nodes) else ""
    home = word == "home" and verb.lemma == "come"
    comes = verb.lemma in (_TAKING if verb.passive else _COMING)
    if not comes or (word != "back" and not home):
        return 0
    return step + 2 if scene.lower(step + 1) == "in" and scene.tag(step + 2) != "t" else step + 1


def _back(scene: Scene, claims: Claims, at: int, step: int) -> None:
    """As in "A left X but came back in 2017", "A was back a year later"."""
    actor = subject(scene, at)
    if actor is not None and scene.tag(actor) == "S" and _goes(scene, at):
        _back_to(scene, claims, at, actor, step)
    if actor is None or scene.tag(actor) != "S":
        it = _it(scene, actor)
        actor = _main_subject(scene, at) if it is None else it
    if actor is None or _supposed(scene, actor):
        return
    told, role = _told(scene, actor), _as_role(scene, step)
    if told is None or told.status not in _GONE:
        return
    if role is not None:
        tell(claims, scene, told.organizations, actor, (role, Force.EVENT), dates_of(scene, at))
    elif closes(scene, step):
        tell_again(scene, claims, at, actor, told)


def _as_role(scene: Scene, step: int) -> Status | None:
    """The lesser role in "came back in 1999 as an associate"."""
    for place in range(step, min(step + 4, len(scene.nodes) - 1)):
        role = scene.nodes[place + 1]
        if scene.lower(place) == "as" and role.tag == "R" and not role.dead:
            return role.status
        if scene.tag(place) not in ("p", "t", "a"):
            return None
    return None


def _goes(scene: Scene, at: int) -> bool:
    """Whether a verb is "went", "came", "has gone"."""
    verb = scene.nodes[at].verb
    return verb is not None and verb.lemma in ("go", "come") and not verb.passive


def _back_to(scene: Scene, claims: Claims, at: int, actor: int, step: int) -> None:
    """As in "In January A went back to X"; not "went back to X for help"."""
    if scene.lower(step) not in ("to", "into") or not plain_organization(scene, step + 1):
        return
    target = after_article(scene, step + 1)
    dates = dates_of(scene, at)
    purpose = any(scene.lower(place) in _PURPOSES for place in range(target + 1, target + 5))
    if dates and not purpose and not scene.nodes[actor].possessive:
        first = len(claims.found)
        keys = scene.nodes[target].organizations
        tell(claims, scene, keys, actor, (Status.MEMBER, Force.EVENT), dates)
        claims.mark_again(first)


def _before_returning(scene: Scene, claims: Claims, at: int, verb: VerbGroup) -> None:
    """As in "A left X in 2004 before returning four years later"."""
    back = verb.lemma == "rejoin" or comes_back(scene, at, verb)
    told = [told for told in scene.told if told.at < at]
    if not back or verb.form != "gerund" or scene.lower(at - 1) != "before":
        return
    if told and told[-1].status in _GONE and len({one.at for one in told}) == 1:
        tell_again(scene, claims, at, told[-1].at, told[-1])


def _stayed_out(scene: Scene, claims: Claims, at: int) -> None:
    """As in "A was suspended and stayed so until 2014"."""
    date = scene.nodes[at + 3].date if at + 3 < len(scene.nodes) else None
    if scene.lower(at + 2) != "until" or date is None:
        return
    word = scene.tokens[scene.nodes[at + 1].first].lower
    told = [told for told in scene.told if told.at < at]
    if word in _STILL_OUT and told and told[-1].status in _GONE:
        tell_again(scene, claims, at, told[-1].at, told[-1])


def _supposed(scene: Scene, actor: int) -> bool:
    """Whether a clause only supposes what it says: "If A is back", "unless A returns"."""
    for step in range(actor - 1, max(-1, actor - 12), -1):
        aside = scene.lower(step - 1) == "as"  # "if, as expected, A returns"
        if scene.tag(step) == ";" or (scene.tag(step) == "V" and not aside):
            return False
        if scene.lower(step) in _SUPPOSING:
            return True
    return False


def _main_subject(scene: Scene, at: int) -> int | None:
    """The states in "A was suspended after B's army rebelled, and returned in 2014"."""
    if scene.lower(at - 1) not in ("and", "but") or scene.tag(at - 2) != ",":
        return None
    told = scene.told[0] if len({told.at for told in scene.told}) == 1 else None
    if told is None or any(scene.tag(step) in ("O", "V") for step in range(told.at)):
        return None
    return told.at


def _it(scene: Scene, actor: int | None) -> int | None:
    """The states that "it" stands for in "A left in 1984; it came back in 2017"."""
    if actor is None or scene.tokens[scene.nodes[actor].first].lower != "it":
        return None
    told = scene.told_before(actor)
    if told is not None and "S" in [scene.tag(step) for step in range(told.at + 1, actor)]:
        return None  # "A left in 1949, B in 1972 (it came back in 1989)"
    return told.at if told is not None and told.status in _GONE else None


def _told(scene: Scene, actor: int) -> Told | None:
    """What was last told of the states at a node, here or in the sentence before."""
    states = scene.nodes[actor].states
    same = [told for told in scene.told if same_states(scene, told.at, actor)]
    here = [told for told in same if told.status in _GONE]
    if here:
        return here[0]
    others = len(same) < len(scene.told)
    told = None if others else last_told(scene.previous)
    if told is None or scene.previous is None or states is None:
        return None
    before = scene.previous.nodes[told.at].states
    return told if before is not None and before.states == states.states else None
