"""How a state stands to an organization, as a sentence tells it in its place in a report.

Such a sentence may leave the organization to the one before, or name others beside it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from bot.answers.belonging import SUPPOSED
from bot.answers.composing import Composer
from bot.answers.dates import last_day
from bot.answers.query import MembershipOf
from bot.answers.whole.standing import Read, read_for
from bot.model import Sentence, Status
from db import ReportFilter, Store
from db.records import Report

_REPORTS: Final = 3
"""Reports on both that are read, the newest first."""

_SHORTLY: Final = 3
"""Sentences within which an organization that was spoken of is still meant."""

_AND: Final = re.compile(r"(?:,| and| or| as well as| along with| the|\s)+")
_END: Final = re.compile(r"[.;:]|, (?:and|but|while|whereas|yet)\b|\b(?:but|while|whereas)\b")
_KIND: Final = r"(?:(?:full|associate|founding|dialogue|sectoral|permanent|special|such an?) )*"
_NOUN: Final = r"(?P<noun>associate|member|observer|partner|candidate)s?"
_OF_ANOTHER: Final = r"(?! (?:of|in|at|on) (?!it\b|them\b|the (?:bloc|organi[sz]ation|group)\b))"
_IS: Final = re.compile(
    r"\A(?: too| also|,)?(?: \w+){0,2}? (?:is|are|was|were|be|been|became|become|becomes|remains?"
    rf"|remained)\b[^,]{{0,60}}?\b{_KIND}{_NOUN}\b{_OF_ANOTHER}"
)
_STATUS_OF: Final = re.compile(
    rf"\A(?: \w+)?(?: has| have| had| enjoys?| enjoyed| holds?)?(?: the)? {_KIND}{_NOUN} status\b"
    rf"|\A (?:as )?(?:an?|its|their|the) (?:\w+ )?{_KIND}{_NOUN.replace('noun', 'made')}\b"
    + _OF_ANOTHER
)
_GIVEN: Final = re.compile(
    r"\b(?:grant\w*|gave|give[sn]?|giving|offer\w*|accord\w*|award\w*|ma(?:d|k)e|making|accept\w*"
    r"|admit\w*|tak(?:e|en|ing)|took|recogni[sz]\w+) (?:the )?\Z"
)
_NOT_IN: Final = re.compile(
    r"\A(?:,[^,]{2,60},)? (?:"
    r"(?:(?:has|have|had|did) (?:never|not|yet to)|never) (?:yet |even |been )?"
    r"(?:sought|seek|appl\w+|ask\w*|join\w*|admitted|belong\w*|accede\w*)\b(?! (?:for|to) (?!join))"
    r"|(?:has|have|had|is|are|was|were)(?: still| been)* "
    r"(?:(?:kept|left|shut) out\b|outside\b(?! the)|preparing to (?:ask|apply)))"
)
_NEITHER: Final = re.compile(
    r"\b(?:neither|nor|so|as) (?:does|do|did|is|are|has|have) (?:the )?\Z", re.IGNORECASE
)
_DOES_NOT: Final = re.compile(r"\A (?:does|do|did|is|are|has|have)(?: not|n['’]t)?(?=[,.;])")
_BELONGING: Final = re.compile(
    r"\b(?:belong\w*|members?|membership|joined|sits?|are (?:all )?in|is in|takes? part)\b"
)
_POINTING: Final = re.compile(
    r"\b(?P<deed>joined|entered|members? of|belongs? to|observers? (?:in|of|at|to)|membership (?:of"
    r"|in)|(?:asked|applied|applying) to join|partners? (?:of|in)|part of|left|quit|acceded to"
    r"|admitted to|applied to|outside)"
    r"(?: all)? (?:the )?\Z"
)
_BACK_AGAIN: Final = re.compile(
    r"\A(?: \w+)? (?:rejoined|re-joined|re-entered|came (?:back|home)"
    r"|returned(?! to (?!it\b|the (?:[Cc]ommunity|[Bb]loc|[Uu]nion|fold|body|club)\b))"
    r"|(?:was|were|has been|have been) (?:readmitted|(?:let|welcomed|taken) back))\b"
)
_LET: Final = re.compile(r"\b(?:let|lets|letting|welcom\w+|took|taken?) (?:the )?\Z")
_WISHED: Final = re.compile(
    r"\b(?:wants?|wanted|hop\w+|ask\w*|tried|refus\w+|would|could|may|might|whether|if|never|not)\b"
)
_IT: Final = re.compile(r"(?:\A|\A(?:In|On|Since|Last|This) [\w ]{2,25},? )([Ii]t)\b")
_BY_DEED: Final = {
    "joined": Status.MEMBER,
    "member": Status.MEMBER,
    "members": Status.MEMBER,
    "asked": Status.CANDIDATE,
    "applied": Status.CANDIDATE,
    "applying": Status.CANDIDATE,
}
_STATUSES: Final = {
    "member": Status.MEMBER,
    "associate": Status.PARTNER,
    "observer": Status.OBSERVER,
    "partner": Status.PARTNER,
    "candidate": Status.CANDIDATE,
}


@dataclass(frozen=True, slots=True)
class Placed:
    """A sentence that tells how a state stands, with the one that names the organization.

    `status` is what it gives in so many words; None where it has to be read. `text` is what is to
    be shown of it.
    """

    report: Report
    sentences: tuple[Sentence, ...]
    text: str
    status: Status | None = None


async def standing_in_place(query: MembershipOf, store: Store, c: Composer) -> Placed | None:
    """The sentence in the newest report on both that tells how the state stands."""
    for read in await _read(query, store, c):
        for at in range(len(read.sentences)):
            found = _standing(read, at, query, c)
            if found is not None:
                return found
    return None


async def return_in_place(query: MembershipOf, store: Store, c: Composer) -> Placed | None:
    """The sentence in the newest report on both that tells of the state's return."""
    for read in await _read(query, store, c):
        for at, sentence in enumerate(read.sentences):
            body = _body(read, at, query.organization)
            for start, end in _runs(sentence.text, query.state, c) if body is not None else ():
                before, after = sentence.text[:start], sentence.text[end:]
                again = _LET.search(before) and after.startswith(" back")
                if (again or _BACK_AGAIN.match(after)) and not _WISHED.search(before[-40:]):
                    return _placed(read, sentence, body, Status.MEMBER)
    return None


