"""Small reports of many kinds of sentence, for the bank of questions."""

from __future__ import annotations

from drafts import Draft


def sahel() -> Draft:
    draft = Draft("Three officers and a passport", "2025-02-10", ("Gita Margin",))
    draft.say(
        "Burkina Faso, Mali and Niger have quit the Economic Community of West African States "
        "(ECOWAS), which they accuse of serving foreign interests."
    )
    draft.say("Nobody closed a border on that day.")
    draft.say(
        "The three countries founded the Alliance of Sahel States (AES) in September 2023.",
        new_paragraph=True,
    )
    draft.plan(
        "The AES plans to deploy a joint force of 5,000 soldiers, which lacks helicopters.",
        "aes",
        "joint force",
        "planned",
    )
    draft.say("An attack in Tillaberi killed some 40 soldiers of Niger in December.")
    draft.say(
        "Togo has shown interest in the AES, but it has not applied to join.", new_paragraph=True
    )
    draft.standing(
        "Guinea was suspended from ECOWAS in September 2021 after a coup.",
        "ecowas",
        "GN",
        "suspended",
        since="2021-09",
    )
    draft.standing("Mauritania left ECOWAS in 2000.", "ecowas", "MR", "former", since="2000")
    draft.plan(
        "The launch of the eco, the single currency of ECOWAS, has been put off to 2027.",
        "ecowas",
        "single currency",
        "planned",
        "2027",
    )
    draft.say("The parliament of ECOWAS has its seat in Abuja.")
    return draft


def east_africa() -> Draft:
    draft = Draft("Arusha counts its members", "2024-03-12", ("Hugo Ferrule",), "Lakes Letter")
    draft.say(
        "Somalia became a full member of the East African Community (EAC) on 4 March 2024, after "
        "it had applied in 2012."
    )
    draft.standing("Rwanda and Burundi joined the EAC in 2007.", "eac", "RW BI", since="2007")
    draft.say("Ethiopia has not applied to join the EAC.")
    draft.say(
        "The EAC's regional force left eastern Congo in December 2023, because Kinshasa refused "
        "to renew its mandate.",
        new_paragraph=True,
    )
    draft.plan(
        "The EAC wants a single currency by 2031, seven years later than first planned.",
        "eac",
        "single currency",
        "planned",
        "2031",
    )
    draft.say("Kenya and Tanzania have offered to host the East African Monetary Institute.")
    draft.plan(
        "Work on a political confederation of the EAC is stalled for lack of money.",
        "eac",
        "political confederation",
        "stalled",
    )
    draft.standing(
        "Sudan froze its membership of the Intergovernmental Authority on Development (IGAD) in "
        "January 2024 in anger over an invitation to a rival general.",
        "igad",
        "SD",
        "suspended",
        since="2024-01",
    )
    draft.say("The ministers of IGAD met in Kampala on 18 January 2024.")
    return draft


def pacific() -> Draft:
    draft = Draft("Submarines and neighbours", "2024-05-02", ("Iris Cedilla",), "Reef Review")
    draft.say("AUKUS was announced in September 2021.")
    draft.say(
        "Its three partners, Australia, the United Kingdom and the United States, want to share "
        "nuclear-powered submarines."
    )
    draft.say("Under AUKUS Australia will buy three Virginia-class submarines in the early 2030s.")
    draft.say(
        "New Zealand stays out of the submarines of AUKUS because a law of 1987 makes it free of "
        "nuclear weapons.",
        new_paragraph=True,
    )
    draft.standing(
        "Fiji was suspended from the Pacific Islands Forum (PIF) in 2009.",
        "pif",
        "FJ",
        "suspended",
        since="2009",
        until="2014-10",
    )
    draft.say(
        "The Regional Assistance Mission to Solomon Islands (RAMSI) was withdrawn in June 2017."
    )
    draft.say("Australia, New Zealand and Tonga sent police to RAMSI.")
    draft.say("Could the mission come back?")
    draft.say(
        "A fund for coast guards, which Palau proposed to the PIF, was not taken up.",
        new_paragraph=True,
    )
    return draft


