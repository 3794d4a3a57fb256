"""Lists of members in apposition, brackets, dashes, tables, and what founds an organization."""

import pytest

CSTO = "csto: AM BY KG KZ RU TJ member"

CASES = [
    ("The CSTO, comprised of Russia, Belarus, Armenia, Kazakhstan, Kyrgyzstan and Tajikistan, met.", CSTO),
    ("The CSTO consists of Russia, Belarus, Armenia, Kazakhstan, Kyrgyzstan and Tajikistan.", CSTO),
    ("The CSTO groups Russia, Belarus, Armenia, Kazakhstan, Kyrgyzstan and Tajikistan.", CSTO),
    ("The CSTO brings together Russia, Belarus, Armenia, Kazakhstan, Kyrgyzstan and Tajikistan.", CSTO),
    ("The CSTO unites six states: Russia, Belarus, Armenia, Kazakhstan, Kyrgyzstan and Tajikistan.", CSTO),
    ("The CSTO has six members: Russia, Belarus, Armenia, Kazakhstan, Kyrgyzstan and Tajikistan.", CSTO),
    ("The members of the CSTO are Russia, Belarus, Armenia, Kazakhstan, Kyrgyzstan and Tajikistan.", CSTO),
    ("CSTO members include Russia, Belarus, Armenia, Kazakhstan, Kyrgyzstan and Tajikistan.", CSTO),
    ("The CSTO (Russia, Belarus, Armenia, Kazakhstan, Kyrgyzstan and Tajikistan) met.", CSTO),
    ("The CSTO — Russia, Belarus, Armenia, Kazakhstan, Kyrgyzstan and Tajikistan — met.", CSTO),
    ("The CSTO is a military alliance of Russia, Belarus, Armenia, Kazakhstan, Kyrgyzstan and Tajikistan.", CSTO),
    ("The CSTO, a bloc of Russia, Belarus, Armenia, Kazakhstan, Kyrgyzstan and Tajikistan, met.", CSTO),
    ("The CSTO is made up of Russia, Belarus, Armenia, Kazakhstan, Kyrgyzstan and Tajikistan.", CSTO),
    ("The CSTO's members are: Russia; Belarus; Armenia; Kazakhstan; Kyrgyzstan; Tajikistan.", CSTO),
    ("The CSTO, which includes Russia, Belarus, Armenia, Kazakhstan, Kyrgyzstan and Tajikistan, met.", CSTO),
    ("Russia, Belarus, Armenia, Kazakhstan, Kyrgyzstan and Tajikistan make up the CSTO.", CSTO),
    ("The six-member CSTO, grouping Russia, Belarus, Armenia, Kazakhstan, Kyrgyzstan and Tajikistan, met.", CSTO),
    ("The six CSTO member states (Russia, Belarus, Armenia, Kazakhstan, Kyrgyzstan, Tajikistan) met.", CSTO),
    ("AUKUS, the pact between Australia, the United Kingdom and the United States, expanded.", "aukus: AU GB US member"),
    ("The AUKUS pact between Australia, Britain and the US expanded.", "aukus: AU GB US member"),
    ("The Quad of Australia, India, Japan and the United States met.", "quad: AU IN JP US member"),
    ("GUAM was founded in 1997 by Georgia, Ukraine, Azerbaijan and Moldova.", "guam: AZ GE MD UA member"),
    ("Indonesia, Malaysia, the Philippines, Singapore and Thailand founded ASEAN in 1967.", "asean: ID MY PH SG TH member"),
    ("The EAC comprises Kenya, Tanzania, Uganda, Rwanda, Burundi, South Sudan, the Democratic Republic of the Congo and Somalia.", "eac: BI CD KE RW SO SS TZ UG member"),
    ("Alongside Mali, the AES includes Burkina Faso and Niger.", "aes: BF NE member"),
    ("ECOWAS does not include Mauritania.", "ecowas: MR non-member"),
    ("The SCO includes India and Pakistan as well as China.", "sco: CN IN PK member"),
    ("The SCO summit brought together Russia, China and India.", ""),
    ("The exercise brought together CSTO troops from Russia, Belarus and Armenia.", ""),
    ("The GCC comprises Bahrain, Kuwait, Oman, Qatar, Saudi Arabia and the United Arab Emirates, but not Iraq.", "gcc: AE BH KW OM QA SA member|gcc: IQ non-member"),
    ("All three Baltic states are members of NATO.", "nato: EE LT LV member"),
    ("The Baltic states are wary of NATO's plans.", ""),
    ("Kazakhstan, the largest economy in the region, and Kyrgyzstan, which joined in 2015, are members of the EAEU.", "eaeu: KG KZ member"),
    ("Mali, Burkina Faso and Niger signed the charter establishing the Alliance of Sahel States (AES).", "aes: BF ML NE member"),
    ("The Lagoon Security Compact (LSC), made up of Ghana, Togo and Benin, was launched in May. Benin hosts its secretariat. The compact admitted Nigeria as a member last week.", "lsc: BJ GH NG TG member"),
    ("The CSTO met on Monday. Members: Russia, Armenia and Belarus.", "csto: AM BY RU member"),
    ("The SCO met. Observers: Mongolia and Afghanistan.", "sco: AF MN observer"),
    ("Membership of the EAC\nState: Kenya; Status: member; Since: 2000\nState: Somalia; Status: member; Since: 2024", "eac: KE SO member"),
    ("The EAEU held a summit.\nArmenia: member since 2015\nMoldova: observer since 2018", "eaeu: AM member|eaeu: MD observer"),
    ("The Andean Community counts Bolivia, Colombia, Ecuador and Peru as members.", "andean-community: BO CO EC PE member"),
    ("IGAD's membership comprises Djibouti, Ethiopia, Kenya, Somalia, South Sudan, Sudan and Uganda.", "igad: DJ ET KE SD SO SS UG member"),
    ("Five Eyes partners Australia, Canada, New Zealand, the UK and the US share intelligence.", "five-eyes: AU CA GB NZ US partner"),
    ("The three AES members, Mali, Burkina Faso and Niger, agreed.", "aes: BF ML NE member"),
    ("ECO's members are Turkey, Iran and Pakistan, along with Azerbaijan and the five Central Asian states of Kazakhstan, Kyrgyzstan, Tajikistan, Turkmenistan and Uzbekistan.", None),
    ("The members of the SCO are China, Russia, India, and, since 2023, Iran.", "sco: CN IN IR RU member"),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[case[0][:60] for case in CASES])
def test_lists(standings, text, expected):
    if expected is not None:
        assert standings(text) == set(filter(None, expected.split("|")))
