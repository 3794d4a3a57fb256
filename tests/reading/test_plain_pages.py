from datetime import date

import pytest

from bot.reading import read

FIRST = (
    "The Southern African Development Community has decided to keep its mission in the north of "
    "Mozambique for another year, although four of the states that sent soldiers want to leave."
)
SECOND = (
    "Related questions of money were left open. Pretoria pays for most of the troops, and its "
    "parliament has asked twice when the neighbours will settle what they owe."
)
THIRD = (
    "Ministers plan to open a training centre in Dar es Salaam by 2025. Share of the cost: one "
    "third for each of the three hosts, which none of them has so far put into a budget."
)
LAST = "Photo opportunities aside, the summit changed little."
BODY = (FIRST, SECOND, THIRD, LAST)
LONG = (FIRST, SECOND, THIRD)


def _page(*blocks: str) -> bytes:
    return "\n\n".join(blocks).encode()


def test_short_last_paragraph_with_furniture_words_stays() -> None:
    assert read(_page("A Mission Without Money", *BODY), "a.txt").body == BODY


@pytest.mark.parametrize(
    "furniture",
    [
        "Advertisement",
        "ADVERTISEMENT - CONTINUE READING BELOW",
        "Share on Facebook",
        "Share this article: Facebook Twitter WhatsApp",
        "Photo: Soldiers at the airport of Pemba. (AFP)",
        "Soldiers board a plane in Pemba in March 2023. (Photo by Jane Doe/Getty Images)",
        "[Image: A map of the region]",
        "Read more: Who pays for peace in the north?",
        "READ ALSO: Rwanda stays longer than planned, officials say.",
        "Related: Four armies, one airport",
        "Sign up for our newsletter and never miss a story from the region.",
        "Get the latest analysis in your inbox every Friday. Subscribe now.",
        "We use cookies to give you the best experience on our site. Accept all",
        "This website uses cookies. By continuing to browse you agree to our use of cookies.",
        "4,552 views",
        "12 Comments",
        "Tags: SADC, Mozambique, peacekeeping",
        "Filed under: Africa, Security",
        "5 min read",
        "Listen to this article",
        "— Continue reading the main story —",
        "Story continues below advertisement",
        "Copyright 2023 Cape Review. All rights reserved.",
        "© 2023 Cape Review",
        "Follow us on Twitter @capereview for more stories like this one.",
        "« Previous  |  Next »",
        "‘… four of the states that sent soldiers want to leave’",
        "“Pretoria pays for most of the troops”",
    ],
)
def test_furniture_between_paragraphs_goes_and_paragraphs_stay(furniture: str) -> None:
    data = _page("A Mission Without Money", "By Jane Doe", FIRST, furniture, SECOND, THIRD)
    assert read(data, "a.txt").body == LONG


@pytest.mark.parametrize(
    "box",
    [
        ("Related articles", "Rwanda stays on", "Gas project may restart"),
        ("MOST READ", "1. Rwanda stays on", "2. Gas project may restart", "3. Who pays?"),
        ("You may also like", "Rwanda stays on", "The government says it will pay. Soon."),
        ("Newsletter", "Weekly news from the region", "Enter your email", "Subscribe"),
        ("Key documents", "• Communiqué of the summit", "• Treaty of the Community"),
    ],
)
def test_a_box_ends_where_the_report_goes_on(box: tuple[str, ...]) -> None:
    data = _page("A Mission Without Money", "By Jane Doe", FIRST, *box, SECOND, THIRD)
    assert read(data, "a.txt").body == LONG


@pytest.mark.parametrize(
    "foot",
    [
        ("About the author", "Jane Doe is a researcher at the Cape Institute. She writes on war."),
        ("Jane Doe is a senior researcher in Maputo and the author of two books on the region.",),
        (
            "About the Cape Review",
            (
                "The Review has been published in Cape Town since 1998, and it "
                "carries analysis of war and peace for readers in business and government alike."
            ),
        ),
        (
            "3 Comments",
            "John says: What a great article this is, I have always thought so.",
            "Mary says: The troops should have gone home long ago, as everybody there knows.",
        ),
        (
            "Related articles",
            "Rwanda stays on",
            (
                "The army of Rwanda will keep two thousand soldiers "
                "around the gas fields for at least another three years, its spokesman "
                "told a radio."
            ),
        ),
        ("Notes", "[1] Communiqué of the summit, Lusaka, 11 July 2023.", "[2] Interview, Pemba."),
        (
            (
                "The views expressed in this article are the author's own and do not "
                "reflect those of "
                "the Cape Institute or its partners."
            ),
        ),
        (
            "Read 4552 times",
            "Visit also",
            "capeforum",
            "Staff Publications",
            "Oped J. Doe, The Price of Peace, The Hill, May 6, 2022.",
        ),
        ("(Reporting by Jane Doe in Pemba; Editing by John Roe)", "Our Standards: Code of Conduct"),
        ("Jane Doe", "Researcher, Cape Institute", "@janedoe", "More from this author"),
        (
            (
                "This article was first published by the Cape Institute and is "
                "republished with its "
                "kind permission."
            ),
        ),
        ("Tel: +27 21 555 0142", "Fax: +27 21 555 0143", "1 Long Street, Cape Town, 8001"),
    ],
)
def test_nothing_of_the_foot_is_read(foot: tuple[str, ...]) -> None:
    data = _page("A Mission Without Money", "By Jane Doe", "4 July 2023", *LONG, *foot)
    document = read(data, "a.txt")
    assert document.body == LONG
    assert document.title == "A Mission Without Money"
    assert document.authors == ("Jane Doe",)
    assert document.published == date(2023, 7, 4)


