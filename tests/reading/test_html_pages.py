from collections.abc import Callable
from datetime import date

import pytest
from effort import growth

from bot.reading import read

# Ten times the text may cost this many times the time: room for noise, none for squares.

FIRST = (
    "The Pacific Islands Forum has agreed to take back a member that had walked out, and its "
    "leaders made no secret of their relief when they met on the coast of Fiji."
)
SECOND = (
    "Under the bargain struck in Suva the next secretary general will come from Micronesia, and "
    "a regional office is to be opened in Kiribati before the end of the year."
)
THIRD = (
    "A fund for sea walls and shelters has been talked about since 2017. Ministers decided that "
    "it should be set up in Tonga by 2025, and three of them promised money."
)
BODY = (FIRST, SECOND, THIRD)
TEXT = "".join(f"<p>{paragraph}</p>" for paragraph in BODY)


def _read(body: str, head: str = "<title>Back Home</title>") -> tuple[str, ...]:
    html = f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>"
    return read(html.encode(), "page.html").body


@pytest.mark.parametrize(
    "page",
    [
        f"<article><h1>Back Home</h1>{TEXT}</article>",
        f"<div id='sidebar'>{TEXT}</div>",
        f"<nav>{TEXT}",
        f"<table><tr><td><a href='/'>Home</a></td><td>{TEXT}</td></tr></table>",
        f"<form id='aspnetForm'><div><div>{TEXT}</div></div></form>",
        "<div>" * 500 + TEXT,
        f"<p>{FIRST}<p>{SECOND}<p>{THIRD}",
        f"<div>{FIRST}<br><br>{SECOND}<br/><br/>{THIRD}</div>",
        f"<font face=arial>{FIRST}<br>{SECOND}<br>{THIRD}</font>",
        f"<div><p>{FIRST}</p></div><div><p>{SECOND}</p><p>{THIRD}</p></div>",
        f"<div class='intro'><p>{FIRST}</p></div><div class='text'><p>{SECOND}</p><p>{THIRD}</p>",
        f"<b><i><p>{FIRST}</b></p>{SECOND}<div>{THIRD}</i></div></td></tr></p></html></body>",
        f"<pre>{FIRST}\n\n{SECOND}\n\n{THIRD}</pre>",
        f"<ul><li><p>{FIRST}</p><p>{SECOND}</p></li><li><p>{THIRD}</p></li></ul>",
        f"<section class='content-with-sidebar'>{TEXT}</section>",
        f"<main class='has-comments'><div class='article-body widget'>{TEXT}</div></main>",
        TEXT.replace("Pacific", "Paci&shy;fic").replace("walked out", "walked&nbsp;out"),
        TEXT.replace("Micronesia", "Micronesia<sup>1</sup>").replace("2025", "2025[2]"),
        TEXT.replace("Suva", "<a href='/suva'>Suva</a>").replace("Tonga", "<em>Tonga</em>"),
        TEXT.replace("<p>", "<p><script>var a = '<p>no</p>';</script><style>p{}</style>"),
        TEXT.replace("</p>", "<!-- <p>Not this one at all, for it is a comment.</p> --></p>"),
    ],
    ids=lambda page: page[:60],
)
def test_paragraphs_are_found_whatever_the_markup(page: str) -> None:
    assert _read(page) == BODY


@pytest.mark.parametrize(
    "furniture",
    [
        (
            "<aside><p>This is a long sentence in an aside that nobody wants to read at "
            "all.</p></aside>"
        ),
        (
            "<figure><img><figcaption>Leaders pose for a photograph on the beach near "
            "Nadi.</figcaption></figure>"
        ),
        (
            "<div class='share-buttons'><p>Share this story with your friends and with "
            "family.</p></div>"
        ),
        (
            "<div class='related'><h3>Related</h3><p>The old quarrel began in February of "
            "that year.</p></div>"
        ),
        (
            "<div class='newsletter-signup'><p>Our letter brings you the best of the region "
            "each day.</p></div>"
        ),
        "<blockquote class='pullquote'>its leaders made no secret of their relief</blockquote>",
        (
            "<div id='comments'><p>I think that the leaders did the right thing, and so does "
            "my aunt.</p></div>"
        ),
        (
            "<div class='author-bio'><p>Jane Doe has written about the islands for many "
            "years now.</p></div>"
        ),
        (
            "<div role='complementary'><p>The editors have chosen this piece for their "
            "readers.</p></div>"
        ),
        (
            "<div style='display:none'><p>This hidden text is for machines and not for the "
            "reader.</p></div>"
        ),
        "<p><a href='/x'>Read how the quarrel between the islands began many years ago.</a></p>",
        (
            "<ul><li><a href='/1'>One title of a page here</a></li><li><a href='/2'>Two of "
            "them</a></li></ul>"
        ),
        "<p>Photo: The leaders on the beach. Credit: Forum Secretariat.</p>",
        (
            "<div class='wp-caption'><p class='wp-caption-text'>The leaders stood on the "
            "beach.</p></div>"
        ),
        (
            "<footer><p>The Forum Review is edited in Suva by volunteers who love the "
            "sea.</p></footer>"
        ),
        (
            "<noscript><p>Please turn on scripts in order to read all of this page "
            "today.</p></noscript>"
        ),
        (
            "<section class='footnotes'><ol><li>Forum communiqué of 24 February, page "
            "3.</li></ol></section>"
        ),
        "<div class='tags'>Tags: <a>Forum</a> <a>Fiji</a></div>",
        (
            "<div class='cookie-consent'><p>We would like to place some cookies on your "
            "machine.</p></div>"
        ),
    ],
    ids=lambda furniture: furniture[:45],
)
def test_furniture_goes_wherever_it_stands(furniture: str) -> None:
    inside = f"<p>{FIRST}</p>{furniture}<p>{SECOND}</p><p>{THIRD}</p>"
    assert _read(f"<article><h1>Back Home</h1>{inside}</article>") == BODY
    assert _read(f"<div><h1>Back Home</h1>{TEXT}</div>{furniture}") == BODY
    assert _read(f"{furniture}<div><h1>Back Home</h1>{TEXT}</div>") == BODY


