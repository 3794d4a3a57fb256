"""What ties a phrase to an organization, a state or a date near it, as named features."""

from __future__ import annotations

from collections.abc import Iterator

from bot.extraction.initiative_deeds import deeds_of
from bot.extraction.initiative_owner import can_act
from bot.extraction.initiative_symbols import OUTSIDE, share, when
from bot.extraction.initiative_verdict import Verdict
from bot.extraction.initiative_view import View
from bot.extraction.mentions import Mention
from bot.extraction.noun_phrases import Phrase
from bot.extraction.targets import DateMention

_ARTICLES = frozenset({"the", "a", "an"})
_SHORT = 5  # nodes of a path that is a feature as a whole


def organization_ties(
    view: View, phrase: Phrase, verdict: Verdict, places: list[Mention]
) -> Iterator[str]:
    """What speaks for the organization that `places` name being the phrase's owner."""
    scene = view.scene
    if not places:
        yield "own:unnamed"
        return
    yield f"own:named {min(len(places), 3)}"
    for mention in places:
        acts = "acts" if can_act(scene, mention) else "aside"
        yield f"own:{acts}"
        yield from _between("own", view, phrase, mention.start, mention.end, acts)
        if verdict.owner_before >= 0:
            yield f"own:{'before' if mention.end <= verdict.owner_before else 'after'} verb {acts}"
        if mention.start < 20:
            yield f"own:opens {acts}"
        yield f"own:as {mention.kind}"


def state_ties(
    view: View, phrase: Phrase, verdict: Verdict, mention: Mention, part: str | None
) -> Iterator[str]:
    """What speaks for a state's having a part; `part` is what the rules say, None for none."""
    form = mention.form.value if mention.form is not None else "other"
    ruled = "part" if part is not None else "none"
    yield f"part:{ruled}"
    yield f"part:{ruled} {form}"
    yield f"part:{ruled} {verdict.progress}"
    yield f"part:{form} {phrase.kind}"
    yield f"part:{min(len(mention.states), 3)}"
    yield from _between("part", view, phrase, mention.start, mention.end, form)


def date_ties(
    view: View, phrase: Phrase, verdict: Verdict, mention: DateMention, ruled: bool
) -> Iterator[str]:
    """What speaks for a date's being the initiative's target."""
    scene = view.scene
    told = when(scene, mention)
    place = told.split()[0]
    yield f"due:{told}"
    yield f"due:{told} {verdict.progress}"
    yield f"due:{'ruled' if ruled else 'unruled'}"
    yield f"due:{'ruled' if ruled else 'unruled'} {told}"
    yield f"due:{'month' if mention.date.month else 'year'} {place}"
    if mention.relative:
        yield f"due:relative {place}"
    inside = scene.in_phrase(mention.end - 1)
    if inside:
        yield f"due:inside {phrase.kind}"
    before = scene.group_before(mention.start + 1)
    if before is not None:
        yield f"due:verb {before.modality.value} {before.tense} {place}"
        yield f"due:verb {before.lemma}"
        for deed in deeds_of(before.lemma):
            yield f"due:deed {deed} {before.modality.value} {place}"
            yield f"due:deed {deed} {verdict.progress} {place}"
        if before is verdict.verb:
            yield "due:own verb"
    beyond = scene.nearer(phrase, mention.start)
    yield f"due:{'nearer another' if beyond else 'nearest'}"
    yield f"due:{'nearer another' if beyond else 'nearest'} {place}"
    yield from _between("due", view, phrase, mention.start, mention.end, place)


def _between(of: str, view: View, phrase: Phrase, start: int, end: int, sort: str) -> list[str]:
    """Where something stands beside a phrase and what lies between the two."""
    scene, symbols = view.scene, view.symbols
    left = scene.left(phrase)
    first, last = view.node(scene.word_at(left)), view.node(phrase.end - 1)
    at, beyond = view.node(scene.word_at(start)), view.node(scene.word_at(end))
    before = symbols[at - 1] if at else OUTSIDE
    if before in _ARTICLES and at > 1:
        before = symbols[at - 2]
    behind = symbols[beyond] if beyond < len(symbols) else OUTSIDE
    found = [f"{of}:L1 {before}", f"{of}:L1 {before} {sort}", f"{of}:R1 {behind}"]
    if first <= at <= last:
        return [*found, f"{of}:inside {sort}", f"{of}:inside {sort} {phrase.kind}"]
    side, between = ("L", slice(beyond, first)) if at < first else ("R", slice(last + 1, at))
    path, kinds = symbols[between], view.kinds[between]
    apart = min(len(path), 15) // 3
    found += [
        f"{of}:{side}{apart}",
        f"{of}:{side}{apart} {sort}",
        f"{of}:{side} L1 {before}",
        f"{of}:{side} {phrase.kind} {sort}",
    ]
    low, high = scene.segment(left)
    if not low <= start < high:
        found.append(f"{of}:{side} other clause")
    if len(path) <= _SHORT:
        found.append(f"{of}:{side} path {' '.join(path)}")
    told = share(path)
    if len(told) < _SHORT:
        found.append(f"{of}:{side} telling {' '.join(told)}")
    found += [f"{of}:{side} past {symbol}" for symbol in dict.fromkeys(told[:12])]
    found += [f"{of}:{side} kpast {kind}" for kind in dict.fromkeys(kinds[:14]) if kind]
    return found