def test_hard_wrapped_lines_and_broken_words_are_joined() -> None:
    wrapped = (
        "The Southern African Development Community has decided to keep its mis-\n"
        "sion in the north of Mozambique for another year, although four of the\n"
        "states that sent soldiers want to leave. A well-\n"
        "Known general disagrees.\n"
        "\n"
        "Related questions of money were left open. Pretoria pays for most of\n"
        "the troops, and its parliament has asked twice when the neighbours will\n"
        "settle what they owe.\n"
    )
    body = read(wrapped.encode().replace(b"\n", b"\r\n"), "a.txt").body
    assert len(body) == 2
    assert "keep its mission in the north" in body[0]
    assert "well-Known" in body[0]


def test_indented_paragraphs_without_blank_lines() -> None:
    wrapped = (
        "    The Southern African Development Community has decided to keep its\n"
        "mission in the north of Mozambique for another year, although four of\n"
        "the states that sent soldiers want to leave.\n"
        "    Related questions of money were left open. Pretoria pays for most\n"
        "of the troops, and its parliament has asked twice when the neighbours\n"
        "will settle what they owe.\n"
    )
    assert len(read(wrapped.encode(), "a.txt").body) == 2


def test_short_items_complete_their_lead_in() -> None:
    data = _page("The members of the Community are:", "• Angola", "• Botswana;", "• Zambia.", FIRST)
    assert read(data, "a.txt").body == (
        "The members of the Community are: Angola; Botswana; Zambia.",
        FIRST,
    )


def test_long_items_stay_paragraphs_and_keep_their_numbers() -> None:
    data = _page("The Heads of State agreed on these points:", f"1. {FIRST}", f"2. {SECOND}")
    assert read(data, "a.txt").body == (
        "The Heads of State agreed on these points:",
        f"1. {FIRST}",
        f"2. {SECOND}",
    )


def test_a_lead_printed_above_the_report_is_read_once() -> None:
    data = _page("A Mission Without Money", "By Jane Doe", FIRST, f"{FIRST} {SECOND}", THIRD)
    assert read(data, "a.txt").body == (f"{FIRST} {SECOND}", THIRD)


def test_datelines_stay_in_the_text_and_give_the_date_if_nothing_else_does() -> None:
    document = read(_page("A Mission", f"PEMBA, 4 July 2023 – {FIRST}", SECOND, THIRD), "a.txt")
    assert document.published == date(2023, 7, 4)
    assert document.body[0].endswith(FIRST)


def test_a_date_of_the_prose_is_not_the_date_of_the_report() -> None:
    document = read(_page("A Mission", f"On 4 July 2023 it ended. {FIRST}", SECOND), "a.txt")
    assert document.published is None


def test_a_report_without_byline_or_date() -> None:
    document = read(_page(*LONG), "a.txt")
    assert document.body == LONG
    assert document.authors == ()
    assert document.title == ""


@pytest.mark.parametrize(
    ("lines", "field", "value"),
    [
        (
            ("Publication: Cape Daily Monitor Volume: 9 Issue: 132",),
            "publication",
            "Cape Daily Monitor",
        ),
        (("CAPE REVIEW   Vol. 12, No. 9",), "publication", "CAPE REVIEW"),
        (("Published in Field Reports",), "section", "Field Reports"),
        (("Section: Analysis",), "section", "Analysis"),
        (("ANALYSIS",), "section", "ANALYSIS"),
        (("URL: https://cape.example/a/1?b=2",), "url", "https://cape.example/a/1?b=2"),
        (("Source: https://cape.example/a/1",), "url", "https://cape.example/a/1"),
        (("https://cape.example/a/1",), "url", "https://cape.example/a/1"),
    ],
)
def test_lines_of_the_head(lines: tuple[str, ...], field: str, value: str) -> None:
    data = _page(*lines, "A Mission Without Money", "By Jane Doe", "4 July 2023", *LONG)
    document = read(data, "a.txt")
    assert getattr(document, field) == value
    assert document.title == "A Mission Without Money"
    assert document.body == LONG