def test_a_paragraph_cut_by_an_advertisement_is_one() -> None:
    cut = SECOND.index(" from Micronesia")
    advertisement = "<div class='ad'>Buy a boat today</div>"
    page = f"<p>{FIRST}</p><p>{SECOND[:cut]}{advertisement}{SECOND[cut:]}</p><p>{THIRD}</p>"
    assert _read(page) == BODY


def test_a_table_of_data_reads_as_sentences() -> None:
    table = (
        "<table><caption>Members of the "
        "Forum</caption><tr><th>No.</th><th>State</th><th>Since</th></tr>"
        "<tr><td>1</td><td>Fiji</td><td>1971</td></tr><tr><td>2</td><td>Palau</td><td>198"
        "7</td></tr></table>"
    )
    assert _read(f"<p>{FIRST}</p>{table}<p>{SECOND}</p>") == (
        FIRST,
        "Members of the Forum. State: Fiji; Since: 1971. State: Palau; Since: 1987.",
        SECOND,
    )


def test_a_table_without_header_reads_as_pairs() -> None:
    table = (
        "<table><tr><td>Fiji</td><td>member since "
        "1971</td></tr><tr><td>Guam</td><td>associate member</td></tr></table>"
    )
    assert (
        _read(f"<p>{FIRST}</p>{table}")[1] == "Fiji — member since 1971. Guam — associate member."
    )


def test_a_bulleted_list_completes_its_lead_in() -> None:
    items = "<p>The members are:</p><ul><li>Fiji</li><li><b>Palau</b>;</li><li>Tonga.</li></ul>"
    assert _read(f"{items}<p>{FIRST}</p>")[0] == "The members are: Fiji; Palau; Tonga."


JSON_LD = (
    '<script type="application/ld+json">{"@graph":[{"@type":"WebPage","name":"x"},{"@type":'
    '["NewsArticle"],"headline":"Back Home","datePublished":"2023-02-25T04:30:00+00:00","author":'
    '[{"@type":"Person","name":"Jane Doe"},{"name":"Dr. Li Wei"}],"articleSection":["Analysis"],'
    '"publisher":{"name":"The Sea '
    'Review"},"mainEntityOfPage":{"@id":"https://sea.example/1"}}]}</script>'
)
OPEN_GRAPH = (
    '<meta property="og:title" content="Back Home | The Sea Review"><meta property="og:site_name" '
    'content="The Sea Review"><meta property="article:published_time" content="2023-02-25"><meta '
    'name="author" content="By Jane Doe and Dr. Li Wei"><meta property="article:section" '
    'content="Analysis"><link rel="canonical" href="https://sea.example/1">'
)
CITATION = (
    '<meta name="citation_title" content="Back Home"><meta name="citation_author" '
    'content="Doe, Jane">'
    '<meta name="citation_author" content="Wei, Li"><meta name="citation_publication_date" '
    'content="2023/02/25"><meta name="citation_journal_title" content="The Sea Review">'
    '<meta name="dc.type" content="Analysis"><meta property="og:url" '
    'content="https://sea.example/1">'
)
MICRODATA = (
    '<div class="breadcrumb"><a>Home</a> &raquo; <a>Analysis</a></div><h1 '
    'itemprop="headline">Back Home'
    '</h1><span itemprop="author">Jane Doe</span> <span itemprop="author">Li Wei</span>'
    '<meta itemprop="datePublished" content="2023-02-25"><span itemprop="publisher">The '
    "Sea Review</span>"
    '<link rel="canonical" href="https://sea.example/1">'
)
WINDOW = (
    '<title>Back Home – The Sea Review</title><link rel="canonical" href="https://sea.example/1">'
)
PRINTED = (
    '<div class="kicker">Analysis</div><h1>Back Home</h1><p class="byline">By Jane Doe '
    "and Li Wei</p>"
    '<time datetime="2023-02-25">Feb. 25, 2023</time>'
)


