"""Whose page it is, what stands around its title, and boxes among its paragraphs."""

from datetime import date

import pytest
from saving import html_page, paragraphs, text_page

from bot.reading import read

FIRST = (
    "Five states on the river have agreed to dredge it together, their ministers of transport "
    "said in Bamako on Friday, although none of them has said yet who will pay."
)
SECOND = (
    "Senegal will lend two barges until the first orders are filled, and Mauritania has offered "
    "a yard in Rosso where the crews can rest and take on fuel."
)
THIRD = (
    "The secretariat hopes to open the lower reach by June. Its budget, which the lenders have "
    "yet to approve, covers eighteen months of work and no more than sixty people."
)
LAST = (
    "Guinea, which holds the springs and little of the trade, will chair the first meeting of "
    "the pilots in March and has asked each state for a list of its boats."
)
BODY = (FIRST, SECOND, THIRD, LAST)
TITLE = "Five states agree to dredge the river"


def test_ministry_over_two_lines_and_numbered_release() -> None:
    document = read(
        text_page(
            "MINISTRY OF FOREIGN AFFAIRS,\nTRADE AND TOURISM",
            "PRESS RELEASE No. 12/2025",
            TITLE,
            "Bamako, 3 February 2025",
            *BODY,
        ),
        "a.txt",
    )
    assert document.publication == "MINISTRY OF FOREIGN AFFAIRS, TRADE AND TOURISM"
    assert (document.title, document.section) == (TITLE, "PRESS RELEASE")


@pytest.mark.parametrize(
    ("above", "publication"),
    [
        (
            "Ministry of Transport\nRepublic of Senegal",
            "Ministry of Transport, Republic of Senegal",
        ),
        ("Republic of Senegal\nMinistry of Health", "Ministry of Health"),
    ],
)
def test_ministry_takes_the_state_below_it(above: str, publication: str) -> None:
    document = read(text_page(above, TITLE, "Date: 3 February 2025", *BODY), "a.txt")
    assert document.publication == publication


def test_office_in_full_in_the_copyright_line() -> None:
    owner = "General Secretariat of the Commission of the River States"
    document = read(
        text_page("General Secretariat", TITLE, "3 February 2025", *BODY, f"© {owner}"), "a.txt"
    )
    assert document.publication == owner


def test_agency_as_source_of_a_paper_is_the_author() -> None:
    document = read(
        text_page(
            "The Delta Daily",
            TITLE,
            "Source: Xinhua | 2025-02-03 21:14:08",
            f"BAMAKO, Feb. 3 (Xinhua) -- {FIRST}",
            *BODY[1:3],
            f"{LAST} Enditem",
            "© The Delta Daily",
        ),
        "a.txt",
    )
    assert (document.authors, document.publication) == (("Xinhua",), "The Delta Daily")
    assert document.body[-1] == LAST


def test_dateline_between_slashes_names_the_agency() -> None:
    document = read(
        text_page(TITLE, f"BAMAKO, February 3, 2025. /TASS/. {FIRST}", *BODY[1:]), "a.txt"
    )
    assert (document.publication, document.published) == ("TASS", date(2025, 2, 3))


def test_title_with_its_section_and_a_caption_below_the_byline() -> None:
    document = read(
        text_page(
            "The Delta Daily",
            f"Opinion | {TITLE}",
            "3 February 2025",
            "By Awa Kone",
            "The ministers of the five states on a barge in Bamako",
            *BODY,
        ),
        "a.txt",
    )
    assert document.title == f"Opinion | {TITLE}"


def test_title_that_asks_with_a_deck_is_no_paragraph() -> None:
    document = read(
        text_page(
            "The Delta Daily",
            "Who will pay for the dredging of the river?",
            "Five states want a deeper channel, but not one of them has a budget for it.",
            "By Awa Kone",
            *BODY,
        ),
        "a.txt",
    )
    assert document.title == "Who will pay for the dredging of the river?"
    assert document.body == BODY


def test_greeting_is_kept_and_closing_words_too() -> None:
    document = read(
        text_page(TITLE, "3 February 2025", "Mr Chairman, Excellencies,", *BODY), "a.txt"
    )
    assert document.body == ("Mr Chairman, Excellencies,", *BODY)


