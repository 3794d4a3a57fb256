from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from drafts import TODAY, Draft, csto_2007, load

from bot.answers.desk import Desk
from bot.answers.model import Answer, Outcome
from bot.answers.query import (
    Changes,
    Compare,
    Country,
    FullReport,
    Initiatives,
    Members,
    MembershipOf,
    OrganizationCard,
    OrganizationsOf,
    Overlap,
    Reports,
    Search,
    Shared,
    Summarize,
    Timeline,
)
from bot.answers.tokens import TOKEN_LIMIT
from bot.model import Organization, PartialDate, Progress, Status

if TYPE_CHECKING:
    from db import Store


def names(answer: Answer, heading: str | None = None) -> list[str]:
    return [
        item.text
        for section in answer.sections
        if heading is None or section.heading == heading
        for item in section.items
    ]


def quotes(answer: Answer) -> str:
    return " ".join(quote.text for cited in answer.citations for quote in cited.quotes)


async def test_an_empty_library_says_how_to_load_reports(store: Store) -> None:
    for answer in (
        await Desk(store).answer(Members("csto")),
        await Desk(store).ask("who is in the csto?"),
        await Desk(store).answer(Summarize()),
    ):
        assert answer.outcome is Outcome.EMPTY
        assert "/reload" in answer.headline


async def test_members_come_by_status_with_their_count_and_proof(desk: Desk) -> None:
    answer = await desk.answer(Members("csto"))
    assert answer.understood == "Members of the CSTO"
    assert answer.headline.startswith("The reports name 6 members of the CSTO.")
    assert "1 May 2013" in answer.headline
    assert names(answer, "Members") == [
        "Armenia", "Belarus", "Kazakhstan", "Kyrgyzstan", "Russia", "Tajikistan",
    ]  # fmt: skip
    assert names(answer, "Former members") == ["Uzbekistan"]
    assert names(answer, "Not members") == ["China"]
    assert all(item.citations for section in answer.sections for item in section.items)
    assert "The CSTO now has six members" in quotes(answer)


async def test_members_as_of_an_earlier_date(desk: Desk) -> None:
    answer = await desk.answer(Members("csto", PartialDate(2008)))
    assert answer.understood == "Members of the CSTO as of 2008"
    assert "Uzbekistan" in names(answer, "Members")
    nothing = await desk.answer(Members("csto", PartialDate(2001)))
    assert nothing.outcome is Outcome.NOT_SAID
    assert "as of 2001" in nothing.headline


async def test_what_is_inferred_and_since_when_is_shown(desk: Desk) -> None:
    answer = await desk.answer(Members("csto"))
    details = {i.text: i.detail for section in answer.sections for i in section.items}
    assert details["China"] == "inferred"
    assert details["Uzbekistan"] == "since December 2012"


async def test_a_state_that_a_later_complete_list_leaves_out_is_no_member(store: Store) -> None:
    later = Draft("A shorter list", "2015-01-05")
    later.standing("The CSTO has two members: Russia and Belarus.", "csto", "RU BY", closed=True)
    await load(store, csto_2007(), later)
    desk = Desk(store, lambda: TODAY)
    answer = await desk.answer(Members("csto"))
    assert names(answer, "Members") == ["Belarus", "Russia"]
    assert "Armenia" in names(answer, "No longer listed")
    one = await desk.answer(MembershipOf("AM", "csto"))
    assert "not in the list of members of the CSTO of 5 January 2015" in one.headline
    assert not one.headline.startswith("Yes")


async def test_disagreeing_reports_are_both_cited(store: Store) -> None:
    other = Draft("Another view", "2007-10-02", ("Max Doubt",))
    other.standing("Armenia is an observer of the CSTO.", "csto", "AM", "observer", since="2007")
    first = Draft("One view", "2007-10-03")
    first.standing("Armenia is a member of the CSTO.", "csto", "AM", since="2007")
    await load(store, other, first)
    answer = await Desk(store).answer(Members("csto"))
    (item,) = answer.sections[0].items
    assert "another report disagrees: observer (2 October 2007)" in item.detail
    assert len(item.citations) == 2


@pytest.mark.parametrize(
    ("state", "organization", "as_of", "start"),
    [
        ("BY", "csto", None, "Yes. Belarus is a member"),
        ("UZ", "csto", "2008", "Yes. Uzbekistan is a member"),
        ("UZ", "csto", None, "No. Uzbekistan is no longer a member"),
        ("CN", "csto", None, "No. China is not a member"),
        ("BY", "sco", None, "No. Belarus is an observer"),
        ("DE", "csto", None, "No. The list of members"),
    ],
)
async def test_yes_and_no_have_evidence(
    desk: Desk, state: str, organization: str, as_of: str | None, start: str
) -> None:
    when = PartialDate.parse(as_of) if as_of else None
    answer = await desk.answer(MembershipOf(state, organization, when))
    assert answer.outcome is Outcome.ANSWERED
    assert answer.headline.startswith(start)
    assert quotes(answer)


