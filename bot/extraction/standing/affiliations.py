"""What a country's profile lists: "Memberships: UN, AU, COMESA", "Observer in: SAARC"."""

from __future__ import annotations

from functools import cache

from bot.extraction.lexicon import load, split
from bot.extraction.mentions import AnnotatedDocument, AnnotatedSentence
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.headed import standing_of
from bot.extraction.standing.nodes import Force, Scene
from bot.model import Status

_LABEL = 8  # nodes of a label, at most
_HEADING = 10  # tokens of a heading, at most
_TITLES = split("profile country factsheet state backgrounder")
_SIGNS = split(", ; . c ( ) t p d") | {""}


class Affiliations:
    """Reads the lists of organizations in texts on one state, named by the heading above."""

    def __init__(self, document: AnnotatedDocument) -> None:
        self._state = _only_state(document.title) if document.title is not None else ()

    def note(self, row: Scene, claims: Claims) -> None:
        """Claim what a sentence says if it is such a list; else see whether it is a heading."""
        signs = [node.tag for node in row.nodes[1:_LABEL]] if ":" in row.tags else []
        colon = signs.index(":") + 1 if ":" in signs else 0
        listed = row.nodes[colon + 1 :]
        if not colon or "S" in row.tags or not any(node.tag == "O" for node in listed):
            titled = not colon or bool(_TITLES & {node.lower for node in row.nodes[:colon]})
            self._state = (_only_state(row.sentence) if titled else ()) or self._state
            return
        label = row.tokens[row.nodes[0].first : row.nodes[colon].first]
        status = _labelled([token.lower for token in label])
        plain = all(node.tag == "O" or node.tag in _SIGNS for node in listed)
        if status is None or not self._state or not plain:
            return
        for at, node in enumerate(listed):
            dated = listed[at + 1 : at + 4] if at + 1 < len(listed) else []
            since = next((n.date.date for n in dated if n.date is not None), None)
            enclosed = bool(dated) and dated[0].tag == "("
            if node.tag == "O" and not node.possessive:
                claims.add(
                    row,
                    node.organizations,
                    self._state,
                    status,
                    force=Force.STATE,
                    since=since if enclosed else None,
                )


def _labelled(words: list[str]) -> Status | None:
    """The standing that a label gives in the organizations after it."""
    plain = [word for word in words if word.isalpha()]
    if plain and plain[-1] in ("in", "of", "to"):
        return standing_of(plain[:-1])
    if set(plain) & _words("affiliations") and _words("affiliations") >= set(plain):
        return Status.MEMBER
    return None


def _only_state(sentence: AnnotatedSentence | None) -> tuple[str, ...]:
    """The one state of a heading without an organization, () for any other sentence."""
    if sentence is None or not sentence.tokens or len(sentence.tokens) > _HEADING:
        return ()
    if sentence.tokens[-1].text in (".", "?", "!", ",", ";"):
        return ()
    states = {code for mention in sentence.mentions for code in mention.states}
    organizations = any(mention.kind == "organization" for mention in sentence.mentions)
    return tuple(states) if len(states) == 1 and not organizations else ()


@cache
def _words(name: str) -> frozenset[str]:
    return split(load("headings.toml")["words"][name])