def test_section_in_a_dated_line() -> None:
    document = read(text_page("Statement / Africa 3 February 2025", TITLE, *BODY), "a.txt")
    assert document.section == "Statement / Africa"


def test_heading_named_as_what_follows_it_is_no_author() -> None:
    closing = "River States is what the five call themselves now, and few neighbours mind."
    state = "Sierra Leone has boats of its own and asked in May to be heard as an observer."
    document = read(text_page(TITLE, *BODY, "Sierra Leone", state, "River water", closing), "a.txt")
    assert state in document.body
    assert closing in document.body


def test_authors_in_links_and_spans_that_touch() -> None:
    links = "<div><strong>Authors:</strong> <a>Awa Kone</a> <a>Ibra Sow</a></div>"
    spans = "<div><span>Awa Kone</span><span>River editor</span><span>Feb 3, 2025</span></div>"
    for below, authors in ((links, ("Awa Kone", "Ibra Sow")), (spans, ("Awa Kone",))):
        page = html_page("", f"<h1>{TITLE}</h1>{below}{paragraphs(*BODY)}")
        assert read(page, "a.html").authors == authors


def test_links_in_prose_take_no_comma() -> None:
    text = "The ministers of <a>Senegal</a> <a>and</a> of <a>Guinea</a> <a>went</a> to Rosso."
    page = html_page("", f"<h1>{TITLE}</h1>{paragraphs(text, *BODY)}")
    assert read(page, "a.html").body[0] == ("The ministers of Senegal and of Guinea went to Rosso.")


def test_small_part_under_a_box_heading_is_beside_the_report() -> None:
    box = (
        "<div class='k7'><h4>Facts</h4><p>The river states set up their commission long before "
        "any of them had a dredger.</p></div>"
    )
    first, rest = paragraphs(*BODY[:2]), paragraphs(*BODY[2:])
    page = html_page("", f"<h1>{TITLE}</h1><div>{first}{box}{rest}</div>")
    assert read(page, "a.html").body == BODY


def test_first_question_of_an_interview_is_a_heading_of_the_body() -> None:
    page = html_page(
        "",
        f"<h1>{TITLE}</h1><div>Awa Kone, 3 February 2025</div><h2>Who pays?</h2>"
        f"{paragraphs(*BODY[:2])}<h2>Who digs?</h2>{paragraphs(*BODY[2:])}",
    )
    assert read(page, "a.html").body == ("Who pays?", *BODY[:2], "Who digs?", *BODY[2:])


def test_advice_that_states_ask_for_is_prose() -> None:
    asked = "The request was not made public and went to the secretariat for legal advice in May."
    notice = "Nothing here should be relied on; it does not constitute investment advice to anyone."
    document = read(text_page(TITLE, *BODY[:2], asked, *BODY[2:], notice), "a.txt")
    assert asked in document.body
    assert notice not in document.body


def test_trail_printed_one_entry_a_line() -> None:
    above = "You are here:\nHome\nSpeeches and articles"
    assert read(text_page(above, TITLE, *BODY), "a.txt").section == "Speeches and articles"


def test_paper_named_with_its_city_below_the_title() -> None:
    above = (TITLE, "Radio Riviere (Bamako)", "By Awa Kone", "3 February 2025")
    document = read(text_page(*above, *BODY), "a.txt")
    assert (document.publication, document.authors) == ("Radio Riviere", ("Awa Kone",))


def test_author_with_a_city_is_no_paper() -> None:
    document = read(text_page(TITLE, "Awa Kone (Bamako)", "3 February 2025", *BODY), "a.txt")
    assert document.authors == ("Awa Kone",)
    assert document.publication == ""


@pytest.mark.parametrize(
    "line",
    [
        "Story continues below this ad",
        "For information media. Not an official record.",
        "The wire publishes around 300 reports a day from more than 40 papers in all the region.",
        "Read the original article on Radio Riviere.",
        "3 Author's interview with a pilot, Rosso, 2 February 2025.",
        "That's all for today.",
    ],
)
def test_words_of_the_page_about_itself(line: str) -> None:
    document = read(text_page(TITLE, "By Awa Kone", *BODY[:3], line, BODY[3]), "a.txt")
    assert document.body == BODY


