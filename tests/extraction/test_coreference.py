"""What descriptions and pronouns stand for."""

import pytest

from bot.extraction.reference.turns import organizations_of
from bot.extraction.standing.scenes import scenes


def resolved(annotated, text):
    """For the last sentence: its anaphors with what they stand for."""
    last = annotated(text).sentences[-1]
    return {
        mention.text.lower(): organizations_of(mention) or mention.keys
        for mention in last.mentions
        if mention.kind == "anaphor"
    }


@pytest.mark.parametrize(
    ("text", "anaphor", "meant"),
    [
        ("The CSTO met. The organization adopted a plan.", "the organization", ("csto",)),
        (
            "ECOWAS met in Abuja. The regional bloc imposed sanctions.",
            "the regional bloc",
            ("ecowas",),
        ),
        (
            "The SCO grew. The eight-nation grouping now spans Asia.",
            "the eight-nation grouping",
            ("sco",),
        ),
        ("The SCO met. It adopted a plan.", "it", ("sco",)),
        ("The EAEU and the SCO met. The union adopted a plan.", "the union", ("eaeu",)),
        ("NATO and the EU met. The alliance adopted a plan.", "the alliance", ("nato",)),
        ("The SCO met the CSTO. Both organizations agreed.", "both organizations", ("sco", "csto")),
        ("The CSTO invited the SCO, but the latter declined.", "the latter", ("sco",)),
        ("The CSTO invited the SCO, but the former had no plan.", "the former", ("csto",)),
        ("Armenia hesitated. The country has not decided.", "the country", ("AM",)),
        ("Russia and Kazakhstan agreed. Both states need workers.", "both states", ("RU", "KZ")),
        ("Armenia froze its seat in the CSTO. It has not left.", "it", ("AM",)),
        ("The CSTO plans to create its own force.", "its", ("csto",)),
        ("Mali, Togo and Niger met. The trio agreed.", "the trio", ("ML", "TG", "NE")),
        ("Finland and Sweden met. The latter agreed.", "the latter", ("SE",)),
        (
            "Finland and Sweden met. The two Nordic states agreed.",
            "the two nordic states",
            ("FI", "SE"),
        ),
        ("Malta hesitated. The island nation has not decided.", "the island nation", ("MT",)),
        ("The OAS suspended Honduras. It was readmitted in 2011.", "it", ("HN",)),
        (
            "The African Development Authority (ADA) met. The authority agreed.",
            "the authority",
            ("ada",),
        ),
        ("The RCEP grew. ASEAN welcomed that bloc.", "that bloc", ("rcep",)),
        ("Where is Moldova going? It hesitates.", "it", ("MD",)),
        ("Moroccan radio reported that the kingdom would pay.", "the kingdom", ("MA",)),
        ("Oman met Yemen and Iraq. The sultanate agreed.", "the sultanate", ("OM",)),
        ("Ecuador hesitated. The South American country may leave.", None, ("EC",)),
        ("Cuba waited. It rained. Nobody came. A year passed. The country gave up.", None, ("CU",)),
        ("Peru spoke to Chile. The border with Chile closed. The country is calm.", None, ("CL",)),
        ("Ghana, Togo and Benin met. All of them agreed.", "all of them", ("GH", "TG", "BJ")),
        ("Ghana and Togo met Mali. None of the three agreed.", None, ("GH", "TG", "ML")),
        ("Few forums do what the OECS does. The latter has a court.", "the latter", ("oecs",)),
        ("Togo was late when Benin paid its share.", "its", ("BJ",)),
        ("The SCO wrote. The EU's spokesman said the bloc was late.", "the bloc", ("sco",)),
        ("ECCAS met. Unlike the African Union, it is small.", "it", ("eccas",)),
        ("The AU and ECCAS met. The Central African bloc agreed.", None, ("eccas",)),
        ("The AU met. ECCAS met. The continental body agreed.", None, ("au",)),
        ("Somalia joined the ICC. Judges of the Court agreed.", "the court", ("icc",)),
        ("The Non-Aligned Movement met. The movement agreed.", "the movement", ("nam",)),
        ("The AU Peace and Security Council met. The Union agreed.", "the union", ("au",)),
        ("Kenya met Chad. The East African country agreed.", None, ("KE",)),
        ("The EU met Serbia, but Serbia said it could wait.", "it", ("RS",)),
        ("Fiji left; Tonga said that Samoa had lost its seat.", "its", ("WS",)),
        (
            "Malta hesitated. Nobody minded. It has been a candidate since 1990.",
            "it",
            ("MT",),
        ),
        ("The EU spoke to Malta. As an EU candidate, it is waiting.", "it", ("MT",)),
        ("Malta hesitated. The SCO suspended it.", "it", ("MT",)),
        ("The SCO freed Malta from its ban, parting it from Fiji.", "it", ("MT",)),
        ("The SCO wrote to Malta about its application.", "its", ("MT",)),
        (
            "Fiji, Tonga, Japan and Peru met. The three island states agreed.",
            "the three island states",
            ("FJ", "TO", "JP"),
        ),
    ],
)
def test_resolved(annotated, text, anaphor, meant):
    found = resolved(annotated, text)
    assert (found[anaphor] if anaphor else [*found.values()][-1]) == meant


@pytest.mark.parametrize(
    ("text", "anaphor"),
    [
        ("The SCO and ECO met. The organization adopted a plan.", "the organization"),
        ("It rained. The organization of the summit failed.", "the organization"),
        ("The CSTO met. The international community watched.", "the international community"),
        ("Russia, China and India met. Both states agreed.", "both states"),
        ("When it joined in 2004, Estonia was poor.", "it"),
        ("Finland, Norway and Sweden met. The two Nordic states agreed.", "the two nordic states"),
        ("Mali and Togo met. The trio agreed.", "the trio"),
        ("Mali, Togo and Niger met. The other three states agreed.", "the other three states"),
        ("Malta and Cyprus met. The island agreed.", "the island"),
        ("Latvia spoke to the State Department. It listened.", "the state"),
        ("The SCO met. It is clear that Fiji is late.", "it"),
        ("The SCO met. It is the first time that Fiji is late.", "it"),
        ("The SCO met. The Caribbean bloc agreed.", "the caribbean bloc"),
        ("Latvia joined the ICC. Judges of the court in Riga agreed.", "the court"),
        ("Latvia hesitated. The sultanate agreed.", "the sultanate"),
        ("Ghana and Togo met Mali and Niger. All of them agreed.", "all of them"),
    ],
)
def test_left_open_where_not_certain(annotated, text, anaphor):
    assert anaphor not in resolved(annotated, text)


def test_an_anaphor_is_a_mention_of_its_sentence(annotated):
    sentence = annotated("The CSTO met. The bloc adopted a plan.").sentences[1]
    (mention,) = sentence.mentions
    assert sentence.sentence.text[mention.start : mention.end] == "The bloc"
    assert mention.key == "csto"


def test_the_topic_outlasts_a_body_named_in_passing(annotated):
    document = annotated("ECOWAS met in Abuja. It praised the African Union. Togo joined in 1975.")
    assert [scene.topic for scene in scenes(document)][-1] == ("ecowas",)
