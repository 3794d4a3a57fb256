"""Finding verb groups in tokens: auxiliaries, adverbs, verbs and the verbs they govern."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from bot.extraction.lexicon import Lexicon, VerbForm, lexicon, split
from bot.extraction.tokens import Token
from bot.world import Form

_LONGEST = 16  # tokens of a group
_CLAUSAL = split("but than as since after before until till once like")
_AUXILIARIES = (
    "auxiliaries_be",
    "auxiliaries_have",
    "auxiliaries_do",
    "modals_future",
    "modals_possible",
)
Span = tuple[int, int, str, Form | None]


@dataclass(slots=True)
class RawGroup:
    """A verb group by its own words alone, before its clause is looked at."""

    first: int
    last: int = -1
    head: int = -1
    lemma: str = ""
    tense: str = ""
    form: str = "finite"
    modal: str = ""
    passive: bool = False
    perfect: bool = False
    negated: bool = False
    planned: bool = False
    possible: bool = False
    proposed: bool = False
    ended: bool = False
    used_to: bool = False
    infinitive: bool = False
    governors: list[str] = field(default_factory=list)


def raw_groups(tokens: Sequence[Token], mentions: Sequence[Span]) -> list[RawGroup]:
    """The groups of a sentence, left to right; `mentions` are never part of one."""
    scanner = _Scanner(tokens, mentions)
    groups: list[RawGroup] = []
    beginnings = _beginnings()
    at = 0
    while at < len(tokens):
        word = tokens[at].lower
        begins = word in beginnings or word.endswith("ed")
        group = scanner.group(at) if begins else None
        if group is None:
            at += 1
        else:
            groups.append(group)
            at = group.last + 1
    return groups


@cache
def _auxiliaries() -> frozenset[str]:
    classes = lexicon().classes
    return frozenset().union(*(classes[name] for name in _AUXILIARIES)) - {"'s"}


@cache
def _beginnings() -> frozenset[str]:
    """The words that a group may begin with, beside unknown ones in -ed."""
    return frozenset({"to", "'s"}).union(lexicon().verbs, _auxiliaries())


class _Scanner:
    """One sentence being looked through for verb groups."""

    def __init__(self, tokens: Sequence[Token], mentions: Sequence[Span]) -> None:
        self.words = lexicon()
        self.classes = self.words.classes
        self.auxiliaries = _auxiliaries()
        self.tokens = tokens
        self.lower = [token.lower for token in tokens]
        self.kinds = _kinds(tokens, mentions)

    def group(self, at: int) -> RawGroup | None:
        """The group that begins at a token, None if none does."""
        word = self.lower[at]
        if self.kinds[at] or self._hyphenated(at) or self._month(at):
            return None
        group = RawGroup(at)
        if word == "to":
            return self._infinitive(group, at)
        if self._auxiliary(word) or self._contracted(at):
            return self._finite(group, at)
        if word in self.words.verbs and self._is_verb(at):
            return self._finite(group, at)
        return self._unknown(group, at)

    def _unknown(self, group: RawGroup, at: int) -> RawGroup | None:
        """A word in -ed right after a name or noun is a past form of a verb not in the list."""
        word = self.lower[at]
        if not word.endswith("ed") or len(word) < 5 or self.tokens[at].capital or at == 0:
            return None
        before = self.lower[at - 1]
        if self.kinds[at - 1] in ("", "demonym") and not before.endswith("s"):
            return None
        group.head = group.last = at
        group.lemma, group.tense = word.removesuffix("d").removesuffix("e"), "past"
        return group

    def _hyphenated(self, at: int) -> bool:
        """Whether a word is the first part of a compound: "would-be", "break-away"."""
        after = at + 1
        return (
            after + 1 < len(self.tokens)
            and self.tokens[after].text in "-‑"
            and self.tokens[after].start == self.tokens[at].end
            and self.tokens[after].end == self.tokens[after + 1].start
        )

    def _month(self, at: int) -> bool:
        """Whether "May" or "March" is the month."""
        if self.tokens[at].text not in ("May", "March"):
            return False
        after = self.tokens[at + 1].text if at + 1 < len(self.tokens) else ""
        return at > 0 or after[:1].isdecimal()

    def _contracted(self, at: int) -> bool:
        """Whether "'s" is "is": after a pronoun."""
        return (
            self.lower[at] == "'s"
            and at > 0
            and self.lower[at - 1] in ("it", "that", "he", "she", "there", "what")
        )

    def _auxiliary(self, word: str) -> bool:
        return word in self.auxiliaries

    def _infinitive(self, group: RawGroup, at: int) -> RawGroup | None:
        verb = self._skip(at + 1)
        if verb is None or not self._base(verb):
            return None
        group.infinitive = True
        group.form = "base"
        group.negated = "not" in self.lower[max(0, at - 1) : verb]
        return self._governed(group, verb)

    def _skip(self, at: int) -> int | None:
        """The first token from `at` on that is neither adverb nor negation; None past the end."""
        limit = min(at + 4, len(self.tokens))
        while at < limit and not self.kinds[at] and self._loose(self.lower[at]):
            at += 1
        return at if at < len(self.tokens) and not self.kinds[at] else None

    def _loose(self, word: str) -> bool:
        classes = self.classes
        return (
            word in classes["adverbs"]
            or word in classes["negations"]
            or (word.endswith("ly") and word not in classes["not_adverbs"])
        )

    def _base(self, at: int) -> bool:
        form = self.words.verbs.get(self.lower[at])
        return form is not None and form.base

    def _finite(self, group: RawGroup, at: int) -> RawGroup | None:
        """A group from its first auxiliary or verb on."""
        passive_be = False
        group.negated = "never" in self.lower[max(0, at - 2) : at]
        limit = min(at + _LONGEST, len(self.tokens))
        start = at
        while at < limit and not self.kinds[at]:
            word = self.lower[at]
            if (self._auxiliary(word) and not self._main_have(at, start)) or (
                at == start and self._contracted(at)
            ):
                self._take_auxiliary(group, word)
                passive_be = word in self.classes["auxiliaries_be"]
                group.last = group.head = at
            elif at > start and self._loose(word):
                if word in self.classes["negations"] and word not in ("neither", "nor"):
                    group.negated = True
                elif word == "longer" and self.lower[at - 1] == "no":
                    group.ended = True
            elif at > start and self.lower[at : at + 2] in (["of", "course"], ["to", "date"]):
                at += 1
            elif at > start and word == "no" and at + 1 < limit and self.lower[at + 1] == "longer":
                pass
            else:
                break
            at += 1
        return self._main(group, at, passive_be)

    def _main_have(self, at: int, start: int) -> bool:
        return False if at == start else self.lower[at] == "to"

    def _take_auxiliary(self, group: RawGroup, word: str) -> None:
        classes = self.classes
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

    def _main(self, group: RawGroup, at: int, after_be: bool) -> RawGroup | None:
        """The verb after the auxiliaries, or the auxiliary as a verb of its own."""
        started = group.last >= 0
        form = None
        if at < len(self.tokens) and not self.kinds[at]:
            form = self.words.verbs.get(self.lower[at])
        if form is not None and (not started or self._follows(form, at, group, after_be)):
            self._set_tense(group, form, started)
            group.passive = after_be and form.participle and not form.gerund
            return self._governed(group, at)
        if not started:
            return None
        if group.perfect and group.tense in ("present", "past") and group.lemma == "be":
            group.tense = "perfect" if group.tense == "present" else "pluperfect"
        return self._after_be(group)

    def _follows(self, form: VerbForm, at: int, group: RawGroup, after_be: bool) -> bool:
        if after_be and form.gerund and self.lower[at] in self.words.noun_too:
            return self._takes_object(at)  # no "were founding members"
        if after_be:
            return form.participle or form.gerund
        if group.lemma == "have":
            return form.participle and self.lower[at - 1] not in self.classes["determiners"]
        return form.base

    def _takes_object(self, at: int) -> bool:
        """Whether an object or "up" stands right behind a gerund: "setting up", "founding a"."""
        after = at + 1
        return after < len(self.tokens) and (
            bool(self.kinds[after])
            or self.lower[after] in self.classes["determiners"]
            or self.lower[after] == "up"
        )

    def _set_tense(self, group: RawGroup, form: VerbForm, started: bool) -> None:
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

    def _governed(self, group: RawGroup, verb: int) -> RawGroup:
        """Take a verb, then the verb it governs, as long as there is one."""
        for _ in range(4):
            form = self.words.verbs[self.lower[verb]]
            group.head = group.last = verb
            group.lemma = form.lemma
            following = self._next_verb(group, verb, form)
            if following is None:
                break
            group.governors.append(form.lemma)
            _govern(self.words, group, form, self.lower[verb])
            if "not" in self.lower[verb + 1 : following]:  # "has chosen not to join"
                group.negated = True
            verb = following
            group.passive = False
        if group.lemma in ("be", "have") and (group.infinitive or group.governors):
            return self._passive_infinitive(group)
        if group.lemma == "propose":
            group.proposed = False
        return group

    def _passive_infinitive(self, group: RawGroup) -> RawGroup:
        """As in "to be admitted", "to have built": the participle is the verb."""
        at = self._skip(group.last + 1)
        if at is not None and self.lower[at] == "been":
            group.lemma, at = "be", self._skip(at + 1)
        form = self.words.verbs.get(self.lower[at]) if at is not None else None
        if at is not None and form is not None and form.participle:
            group.head = group.last = at
            group.passive = group.lemma == "be"
            group.lemma = form.lemma
        return group

    def _next_verb(self, group: RawGroup, at: int, form: VerbForm) -> int | None:
        """The verb governed by the one at `at`: "to" and a base form, or a gerund."""
        goes_on = form.lemma == "go" and self.lower[at + 1 : at + 2] == ["on"]
        following = self._skip(at + 2 if goes_on else at + 1)
        if following is None:
            return None
        if self.lower[following] == "to":
            verb = self._skip(following + 1)
            if verb is None or not self._base(verb):
                return None
            if "not" in self.lower[at + 1 : verb]:  # "chose not to join"
                group.negated = True
            used_to = self.lower[at] == "used"
            return verb if used_to or self._governs(form.lemma) else None
        below = self.words.verbs.get(self.lower[following])
        if below is None or not below.gerund:
            return None
        if self.lower[following] in self.words.noun_too and not self._takes_object(following):
            return None
        return following if self._governs(form.lemma) else None

    def _governs(self, lemma: str) -> bool:
        return any(lemma in verbs for verbs in self.words.govern.values())

    def _after_be(self, group: RawGroup) -> RawGroup:
        """As in "is to join", "is set to join", "has yet to join", "is about to join"."""
        at = group.last + 1
        while at < len(self.tokens) and not self.kinds[at] and self._loose(self.lower[at]):
            if self.lower[at] == "yet" and group.lemma == "have":
                group.negated = True
            at += 1
        if at >= len(self.tokens) or self.kinds[at]:
            return group
        adjective = self.lower[at]
        governs = any(adjective in words for words in self.words.adjectives.values())
        step = at + 1 if governs and group.lemma == "be" else at
        verb = self._skip(step + 1) if self.lower[step : step + 1] == ["to"] else None
        if verb is None or not self._base(verb):
            return group
        if step > at:
            _apply(self.words.adjectives, group, adjective)
        elif group.lemma == "be":
            group.planned = True
        elif not group.negated:
            group.possible = True
        group.governors.append(adjective if step > at else group.lemma)
        return self._governed(group, verb)

    def _is_verb(self, at: int) -> bool:
        """Whether a form that could start a group is a verb where it stands."""
        word = self.lower[at]
        form = self.words.verbs[word]
        before = self.lower[at - 1] if at else ""
        classes = self.classes
        if word in classes["prepositions"]:
            return False
        if before == "to" or before in classes["auxiliaries_do"]:
            return True
        if before == "-" and at > 1 and self.lower[at - 2] == "re":
            return True
        if before in ("which", "who") and at > 1 and self.lower[at - 2] == ",":
            return not form.gerund  # ", which holds associate membership"
        nominal = (
            before in classes["determiners"]
            or before in ("'s", "'")
            or (before == "-" and self.tokens[at - 1].end == self.tokens[at].start)
            or (before in classes["numbers"] and at > 1 and not self._counted_subject(at))
        )
        if nominal:
            return False
        adverbial = at > 1 and self._loose(before) and self.lower[at - 2] in classes["determiners"]
        if adverbial and form.participle and not form.base:  # "the newly admitted members"
            return False
        if word not in self.words.noun_too:
            return not self._adjectival(at, form)
        return self._certain_verb(at, before)

    def _counted_subject(self, at: int) -> bool:
        """`the five set up a fund`, `the six resolved to`: a number that stands for states."""
        if self.kinds[at - 1] == "anaphor":
            return True
        if at < 2 or self.lower[at - 2] != "the" or at + 1 >= len(self.tokens):
            return False
        after = self.lower[at + 1]
        return after in ("to", "that", "up") or after in self.classes["determiners"]

    def _adjectival(self, at: int, form: VerbForm) -> bool:
        """Whether a participle stands between preposition and noun: "of suspended states"."""
        before = self.lower[at - 1] if at else ""
        governs = before in self.classes["prepositions"] and before not in _CLAUSAL
        if not form.participle or not governs:
            return False
        return at + 1 < len(self.tokens) and self.tokens[at + 1].word and not form.gerund

    def _object(self, at: int) -> bool:
        """Whether a plain noun follows that is no verb itself: "Iran holds observer status"."""
        word = self.lower[at]
        return (
            self.tokens[at].word
            and (word not in self.words.verbs or word in self.words.noun_too)
            and not self._auxiliary(word)
        )

    def _bracketed_date(self, at: int) -> bool:
        """Whether a bracket that ends after a token dates a state: "A (2018), B (since 2020)"."""
        for step in range(at, max(0, at - 5), -1):
            if self.lower[step] == "(":
                return self.kinds[step - 1] == "state" and self.lower[at].isdecimal()
        return False

    def _certain_verb(self, at: int, before: str) -> bool:
        word = self.lower[at]
        """Whether a form that is more often a noun has a subject before it and an object after."""
        classes = self.classes
        kind = self.kinds[at - 1] if at else ""
        if before in classes["adverbs"] or before.endswith("ly"):
            kind = self.kinds[at - 2] if at > 1 else ""
            if at > 1 and self.lower[at - 2] in classes["determiners"]:  # "the first state"
                return False
        subject = (
            kind in ("state", "anaphor", "organization")
            or before in classes["pronouns"]
            or before in classes["adverbs"]
            or (before.endswith("s") and before not in classes["prepositions"] and not kind)
        )
        if before in (",", ")") and at > 1:
            subject = before == "," or bool(self.kinds[at - 2])
            if before == ")" and self._bracketed_date(at - 2):
                subject, kind = True, "state"
        if before in classes["numbers"]:
            subject = at == 1 or self._counted_subject(at)
        if not subject or at + 1 >= len(self.tokens):
            return False
        if word in ("state", "states", "members", "forces", "plans") and kind == "organization":
            return self.lower[at + 1] == "to"
        step = at + 1
        while step + 1 < len(self.tokens) and self.lower[step] in ("only", "just", "also", "now"):
            step += 1
        after, next_kind = self.lower[step], self.kinds[step]
        return (
            after in ("to", "that", "its", "their", "together", "among", "as", "up")
            or after in classes["determiners"]
            or after in classes["numbers"]
            or (bool(next_kind) and next_kind != "demonym")
            or (kind == "state" and (after in classes["prepositions"] or self._object(at + 1)))
            or (kind == "anaphor" and self.tokens[at + 1].word and after not in self.words.verbs)
        )


def _kinds(tokens: Sequence[Token], mentions: Sequence[Span]) -> list[str]:
    """For each token the kind of the mention it belongs to, "demonym" for demonyms, or ""."""
    kinds = [""] * len(tokens)
    at = 0
    for start, end, kind, form in mentions:
        while at < len(tokens) and tokens[at].start < start:
            at += 1
        while at < len(tokens) and tokens[at].start < end:
            kinds[at] = "demonym" if form is Form.DEMONYM else kind
            at += 1
    return kinds


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