def test_quoted_headings_stay_and_quotes_pulled_out_go() -> None:
    first, rest = paragraphs(*BODY[:2]), paragraphs(*BODY[2:])
    for heading, kept in (("'It is our river'", True), ("“It is our river”", False)):
        page = html_page("", f"<h1>{TITLE}</h1><div>{first}<h2>{heading}</h2>{rest}</div>")
        assert (heading in read(page, "a.html").body) is kept


def test_thanks_close_a_speech_that_opened_with_a_greeting() -> None:
    speech = ("Excellencies,", *BODY, "Thank you.")
    assert read(text_page(TITLE, "3 February 2025", *speech), "a.txt").body == speech
    report = read(text_page(TITLE, "3 February 2025", *BODY, "Thank you."), "a.txt")
    assert report.body == BODY


def test_dateline_in_capitals_is_spelled_as_the_page_spells_it() -> None:
    page = text_page(TITLE, f"Bamako, Feb 3 (RNS) -- {FIRST}", *BODY[1:], "River News Service")
    assert read(page, "a.txt").publication == "River News Service"


def test_author_among_the_parts_of_a_line_above_the_title() -> None:
    head = ("Awa Kone | Bamako | Politics", "3 February 2025", TITLE)
    named = text_page(*head, *BODY, "Awa Kone", "Awa writes on rivers.")
    assert read(named, "a.txt").authors == ("Awa Kone",)
    assert read(text_page(*head, *BODY), "a.txt").authors == ()


def test_links_that_touch_and_dashes_after_names() -> None:
    touching = "<div><a>Awa Kone</a><a>Ibra Sow</a></div>"
    dashed = "<div class='author'>By <a>Awa Kone</a> -</div>"
    for below, authors in ((touching, ("Awa Kone", "Ibra Sow")), (dashed, ("Awa Kone",))):
        page = html_page(
            "", f"<h1>{TITLE}</h1>{below}<div>3 February 2025</div>{paragraphs(*BODY)}"
        )
        assert read(page, "a.html").authors == authors


def test_summaries_that_ask_are_headings() -> None:
    opened = f"<details><summary>Who pays?</summary>{paragraphs(*BODY[:2])}</details>"
    page = html_page("", f"<h1>{TITLE}</h1><p>3 February 2025</p>{opened}{paragraphs(*BODY[2:])}")
    assert read(page, "a.html").body == ("Who pays?", *BODY)


def test_box_among_teasers_does_not_make_them_the_report() -> None:
    box = "<div><h4>Related</h4><a href='/1'>Pilots want more pay</a></div>"
    teaser = "<div><p>The museum of boats will open its doors again in the spring.</p></div>"
    report = f"<div><h1>{TITLE}</h1>{paragraphs(*BODY)}</div>"
    page = html_page("", f"<div>{report}</div><div>{box}<h3>Elsewhere</h3>{teaser}</div>")
    assert read(page, "a.html").body == BODY


def test_writer_before_photographer_and_paper_as_declared_author() -> None:
    words = "<p>Words by Awa Kone. Photographs by Ibra Sow.</p><p>3 February 2025</p>"
    page = html_page("", f"<h1>{TITLE}</h1>{words}{paragraphs(*BODY)}")
    assert read(page, "a.html").authors == ("Awa Kone",)
    declared = '<meta name="author" content="Bamako Letter">'
    page = html_page(declared, f"<h1>{TITLE}</h1><p>Awa Kone</p>{paragraphs(*BODY)}")
    assert read(page, "a.html").authors == ("Awa Kone",)


def test_ministry_heads_a_page_with_a_window_title_of_no_use() -> None:
    office = "<h3>Ministry of Transport of Senegal</h3>"
    page = html_page(
        "<title>News Details</title>",
        f"{office}<div><h2>{TITLE}</h2><p>3 February 2025</p>{paragraphs(*BODY)}</div>",
    )
    assert read(page, "a.html").publication == "Ministry of Transport of Senegal"
