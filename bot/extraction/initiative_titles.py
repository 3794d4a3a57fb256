"""Titles as a person would write them: the noun phrase, with its place, without its owner."""

from __future__ import annotations

from bot.extraction.initiative_scene import Scene
from bot.extraction.initiative_verdict import Verdict
from bot.extraction.noun_names import words
from bot.extraction.noun_phrases import Phrase

_COUNTED = frozenset({"first", "second", "third"})


def title_of(scene: Scene, phrase: Phrase, verdict: Verdict) -> str:
    """The phrase as written, from its first telling word to its complements."""
    if phrase.label:
        return phrase.label
    last = phrase.end - 4 if phrase.acronym else phrase.end - 1  # "(MNJTF)" is three words
    start, end = scene.words[phrase.start].start, scene.words[last].end
    if phrase.given[1]:
        noun = scene.text[start : scene.words[phrase.head].end]
        first, last = phrase.given
        return f"{noun} {scene.text[scene.words[first].start : scene.words[last - 1].end]}"
    if phrase.determiner == "owner" and phrase.start == phrase.head:
        start = scene.left_with_owner(phrase)
    if phrase.start == phrase.head and not (_COUNTED | {"new"}).isdisjoint(phrase.weak):
        start = scene.words[phrase.start - 1].start
    title = scene.text[start:end]
    if phrase.noun in words("gatherings") and phrase.end == phrase.head + 1:
        title += _place(scene, phrase, verdict)
    opened = sum(title.count(mark) for mark in "“«„")
    closed = sum(title.count(mark) for mark in "”»")
    return title + "”" if opened > closed else title.strip("\"'’ ")


def without_owner(scene: Scene, phrase: Phrase, title: str, owner: str) -> str:
    """`drone unit of the CSTO` without its owner, where enough is left to know it by."""
    if phrase.label or phrase.acronym:
        return title
    right = scene.right(phrase)
    for mention in scene.mentions_before(right, 1):
        if mention.end != right or owner not in scene.actors(mention):
            return title
        for link in (" of the ", " of ", " for the ", " for "):
            rest = title.removesuffix(link + mention.text)
            if rest != title and " " in rest:
                return rest
    return title


def _place(scene: Scene, phrase: Phrase, verdict: Verdict) -> str:
    """` in Tashkent`: where the clause says that a meeting is to be held."""
    if verdict.verb is None:
        return ""
    _, end = scene.segment(scene.start(verdict.verb))
    index = scene.word_at(max(scene.end(verdict.verb), scene.right(phrase)))
    for at in range(index, min(index + 6, len(scene.words) - 1)):
        word, following = scene.words[at], scene.words[at + 1]
        if following.end > end:
            return ""
        place = following.capital and following.lower not in words("no_topics")
        if word.lower == "in" and place:
            last = at + 1
            while last + 1 < len(scene.words) and scene.words[last + 1].capital and last - at < 4:
                last += 1
            return " in " + scene.text[following.start : scene.words[last].end]
    return ""
