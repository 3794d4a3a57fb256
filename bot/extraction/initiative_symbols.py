"""Names, dates and verbs as symbols, so that what is learned of one text holds for others."""

from __future__ import annotations

from collections.abc import Sequence

from bot.extraction.clauses import VerbGroup
from bot.extraction.initiative_deeds import particles_of
from bot.extraction.initiative_scene import Scene
from bot.extraction.mentions import Mention
from bot.extraction.targets import DateMention
from bot.extraction.word_classes import verb_class
from bot.world import Form

OUTSIDE = "<>"
EMPTY = frozenset(
    {
        "the", "a", "an", "of", "in", "on", "at", "by", "for", "with", "from", "and", "as", "or",
        "to", "its", "their", "that", "it", "is", "was", "be", "been", "are", "were", ",", ".",
        ";", ":", "'s", "'", '"', "“", "”", "(", ")", "-", "—", "–", "’", "has", "have", "had",
    }
)  # fmt: skip


def marks(scene: Scene) -> dict[int, tuple[str, int, str]]:
    """The words that are more: their symbol, the end of what they begin, and its class."""
    found: dict[int, tuple[str, int, str]] = {}
    for day in scene.dates_in(0, len(scene.text)):
        found[scene.word_at(day.start)] = (f"<{when(scene, day)}>", day.end, "")
    for mention in scene.mentions:
        found[scene.word_at(mention.start)] = (symbol_of(mention), mention.end, "")
    for group in scene.groups:
        token = scene.sentence.tokens[group.head]
        symbol, kind = named_verb(scene, group)
        found[scene.word_at(token.start)] = (f"V:{symbol}", token.end, kind)
    return found


def symbol_of(mention: Mention) -> str:
    """The symbol of a name: an organization's, a state's, a people's, a town's."""
    if mention.kind == "organization" or (mention.kind == "anaphor" and mention.organizations):
        return "O"
    if mention.form is Form.DEMONYM:
        return "D"
    return "P" if mention.form is Form.METONYM else "S"


def named_verb(scene: Scene, group: VerbGroup) -> tuple[str, str]:
    """A verb with its particle, "|p" for the passive, and its class."""
    tokens = scene.sentence.tokens
    after = [token.lower for token in tokens[group.head + 1 : group.head + 4]]
    name = group.lemma
    if after and after[0] in particles_of(group.lemma):
        name += f"_{after[0]}"
    return name + ("|p" if group.passive else ""), verb_class(group.lemma, after)


def when(scene: Scene, mention: DateMention) -> str:
    """How a date stands to the report's own."""
    day = scene.published
    place = "date" if day is None else "ahead" if mention.date.last() >= day else "gone"
    return f"{place} {mention.anchor.value}"


def share(path: Sequence[str]) -> list[str]:
    """The telling symbols of a path."""
    return [symbol for symbol in path if symbol not in EMPTY]