async def test_no_needs_evidence(store: Store) -> None:
    draft = Draft("An open list", "2020-01-01")
    draft.standing("Ghana belongs to ECOWAS.", "ecowas", "GH")
    await load(store, draft)
    answer = await Desk(store).answer(MembershipOf("TG", "ecowas"))
    assert answer.outcome is Outcome.NOT_SAID
    assert answer.headline == "The reports don't say whether Togo is a member of ECOWAS."
    assert not answer.citations


async def test_several_states_get_a_line_each(desk: Desk) -> None:
    answer = await desk.answer(MembershipOf("AM,BY", "csto"))
    assert answer.headline == "Yes, all of them."
    mixed = await desk.answer(MembershipOf("BY,UZ", "csto"))
    assert len(mixed.sections[0].items) == 2


async def test_organizations_of_a_state(desk: Desk) -> None:
    answer = await desk.answer(OrganizationsOf("KZ"))
    assert answer.headline.startswith("Kazakhstan belongs to 2 organizations")
    assert set(names(answer, "Member of")) == {"CSTO", "SCO"}
    observer = await desk.answer(OrganizationsOf("BY", status=Status.OBSERVER))
    assert names(observer) == ["SCO"]


async def test_initiatives_by_status_with_their_story(desk: Desk) -> None:
    answer = await desk.answer(Initiatives("csto"))
    assert "1 planned, 1 active and 1 stalled" in answer.headline
    (troops,) = [i for s in answer.sections for i in s.items if i.text == "peacekeeping troops"]
    assert troops.mark is Progress.ACTIVE
    assert "planned in the report of 3 October 2007" in troops.detail
    assert not troops.overdue
    (council,) = [i for s in answer.sections for i in s.items if "Council" in i.text]
    assert "Kazakhstan (wants it most)" in council.detail


async def test_overdue_is_a_target_that_passed_undone(store: Store) -> None:
    await load(store, csto_2007())
    desk = Desk(store, lambda: TODAY)
    late = await desk.answer(Initiatives("csto", overdue=True))
    assert names(late) == ["peacekeeping troops"]
    assert late.sections[0].items[0].overdue
    then = await desk.answer(Initiatives("csto", overdue=True, as_of=PartialDate(2009)))
    assert then.outcome is Outcome.NOT_SAID


async def test_initiatives_by_country_target_and_words(desk: Desk) -> None:
    assert names(await desk.answer(Initiatives(country="RU"))) == ["Council on Illegal Migration"]
    by = Initiatives(target=PartialDate(2010))
    assert names(await desk.answer(by)) == ["peacekeeping troops"]
    about = Initiatives("csto", words="migrants")
    assert names(await desk.answer(about)) == ["Council on Illegal Migration"]
    at = Initiatives(target=PartialDate(2026), exact=True)
    assert names(await desk.answer(at)) == ["standby force"]


async def test_comparison_shows_both_sides_and_relations(desk: Desk) -> None:
    answer = await desk.answer(Compare("csto", "sco"))
    assert names(answer, "In both") == ["Kazakhstan", "Kyrgyzstan", "Russia", "Tajikistan"]
    assert names(answer, "Only in CSTO") == ["Armenia", "Belarus"]
    assert "India" in names(answer, "Only in SCO")
    assert any("declined" in text for text in names(answer, "How reports describe them"))


async def test_overlaps(desk: Desk) -> None:
    both = await desk.answer(Overlap("csto", "sco"))
    assert both.headline.startswith("4 states are in both the CSTO and the SCO: Kazakhstan")
    only = await desk.answer(Overlap("csto", "sco", Shared.ONLY_FIRST))
    assert names(only, "") == ["Armenia", "Belarus"]
    none = await desk.answer(Overlap("csto", "ecowas"))
    assert none.headline == "The reports name no state that is in both the CSTO and ECOWAS."
    assert none.citations


async def test_summary_of_a_report_and_of_the_newest(desk: Desk, library: Store) -> None:
    newest = await desk.answer(Summarize())
    assert "Three leave" in newest.understood
    assert newest.headline.startswith("The Economic Community of West African States")
    first = (await library.find_reports("The alliance adds bodies", 1))[0]
    answer = await desk.answer(Summarize(first.id))
    assert names(answer, "Key points")
    text = await desk.answer(FullReport(first.id))
    assert any("Seven states form the CSTO" in paragraph for paragraph in names(text))


async def test_cards_and_timeline(desk: Desk) -> None:
    card = await desk.answer(OrganizationCard("csto"))
    assert "regional alliance" in card.headline
    assert "Media Forum" in names(card, "Initiatives")
    country = await desk.answer(Country("BY"))
    assert names(country, "Observer in") == ["SCO"]
    timeline = await desk.answer(Timeline("csto"))
    years = [int(section.heading) for section in timeline.sections]
    assert years == sorted(years)
    assert 2012 in years


async def test_reports_and_changes(desk: Desk) -> None:
    answer = await desk.answer(Reports(country="BY"))
    assert names(answer) == [
        "Astana enlarges", "The alliance without Tashkent", "The alliance adds bodies",
    ]  # fmt: skip
    between = Reports(after=PartialDate(2012), before=PartialDate(2014))
    assert names(await desk.answer(between)) == ["The alliance without Tashkent"]
    changes = await desk.answer(Changes(PartialDate(2017)))
    assert "Mali" in names(changes, "ECOWAS")
    assert "CSTO" not in [section.heading for section in changes.sections]


