from collections.abc import Callable

import pytest
from effort import growth

from bot.reading.sentences import split

# Ten times the text may cost this many times the time: room for noise, none for squares.

CASES = [
    ["Russia left.", "Armenia stayed."],
    ["Gen. Nikolai Bordyuzha spoke in Astana.", "Dr. S. Frederick Starr listened."],
    ["It ended in the U.S.", "The bloc did not agree."],
    ["The U.S. Senate ratified it."],
    ["The U.S. military and the U.K. sent ships, e.g. two frigates, i.e. warships."],
    ["Spending grew by 3.5 percent to $2.6 billion.", "Two states paid."],
    ["“We will join,” he said.", "“When?”", "Nobody knew."],
    ["“The bloc is dead.”", "So said the minister."],
    ["He asked: will it last?", "It will!", "Perhaps…", "We shall see."],
    ["The text (signed in 1992.) was short.", "It was kept."],
    ["The treaty has members (seven in all.)", "Others wait."],
    ["The members are: Kenya; Uganda; Rwanda."],
    ["Das Treffen findet am 3. Oktober in Minsk statt.", "Danach reisen alle ab."],
    ["Protocol No. 5 and Art. 7 were signed on Jan. 5, 2010.", "Nothing followed."],
    ["They met in Jan.", "The summit failed."],
    ["See sitrep.example and 3.5 vs. 4.", "Done."],
    ["St. Petersburg hosted Lt. Col. Ivanov and Sen. Smith."],
    ["He left Acme Inc.", "The firm paid."],
    ["The A.U. and the E.U. met at 5 p.m. on Monday."],
    ["The meeting ended at 5 p.m.", "The ministers left."],
    ["1. The Heads of State met.", "They parted."],
    ["2) Observers may speak.", "They may not vote."],
    ["Kenya joined … and left.", "Uganda stayed."],
    ["The plan failed.", "(It had been tried before.)", "Nobody wept."],
    ["Does it work?", "‘Yes,’ they say."],
    ["President George W. Bush met J. D. Vance."],
    ["It has members in Asia, Africa, etc.", "They pay little."],
    ["The G.C.C. was founded in 1981."],
    ["В 2002 г. была создана ОДКБ.", "Она действует."],
    ["它成立于2001年。", "总部设在北京。"],
    ["State: Kenya; Since: 1986.", "State: Sudan; Since: 1986."],
    ["Gov. Ivanov and Maj. Gen. Petrov left.", "No one followed."],
    ["It cost $1.2bn.", "ECOWAS paid."],
    ["Members agreed on all points, the Sec. Gen. said."],
]


@pytest.mark.parametrize("sentences", CASES, ids=lambda sentences: sentences[0][:40])
def test_splits_where_sentences_end(sentences: list[str]) -> None:
    assert split(" ".join(sentences)) == sentences


def test_a_missing_space_still_ends_a_sentence() -> None:
    assert split("Nothing was decided.Then the rain came.") == [
        "Nothing was decided.",
        "Then the rain came.",
    ]


def test_nothing_of_the_text_is_lost() -> None:
    text = 'He left. "Why?" she asked. No. 5 vs. no. 6! End'
    assert "".join(split(text)).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize("unit", ["A. ", "?", ". ", "U.S. ", '." ', "a.B", "1. ", "and "])
def test_hostile_text_costs_linear_work(unit: str) -> None:
    def splitting(length: int) -> Callable[[], object]:
        text = unit * (length // len(unit))
        return lambda: split(text)

    assert growth(splitting, 3_000) <= 12
