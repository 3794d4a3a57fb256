"""Pictures of every kind, for ordinary and extreme content."""

from __future__ import annotations

import io
import subprocess
import sys
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from bot.answers.pictures import (
    Comparison,
    GraphLink,
    GraphNode,
    GraphRelation,
    MapState,
    MembershipMap,
    Picture,
    PictureState,
    RelationsGraph,
    Span,
    StatusWord,
    Timeline,
    TimelineEvent,
    TimelineRow,
)
from bot.model import PartialDate, Progress, RelationKind, Status
from bot.views.pictures import PicturesUnavailable, alt_text, draw
from bot.views.pictures.style import ORANGE, SKY, YELLOW, drawable, fitted, listed, wrapped
from bot.world import states

WORDS = tuple(StatusWord(mark, mark.value) for mark in (*Status, *Progress, *RelationKind))
EVERYWHERE = " ".join(states())
AFRICA = (
    "AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG EH ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG ML "
    "MR MU MW MZ NA NE NG RW SC SD SL SN SO SS ST SZ TD TG TN TZ UG ZA ZM ZW"
)


def named(codes: str) -> tuple[PictureState, ...]:
    return tuple(PictureState(code, states()[code].name) for code in codes.split())


def membership_map(**codes: str) -> MembershipMap:
    return MembershipMap(
        "Members",
        "as of 2026",
        tuple(MapState(s, Status(kind)) for kind, some in codes.items() for s in named(some)),
        WORDS,
        "three reports",
        "Nothing is known.",
    )


def timeline(codes: str, events: int = 2) -> Timeline:
    return Timeline(
        "Over time",
        "",
        tuple(
            TimelineRow(s, (Span(Status.MEMBER, PartialDate(1990 + i % 30)),))
            for i, s in enumerate(named(codes))
        ),
        tuple(
            TimelineEvent(f"plan {i}", Progress.PLANNED, PartialDate(2007), PartialDate(2010), True)
            for i in range(events)
        ),
        WORDS,
        date(2026, 1, 1),
        target="target",
        overdue="overdue",
        empty="Nothing is known.",
    )


def graph(*organizations: str) -> RelationsGraph:
    keys = [name.split(":")[0] for name in organizations]
    codes = {code for name in organizations for code in name.split(":")[1].split()}
    return RelationsGraph(
        "Relations",
        "",
        tuple(GraphNode(key, key) for key in keys),
        named(" ".join(sorted(codes))),
        tuple(
            GraphLink(name.split(":")[0], code, Status.MEMBER)
            for name in organizations
            for code in name.split(":")[1].split()
        ),
        tuple(
            GraphRelation(first, second, RelationKind.COMPETES) for first, second in pairwise(keys)
        ),
        WORDS,
        empty="Nothing is known.",
    )


def comparison(first: str, shared: str, second: str) -> Comparison:
    sets = (named(first), named(shared), named(second))
    return Comparison("Two", "", "First", "Second", "both", *sets, empty="Nothing is known.")


def opened(picture: Picture) -> Image.Image:
    return Image.open(io.BytesIO(draw(picture))).convert("RGB")


def amount(picture: Picture, color: str) -> int:
    """How many pixels have just this colour."""
    wanted = tuple(int(color[i : i + 2], 16) for i in (1, 3, 5))
    found = opened(picture).getcolors(1 << 24) or []
    return sum(count for count, seen in found if seen == wanted)


@pytest.mark.parametrize(
    "picture",
    [
        membership_map(),
        membership_map(member="KG"),
        membership_map(member="NR"),
        membership_map(member="AM BY KZ KG RU TJ", former="UZ"),
        membership_map(member="AU FJ CK KI PG TO", observer="TK"),
        membership_map(member="CA DK FI IS NO SE US", suspended="RU"),
        membership_map(member=AFRICA),
        membership_map(member=EVERYWHERE),
        membership_map(member="XA XO XT"),
        timeline("", 0),
        timeline("KG", 0),
        timeline("", 30),
        timeline(AFRICA),
        graph(),
        graph("a:KG"),
        graph("a:KG KZ", "b:KG RU", "c:"),
        graph(f"au:{AFRICA}", "al:DZ EG IQ"),
        comparison("", "", ""),
        comparison("AM", "KG RU", ""),
        comparison(AFRICA, AFRICA, EVERYWHERE),
    ],
    ids=lambda picture: type(picture).__name__,
)
def test_any_amount_makes_a_picture_of_phone_width(picture: Picture) -> None:
    image = opened(picture)
    assert image.width == 1000
    assert 100 < image.height < 2600
    assert len(image.getcolors(1 << 24) or ()) > 20


def test_a_state_has_the_colour_of_its_status() -> None:
    member, suspended = membership_map(member="DZ"), membership_map(suspended="DZ")
    assert amount(member, SKY) > 20_000
    assert amount(member, ORANGE) == 0
    assert amount(suspended, ORANGE) > 10_000
    assert amount(suspended, SKY) == 0


