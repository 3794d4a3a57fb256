"""What a section's heading lends to the sentences under it: "Observers", "A came in in 2004"."""

from __future__ import annotations

from dataclasses import replace

from bot.extraction.clauses import Modality
from bot.extraction.lexicon import lexicon, split
from bot.extraction.mentions import AnnotatedDocument
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.headed import standing_of
from bot.extraction.standing.nodes import Force, Scene
from bot.extraction.standing.outcomes import dates_of, tell
from bot.extraction.standing.subject import acting_states
from bot.model import Status

_LONGEST = 4  # tokens of a heading
_ENDED = frozenset(".!?;,:")
_LESSER = (Status.OBSERVER, Status.PARTNER, Status.CANDIDATE)
_GIVING = split("give grant get obtain receive award acquire gain accord hold enjoy have")
_THIS = split("this that the same")
_RANKED = split("first only last latest newest next") | lexicon().classes["ordinals"]


class Sections:
    """Follows the headings of a text, and reads what is told under them as they would have it."""

    def __init__(self, document: AnnotatedDocument) -> None:
        self._headings: dict[int, Status | None] = {}
        sizes: dict[int, int] = {}
        for sentence in document.sentences:
            paragraph = sentence.sentence.paragraph
            sizes[paragraph] = sizes.get(paragraph, 0) + 1
        for sentence in document.sentences:
            words = [token.lower for token in sentence.tokens]
            alone = sizes[sentence.sentence.paragraph] == 1
            if alone and 0 < len(words) <= _LONGEST and words[-1] not in _ENDED:
                states = any(mention.states for mention in sentence.mentions)
                if not states:
                    self._headings[sentence.sentence.paragraph] = standing_of(words)
        self._places = sorted(self._headings)
        self._next = 0
        self._status: Status | None = None

    def note(self, scene: Scene, claims: Claims, first: int) -> None:
        """Read a sentence under its heading; its claims so far are those from `first` on."""
        paragraph = scene.sentence.sentence.paragraph
        while self._next < len(self._places) and self._places[self._next] <= paragraph:
            self._status = self._headings[self._places[self._next]]
            self._next += 1
        if self._status not in _LESSER or len(scene.topic) != 1:
            return
        self._recast(scene, claims, first, self._status)
        for at, verb in scene.verbs:
            if verb.lemma in _GIVING and verb.modality is Modality.ASSERTED:
                self._given(scene, claims, at, self._status)

    def _recast(self, scene: Scene, claims: Claims, first: int, status: Status) -> None:
        """Who came in, under "Observers", came in as one, unless the sentence says what as."""
        named = {key for node in scene.nodes for key in node.organizations}
        if named - set(scene.topic) or any(node.tag in "RM" for node in scene.nodes):
            return
        for place in range(first, len(claims.found)):
            claim = claims.found[place]
            came = claim.status is Status.MEMBER and claim.force is Force.EVENT
            if came and claim.organization in scene.topic:
                claims.found[place] = replace(claim, status=status, closed=False)

    def _given(self, scene: Scene, claims: Claims, at: int, status: Status) -> None:
        """As in "A got the status in 2005", "A was the first country to be given this status"."""
        if scene.lower(at + 1) not in _THIS:
            return
        noun = at + 3 if scene.lower(at + 2) == "same" else at + 2
        if scene.lower(noun) != "status" or scene.tag(noun + 1) in ("p", "n"):
            link = scene.lower(noun + 1)
            if scene.lower(noun) != "status" or link not in ("in", "on", "since", "at", "after"):
                return
        verb = scene.nodes[at].verb
        actor = None
        if verb is not None and verb.finite:
            actor = acting_states(scene, at)
        else:
            for step in range(at - 1, max(-1, at - 6), -1):
                above = scene.nodes[step].verb
                if above is not None:
                    between = {scene.lower(k) for k in range(step + 1, at)}
                    ranked = above.lemma in ("be", "become") and between & _RANKED
                    if ranked and above.modality is Modality.ASSERTED:
                        actor = acting_states(scene, step)
                    break
        if actor is not None and not scene.nodes[actor].possessive:
            tell(claims, scene, scene.topic, actor, (status, Force.EVENT), dates_of(scene, at))
