"""Who takes part in something, as the sentence behind the one that names it tells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from bot.answers.finding import passages
from bot.answers.likeness import forms_of, has
from bot.answers.names import Names
from bot.answers.passages import Passage
from bot.answers.thesaurus import weight
from bot.answers.understanding.question import Question
from bot.answers.wanted import Wanted
from bot.model import Sentence
from db import Store

_TAKES_PART: Final = re.compile(
    r"\b(?:sent|sends?|took part|takes? part|taking part|joined|join|contribut\w+|provid\w+"
    r"|field(?:s|ed)|supplied|supply|participat\w+|attend\w*|involv\w+|came from|come from"
    r"|were there|are there|lent|dispatched|deployed)\b"
)
_NOT: Final = re.compile(r"\b(?:not|never|no|none|neither|refus\w+|declin\w+)\b")
_LEAST: Final = 1.5
"""Weight of the words by which something is told from others."""

_STATES: Final = 2
"""States that have to be named, or it is not told who takes part."""


async def told_behind(
    words: Sequence[str], question: Question, store: Store, names: Names
) -> Passage | None:
    """The sentence that has what is asked about, with the next one that says who takes part."""
    if sum(map(weight, words)) < _LEAST:
        return None
    years = tuple(mention.when.year for mention in question.dates)
    wanted = Wanted(tuple(words), (), years=years)
    for found in await passages(wanted, store, names):
        forms = forms_of(found.hit.sentence.text)
        if not all(has(word, forms) for word in words):
            continue
        around = await store.context(found.hit.report.id, found.hit.sentence.number)
        following = next((s for s in around if s.number == found.hit.sentence.number + 1), None)
        if following is not None and _tells_who(following, names):
            return Passage(found.hit, found.share, (following,))
    return None


def _tells_who(sentence: Sentence, names: Names) -> bool:
    told = names.gazetteer.find(sentence.text)
    states = {match.name.key for match in told if match.name.kind == "state"}
    doing = _TAKES_PART.search(sentence.text) and not _NOT.search(sentence.text)
    return bool(doing) and len(states) >= _STATES
