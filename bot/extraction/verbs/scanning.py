"""Finding verb groups in tokens: auxiliaries, adverbs, verbs and the verbs they govern."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from bot.extraction.lexicon import VerbForm, lexicon
from bot.extraction.tokens import Token
from bot.extraction.verbs.governing import with_adjective, with_governed
from bot.extraction.verbs.group import RawGroup
from bot.extraction.verbs.homographs import is_verb
from bot.extraction.verbs.view import Span, View, auxiliaries

_INSERTED = (("of", "course"), ("to", "date"), ("one", "day"))
_LONGEST = 16  # tokens of a group
_NOT_ONLY = (["only"], ["just"], ["merely"], ["simply"], ["solely"])


def raw_groups(tokens: Sequence[Token], mentions: Sequence[Span]) -> list[RawGroup]:
    """The groups of a sentence, left to right; `mentions` are never part of one."""
    view = View(tokens, mentions)
    groups: list[RawGroup] = []
    beginnings = _beginnings()
    words = enumerate(view.lower)
    after = 0
    for at in [at for at, word in words if word in beginnings or word[-2:] == "ed"]:
        group = _group(view, at) if at >= after else None
        if group is not None:
            groups.append(group)
            after = group.last + 1
    return groups


@cache
def _beginnings() -> frozenset[str]:
    """The words that a group may begin with, beside unknown ones in -ed."""
    return frozenset({"to", "'s"}).union(lexicon().verbs, auxiliaries())


def _group(view: View, at: int) -> RawGroup | None:
    """The group that begins at a token, None if none does."""
    word = view.lower[at]
    if view.kinds[at] or view.hyphenated(at) or view.month(at):
        return None
    group = RawGroup(at)
    if word == "to":
        return _infinitive(view, group, at)
    if view.auxiliary(word) or view.contracted(at):
        return _finite(view, group, at)
    if word in view.words.verbs and is_verb(view, at):
        return _finite(view, group, at)
    return _unknown(view, group, at)


def _unknown(view: View, group: RawGroup, at: int) -> RawGroup | None:
    """A word in -ed right after a name or noun is a past form of a verb not in the list."""
    word = view.lower[at]
    if not word.endswith("ed") or len(word) < 5 or view.tokens[at].capital or at == 0:
        return None
    before = view.lower[at - 1]
    if view.kinds[at - 1] in ("", "demonym") and not before.endswith("s"):
        return None
    group.head = group.last = at
    group.lemma, group.tense = word.removesuffix("d").removesuffix("e"), "past"
    return group


def _infinitive(view: View, group: RawGroup, at: int) -> RawGroup | None:
    verb = view.skip(at + 1)
    if verb is None or not view.base(verb):
        return None
    group.infinitive = True
    group.form = "base"
    group.negated = "not" in view.lower[max(0, at - 1) : verb]
    return with_governed(view, group, verb)


def _finite(view: View, group: RawGroup, at: int) -> RawGroup | None:
    """A group from its first auxiliary or verb on."""
    passive_be = False
    group.negated = "never" in view.lower[max(0, at - 2) : at] or _denied_gerund(view, at)
    limit = min(at + _LONGEST, len(view.tokens))
    start = at
    while at < limit and not view.kinds[at]:
        word = view.lower[at]
        if (view.auxiliary(word) and not _main_have(view, at, start)) or (
            at == start and view.contracted(at)
        ):
            _take_auxiliary(view, group, word)
            passive_be = word in view.classes["auxiliaries_be"]
            group.last = group.head = at
        elif at > start and view.loose(word):
            if word in view.classes["negations"] and word not in ("neither", "nor"):
                group.negated = group.negated or view.lower[at + 1 : at + 2] not in _NOT_ONLY
            elif word == "longer" and view.lower[at - 1] == "no":
                group.ended = True
        elif at > start and tuple(view.lower[at : at + 2]) in _INSERTED:
            at += 1
        elif at > start and word == "no" and at + 1 < limit and view.lower[at + 1] == "longer":
            pass
        else:
            break
        at += 1
    return _main(view, group, at, passive_be)


def _denied_gerund(view: View, at: int) -> bool:
    """As in "despite not being a member"."""
    return at > 0 and view.lower[at - 1] == "not" and view.lower[at].endswith("ing")


def _main_have(view: View, at: int, start: int) -> bool:
    return False if at == start else view.lower[at] == "to"


def _take_auxiliary(view: View, group: RawGroup, word: str) -> None:
    classes = view.classes
    if word.endswith("n't") or word == "cannot":
        group.negated = True
    if word in classes["modals_future"]:
        group.modal = "future"
    elif word in classes["modals_possible"]:
        group.modal = "would" if word.startswith("would") else "possible"
    lemma, tense = _auxiliary_forms(word)
    if word == "been":
        tense = ""
    if lemma == "have":
        group.perfect = True
    if not group.tense:
        group.tense = "future" if group.modal else tense
    group.lemma = lemma or group.lemma or "be"


def _auxiliary_forms(word: str) -> tuple[str, str]:
    """The base form of an auxiliary, "" for modals, and its tense."""
    stem = word.removesuffix("n't")
    if stem in ("was", "were", "had", "did"):
        return {"had": "have", "did": "do"}.get(stem, "be"), "past"
    if stem in ("has", "have", "having", "'ve"):
        return "have", "" if stem == "having" else "present"
    if stem in ("do", "does"):
        return "do", "present"
    if stem in ("is", "are", "am", "'re", "'s"):
        return "be", "present"
    return ("be", "") if stem in ("be", "been", "being") else ("", "present")


def _main(view: View, group: RawGroup, at: int, after_be: bool) -> RawGroup | None:
    """The verb after the auxiliaries, or the auxiliary as a verb of its own."""
    started = group.last >= 0
    form = None
    if at < len(view.tokens) and not view.kinds[at]:
        form = view.words.verbs.get(view.lower[at])
    if form is not None and (not started or _follows(view, form, at, group, after_be)):
        _set_tense(group, form, started)
        group.passive = after_be and form.participle and not form.gerund
        return with_governed(view, group, at)
    if not started:
        return None
    if group.perfect and group.tense in ("present", "past") and group.lemma == "be":
        group.tense = "perfect" if group.tense == "present" else "pluperfect"
    return with_adjective(view, group)


def _follows(view: View, form: VerbForm, at: int, group: RawGroup, after_be: bool) -> bool:
    if after_be and form.gerund and view.lower[at] in view.words.noun_too:
        return view.takes_object(at)  # no "were founding members"
    if after_be:
        return form.participle or form.gerund
    if group.lemma == "have":
        return form.participle and view.lower[at - 1] not in view.classes["determiners"]
    return form.base


def _set_tense(group: RawGroup, form: VerbForm, started: bool) -> None:
    if started:
        if group.perfect and group.tense in ("present", "past"):
            group.tense = "perfect" if group.tense == "present" else "pluperfect"
        return
    if form.gerund:
        group.form = "gerund"
    elif form.past or form.participle:
        group.tense = "past" if form.past else ""
        group.form = "finite" if form.past else "participle"
    else:
        group.tense = "present"
