"""How reports describe organizations towards each other."""

from told import day, relation, report, save

from bot.model import RelationKind

COOPERATES, COMPETES, DECLINED = (
    RelationKind.COOPERATES,
    RelationKind.COMPETES,
    RelationKind.DECLINED,
)


async def test_the_newest_of_each_kind_in_either_order(store):
    await save(
        store,
        report("2005", "2005-01-01", relations=[relation("csto", "sco", COMPETES)]),
        report(
            "2007", "2007-01-01", "They compete.", relations=[relation("sco", "csto", COMPETES)]
        ),
        report("2006", "2006-01-01", relations=[relation("csto", "sco", DECLINED)]),
        report("nato", "2009-01-01", relations=[relation("csto", "nato")]),
    )
    found = await store.relations("csto", "sco")
    assert [(each.kind, each.report.source) for each in found] == [
        (COMPETES, "2007"),
        (DECLINED, "2006"),
    ]
    assert (found[0].first, found[0].second) == ("sco", "csto")
    assert found[0].evidence[0].text == "They compete."
    assert found == await store.relations("sco", "csto")
    early = await store.relations("csto", "sco", day("2005-06-01"))
    assert [each.report.source for each in early] == ["2005"]
    everything = await store.relations("csto")
    assert [(each.second, each.kind) for each in everything] == [
        ("nato", COOPERATES),
        ("csto", COMPETES),
        ("sco", DECLINED),
    ]
    assert await store.relations("nato", "sco") == ()
