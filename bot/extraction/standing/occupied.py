"""Whether states do something else in a clause of their own: "..., but A trades with all of them".

Where a sentence tells of the standing of some, such bystanders are the likeliest to be given it
for no more than standing near.
"""

from __future__ import annotations

from bot.extraction.lexicon import split
from bot.extraction.standing.nodes import Scene
from bot.extraction.standing.symbols import kind_of, telling

_BOUNDS = frozenset({",", ";", ":", "—", "(", ")", ".", "w", "u", '"', "”"})
_NAMED = frozenset("ORM")
_LIKEWISE = split("too likewise either neither nor so same similarly first second third last")
_AKIN = split(
    "be follow come go wait want wish hope seek plan succeed refuse decline lack sit remain stay "
    "take stop cease prefer"
)
_IDLE = split("approving denouncing")
_NEUTRAL = split("elsewhere out alone aside key")
_AGREEMENTS = split(
    "agreement agreements accord accords deal deals pact pacts memorandum memoranda treaty protocol"
)
_BARGAINS = split("sign conclude initial negotiate reach ink have seal finalise finalize")
_TYING = ("associat", "access", "member", "stabili", "partner-")  # agreements that bring standing
_REACH = 16


def occupied(scene: Scene, at: int) -> bool:
    """Whether the states at a node act in words that have no bearing on any standing."""
    lead = at - 2 if scene.tag(at - 1) == "d" else at - 1
    if scene.tag(lead) == "w":
        return False  # "X, which A and B announced"
    acting, possessive = False, scene.nodes[at].possessive
    for step in range(at + 1, min(at + _REACH, len(scene.nodes))):
        node = scene.nodes[step]
        if node.tag in _BOUNDS or node.lower == "that":
            break
        beside = step + 2 if scene.tag(step + 1) == "," else step + 1
        if acting and node.tag == "R" and scene.tag(beside) == "S":
            break  # "A signed a deal with the X members B and C"
        if possessive and not acting and node.tag == "n":
            continue  # "A's foreign minister"
        if node.tag in _NAMED or node.lower in _LIKEWISE or _tells(scene, step):
            return False
        if node.verb is not None and node.verb.finite:
            bare = node.verb.lemma == "do" and scene.tag(step + 1) in _BOUNDS
            akin = not _AKIN.isdisjoint((node.verb.lemma, *node.verb.governors))
            if akin or node.verb.passive or bare:
                return False
            acting = True
        elif not (acting or node.tag in "at" or (node.tag == "n" and possessive)):
            return False
    return acting


def bargaining(scene: Scene, at: int, body: int) -> bool:
    """Whether states only have an agreement with an organization: "A signed a pact with X"."""
    link = body - 2 if scene.tag(body - 1) == "d" else body - 1
    lead = link - 1
    if scene.lower(link) != "with" or scene.lower(lead) not in _AGREEMENTS:
        return False
    step = at + 1
    while scene.tag(step) == "a":
        step += 1
    verb = scene.nodes[step].verb if step < lead else None
    if verb is None or verb.passive or not _BARGAINS & {verb.lemma, *verb.governors}:
        return False
    between = [scene.nodes[k] for k in range(step + 1, lead)]
    return all(n.tag in "dan#-t" and not n.lower.startswith(_TYING) for n in between)


def _tells(scene: Scene, at: int) -> bool:
    """Whether a word tells of standing: not one of mere approval, nor "pointed out"."""
    kind, verb = kind_of(scene, at), scene.nodes[at].verb
    if verb is not None and verb.lemma in ("stand", "hold"):
        return False  # "stands alone", "holds the key"
    return telling(kind) and kind not in _IDLE and scene.lower(at) not in _NEUTRAL
