"""The complete lists of members in a report, to be found by what a phrase says of them."""

from __future__ import annotations

from bot.extraction.standing.entailment import ClosedList
from bot.extraction.standing.quantified import Quantified


class CompleteLists:
    """The complete lists of a document by organization, size, sentence and state."""

    def __init__(self, known: dict[str, ClosedList]) -> None:
        self.known = known
        self._by_size: dict[int, list[str]] = {}
        self._by_sentence: dict[int, list[str]] = {}
        self._by_state: dict[str, list[str]] = {}
        for key, listed in known.items():
            self._by_size.setdefault(len(listed.states), []).append(key)
            self._by_sentence.setdefault(max(listed.evidence), []).append(key)
            for state in listed.states:
                self._by_state.setdefault(state, []).append(key)

    def fitting(self, phrase: Quantified, number: int) -> list[str]:
        """The organizations whose lists a phrase in sentence `number` may mean."""
        if phrase.rest:
            return self._by_state.get(phrase.rest[-1][0], [])
        if phrase.count:
            return self._by_size.get(phrase.count, [])
        return self._by_sentence.get(number - 1, [])
