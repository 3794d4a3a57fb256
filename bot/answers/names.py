"""The names that questions and commands may use: the world's and those the reports introduce."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from bot.model import Organization, State
from bot.world import Form, Gazetteer, Match, Name, gazetteer, groups, organizations, states
from bot.world.names import plain, words

_LONG: Final = 8
"""Letters from which a word may be two slips away from the one that was meant."""


_WORDS_ALIKE: Final = 70.0
"""Likeness, of 100, from which a word is taken for one of a name."""

_OTHERS: Final = 4
"""One word in so many may be another than the name's."""

_ALIKE: Final = 86.0
"""Likeness, of 100, from which words are taken for an organization's name."""


def misspelt(word: str, known: Iterable[str], slips: int) -> tuple[str, ...]:
    """The known words that are fewest slips away, at most so many; none for a short word."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    if len(word) < 4 or not word.isalpha():
        return ()
    scorer: Any = OSA.distance
    near = process.extract(word, known, scorer=scorer, score_cutoff=slips, limit=8)
    if not near:
        return ()
    least = min(distance for _, distance, _ in near)
    return tuple(sorted(str(found) for found, distance, _ in near if distance == least))


@dataclass(frozen=True)
class Names:
    """Names of states, groups and organizations, found in free text and looked up.

    `reported` are the organizations that the stored reports name, listed ones included.
    """

    reported: Mapping[str, Organization]

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """The world's names and those of organizations that only the reports know."""
        listed = organizations()
        extra = [o for key, o in self.reported.items() if key not in listed]
        return gazetteer().extended(name for o in extra for name in _names_of(o))

    @cached_property
    def _vocabulary(self) -> Mapping[str, frozenset[str]]:
        """Words of names by first letter, for typing slips.

        Acronyms are among them that reports have, or else "cases" would be one of the others.
        """
        by_letter: dict[str, set[str]] = {}
        for name in self.gazetteer.names:
            if name.form is Form.ACRONYM and name.key not in self.reported:
                continue
            for word in words(name.text):
                if len(word) >= 4 and word.isalpha():
                    by_letter.setdefault(word[0], set()).add(word)
        return {letter: frozenset(found) for letter, found in by_letter.items()}

    def find(self, text: str) -> list[Match]:
        """Names in a question, whatever its capitals.

        Written small at its end, the name of a body that no report speaks of means no name: "a
        standby force", "the EAC regional force".
        """
        found: list[Match] = []
        for match in self.gazetteer.find(text, fold=True):
            if self._means_no_name(match, text):
                found += self._within(match, text)
            else:
                found.append(match)
        return found

    def keys(self, text: str, kind: str) -> set[str]:
        """The keys of the states, or the organizations, that a sentence names."""
        return {match.name.key for match in self.gazetteer.find(text) if match.name.kind == kind}

    def rows(self, text: str, link: re.Pattern[str]) -> list[list[Match]]:
        """The states that a sentence names, those together that nothing but a link parts."""
        rows: list[list[Match]] = []
        for match in self.gazetteer.find(text):
            if match.name.kind != "state":
                continue
            if rows and link.fullmatch(text[rows[-1][-1].end : match.start]):
                rows[-1].append(match)
            else:
                rows.append([match])
        return rows

    def _within(self, match: Match, text: str) -> list[Match]:
        """The names at the start of one that means no name: ECOWAS in "ecowas standby force"."""
        inside = text[match.start : match.end].rsplit(" ", 1)[0]
        if len(inside) >= match.end - match.start:
            return []
        return [
            Match(match.start + inner.start, match.start + inner.end, inner.name)
            for inner in self.find(inside)
        ]

    def _means_no_name(self, match: Match, text: str) -> bool:
        key = match.name.key
        if match.name.kind != "organization" or key in self.reported or key not in organizations():
            return False
        last = text[match.start : match.end].rsplit(maxsplit=1)[-1]
        return bool(organizations()[key].part) and last.islower()

    def corrected(self, word: str) -> tuple[str, ...]:
        """The words of names that a lower-case word may be meant for.

        One slip in a word of five letters or more, two from `_LONG` on; the first letter must
        be right. In a shorter word letters may have changed places, as in "ctso", or one may be
        left out of a state's name, as in "hati".
        """
        known = self._vocabulary.get(word[:1], frozenset())
        owner = word.removesuffix("s")
        if owner != word and (owner in self._states or owner in self._acronyms):
            return (owner,)  # "georgias", of Georgia
        if len(word) in (3, 4):
            return self._short_corrected(word)
        return misspelt(word, known, 2 if len(word) >= _LONG else 1)

    def _short_corrected(self, word: str) -> tuple[str, ...]:
        """Names with the letters of a short word in another order, or with one more inside it."""
        known = self._vocabulary.get(word[:1], frozenset())
        swapped = [f for f in known if len(f) == 4 and f != word and sorted(f) == sorted(word)]
        if swapped or not word.isalpha():
            return tuple(sorted(swapped)) if word.isalpha() else ()
        return tuple(sorted(f for f in self._states if _lacks_one(word, f)))

    @cached_property
    def _acronyms(self) -> frozenset[str]:
        """The acronyms of the reports' organizations, in small letters."""
        found = {(o.acronym or "").lower() for o in self.reported.values()}
        return frozenset(acronym for acronym in found if len(acronym) >= len("eac"))

    @cached_property
    def _states(self) -> frozenset[str]:
        """Names of states that are one word."""
        named = (name for name in self.gazetteer.names if name.kind == "state")
        return frozenset(w[0] for name in named if len(w := words(name.text)) == 1)

    def resembling(self, text: str) -> str:
        """The key of the organization whose name the words of a question come near; "" if none."""
        for name in self.gazetteer.nearest(text, 1, _ALIKE):
            if name.kind != "organization" or name.careful:
                continue
            if not _word_by_word(text, name.text):
                continue
            if name.key in self.reported or not organizations()[name.key].part:
                return name.key
        return ""

    def organization(self, key: str) -> Organization | None:
        """The organization of a key; None for an unknown one."""
        found = self.reported.get(key)
        if found is None and key in organizations():
            found = organizations()[key].organization
        return found

    def state(self, code: str) -> State | None:
        """The state of a code; None for an unknown one."""
        return states().get(code)

    def organization_key(self, text: str) -> str:
        """The key of the organization with this name or key; "" if there is none."""
        text = text.strip()
        if self.organization(text.lower()):
            return text.lower()
        return self._key(text, "organization")

    def state_codes(self, text: str) -> tuple[str, ...]:
        """The codes of a country, or of the countries of a group ("the Baltic states")."""
        text = text.strip()
        if len(text) == 2 and text in states():
            return (text,)
        group = self._key(text, "group")
        if group:
            return groups()[group].codes
        code = self._key(text, "state")
        return (code,) if code else ()

    def nearest(self, text: str, kind: str, limit: int) -> list[str]:
        """Labels of the best-matching organizations or states for a misspelt name."""
        keys = []
        for name in self.gazetteer.nearest(text, limit * 3, 70.0):
            if name.kind == kind and name.key not in keys:
                keys.append(name.key)
        return [self.label(kind, key) for key in keys[:limit]]

    def label(self, kind: str, key: str) -> str:
        """What to call a thing in a line: an acronym, a name, a country's common name."""
        if kind == "organization":
            found = self.organization(key)
            return found.label if found else key
        state = self.state(key)
        return state.name if state else key

    def spellings(self, kind: str, key: str) -> tuple[str, ...]:
        """Every name of a thing, the most usual first."""
        return self._by_key.get((kind, key), ())

    @cached_property
    def _by_key(self) -> Mapping[tuple[str, str], tuple[str, ...]]:
        table: dict[tuple[str, str], list[str]] = {}
        for name in self.gazetteer.names:
            table.setdefault((name.kind, name.key), []).append(name.text)
        return {key: tuple(dict.fromkeys(found)) for key, found in table.items()}

    def _key(self, text: str, kind: str) -> str:
        name = self.gazetteer.lookup(text)
        if name is None:
            return ""
        if name.kind == kind:
            return name.key
        wanted = tuple(word for word in words(text) if word != "the")
        for other in self.gazetteer.names:
            if other.kind == kind and words(other.text) == wanted:
                return other.key
        return ""


def _word_by_word(text: str, name: str) -> bool:
    """Whether nearly every word comes near one of the name: no "lion" is a "union"."""
    from rapidfuzz import fuzz

    wanted, typed = words(name), [word for word in words(text) if len(word) > len("the")]
    other = [w for w in typed if max(fuzz.ratio(w, want) for want in wanted) < _WORDS_ALIKE]
    return len(other) * _OTHERS <= len(typed)


def _lacks_one(word: str, whole: str) -> bool:
    """Whether a word is another without one letter, which is neither the first nor the last."""
    if len(whole) != len(word) + 1:
        return False
    return any(whole[:at] + whole[at + 1 :] == word for at in range(1, len(whole) - 1))


def _names_of(organization: Organization) -> list[Name]:
    names = [Name(organization.name, "organization", organization.key, Form.NAME)]
    if organization.acronym:
        names.append(Name(organization.acronym, "organization", organization.key, Form.ACRONYM))
    return [name for name in names if len(plain(name.text)) > 1]
