"""Words brought to a common form, so that "creation" and "created" are the same."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from bot.world.names import plain

_WORD: Final = re.compile(r"\d+(?:[.,]\d+)*|[^\W_]+")
_EMPTY_WORDS: Final = """
a about above after again against all also although am among an and any are as at be because
been before being below between both but by can cannot could did do does doing done down during
each either else even ever every few for from further had has have having he her here hers
herself him himself his how however i if in into is it its itself just least less like may me
might more most much must my myself neither no nor not now of off often on once only or other
others our ours out over own per quite rather same several shall she should since so some such
than that the their theirs them themselves then there these they this those though through thus
to together too toward towards under until up upon us very via was we were what when where
whether which while who whom whose why will with within without would yet you your yours s t ll
re ve d m
"""
_EMPTY: Final = frozenset(_EMPTY_WORDS.split())
_VOWELS: Final = frozenset("aeiouy")
# Endings, longest first; four letters or more remain.
_ENDINGS: Final = (
    "ically", "iveness", "ement", "ment", "ness", "ance", "ence", "able", "ible", "ical", "ally",
    "ity", "ive", "ion", "ous", "ful", "est", "ly", "al", "ic", "er", "or",
)  # fmt: skip
_IRREGULAR: Final = {
    "activity": "activity", "activities": "activity", "founder": "found", "founders": "found",
    "agree": "agree", "agrees": "agree", "agreed": "agree", "agreement": "agree",
    "agreements": "agree", "invasion": "invade", "electrical": "electricity",
    "electric": "electricity", "electricity": "electricity", "sanction": "sanction",
    "sanctions": "sanction", "authority": "authority", "authorities": "authority",
    "office": "office", "offices": "office", "position": "position", "population": "population",
    "mission": "mission", "missions": "mission", "parliament": "parliament",
    "parliamentary": "parliament", "parliaments": "parliament", "monetary": "monetary",
    "nuclear": "nuclear", "combat": "combat", "threat": "threat", "threats": "threat",
    "region": "region", "regional": "region", "regions": "region", "session": "session",
    "organization": "organization", "organizations": "organization", "froze": "freeze",
    "organisation": "organization", "organisations": "organization", "frozen": "freeze",
    "organizational": "organization", "university": "university", "universities": "university",
    "currency": "currency", "station": "station", "nation": "nation", "nations": "nation",
    "national": "national", "international": "international", "party": "party",
    "communication": "communication", "community": "community", "communities": "community",
    "general": "general", "generation": "generation", "formal": "formal", "former": "former",
    "force": "force", "forces": "force", "number": "number", "numbers": "number",
    "center": "center", "order": "order", "border": "border", "borders": "border",
    "power": "power", "powers": "power", "water": "water", "minister": "minister",
    "ministers": "minister", "ministry": "ministry", "charter": "charter", "corridor": "corridor",
    "left": "leave", "withdrew": "withdraw", "withdrawn": "withdraw", "withdrawal": "withdraw",
    "held": "hold", "built": "build", "began": "begin", "begun": "begin", "met": "meet",
    "told": "tell", "took": "take", "taken": "take", "gave": "give", "given": "give",
    "made": "make", "sent": "send", "grew": "grow", "grown": "grow", "chose": "choose",
    "led": "lead", "leadership": "lead", "fought": "fight", "paid": "pay", "bought": "buy",
    "sold": "sell", "won": "win", "lost": "lose", "wrote": "write", "written": "write",
    "fell": "fall", "fallen": "fall", "rose": "rise", "risen": "rise", "sought": "seek",
    "brought": "bring", "thought": "think", "came": "come", "went": "go", "gone": "go",
    "ran": "run", "drew": "draw", "drawn": "draw", "kept": "keep", "accession": "accede",
    "membership": "member", "decision": "decide", "expansion": "expand", "suspension": "suspend",
    "extension": "extend", "cooperative": "cooperate", "deployment": "deploy",
    "defence": "defense", "defences": "defense", "programmes": "program", "centre": "center",
    "centres": "center", "men": "man", "women": "woman", "armies": "army", "signatories": "sign",
    "refusal": "refuse", "approval": "approve", "proposal": "propose", "analyses": "analysis",
    "crises": "crisis", "immigrants": "migrant", "immigration": "migrant", "migration": "migrant",
    "failure": "fail", "terrorism": "terror", "terrorist": "terror", "presidency": "president",
    "regulatory": "regulate", "assembly": "assembly", "competitor": "compete", "rivalry": "rival",
    "neighbouring": "neighbor", "headquarters": "headquarters", "headquartered": "headquarters",
    "states": "state", "bases": "base", "basis": "basis", "quite": "quite", "billion": "billion",
    "million": "million", "broker": "broker", "brokers": "broker", "brokered": "broker",
    "brokering": "broker", "mediator": "mediate", "mediators": "mediate",
    "plane": "plane", "planes": "plane",
}  # fmt: skip


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """The common form of a lower-case word: endings of number, tense and derivation cut off."""
    word = _IRREGULAR.get(word) or _singular(word)
    known = _IRREGULAR.get(word)
    if known or len(word) < 4 or not word.isalpha():
        return known or word
    word = _cut(_cut(word, ("ing", "ed"), 3), _ENDINGS, 4)
    if len(word) > 3 and word.endswith("e"):
        word = word[:-1]
    word = _cut(word, ("at", "iz", "is"), 4)
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "sle" else word


def _cut(word: str, endings: tuple[str, ...], least: int) -> str:
    """The word without the first of the endings that leaves enough letters, one a vowel."""
    for ending in endings:
        rest = word.removesuffix(ending)
        if rest != word and len(rest) >= least and not _VOWELS.isdisjoint(rest):
            return rest
    return word


def _singular(word: str) -> str:
    if len(word) < 4 or word.endswith(("ss", "us", "is")) or not word.endswith("s"):
        return word[:-3] + "y" if word.endswith("ied") and len(word) > 4 else word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    return word[:-1]


def words_of(text: str) -> list[str]:
    """All words of a text in plain lower case."""
    return [plain(word) for word in _WORD.findall(text)]


def stems(text: str) -> list[str]:
    """The stems of a text's content words, in order."""
    return [stem(word) for word in words_of(text) if word not in _EMPTY]


def is_empty(word: str) -> bool:
    """Whether a lower-case word carries no content of its own."""
    return word in _EMPTY
