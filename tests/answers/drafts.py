"""Reports for tests of answers, drafted sentence by sentence with the facts they state."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from bot.answers.model import Answer
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
from bot.world import gazetteer, organizations
from db import Store

TODAY = date(2026, 3, 10)


@dataclass
class Draft:
    """A report for tests, written sentence by sentence with the facts each one states."""

    title: str
    published: str
    authors: tuple[str, ...] = ("Ada Quill",)
    publication: str = "Test Review"
    sentences: list[Sentence] = field(default_factory=list)
    memberships: list[Membership] = field(default_factory=list)
    initiatives: list[Initiative] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)
    key_points: list[int] = field(default_factory=list)
    introduced: dict[str, Organization] = field(default_factory=dict)
    subjects: set[Subject] = field(default_factory=set)
    paragraph: int = 0

    def say(self, text: str, *, about: str = "", new_paragraph: bool = False) -> int:
        """Add a sentence; `about` are keys of organizations it speaks of as "the bloc"."""
        if new_paragraph:
            self.paragraph += 1
        number = len(self.sentences) + 1
        self.sentences.append(Sentence(number, self.paragraph, text))
        for match in gazetteer().find(text):
            if match.name.kind == "organization":
                self.subjects.add(Subject(number, organization=match.name.key))
            elif match.name.kind == "state":
                self.subjects.add(Subject(number, state=match.name.key))
        self.subjects |= {Subject(number, organization=key) for key in about.split()}
        return number

    def standing(
        self,
        text: str,
        organization: str,
        states: str,
        status: str = "member",
        *,
        since: str = "",
        until: str = "",
        closed: bool = False,
        inferred: bool = False,
    ) -> None:
        """Add a sentence that says how states stand to an organization."""
        number = self.say(text, about=organization)
        for code in states.split():
            self.memberships.append(
                Membership(
                    organization,
                    code,
                    Status(status),
                    Derivation.INFERRED if inferred else Derivation.STATED,
                    (number,),
                    PartialDate.parse(since) if since else None,
                    PartialDate.parse(until) if until else None,
                    closed,
                )
            )

    def plan(
        self,
        text: str,
        organization: str,
        title: str,
        status: str,
        target: str = "",
        states: dict[str, str] | None = None,
    ) -> None:
        """Add a sentence on an initiative."""
        number = self.say(text, about=organization)
        self.initiatives.append(
            Initiative(
                organization,
                title,
                Progress(status),
                (number,),
                PartialDate.parse(target) if target else None,
                tuple(Participant(code, part) for code, part in (states or {}).items()),
            )
        )

    def relate(self, text: str, first: str, second: str, kind: str) -> None:
        """Add a sentence on two organizations."""
        number = self.say(text, about=f"{first} {second}")
        self.relations.append(Relation(first, second, RelationKind(kind), (number,)))

    def point(self, text: str) -> None:
        """Add a sentence that is a key point."""
        self.key_points.append(self.say(text))

    def document(self) -> Document:
        return Document(
            self.title,
            self.authors,
            date.fromisoformat(self.published) if self.published else None,
            self.publication,
            "",
            "",
            tuple(
                " ".join(s.text for s in self.sentences if s.paragraph == p)
                for p in range(self.paragraph + 1)
            ),
            tuple(self.sentences),
        )

    def briefing(self) -> Briefing:
        keys = {m.organization for m in self.memberships}
        keys |= {i.organization for i in self.initiatives}
        keys |= {s.organization for s in self.subjects if s.organization}
        keys |= {key for r in self.relations for key in (r.first, r.second)}
        known = organizations()
        points = tuple(Point(self.sentences[n - 1].text, (n,)) for n in self.key_points)
        first = Point(self.sentences[0].text, (1,))
        return Briefing(
            tuple(self.introduced.get(k) or known[k].organization for k in sorted(keys)),
            tuple(self.memberships),
            tuple(self.initiatives),
            tuple(self.relations),
            Summary(first, points, points[-1:]),
            tuple(sorted(self.subjects, key=lambda s: (s.sentence, s.organization, s.state))),
        )


async def load(store: Store, *drafts: Draft) -> None:
    for draft in drafts:
        digest = hashlib.sha256(repr(draft).encode()).hexdigest()
        await store.save(draft.title, digest, draft.document(), draft.briefing())


def csto_2007() -> Draft:
    draft = Draft("The alliance adds bodies", "2007-10-03", ("Ada Quill", "Ben Inkwell"))
    draft.say(
        "The Collective Security Treaty Organization (CSTO) is a regional alliance that grew."
    )
    draft.standing(
        "Seven states form the CSTO: Russia, Belarus, Armenia, Kazakhstan, Kyrgyzstan, Tajikistan "
        "and Uzbekistan.",
        "csto",
        "RU BY AM KZ KG TJ UZ",
        closed=True,
    )
    draft.plan(
        "By 2010 the CSTO means to have peacekeeping troops of its own.",
        "csto",
        "peacekeeping troops",
        "planned",
        "2010",
    )
    draft.say("Their recruits are to be trained at Russian military schools.", about="csto")
    draft.plan(
        "It will set up a Council on Illegal Migration, which Russia and Kazakhstan want most.",
        "csto",
        "Council on Illegal Migration",
        "planned",
        "",
        {"RU": "wants it most", "KZ": "wants it most"},
    )
    draft.plan(
        "The Media Forum of the CSTO was announced but exists on paper only.",
        "csto",
        "Media Forum",
        "stalled",
    )
    draft.relate(
        "The CSTO offered joint exercises to the Shanghai Cooperation Organization (SCO), which "
        "refused.",
        "csto",
        "sco",
        "declined",
    )
    draft.standing(
        "All SCO members but China belong to the CSTO too.",
        "csto",
        "CN",
        "non-member",
        inferred=True,
    )
    draft.point("Labour migrants from Tajikistan work in Russia in great numbers.")
    return draft


def csto_2013() -> Draft:
    draft = Draft("The alliance without Tashkent", "2013-05-01", ("Cleo Nib",))
    draft.standing(
        "The CSTO now has six members: Russia, Belarus, Armenia, Kazakhstan, Kyrgyzstan and "
        "Tajikistan.",
        "csto",
        "RU BY AM KZ KG TJ",
        closed=True,
    )
    draft.standing(
        "Uzbekistan left the CSTO in December 2012 because it did not want foreign bases.",
        "csto",
        "UZ",
        "former",
        since="2012-12",
    )
    draft.plan(
        "The peacekeeping troops of the CSTO were launched in 2009.",
        "csto",
        "peacekeeping troops",
        "active",
    )
    return draft


def sco_2017() -> Draft:
    draft = Draft("Astana enlarges", "2017-06-20", ("Dora Vellum",), "Steppe Watch")
    draft.say("The Shanghai Cooperation Organization (SCO) met in Kazakhstan.")
    draft.standing(
        "The SCO consists of China, Russia, Kazakhstan, Kyrgyzstan, Tajikistan and Uzbekistan, and "
        "since this month of India and Pakistan.",
        "sco",
        "CN RU KZ KG TJ UZ",
        closed=True,
    )
    draft.standing(
        "India and Pakistan joined the SCO in June 2017.", "sco", "IN PK", since="2017-06"
    )
    draft.standing("Belarus and Mongolia are observers of the SCO.", "sco", "BY MN", "observer")
    draft.say("The budget of the SCO is 5 million dollars.")
    return draft


def ecowas_2025() -> Draft:
    draft = Draft("Three leave", "2025-02-01", ("Efua Stylus",), "Gulf of Guinea Notes")
    draft.say("The Economic Community of West African States (ECOWAS) has lost three members.")
    draft.standing(
        "Mali, Niger and Burkina Faso left ECOWAS on 29 January 2025, accusing it of inhumane "
        "sanctions.",
        "ecowas",
        "ML NE BF",
        "former",
        since="2025-01-29",
    )
    draft.standing(
        "ECOWAS now has twelve members: Benin, Cape Verde, Gambia, Ghana, Guinea, Guinea-Bissau, "
        "Ivory Coast, Liberia, Nigeria, Senegal, Sierra Leone and Togo.",
        "ecowas",
        "BJ CV GM GH GN GW CI LR NG SN SL TG",
        closed=True,
    )
    draft.plan(
        "ECOWAS wants a standby force of 5,000 soldiers by the end of 2026.",
        "ecowas",
        "standby force",
        "planned",
        "2026-12",
    )
    return draft


LIBRARY: tuple[Callable[[], Draft], ...] = (csto_2007, csto_2013, sco_2017, ecowas_2025)


def worded(answer: Answer) -> str:
    """An answer's headline and the texts of its items."""
    return " ".join([answer.headline, *(i.text for s in answer.sections for i in s.items)])


def said(answer: Answer) -> str:
    """The same with what stands beside the items: dates, parts, statuses."""
    parts = [answer.headline]
    parts += [f"{i.text} {i.detail}" for section in answer.sections for i in section.items]
    return " ".join(parts)
