"""Careful acronyms: when a text means the organization, and when readers know them."""

import pytest


@pytest.mark.parametrize(
    ("text", "key", "label"),
    [
        ("The Arab Maghreb Union met.", "amu", "Arab Maghreb Union"),
        ("The Arab Maghreb Union met. The AMU has five members.", "amu", "AMU"),
        ("The Melanesian Spearhead Group (MSG) met.", "msg", "MSG"),
        ("The Melanesian Spearhead Group met.", "msg", "Melanesian Spearhead Group"),
        ("The Collective Security Treaty Organization met.", "csto", "CSTO"),
        ("The African Union met.", "au", "AU"),
    ],
)
def test_label_is_what_readers_know(annotated, text, key, label):
    assert annotated(text).organizations[key].label == label


def test_acronym_counts_where_the_title_has_the_name(annotated):
    found = annotated("The JEF trained.", title="Joint Expeditionary Force at sea")
    assert [mention.key for mention in found.sentences[0].mentions] == ["jef"]


def test_acronym_of_two_meanings_is_left_open(annotated):
    text = "The Public Investment Fund grew. The PIF bought a club. The PIF paid. The PIF is rich."
    assert not annotated(text).organizations


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Jakarta's accession was slow.", ["ID"]),
        ("Jakarta has not signed.", ["ID"]),
        ("Hanoi, Jakarta and Dili agreed.", ["VN", "ID", "TL"]),
        ("Jakarta is a member.", ["ID"]),
        ("Jakarta's streets were wet.", []),
        ("A firm from Jakarta signed.", []),
        ("Jakarta is a city.", []),
        ("They met in Jakarta, Hanoi and Dili.", []),
        ("Geneva's accession was slow.", []),
    ],
)
def test_towns_that_act_are_governments(annotated, text, keys):
    (sentence,) = annotated(text).sentences
    assert [mention.key for mention in sentence.mentions] == keys


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Kinshasa and Lusaka met. Congo joined, said the Congolese.", ["CD", "CD"]),
        ("Congo-Brazzaville and Chad met. Congo joined.", ["CG"]),
        ("Chad met. Congo joined.", []),
    ],
)
def test_a_shared_name_means_the_state_named_otherwise(annotated, text, keys):
    last = annotated(text).sentences[-1]
    assert [mention.key for mention in last.mentions] == keys