@pytest.mark.parametrize(
    "lines",
    [
        ("By Jane Doe", "Updated: 6 July 2023", "Published: 4 July 2023"),
        ("4 July 2023 | Jane Doe | Comments (3)",),
        ("Jane Doe | 4 July 2023",),
        ("Jane Doe, July 4, 2023",),
        ("Tuesday, 04.07.2023", "by Jane Doe"),
        ("7/4/2023 by Jane Doe", "Posted Tuesday"),
        ("JANE DOE", "JULY 4, 2023"),
    ],
)
def test_bylines_in_many_forms(lines: tuple[str, ...]) -> None:
    document = read(
        _page("A Mission Without Money", *lines, *LONG, "Jane Doe is a writer."), "a.txt"
    )
    assert document.published == date(2023, 7, 4)
    assert document.authors == ("Jane Doe",)
    assert document.body == LONG


TABLES = {
    "tabs": (
        "State\tStatus\tSince\nAngola\tmember\t1992\nComoros\tmember\t2018\nKenya\tguest\t2020"
    ),
    "bars": (
        "State | Status | Since\n--- | --- | ---\nAngola | member | 1992\nComoros | member | 2018\n"
        "Kenya | guest | 2020"
    ),
    "spaces": (
        "State       Status     Since\nAngola      member     1992\nComoros     member     2018\n"
        "Kenya       guest      2020"
    ),
}


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES.keys())
def test_a_table_of_text_reads_as_sentences(table: str) -> None:
    data = _page("A Mission Without Money", FIRST, table, SECOND)
    rows = (
        "State: Angola; Status: member; Since: 1992. State: Comoros; Status: member; Since: 2018."
        " State: Kenya; Status: guest; Since: 2020."
    )
    assert read(data, "a.txt").body == (FIRST, rows, SECOND)


def test_markdown_signs_are_taken_off() -> None:
    page = (
        "[Home](/) | [About](https://cape.example/about)\n\n# A Mission *Without* Money\n\n"
        f"**By [Jane Doe](https://cape.example/jane)**\n\n4 July 2023\n\n{FIRST}\n\n"
        "![Soldiers at Pemba](https://cape.example/a.jpg)\n\n## The bill\n\n"
        f"{SECOND.replace('Pretoria', '[Pretoria](https://cape.example/p)')}\n\n{THIRD}\n"
    )
    document = read(page.encode(), "saved.md")
    assert document.title == "A Mission Without Money"
    assert document.authors == ("Jane Doe",)
    assert document.body == (FIRST, "The bill", SECOND, THIRD)
    assert all(sentence.text != "The bill" for sentence in document.sentences)


def test_numbers_and_stars_of_prose_are_no_markdown() -> None:
    text = f"{FIRST} It is ranked # 1 of 5 * 3 in snake_case_names [sic] (really)."
    assert read(_page("Notes", text, SECOND), "a.txt").body[0] == text


@pytest.mark.parametrize(
    "between",
    [
        (),
        ("Page 3 of 8",),
        ("- 14 -",),
        ("CAPE REVIEW", "Vol. 12, No. 9"),
        ("Bulletin of the Cape Institute, No. 24      15",),
    ],
    ids=str,
)
def test_a_paragraph_cut_by_a_page_break_is_one(between: tuple[str, ...]) -> None:
    cut = THIRD.index(" by 2025")
    data = _page("A Mission", FIRST, THIRD[:cut], *between, THIRD[cut + 1 :], SECOND)
    assert read(data, "a.txt").body == (FIRST, THIRD, SECOND)


def test_headings_and_labels_are_not_taken_for_half_a_paragraph() -> None:
    data = _page("A Mission", FIRST, "What the ministers want", SECOND, "and so on", THIRD)
    assert read(data, "a.txt").body == (FIRST, "What the ministers want", SECOND, THIRD)


def test_a_line_that_stops_short_within_a_sentence_is_still_wrapped() -> None:
    page = """HARBOUR WIRE

Ports agree on a pilot service

By Ada Quill
3 May 2021

HARBOUR TOWN, May 3 - The ports of the bay signed a declaration on
Monday, all but burying the quarrel that had lasted since the
Confederation of Bay Harbours was founded twelve years ago, and they
promised to share what pilots earn. The foreign minister of the bay,
Orlando Quay, said that his government saw no sense in replacing one
council with another.
"""
    document = read(page.encode(), "page.txt")
    assert len(document.body) == 1
    assert document.body[0].startswith("HARBOUR TOWN, May 3 - The ports")
    assert document.body[0].endswith("one council with another.")
