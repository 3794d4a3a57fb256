"""The sentences that an answer stands on, as an answer of its own."""

from __future__ import annotations

from bot.answers.model import Answer, Citation, Item, Outcome, Quote, Section, Source
from bot.answers.titles import calm
from bot.wording import Words


def evidence_of(answer: Answer, words: Words) -> Answer:
    """Every cited sentence in full, each once, report by report."""
    quotes: dict[Source, dict[int, Quote]] = {}
    for citation in answer.citations:
        known = quotes.setdefault(citation.source, {})
        for quote in citation.quotes:
            known.setdefault(quote.number, quote)
    citations = tuple(Citation(source, tuple(known.values())) for source, known in quotes.items())
    sections = tuple(
        Section(
            heading=calm(citation.source.title) if len(citations) > 1 else "",
            items=tuple(
                Item(
                    text=f"“{quote.text}”",
                    detail=words.text("view.sentence", n=quote.number),
                    citations=(index,),
                )
                for quote in sorted(citation.quotes, key=lambda quote: quote.number)
            ),
        )
        for index, citation in enumerate(citations)
    )
    return Answer(
        Outcome.ANSWERED,
        understood=answer.understood or answer.headline,
        headline=words.text("view.evidence"),
        sections=sections,
        citations=citations,
        token=answer.token,
    )
