"""The verbs that a verb or an adjective governs: "has refused to join", "is set to become"."""

from __future__ import annotations

from bot.extraction.lexicon import Lexicon, VerbForm
from bot.extraction.verbs.group import RawGroup
from bot.extraction.verbs.view import View


def with_governed(view: View, group: RawGroup, verb: int) -> RawGroup:
    """Take a verb, then the verb it governs, as long as there is one."""
    for _ in range(4):
        form = view.words.verbs[view.lower[verb]]
        group.head = group.last = verb
        group.lemma = form.lemma
        following = _next_verb(view, group, verb, form)
        if following is None:
            break
        group.governors.append(form.lemma)
        _govern(view.words, group, form, view.lower[verb])
        if "not" in view.lower[verb + 1 : following]:  # "has chosen not to join"
            group.negated = True
        verb = following
        group.passive = False
    if group.lemma in ("be", "have") and (group.infinitive or group.governors):
        return _passive_infinitive(view, group)
    if group.lemma == "propose":
        group.proposed = False
    return group


def with_adjective(view: View, group: RawGroup) -> RawGroup:
    """As in "is to join", "is set to join", "has yet to join", "is about to join"."""
    at = group.last + 1
    while at < len(view.tokens) and not view.kinds[at] and view.loose(view.lower[at]):
        if view.lower[at] == "yet" and group.lemma == "have":
            group.negated = True
        at += 1
    if at >= len(view.tokens) or view.kinds[at]:
        return group
    adjective = view.lower[at]
    governs = any(adjective in words for words in view.words.adjectives.values())
    step = at + 1 if governs and group.lemma == "be" else at
    verb = view.skip(step + 1) if view.lower[step : step + 1] == ["to"] else None
    if verb is None or not view.base(verb):
        return group
    if step > at:
        _apply(view.words.adjectives, group, adjective)
    elif group.lemma == "be":
        group.planned = True
    elif not group.negated and (group.lemma, group.tense) != ("have", "past"):
        group.possible = True  # but who "had to leave" has left
    group.governors.append(adjective if step > at else group.lemma)
    return with_governed(view, group, verb)


def _passive_infinitive(view: View, group: RawGroup) -> RawGroup:
    """As in "to be admitted", "to have built": the participle is the verb."""
    at = view.skip(group.last + 1)
    if at is not None and view.lower[at] == "been":
        group.lemma, at = "be", view.skip(at + 1)
    form = view.words.verbs.get(view.lower[at]) if at is not None else None
    if at is not None and form is not None and form.participle:
        group.head = group.last = at
        group.passive = group.lemma == "be"
        group.lemma = form.lemma
    return group


def _next_verb(view: View, group: RawGroup, at: int, form: VerbForm) -> int | None:
    """The verb governed by the one at `at`: "to" and a base form, or a gerund."""
    goes_on = form.lemma == "go" and view.lower[at + 1 : at + 2] == ["on"]
    following = view.skip(at + 2 if goes_on else at + 1)
    if following is None:
        return None
    if view.lower[following] == "to":
        verb = view.skip(following + 1)
        if verb is None or not view.base(verb):
            return None
        if "not" in view.lower[at + 1 : verb]:  # "chose not to join"
            group.negated = True
        used_to = view.lower[at] == "used"
        return verb if used_to or _governs(view, form.lemma) else None
    below = view.words.verbs.get(view.lower[following])
    if below is None or not below.gerund:
        return None
    if view.lower[following] in view.words.noun_too and not view.takes_object(following):
        return None
    return following if _governs(view, form.lemma) else None


def _governs(view: View, lemma: str) -> bool:
    return any(lemma in verbs for verbs in view.words.govern.values())


def _govern(words: Lexicon, group: RawGroup, form: VerbForm, text: str) -> None:
    """What a governing verb makes of the verb under it."""
    lemma = form.lemma
    if lemma == "go" and form.gerund:
        group.planned = True
    elif lemma == "use" and text == "used":
        group.used_to = True
    elif lemma == "propose":
        group.proposed = True
    elif lemma in words.govern["ended"]:
        group.ended = True
    elif lemma in words.govern["refused"]:
        group.negated = not group.negated
    elif lemma in words.govern["realized"]:
        return
    else:
        _apply(words.govern, group, lemma)


def _apply(table: dict[str, frozenset[str]], group: RawGroup, word: str) -> None:
    if word in table["refused"]:
        group.negated = True
    elif word in table["planned"]:
        group.planned = True
    elif word in table["possible"]:
        group.possible = True