@pytest.mark.parametrize(
    ("head", "top"),
    [
        (JSON_LD, "<h1>Back Home</h1>"),
        (OPEN_GRAPH, "<h1>Back Home</h1>"),
        (CITATION, "<h1>Back Home</h1>"),
        ("<title>Back Home</title>", MICRODATA),
        (WINDOW, PRINTED),
    ],
    ids=["json-ld", "open graph", "citation", "microdata", "printed"],
)  # fmt: skip
def test_metadata_from_every_kind_of_markup(head: str, top: str) -> None:
    html = f"<html><head>{head}</head><body><article>{top}{TEXT}</article></body></html>"
    document = read(html.encode(), "page.html")
    assert document.title == "Back Home"
    assert document.authors == ("Jane Doe", "Li Wei")
    assert document.published == date(2023, 2, 25)
    assert document.publication == "The Sea Review"
    assert document.section == "Analysis"
    assert document.url == "https://sea.example/1"
    assert document.body == BODY


@pytest.mark.parametrize("script", ["{not json", "[" * 100_000, '{"@type": 5, "headline": []}', ""])
def test_broken_json_is_passed_over(script: str) -> None:
    assert _read(TEXT, f'<script type="application/ld+json">{script}</script>') == BODY


def test_html_is_told_by_its_tags_and_not_by_its_name() -> None:
    html = f"<html><body>{TEXT}</body></html>"
    assert read(html.encode(), "page.txt").body == BODY
    assert read("\n\n".join(BODY).encode(), "page.html").body == BODY


@pytest.mark.parametrize(
    "unit",
    [
        "<div>", "<p>", "<table><tr><td>", "<a href=x>", "<b>",
        "<", "<a ", "&amp;", "<li>a", "</div>",
        "<tr><td>a</td><td>b</td></tr>", "<p>a<br>b",
        "<div class='share'><p>word and word", "<sup>1",
    ],
)  # fmt: skip
def test_hostile_markup_costs_linear_work(unit: str) -> None:
    def reading(length: int) -> Callable[[], object]:
        data = (f"<html><p>{FIRST}</p>" + unit * (length // len(unit))).encode()
        return lambda: read(data, "page.html")

    assert growth(reading, 3_000) <= 12


def test_the_name_of_the_site_is_no_title() -> None:
    html = (
        "<html><head><title>Back Home | The Sea Review</title></head><body>"
        f"<h1><a href='/'>The Sea Review</a></h1><h2>Back Home</h2>{TEXT}</body></html>"
    )
    document = read(html.encode(), "page.html")
    assert document.title == "Back Home"
    assert document.publication == "The Sea Review"


def test_bylines_of_other_reports_are_not_taken() -> None:
    others = "".join(
        f"<div class='card'><h3>Title {number} of another story</h3><span class='author'>By Ann "
        f"Other</span><span class='date'>{number + 1} May 2020</span></div>"
        for number in range(12)
    )
    html = (
        f"<html><body><div>{others}</div><article><h1>Back Home</h1><p class='byline'>By Jane Doe"
        f"</p><p class='date'>25 February 2023</p>{TEXT}</article><div>{others}</div></body></html>"
    )
    document = read(html.encode(), "page.html")
    assert document.authors == ("Jane Doe",)
    assert document.published == date(2023, 2, 25)
    assert document.body == BODY


@pytest.mark.parametrize("declared", ["admin", "The Sea Review", "https://sea.example/jane"])
def test_an_account_or_the_paper_itself_is_no_author(declared: str) -> None:
    html = (
        f"<html><head><meta name='author' content='{declared}'><meta property='og:site_name' "
        "content='The Sea Review'></head><body><h1>Back Home</h1><p>By Jane Doe</p>"
        f"{TEXT}</body></html>"
    )
    assert read(html.encode(), "page.html").authors == ("Jane Doe",)


def test_a_chapter_after_a_box_belongs_to_the_report() -> None:
    box = (
        "<div><h4>Editor’s picks</h4><ul><li>Rents are falling</li><li>A long round</li></ul></div>"
    )
    long = (
        f"{SECOND} Nobody in the islands expects that the money will come from the members alone."
    )
    long += " Australia has promised a part of it, and Japan may follow before the year is over."
    page = f"<h1>Back Home</h1><p>{FIRST}</p><p>{THIRD}</p>{box}<h3>Who pays</h3><p>{long}</p>"
    assert _read(page) == (FIRST, THIRD, "Who pays", long)
