"""Libraries of any size, made up but shaped like a real one: no parsing, always the same.

Sixty percent of the reports speak of one organization, the other organizations follow a long
tail; words follow one too. Reports spread over twenty years and are saved in no order.
"""

from __future__ import annotations

import bisect
import hashlib
import itertools
import random
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from bot.model import (
    Briefing,
    Derivation,
    Document,
    Initiative,
    Membership,
    Organization,
    PartialDate,
    Participant,
    Point,
    Progress,
    Relation,
    RelationKind,
    Sentence,
    Status,
    Subject,
    Summary,
)
from db import Entry, Store

FORMAT = 4  # raise it when the libraries below change, so that cached ones are made anew
FIRST_DAY = date(2005, 1, 1)
DAYS = 20 * 365
BATCH = 100


def _words(text: str) -> list[str]:
    return text.split()


STATES = _words(
    "RU BY AM KZ KG TJ UZ CN IN PK IR MN TR AZ GE MD UA TM AF NG GH SN ML BF NE CI BJ TG GM SL LR "
    "GN CV DE FR IT ES PL LT LV EE FI SE NO US CA GB ID MY SG TH VN PH LA KH MM BN ZA KE ET"
)

_KNOWN = (
    ("csto", "Collective Security Treaty Organization", "CSTO"),
    ("sco", "Shanghai Cooperation Organization", "SCO"),
    ("nato", "North Atlantic Treaty Organization", "NATO"),
    ("ecowas", "Economic Community of West African States", "ECOWAS"),
    ("asean", "Association of Southeast Asian Nations", "ASEAN"),
)
_THEMES = _words(
    "migration border security peacekeeping energy exercise summit treaty council forces trade "
    "terrorism narcotics training missile defence railway water intelligence parliament"
)
_BODIES = ("council", "force", "exercise", "forum", "centre", "assembly", "programme", "mission")


class Zipf:
    """Draws from a sequence whose n-th element is n times rarer than its first."""

    def __init__(self, values: Sequence[str]) -> None:
        self.values = values
        self._sums = list(itertools.accumulate(1 / rank for rank in range(1, len(values) + 1)))

    def draw(self, chance: random.Random) -> str:
        """One of the values."""
        return self.values[bisect.bisect(self._sums, chance.random() * self._sums[-1])]


def _vocabulary() -> list[str]:
    chance = random.Random(7)  # noqa: S311
    onsets, vowels = _words("b c d f g k l m n p r s t v br st tr pl"), "aeiou"
    words = [
        "".join(chance.choice(onsets) + chance.choice(vowels) for _ in range(chance.randint(2, 4)))
        for _ in range(20_000)
    ]
    common = ["the", "of", "and", "in", "to", "a", "its", "members", "member", "states", "joint"]
    return list(dict.fromkeys(common + _THEMES + words))


def _organizations() -> list[Organization]:
    chance = random.Random(11)  # noqa: S311
    found = [Organization(*known) for known in _KNOWN]
    for number in range(75):
        name = f"{chance.choice(_THEMES).title()} Organization of Region {number}"
        found.append(Organization(f"reg-{number}", name, f"REG{number}"))
    return found


WORDS = Zipf(_vocabulary())
ORGANIZATIONS = _organizations()
_TAIL = Zipf([organization.key for organization in ORGANIZATIONS[1:]])
_BY_KEY = {organization.key: organization for organization in ORGANIZATIONS}


@dataclass(slots=True)
class _Draft:
    chance: random.Random
    sentences: list[str]
    subjects: list[Subject]

    def write(self, text: str, organization: str = "", states: Sequence[str] = ()) -> int:
        """Add a sentence; returns its number."""
        self.sentences.append(text)
        number = len(self.sentences)
        if organization:
            self.subjects.append(Subject(number, organization=organization))
        self.subjects += (Subject(number, state=state) for state in states)
        return number

    def filler(self) -> str:
        """Words without much sense, but with a real one's frequencies."""
        words = [WORDS.draw(self.chance) for _ in range(self.chance.randint(10, 26))]
        return " ".join(words).capitalize() + "."