async def _read(query: MembershipOf, store: Store, c: Composer) -> list[Read]:
    wanted = ReportFilter(query.organization, query.state, before=last_day(query.as_of))
    page = await store.reports(wanted, limit=_REPORTS)
    found = [await store.full_report(report.id) for report in page.items]
    return [read_for(report, c.names) for report in found if report is not None]


def _standing(read: Read, at: int, query: MembershipOf, c: Composer) -> Placed | None:
    sentence = read.sentences[at]
    body = _body(read, at, query.organization)
    runs = _runs(sentence.text, query.state, c) or _by_pronoun(read, at, query.state)
    for start, end in runs:
        before, after = sentence.text[:start], _clause(sentence.text[end:])
        if SUPPOSED.search(before):
            continue
        pointed = _pointed(sentence.text, end, query, c)
        if pointed:
            return _placed(read, sentence, sentence, _BY_DEED.get(pointed.partition(" ")[0]))
        if body is None:
            continue
        told = _IS.match(after) or (_STATUS_OF.match(after) if _GIVEN.search(before) else None)
        if told is not None:
            noun = "associate" if "associate" in told[0] else next(filter(None, told.groups()), "")
            return _placed(read, sentence, body, _STATUSES.get(noun))
        if _NOT_IN.match(after):
            return _placed(read, sentence, body)
        short = _DOES_NOT.match(sentence.text[end:]) or _NEITHER.search(before)
        if short and body is not sentence and _BELONGING.search(body.text):
            return replace(
                _placed(read, sentence, body), text=f"{body.text} {sentence.text}"
            )  # "A and B belong to it. C does not."
    return None


def _placed(
    read: Read, sentence: Sentence, body: Sentence | None, status: Status | None = None
) -> Placed:
    told = {sentence.number: sentence, (body or sentence).number: body or sentence}
    cited = tuple(told[number] for number in sorted(told))
    return Placed(read.report.report, cited, sentence.text, status)


def _body(read: Read, at: int, organization: str) -> Sentence | None:
    """The sentence that names the organization meant at a place, or the place itself.

    It is the one named last in the paragraph. Where none is, the next sentence of the lead may
    name it, or the whole report be on it.
    """
    here = read.sentences[at]
    for place in range(at, -1, -1):
        if read.sentences[place].paragraph != here.paragraph:
            break
        named = _organizations(read, place)
        if named:
            near = at - place <= _SHORTLY
            told = read.sentences[place] if near else here
            return told if named == {organization} else None
    following = _organizations(read, 1) if at == 0 and len(read.sentences) > 1 else set()
    if following:
        return read.sentences[1] if following == {organization} else None
    return here if read.is_on(("organization", organization)) else None


def _organizations(read: Read, at: int) -> set[str]:
    return {key for kind, key in read.named[at] if kind == "organization"}


def _runs(text: str, state: str, c: Composer) -> list[tuple[int, int]]:
    """Where the state is named, each time with the states it is told in one row with."""
    return [
        (run[0].start, run[-1].end)
        for run in c.names.rows(text, _AND)
        if any(each.name.key == state for each in run)
    ]


def _by_pronoun(read: Read, at: int, state: str) -> list[tuple[int, int]]:
    """Where "it" stands for the only state that the sentence before names, and this names none."""
    here, before = (
        {key for kind, key in read.named[place] if kind == "state"} if place >= 0 else set()
        for place in (at, at - 1)
    )
    found = _IT.search(read.sentences[at].text) if before == {state} and here <= {state} else None
    return [found.span(1)] if found else []


def _clause(text: str) -> str:
    """A text up to where another clause begins."""
    end = _END.search(text)
    return text[: end.start()] if end else text


def _pointed(text: str, start: int, query: MembershipOf, c: Composer) -> str:
    """By which words a clause says that the states before it belong to the organization."""
    clause = _clause(text[start:])
    for match in c.names.gazetteer.find(clause):
        if match.name.key == query.organization:
            told = _POINTING.search(clause[: match.start])
            others = c.names.gazetteer.find(clause[: told.start()]) if told else []
            if told and not any(other.name.kind == "state" for other in others):
                sure = not _WISHED.search(clause[: told.start()])
                return told["deed"] if sure else "not"
    return ""
