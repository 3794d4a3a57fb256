"""Messages that are no questions: greetings, thanks, abuse, other languages, nothing at all."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Final

from bot.answers.understanding.lexicon import expand
from bot.answers.understanding.question import LIMIT

_SCRIPTS: Final = (
    ("ru", re.compile(r"[Ѐ-ӿ]")),
    ("ar", re.compile(r"[؀-ۿ]")),
    ("", re.compile(r"[Ͱ-Ͽ֐-׿ऀ-๿ᄀ-ᇿ぀-ヿ㐀-鿿가-힯]")),
)
_LETTER: Final = re.compile(r"[^\W\d_]")
_WORD: Final = re.compile(r"[^\W\d_]+")


@cache
def _phrases() -> tuple[Mapping[str, str], Mapping[str, frozenset[str]], frozenset[str]]:
    """By phrase: the kind of talk; by language: its commonest words; insults."""
    source = resources.files("bot.answers").joinpath("talk.toml").read_text("utf-8")
    table = tomllib.loads(source)
    kinds = {expand(phrase): kind for kind, phrases in table["talk"].items() for phrase in phrases}
    languages = {name: frozenset(words.split()) for name, words in table["language"].items()}
    return kinds, languages, frozenset(table["insults"])


def kind_of_talk(text: str) -> str:
    """The kind of small talk that the whole message is: "empty", "long", "greeting", ...

    "" for what may be a question.
    """
    bare = " ".join(expand(text).strip(" .!?,;:)(-…*_~").split())
    if not _WORD.search(bare) and not any(c.isdecimal() for c in bare):
        return "empty"
    if len(text) > LIMIT:
        return "long"
    kinds, _, insults = _phrases()
    words = bare.replace(",", " ").split()
    for name in ("sitrep", "bot"):
        if len(words) > 1 and words[-1] == name:
            words = words[:-1]
    kind = kinds.get(" ".join(words), "")
    if not kind and len(words) <= 6 and insults.intersection(words):
        return "abuse"
    return kind


def foreign_language(text: str) -> str | None:
    """The language of a text that is not English: its code, or "" if it is none of ours.

    None for English, and for texts too short to tell.
    """
    letters = len(_LETTER.findall(text))
    for language, script in _SCRIPTS:
        if len(script.findall(text)) * 2 > letters:
            return language
    words = [word.lower() for word in _WORD.findall(text)]
    _, languages, _ = _phrases()
    counts = {name: sum(w in common for w in words) for name, common in languages.items()}
    best = max(counts, key=lambda name: counts[name])
    if best == "en" or counts[best] < 2 or counts[best] <= counts["en"]:
        return None
    return best