async def test_search_knows_its_operators(desk: Desk) -> None:
    answer = await desk.answer(Search('"peacekeeping troops" after:2012'))
    assert [section.heading for section in answer.sections] == [
        "The alliance without Tashkent (1 May 2013)"
    ]
    without = await desk.answer(Search("troops org:csto -peacekeeping"))
    assert without.outcome is Outcome.NOT_SAID
    wrong = await desk.answer(Search("troops org:nobody"))
    assert "org:nobody" in wrong.headline


async def test_unknown_names_are_met_with_near_ones(desk: Desk) -> None:
    answer = await desk.answer(Members("CTSO"))
    assert answer.outcome is Outcome.UNKNOWN_NAME
    assert "Did you mean" in answer.headline
    assert "CSTO" in [suggestion.label for suggestion in answer.suggestions]
    fixed = await desk.query(next(s.token for s in answer.suggestions if s.label == "CSTO"))
    assert fixed is not None
    assert (await desk.answer(fixed)).answered


async def test_names_are_accepted_in_place_of_keys(desk: Desk) -> None:
    by_name = await desk.answer(Members("the Collective Security Treaty Organisation"))
    by_key = await desk.answer(Members("csto"))
    assert (by_name.headline, by_name.sections) == (by_key.headline, by_key.sections)


async def test_a_token_recreates_its_answer_however_long(desk: Desk) -> None:
    query = Search("a very long search " * 12)
    short = await desk.token(query)
    assert len(short) <= TOKEN_LIMIT
    assert await desk.query(short) == query
    assert await desk.query("~none") is None
    assert await desk.query("no such;thing") is None


async def test_every_suggestion_can_be_asked(desk: Desk) -> None:
    for query in (Members("csto"), Initiatives("csto"), OrganizationCard("sco"), Country("RU")):
        for suggestion in (await desk.answer(query)).suggestions:
            following = await desk.query(suggestion.token)
            assert following is not None
            assert (await desk.answer(following)).outcome is not Outcome.UNKNOWN_NAME


async def test_new_reports_bring_new_names(store: Store) -> None:
    desk = Desk(store, lambda: TODAY)
    await load(store, csto_2007())
    assert (await desk.ask("who are the members of the Lakes Pact?")).outcome is not (
        Outcome.ANSWERED
    )
    draft = Draft("A new pact", "2020-01-01")
    draft.introduced["lakes-pact"] = Organization("lakes-pact", "Lakes Pact", "LP")
    draft.standing("Kenya and Uganda form the Lakes Pact.", "lakes-pact", "KE UG")
    await load(store, draft)
    answer = await desk.ask("who are the members of the Lakes Pact?")
    assert names(answer) == ["Kenya", "Uganda"]


async def test_completion_forgives_and_prefers_the_most_reported(desk: Desk) -> None:
    assert (await desk.complete_organization(""))[0].value in ("csto", "sco")
    assert (await desk.complete_organization("cst"))[0].value == "csto"
    assert "csto" in [c.value for c in await desk.complete_organization("colective securty")]
    assert (await desk.complete_country("belar"))[0].value == "BY"
    assert len(await desk.complete_country("a")) == 25
    titles = [choice.label for choice in await desk.complete_report("alliance")]
    assert titles[0].startswith("The alliance without Tashkent")


async def test_briefs_of_unsaved_documents_are_stored_nowhere(desk: Desk, library: Store) -> None:
    draft = csto_2007()
    before = await library.totals()
    answer = await desk.brief(draft.document(), draft.briefing())
    assert "not stored" in answer.understood
    assert "Russia: member, CSTO" in names(answer)
    assert "Media Forum" in names(answer)
    assert await library.totals() == before


async def test_a_timeline_tells_what_came_before_the_last_word(desk: Desk) -> None:
    timeline = await desk.answer(Timeline("csto"))
    told = [name for name in names(timeline) if name.startswith("Uzbekistan")]
    assert told == ["Uzbekistan: member", "Uzbekistan: former member"]
    picture = await desk.picture(Timeline("csto"), timeline)
    assert picture is not None
    (row,) = [row for row in picture.rows if row.state.code == "UZ"]  # type: ignore[union-attr]
    assert [span.status for span in row.spans] == [Status.MEMBER, Status.FORMER]
    assert str(row.spans[0].end) == str(row.spans[1].start) == "2012-12"


async def test_earlier_and_later_states_of_knowledge_are_a_button_away(desk: Desk) -> None:
    newest = await desk.answer(Members("csto"))
    assert next(s.label for s in newest.suggestions) == "As of 3 October 2007"
    earlier = await desk.answer(Members("csto", PartialDate(2007, 10, 3)))
    labels = [s.label for s in earlier.suggestions]
    assert "Newest" in labels
    assert "As of 3 October 2007" not in labels
