from __future__ import annotations

from bot.answers.model import Answer, Item, Outcome, Section
from bot.commandline.asking import plain
from bot.model import Progress, Status


def text(heading: str, *items: Item) -> str:
    return plain(Answer(Outcome.ANSWERED, "", "So it is.", (Section(heading, items),)))


def test_nothing_is_said_twice() -> None:
    force = Item("force", Progress.PLANNED, detail="target 2010; overdue", overdue=True)
    assert text("Planned", force) == "So it is.\nPlanned:\n- force (target 2010; overdue)"
    assert text("", force) == "So it is.\n- force (planned; target 2010; overdue)"
    assert text("Members", Item("Kenya", Status.MEMBER)) == "So it is.\nMembers:\n- Kenya"


def test_what_is_overdue_is_said() -> None:
    force = Item("force", Progress.PLANNED, detail="target 2010", overdue=True)
    assert text("Planned", force).endswith("- force (overdue; target 2010)")
