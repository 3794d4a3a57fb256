"""Whether what a verb says is so."""

import pytest

from bot.extraction.clauses import Modality, verb_groups


def group(annotated, text, lemma):
    (sentence,) = annotated(text).sentences
    return next(found for found in verb_groups(sentence) if found.lemma == lemma)


@pytest.mark.parametrize(
    ("text", "lemma", "modality"),
    [
        ("Armenia joined the bloc.", "join", Modality.ASSERTED),
        ("Armenia has joined the bloc.", "join", Modality.ASSERTED),
        ("Armenia went on to join the bloc.", "join", Modality.ASSERTED),
        ("Armenia did not join the bloc.", "join", Modality.NEGATED),
        ("Armenia never joined the bloc.", "join", Modality.NEGATED),
        ("Armenia has yet to join the bloc.", "join", Modality.NEGATED),
        ("Armenia refused to join the bloc.", "join", Modality.NEGATED),
        ("Armenia does not plan to join the bloc.", "join", Modality.NEGATED),
        ("Armenia is unwilling to join the bloc.", "join", Modality.NEGATED),
        ("Armenia will join the bloc.", "join", Modality.PLANNED),
        ("Armenia plans to join the bloc.", "join", Modality.PLANNED),
        ("Armenia is set to join the bloc.", "join", Modality.PLANNED),
        ("Armenia is to join the bloc.", "join", Modality.PLANNED),
        ("Armenia announced a bid to join the bloc.", "join", Modality.PLANNED),
        ("Armenia may join the bloc.", "join", Modality.POSSIBLE),
        ("Armenia is considering joining the bloc.", "join", Modality.POSSIBLE),
        ("Russia urged Armenia to join the bloc.", "join", Modality.POSSIBLE),
        ("If Armenia joins the bloc, prices fall.", "join", Modality.POSSIBLE),
        ("Until Armenia joins the bloc, prices rise.", "join", Modality.POSSIBLE),
        ("Will Armenia join the bloc?", "join", Modality.POSSIBLE),
        ("Baku denied that Armenia joined the bloc.", "join", Modality.POSSIBLE),
        ("Rumours that Armenia joined the bloc spread.", "join", Modality.POSSIBLE),
        ("Armenia would have joined the bloc.", "join", Modality.COUNTERFACTUAL),
        ("If Armenia joined the bloc, prices fell.", "join", Modality.COUNTERFACTUAL),
        ("Had Armenia joined the bloc, prices fell.", "join", Modality.COUNTERFACTUAL),
        ("The bloc proposed to create a force.", "create", Modality.PROPOSED),
        ("Armenia ceased to belong to the bloc.", "belong", Modality.ENDED),
        ("Armenia used to belong to the bloc.", "belong", Modality.PAST),
    ],
)
def test_modality(annotated, text, lemma, modality):
    assert group(annotated, text, lemma).modality is modality


@pytest.mark.parametrize(
    ("text", "lemma", "tense", "passive"),
    [
        ("Armenia was suspended by the bloc.", "suspend", "past", True),
        ("Armenia has been suspended.", "suspend", "perfect", True),
        ("Armenia had left the bloc.", "leave", "pluperfect", False),
        ("Armenia hopes to be admitted.", "admit", "present", True),
        ("Armenia leaves the bloc.", "leave", "present", False),
    ],
)
def test_tense_and_voice(annotated, text, lemma, tense, passive):
    found = group(annotated, text, lemma)
    assert (found.tense, found.passive) == (tense, passive)


def test_nouns_are_no_verbs(annotated):
    (sentence,) = annotated(
        "The CSTO exercises in Tajikistan and the bloc's plans failed."
    ).sentences
    assert [found.lemma for found in verb_groups(sentence)] == ["fail"]
