"""A state's name as a heading or label over what is told of it: "Kenya", "Suspended in 2009."."""

from __future__ import annotations

from bot.extraction.lexicon import split
from bot.extraction.mentions import AnnotatedDocument, AnnotatedSentence
from bot.extraction.standing.claims import Claims
from bot.extraction.standing.nodes import Force, Node, Scene
from bot.model import Status

_SHORT = 5  # tokens of a heading that is no more than a name
_SIGNS = frozenset(":—-")
_DEEDS = {
    "suspended": Status.SUSPENDED,
    "expelled": Status.FORMER,
    "admitted": Status.MEMBER,
    "readmitted": Status.MEMBER,
}
_OTHERWISE = split(
    "not never no until till but although lifted ended back again returned readmitted rejoined "
    "restored reinstated by"
)
_GONE = (Status.SUSPENDED, Status.FORMER)


class Entries:
    """Reads what a text on one organization tells under the name of each state."""

    def __init__(self, document: AnnotatedDocument) -> None:
        self._document = document

    def note(self, entry: Scene, claims: Claims) -> None:
        """Claim what a sentence says if it opens the entry of a state."""
        states, at = self._named(entry)
        if not states or len(entry.topic) != 1 or at >= len(entry.nodes):
            return
        if any(node.tag in "OS" for node in entry.nodes[at:] if self._other(node, entry)):
            return
        words = {token.lower for token in entry.tokens[entry.nodes[at].first :]}
        status = self._told(entry, at)
        if status is None or words & _OTHERWISE:
            return
        date = next((node.date.date for node in entry.nodes if node.date is not None), None)
        force = Force.EVENT if status in _GONE else Force.STATE
        claims.add(entry, entry.topic, states, status, force=force, since=date)

    def _other(self, node: Node, entry: Scene) -> bool:
        """Whether a node speaks of another organization."""
        return node.tag == "O" and node.organizations != entry.topic

    def _told(self, entry: Scene, at: int) -> Status | None:
        """The standing that an entry's first words tell of."""
        node = entry.nodes[at]
        if node.tag == "R":
            since = entry.tag(at + 1) == "t" or entry.lower(at + 1) in ("since", "in", "from")
            sure = node.status is not None and not node.dead and not node.plural and since
            return node.status if sure and node.organizations in ((), entry.topic) else None
        after = entry.tokens[node.first + 1].lower if node.first + 1 < len(entry.tokens) else ""
        status = _DEEDS.get(entry.tokens[node.first].lower)
        dated = after == "after" or "t" in (entry.tag(at + 1), entry.tag(at + 2))
        return status if dated else None

    def _named(self, entry: Scene) -> tuple[tuple[str, ...], int]:
        """The state in whose entry a sentence comes first, and the node that tells of it."""
        first = entry.nodes[0].states
        if first is not None and entry.tag(1) in _SIGNS and len(first.states) == 1:
            return first.states, 2
        number = entry.sentence.sentence.number - 2
        before = self._document.sentences[number] if number >= 0 else None
        if before is None or not _heading(before):
            return (), 0
        if before.sentence.paragraph == entry.sentence.sentence.paragraph:
            return (), 0
        named = {code for mention in before.mentions for code in mention.states}
        return tuple(named) if len(named) == 1 else (), 0


def _heading(sentence: AnnotatedSentence) -> bool:
    """Whether a sentence is the name of a state and no more."""
    tokens = sentence.tokens
    if not 0 < len(tokens) <= _SHORT or len(sentence.mentions) != 1:
        return False
    mention = sentence.mentions[0]
    return mention.start <= tokens[0].start and tokens[-1].end <= mention.end