def test_hatching_tells_statuses_apart_without_colour() -> None:
    grey = [
        opened(membership_map(**{status: "DZ"})).convert("L").crop((300, 250, 600, 500))
        for status in ("member", "observer", "partner", "suspended", "former", "candidate")
    ]
    assert len({image.tobytes() for image in grey}) == 6
    assert len(grey[0].getcolors() or ()) < len(grey[1].getcolors() or ())


def test_a_state_too_small_for_the_map_is_a_dot() -> None:
    assert amount(membership_map(member="SG"), SKY) > 100
    assert amount(membership_map(observer="MT", member="IT"), YELLOW) > 100


def test_somaliland_is_part_of_somalia_unless_it_is_spoken_of() -> None:
    whole = amount(membership_map(member="SO"), SKY)
    assert whole > amount(membership_map(member="SO", observer="XS"), SKY) * 1.1


@pytest.mark.parametrize(
    "text", ["🎉 party", "$x_1$ and $", "中国", "a\nb\tc", "\u202eabc", "منظمة", ""]
)
def test_any_text_is_drawn_without_complaint(text: str) -> None:
    state = PictureState("KG", text)
    pictures: list[Picture] = [
        MembershipMap(
            text, text, (MapState(state, Status.MEMBER),), (StatusWord(Status.MEMBER, text),), text
        ),
        Comparison(text, text, text, text, text, (state,), (), (state,), text),
    ]
    for picture in pictures:
        assert opened(picture).width == 1000
        assert isinstance(alt_text(picture), str)


@settings(max_examples=12, deadline=None)
@given(
    name=st.text(max_size=300),
    spans=st.lists(
        st.builds(
            Span,
            st.sampled_from(list(Status)),
            st.none() | st.builds(PartialDate, st.integers(1800, 2100)),
            st.none() | st.builds(PartialDate, st.integers(1800, 2100)),
        ),
        max_size=4,
    ),
    count=st.integers(0, 40),
)
def test_timelines_of_anything(name: str, spans: list[Span], count: int) -> None:
    rows = tuple(TimelineRow(PictureState("KG", name), tuple(spans)) for _ in range(count))
    events = (TimelineEvent(name, Progress.STALLED),)
    picture = Timeline(name, name, rows, events, WORDS, date(2026, 1, 1))
    assert opened(picture).width == 1000
    assert len(alt_text(picture)) <= 1024


def test_shared_histories_share_a_bar() -> None:
    few, many = opened(timeline("AM BY KZ KG RU TJ UZ")), opened(timeline(AFRICA))
    assert many.height < few.height * 3


def test_text_is_cut_to_the_width_it_has() -> None:
    assert fitted("short", 500, 27) == "short"
    cut = fitted("a very long name " * 9, 300, 27)
    assert cut.endswith("…")
    assert 10 < len(cut) < 40
    assert wrapped("one two three four five six", 120, 27, 2)[1].endswith("…")
    assert listed(["Armenia", "Belarus", "Chad"], 180, 27, 1) == ["Armenia +2"]
    assert listed(["Central African Republic", "Chad"], 180, 27, 1)[0].endswith("… +1")
    assert listed(["Armenia", "Belarus"], 600, 27, 1) == ["Armenia, Belarus"]
    assert drawable("a 🎉\n b") == "a b"


def test_alternative_text_names_what_is_seen() -> None:
    text = alt_text(membership_map(member="KG KZ", former="UZ"))
    assert text.startswith("Members: as of 2026. ")
    assert "member (2): Kyrgyzstan, Kazakhstan." in text
    assert "former (1): Uzbekistan." in text
    assert alt_text(membership_map()) == "Members: as of 2026. Nothing is known."
    assert "plan 0 (planned, target 2010, overdue)" in alt_text(timeline("KG"))
    assert "Kyrgyzstan 1990–…" in alt_text(timeline("KG"))
    assert "both (1): Russia" in alt_text(comparison("AM", "RU", ""))
    assert "a – b: competes" in alt_text(graph("a:KG", "b:RU"))


def test_alternative_text_fits_discord() -> None:
    assert len(alt_text(membership_map(member=EVERYWHERE))) == 1024


def test_without_the_library_there_is_a_clear_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(PicturesUnavailable, match=r"pip install 'sitrep\[pictures\]'"):
        draw(membership_map(member="KG"))


def test_the_library_is_imported_on_first_use_and_without_its_global_state() -> None:
    code = (
        "import sys\n"
        "from bot.answers.pictures import MembershipMap\n"
        "from bot.views.pictures import draw\n"
        "print('matplotlib' in sys.modules, 'numpy' in sys.modules)\n"
        "draw(MembershipMap('t', '', (), ()))\n"
        "print('matplotlib.pyplot' in sys.modules)\n"
    )
    command = [sys.executable, "-c", code]
    out = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603
    assert out.stdout.split() == ["False", "False", "False"]
