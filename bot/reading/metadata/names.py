"""Names of people and agencies, as bylines have them."""

from __future__ import annotations

import re

from bot.reading.vocabulary import words

_TOKEN = re.compile(r"\S+")
# A name of more words may have a word before it that says what the person made: "Text Ann Lee".
_PLAIN_NAME = 2


def _is_name_word(word: str) -> bool:
    bare = word.strip("'’\"“”")
    if not bare or any(character.isdecimal() for character in bare):
        return False
    lower = bare.lower().rstrip(".")
    if lower in words("byline", "particles"):
        return True
    head = bare.split("-", 1)[-1] if lower.startswith(("al-", "el-", "ad-", "as-", "an-")) else bare
    if lower.endswith(("'s", "’s")):
        return False
    return head[:1].isupper() or (head[:1].isalpha() and not head.isascii() and not head.islower())


def without_titles(tokens: list[str]) -> list[str]:
    """The words of a name without titles before it and honours behind it."""
    titles, honours = words("byline", "titles"), words("byline", "honours")
    while len(tokens) > 1 and tokens[0].lower().strip(".,()") in titles:
        tokens = tokens[1:]
    while len(tokens) > 2 and _is_honour(tokens[-1].strip(",()"), honours):
        tokens = tokens[:-1]
    return tokens


def _is_honour(token: str, honours: frozenset[str]) -> bool:
    """Whether a word is letters behind a name; "Mba" and "Ma" are names where "MBA" is none."""
    named = token.istitle() and token.lower() in words("byline", "capital_honours")
    return token.lower() in honours and not named


def name(text: str) -> str:
    """The person's name a piece of a byline holds, without titles; "" if it holds none."""
    tokens = without_titles(_TOKEN.findall(text.strip(" .,:;*–—-")))
    if len(tokens) > _PLAIN_NAME and tokens[0].lower() in words("byline", "colon_only"):
        tokens = tokens[1:]
    if not 2 <= len(tokens) <= 6 or not all(map(_is_name_word, tokens)):
        return ""
    lowered = {token.lower().strip(".,") for token in tokens}
    if lowered & words("byline", "roles") or lowered <= words("byline", "particles"):
        return ""
    return _cased(" ".join(tokens))


def _cased(text: str) -> str:
    letters = [character for character in text if character.isalpha()]
    if len(letters) < 5 or not all(character.isupper() for character in letters):
        return text
    return " ".join(_capitalized(word) for word in text.split())


def _capitalized(word: str) -> str:
    if word.endswith("."):
        return word
    lower = word.lower()
    if lower in words("byline", "particles"):
        return lower
    return "-".join(part.capitalize() for part in lower.split("-"))


def agency(text: str) -> str:
    """The agency or desk that a byline names, as printed; "" if it is none."""
    bare = text.strip(" .,:;*")
    known = words("byline", "agencies")
    service = re.search(r"['’]s? [\w ]{0,30}Service\Z", bare)
    return bare if bare.lower().removeprefix("the ") in known or service else ""
