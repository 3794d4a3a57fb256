"""Which body a sentence without a name means, by geography: the one where its states lie."""

from __future__ import annotations

from dataclasses import replace

from bot.extraction.reference.turns import organizations_of
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.nodes import Scene
from bot.extraction.standing.outcomes import whole_of
from bot.model import Status
from bot.world import organizations
from bot.world.regions import Lies, lie_in_region, region_of


class Placed:
    """Moves what is told of members to the body in whose region they lie, where none is named."""

    def __init__(self) -> None:
        self._seen: dict[str, None] = {}  # the bodies named so far

    def note(self, scene: Scene, claims: Claims, first: int) -> None:
        """Look at a sentence's claims, those from `first` on."""
        named = {
            key
            for mention in scene.sentence.mentions
            for key in organizations_of(mention)
            if mention.kind == "organization" or _by_name(key, mention.text)
        }
        told: dict[str, list[int]] = {}
        for place in range(first, len(claims.found)):
            claim = claims.found[place]
            if claim.organization not in named and claim.status is Status.MEMBER:
                told.setdefault(claim.organization, []).append(place)
        for key, places in told.items():
            meant = self._meant(key, [claims.found[place].state for place in places])
            for place in places if meant else ():
                claims.found[place] = replace(claims.found[place], organization=meant)
        self._seen.update(dict.fromkeys(key for key in whole_of([*named]) if region_of(key)))

    def _meant(self, told: str, states: list[str]) -> str:
        """The one body named before in whose region all the states lie, if the one told is not."""
        if lie_in_region(states, told) is not Lies.NONE:
            return ""
        fitting = [key for key in self._seen if lie_in_region(states, key) is Lies.ALL]
        return fitting[0] if len(fitting) == 1 else ""


def _by_name(key: str, text: str) -> bool:
    """Whether "the Partnership" ends in a word of the name of what it stands for."""
    listed = organizations().get(key)
    name = listed.organization.name if listed is not None else key.replace("-", " ")
    return text.lower().split()[-1] in name.lower().split()
