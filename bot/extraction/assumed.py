"""Names that mostly mean something else, where a text makes sure that it means an organization.

"ALBA" is a town and a girl; in a text that names the Bolivarian Alliance it is the alliance.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from bot.extraction.belonging import belonging
from bot.extraction.body_names import Text
from bot.model import Organization
from bot.world import Form, Name, gazetteer, organizations

_OFTEN = 3  # times that an acronym without a full name must stand in a text
_SHORTEST = 3  # letters of an acronym that needs no full name beside it


def assumed(texts: Sequence[Text], known: Sequence[Name]) -> list[Name]:
    """The careful names that a text uses for certain; `known` are those that it introduces."""
    return [*_titled(texts), *_abbreviated(texts, {name.text for name in known}), *_shared(texts)]


def as_written(organization: Organization, texts: Sequence[Text]) -> Organization:
    """The organization without an acronym that readers of the text could not know."""
    short = organization.acronym
    if not short or short not in _careful() or organization.key not in organizations():
        return organization
    if any(short in text.text for text in texts):
        return organization
    return replace(organization, acronym="")


@cache
def _titles() -> tuple[Name, ...]:
    """Names such as "The Commonwealth", which are certain only where nothing else has the word."""
    return tuple(
        name
        for name in gazetteer().names
        if name.careful and name.kind == "organization" and name.text.startswith("The ")
    )


def _titled(texts: Sequence[Text]) -> list[Name]:
    """Such names where the text knows no other organization with the same word."""
    found = []
    for title in _titles():
        word = title.text[4:]
        if not any(_is_titled(title.text, text.text) for text in texts):
            continue
        others = any(
            word in match.name.text and title.key not in (match.name.key, _parent(match.name.key))
            for text in texts
            for match in text.matches
        )
        if not others and not (" " in word and _of_a_state(word, texts)):
            found.append(Name(word, "organization", title.key, title.form, exact=True))
    return found


def _parent(key: str) -> str:
    """The organization that a listed one belongs to, or ""."""
    listed = organizations().get(key)
    return listed.parent if listed is not None else ""


# After "Commonwealth": what a body of states has.
_OWNED = ("leaders", "summit", "members", "membership", "countries", "heads of government")


def _is_titled(title: str, text: str) -> bool:
    """Whether a text has "the Commonwealth", or "Commonwealth leaders"."""
    word = title[4:]
    if title in text or f"the {word}" in text:
        return True
    return word in text and any(f"{word} {owned}" in text for owned in _OWNED)


@cache
def _shared_names() -> Mapping[str, tuple[Name, ...]]:
    """The names that several states share: "Congo", "Congolese"."""
    found: dict[str, list[Name]] = defaultdict(list)
    for name in gazetteer().names:
        if name.careful and name.kind == "state" and name.form is not Form.METONYM:
            found[name.text].append(name)
    return {text: tuple(names) for text, names in found.items() if len(names) > 1}


def _shared(texts: Sequence[Text]) -> list[Name]:
    """Such names where the text names but one of these states in another way."""
    written = {token.text for text in texts for token in text.tokens}
    named: set[str] = set()
    if not written.isdisjoint(_shared_names()):
        named = {match.name.key for text in texts for match in text.matches}
    return [
        Name(word, "state", meant[0].key, meant[0].form, exact=True)
        for word, names in _shared_names().items()
        if word in written and len(meant := [name for name in names if name.key in named]) == 1
    ]


# Before "Security Council": the one that all know, and no state's own.
_TITLED = ("the ", "The ", "UN ", "U.N. ", "Nations ")


def _of_a_state(words: str, texts: Sequence[Text]) -> bool:
    """Whether one state's own body may be meant: "Iran's Security Council", its secretary."""
    for text in texts:
        before, *after = text.text.split(words)
        for rest in after:
            if not before.endswith(_TITLED) or rest.lstrip().lower().startswith(("of ", "secret")):
                return True
            before = rest
    return False


@cache
def _careful() -> Mapping[str, tuple[Name, ...]]:
    """The acronyms of organizations that running text does not yield, by their spelling."""
    found: dict[str, list[Name]] = defaultdict(list)
    for name in gazetteer().names:
        acronym = name.text.isalpha() and name.text.isupper()
        if acronym and name.careful and name.kind == "organization":
            found[name.text].append(name)
    return {text: tuple(names) for text, names in found.items()}


def _abbreviated(texts: Sequence[Text], known: set[str]) -> list[Name]:
    """The acronyms of organizations that the text names otherwise too, or that it uses often."""
    careful = _careful()
    written = Counter(
        token.text for text in texts for token in text.tokens if token.text in careful
    )
    if not written:
        return []
    named = {match.name.key for text in texts for match in text.matches}
    joined = _belonged_to(texts, careful)
    found = []
    for short, count in written.items():
        fitting = [name for name in careful[short] if name.key in named]
        sure = count >= _OFTEN or short in joined
        alone = len(careful[short]) == 1 and len(short) >= _SHORTEST
        if not fitting and sure and alone and not _spelt_out(short, texts):
            fitting = list(careful[short])
        if short not in known and len({name.key for name in fitting}) == 1:
            found.append(Name(short, "organization", fitting[0].key, fitting[0].form, exact=True))
    return found


def _belonged_to(texts: Sequence[Text], careful: Mapping[str, object]) -> set[str]:
    """The acronyms that states join, leave or are members of: "Fiji left the PIF"."""
    return {
        token.text
        for text in texts
        if any(match.name.kind == "state" for match in text.matches)
        for index, token in enumerate(text.tokens)
        if token.text in careful and belonging(text.tokens, index, index)
    }


def _spelt_out(short: str, texts: Sequence[Text]) -> bool:
    """Whether the text has capitalised words with these initials, or explains the acronym."""
    for text in texts:
        if f"({short})" in text.text or f"{short} (" in text.text:
            return True
        initials = "".join(
            token.text[0] if token.word and token.capital else " "
            for token in text.tokens
            if token.lower not in ("of", "the", "for", "and", "on")
        )
        if short in initials:
            return True
    return False
