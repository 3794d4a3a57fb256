"""What stands near an organization and is still none of its initiatives."""

from __future__ import annotations

import pytest
from initiative_texts import lines


@pytest.mark.parametrize(
    "text",
    [
        (
            "ECOWAS held talks with the junta. Germany and Japan have signed aid agreements "
            "with Nigeria."
        ),
        "The ASEAN treaty was signed in 1976 and entered into force the same year.",
        "The SADC treaty dates from 1992. It was signed in Windhoek by ten states.",
        "The founding treaty of the GCC was signed in Abu Dhabi in 1981.",
        "Nobody in the CSTO wants a joint army, one diplomat said.",
        (
            "The African Union met in Addis Ababa. The Constitutional Court struck down the "
            "law in Kenya."
        ),
        (
            "Soldiers of the LCBC force returned home. They will now serve a national "
            "operation that guards oil wells in Niger."
        ),
        "The SCO met in Astana. Western companies have closed their markets to Russia.",
        "Members of the EAEU have not agreed on transit tariffs.",
        (
            "The CIS met in Minsk. Poland and Ukraine opened a new border crossing and a "
            "railway line."
        ),
        "The Kremlin plans to build a pipeline to China, the SCO's largest economy.",
        "The European Union supports the AU. Japan offered a loan for a road in Malawi.",
        "The OSCE mission reported that Russia deployed a brigade near the border.",
        ("The report on the EAC was written by a group of experts at the University of Nairobi."),
        ("A bank in Lusaka approved a loan for a corridor in Zambia, a SADC member."),
        "Analysts say the SCO is no military alliance and has no army.",
        (
            "The trade agreement between India and Sri Lanka, signed in 1998, is older than "
            "BIMSTEC's plans."
        ),
        ("The new president of Guatemala, an OAS member, promised a programme of reforms."),
        "ASEAN leaders rejected the charge that the agreement had been a failure.",
        (
            "The United States has launched a campaign against the Houthis; the Arab League "
            "protested."
        ),
        "Kyrgyzstan opened an embassy in Riyadh after the OIC summit.",
        "A court in The Hague ruled against Myanmar, an ASEAN member.",
        ("The AU commission welcomed the ceasefire agreement between Ethiopia and the TPLF."),
        (
            "The Turkish army launched an operation in northern Iraq, and the Arab League "
            "condemned it."
        ),
        "According to a NATO plan seen by reporters, the road to membership is long.",
        "Members of the Quad run their own systems.",
        (
            "It is the view of the Commission of the African Union that elections should be "
            "held soon."
        ),
        "NATO allies agreed that a strategy was needed.",
        "The EU's markets are closed to Belarus.",
        "The PIF has a small staff and an office in Suva.",
        "France closed its base in Dakar, a decision that ECOWAS welcomed.",
        "The OAS has been in session since Monday.",
        "A former head of the EAC court now teaches at a university in Kampala.",
        "ECOWAS has the largest market in West Africa, and its leaders know it.",
        (
            "In 2010 China signed a free-trade agreement with Costa Rica. CELAC was founded "
            "a year later."
        ),
        "The CSTO treaty obliges every member to help the others.",
        "The Belavezha agreement ended the Soviet Union; the CIS followed.",
        "Tajikistan, a member of the SCO, has passed a law on terrorism.",
        "The cabinet approved a programme for Karachi while SAARC stayed idle.",
        "Zambia wants to open a consulate in Goma, a SADC diplomat said.",
        (
            "The talks between Armenia and Azerbaijan on a peace treaty, which the CSTO has "
            "watched from afar, go on."
        ),
        "A school was built with money from the OIC member Qatar.",
        "Each CARICOM state has its own court.",
        "The road from the summit to real union is long, a GCC official said.",
        "What the AU needs is a strategy, not a statement.",
        ("A plan that looks good in Addis Ababa may fail in Bamako, AU officials concede."),
        "The mission of the OSCE is to prevent war.",
        "Singapore launched a satellite of its own last year; ASEAN congratulated it.",
        ("The Nile basin states signed a framework in 2010 that Egypt, an AU member, rejects."),
        "NATO's operation in Libya, wrote one critic of the African Union, was illegal.",
        "Botswana and Namibia signed a bilateral agreement on travel without passports.",
        ("Ethiopia signed a memorandum with Somaliland in January, and IGAD called for calm."),
        "Mauritius held an election in November which SADC praised.",
        "The Warsaw Pact was dissolved in 1991 and NATO lost its opponent.",
        (
            "Turkmenistan's gas pipeline to China has been working since 2009. The CIS had "
            "no part in it."
        ),
        "The ECOWAS protocol on free movement is often quoted in speeches.",
        "Kazakhstan's parliament ratified the agreement of the EAEU with little debate.",
        "The Pakistani army opened fire; SAARC said nothing.",
    ],
)
def test_nothing_is_told_of_what_is_others_or_ordinary(text: str) -> None:
    assert lines(text) == []
