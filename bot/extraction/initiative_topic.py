"""What a report, a paragraph and a sentence are about: the organizations under discussion."""

from __future__ import annotations

from collections import Counter

from bot.extraction.initiative_deeds import deeds_of, particles_of
from bot.extraction.initiative_lexicon import Deed
from bot.extraction.initiative_owner import can_act
from bot.extraction.initiative_products import in_its_own_right
from bot.extraction.initiative_scene import Scene
from bot.extraction.mentions import AnnotatedDocument

_FOUNDING = 2  # words between a founding verb and the body: "set up the"
_LEAD = 2  # sentences that say what a report is about


def main_of(annotated: AnnotatedDocument) -> str:
    """The organization the document speaks of most, with weight on title and lead."""
    counts: Counter[str] = Counter()
    title = [annotated.title] * 3 if annotated.title is not None else []
    lead = annotated.sentences[:_LEAD]
    for sentence in (*title, *lead, *annotated.sentences):
        for mention in sentence.mentions:
            keys = mention.organizations or (mention.key,) * (mention.kind == "organization")
            counts.update(in_its_own_right(key) for key in keys[:1])
    best = counts.most_common(1)
    return best[0][0] if best else ""


def topic_of(scene: Scene) -> str:
    """The organization that is the sentence's subject, "" for none."""
    if not any(scene.actors(mention) for mention in scene.mentions):
        return ""
    first = next((group for group in scene.groups if group.finite), None)
    end = scene.start(first) if first else len(scene.text)
    for mention in scene.mentions_in(0, end):
        if scene.actors(mention) and can_act(scene, mention):
            return in_its_own_right(scene.actors(mention)[0])
    return ""


def founded(scene: Scene) -> str:
    """`a charter that set up the Alliance`: the body whose founding is told, "" for none."""
    for mention in scene.mentions:
        group = scene.group_before(mention.start) if mention.kind == "organization" else None
        if group is None or not scene.actors(mention):
            continue
        gap = scene.between(scene.end(group), mention.start)
        particle = gap[0] if gap and gap[0] in particles_of(group.lemma) else ""
        if len(gap) <= _FOUNDING and Deed.CREATE in deeds_of(group.lemma, particle):
            return in_its_own_right(mention.key)
    return ""


def last_named(scene: Scene) -> str:
    """The organization that a sentence names last, "" for none."""
    for mention in reversed(scene.mentions):
        if keys := scene.actors(mention):
            return in_its_own_right(keys[0])
    return ""