def entry(number: int) -> Entry:
    """The n-th report of every library that is large enough to have it."""
    chance = random.Random(number)  # noqa: S311
    main = "csto" if chance.random() < 0.6 else _TAIL.draw(chance)
    keys = list(dict.fromkeys([main, _TAIL.draw(chance), _TAIL.draw(chance)]))
    published = FIRST_DAY + timedelta(days=chance.randrange(DAYS)) if number % 50 else None
    draft = _Draft(chance, [], [])
    briefing = Briefing(
        organizations=tuple(_BY_KEY[key] for key in keys),
        memberships=tuple(_memberships(draft, main)),
        initiatives=tuple(_initiatives(draft, main, published)),
        relations=tuple(_relations(draft, keys)),
    )
    label = _BY_KEY[main].label
    for _ in range(chance.randint(12, 26)):
        text = draft.filler()
        if chance.random() < 0.3:
            draft.write(f"The {label} {text}", main, [chance.choice(STATES)])
        else:
            draft.write(text)
    points = [Point(draft.sentences[n - 1], (n,)) for n in range(1, 6)]
    title = f"{label} {chance.choice(_THEMES)} and {chance.choice(_THEMES)} {number}"
    numbered = enumerate(draft.sentences, 1)
    document = Document(
        title=title.title(),
        authors=(f"Author {chance.randrange(400)}",),
        published=published,
        publication=f"Journal {chance.randrange(12)}",
        section="Field Reports",
        url=f"https://example.org/{number}",
        body=(),
        sentences=tuple(Sentence(n, n // 5, text) for n, text in numbered),
    )
    told = Briefing(
        organizations=briefing.organizations,
        memberships=briefing.memberships,
        initiatives=briefing.initiatives,
        relations=briefing.relations,
        summary=Summary(points[0], tuple(points[1:4]), tuple(points[4:])),
        subjects=tuple(draft.subjects),
    )
    digest = hashlib.sha256(str(number).encode()).hexdigest()
    return Entry(f"reports/{number:06}.txt", digest, document, told)


def _memberships(draft: _Draft, organization: str) -> Iterator[Membership]:
    chance = draft.chance
    start = sum(map(ord, organization)) % len(STATES)
    circle = [STATES[(start + n) % len(STATES)] for n in range(9)]
    if organization == "csto":
        circle = STATES[:9]
    if chance.random() < 0.4:
        members = [state for state in circle[:7] if chance.random() < 0.95]
        number = draft.write(
            f"The members of the {organization.upper()} are {', '.join(members)}.",
            organization,
            members,
        )
        for state in members:
            yield Membership(
                organization, state, Status.MEMBER, Derivation.STATED, (number,), closed=True
            )
    if chance.random() < 0.3:
        state = chance.choice(circle)
        number = draft.write(f"In its time {state} joined the bloc.", organization, [state])
        # The reports mostly agree with each other.
        turn = sum(map(ord, state)) + chance.choice((0, 0, 0, 0, 1, 5))
        since = PartialDate(1995 + turn % 10)
        status = (Status.MEMBER, Status.MEMBER, Status.OBSERVER, Status.FORMER)[turn % 4]
        until = PartialDate(since.year + 3) if chance.random() < 0.2 else None
        yield Membership(organization, state, status, Derivation.STATED, (number,), since, until)


def _initiatives(draft: _Draft, organization: str, published: date | None) -> Iterator[Initiative]:
    chance = draft.chance
    for _ in range(chance.choice([0, 1, 1, 2, 3])):
        rank = min(int(chance.paretovariate(0.5)), 4000)
        theme, other = _THEMES[rank % 20], _THEMES[rank // 20 % 20]
        title = f"{theme} {_BODIES[rank % 8]} on {other} {rank // 400 or ''}".strip()
        states = chance.sample(STATES, chance.randint(0, 3))
        number = draft.write(f"It will create a {title}.", organization, states)
        # Most reports agree on what was planned for when, and on what became of it then.
        year = 2006 + rank * 7 % 20
        target = PartialDate(year + (chance.random() < 0.1)) if chance.random() < 0.4 else None
        late = (published or FIRST_DAY).year >= year
        status = (Progress.ACTIVE, Progress.STALLED, Progress.COMPLETED)[rank % 3]
        if not late or chance.random() < 0.02:
            status = Progress.PLANNED
        participants = tuple(Participant(state) for state in states)
        yield Initiative(organization, title, status, (number,), target, participants)


def _relations(draft: _Draft, keys: Sequence[str]) -> Iterator[Relation]:
    if len(keys) > 1 and draft.chance.random() < 0.3:
        number = draft.write("The two bodies look at each other.", keys[0])
        kind = draft.chance.choice(list(RelationKind))
        yield Relation(keys[0], keys[1], kind, (number,))


def shuffled(count: int) -> Iterator[Entry]:
    """All reports of a library of `count`, in no order of dates."""
    return (entry(number) for number in range(1, count + 1))


async def library(count: int) -> Path:
    """The file of a library with `count` reports, made once and kept in the temporary folder."""
    folder = Path(tempfile.gettempdir()) / "sitrep-benchmarks"
    folder.mkdir(exist_ok=True)
    path = folder / f"library-{FORMAT}-{count}.db"
    if path.exists():
        return path
    making = path.with_suffix(".making")
    for left in folder.glob(f"{making.name}*"):
        left.unlink()
    async with Store.open(making) as store:
        reports = shuffled(count)
        while batch := list(itertools.islice(reports, BATCH)):
            await store.save_many(batch)
    return making.rename(path)