def south_asia() -> Draft:
    draft = Draft("SAARC at a standstill", "2024-12-09", ("Jonas Hyphen",))
    draft.standing(
        "The South Asian Association for Regional Cooperation (SAARC) has eight members: "
        "Afghanistan, Bangladesh, Bhutan, India, the Maldives, Nepal, Pakistan and Sri Lanka.",
        "saarc",
        "AF BD BT IN MV NP PK LK",
        closed=True,
    )
    draft.standing("Afghanistan joined SAARC in 2007.", "saarc", "AF", since="2007")
    draft.say("The last SAARC summit took place in Kathmandu in November 2014.")
    draft.say(
        "The next, planned for Islamabad in 2016, was called off after the attack on an Indian "
        "camp at Uri."
    )
    draft.say(
        "The SAARC Motor Vehicles Agreement has been blocked since 2014, when Pakistan said that "
        "it needed more time.",
        new_paragraph=True,
    )
    draft.say("The SAARC Development Fund in Thimphu has paid for ninety projects.")
    draft.standing(
        "Bangladesh, Bhutan, India, Myanmar, Nepal, Sri Lanka and Thailand belong to the Bay of "
        "Bengal Initiative for Multi-Sectoral Technical and Economic Cooperation (BIMSTEC).",
        "bimstec",
        "BD BT IN MM NP LK TH",
    )
    draft.say("Thailand will host the next BIMSTEC summit in 2025.")
    return draft


def gulf() -> Draft:
    draft = Draft("The Gulf weighs a union", "2011-12-22", ("Kay Octavo",), "Gulf Gazette")
    draft.standing(
        "The Gulf Cooperation Council (GCC) consists of Bahrain, Kuwait, Oman, Qatar, Saudi "
        "Arabia and the United Arab Emirates.",
        "gcc",
        "BH KW OM QA SA AE",
        closed=True,
    )
    draft.say("The monetary union of the GCC has made little progress.")
    draft.say(
        "Oman pulled out of it in 2006, so that Bahrain, Kuwait, Qatar and Saudi Arabia are the "
        "only members still taking part in it."
    )
    draft.say("A railway from Kuwait to Muscat is planned for 2017.", new_paragraph=True)
    draft.standing(
        "The Arab League suspended Syria in November 2011.",
        "arab-league",
        "SY",
        "suspended",
        since="2011-11",
    )
    draft.say("Russia and Kazakhstan signed an agreement to create the Eurasian Development Bank.")
    draft.say("Kazakhstan's minister of finance visited Riyadh.", new_paragraph=True)
    draft.say("China has pressed for a development bank of the SCO since 2010.", new_paragraph=True)
    draft.say("Russia resisted the idea, which remains on hold.")
    draft.say("The SCO held an exercise in Xinjiang with 3,000 soldiers in July 2024.")
    return draft


def black_sea() -> Draft:
    draft = Draft("GUAM looks for a director", "2023-06-14", ("Lida Serif",), "Euxine Notes")
    draft.say("GUAM met in Batumi, and GUAM spent the day on its own house.")
    draft.say("The secretary general is Ilie Vraja, who took office in March.", new_paragraph=True)
    draft.say("Its training centre in Odesa has had no director since the spring.")
    draft.say("Georgia has named an auditor, and nobody has decided who pays for the audit.")
    draft.say(
        "A guard of 1,200 was promised for the Poti railway, which lost 30 soldiers in a flood.",
        new_paragraph=True,
    )
    draft.say(
        "The Caspian ferry fund, opened with a capital of 90 million euros, approved its first "
        "loans in May, two of them to shipyards."
    )
    draft.say(
        "Moldova holds the chair of GUAM until December, as it did in 2019.", new_paragraph=True
    )
    draft.say("The mediators, led by Oana Ceres, got both sides to sign in Lviv.")
    draft.say("GUAM has twelve observers, among them Latvia.", new_paragraph=True)
    draft.say("A proposal for a common ferry was turned down, as it would need a subsidy.")
    return draft


def old_allies() -> Draft:
    draft = Draft("The divers of Bar", "2024-05-02", ("Pavle Colon",), "Adria Post")
    draft.say(
        "NATO heard Turkey, which has sat at the table since 1952, and Norway, in the alliance "
        "since 1949, before it heard anybody else."
    )
    draft.say("Speaking in the NATO council, the President of Latvia proposed a school for divers.")
    draft.say("The fourteenth Adriatic Forum is to convene in Bar in 2027.", new_paragraph=True)
    draft.say("Norway delivered forty diving bells to Latvia.")
    draft.say("BSEC has not held a summit since 2007.")
    draft.say("It has heard that GUAM keeps 70 swimmers.")
    draft.say("The Lotus Canal has been stalled for want of a digger.")
    draft.say("The Nordic Council met on Monday, and nobody spoke for long.", new_paragraph=True)
    draft.say("Its corps of 40 divers is to grow.")
    draft.say("There is a secretariat in Copenhagen with a garden of its own.")
    draft.say("NATO and NATO alone was named in the songs.", new_paragraph=True)
    draft.say("The Adriatic bridge was drawn by ministers in 2009, and nobody is building it.")
    return draft


BANK = (sahel, east_africa, pacific, south_asia, gulf, black_sea, old_allies)
