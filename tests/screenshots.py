"""Pictures of the preview for the README: `python -m tests.screenshots [NAME ...]`.

Runs the bot on its samples, as `sitrep preview` does, uses it as a person would, and takes a
picture of each reply in a headless Chromium.
"""

from __future__ import annotations

import asyncio
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PIL import Image
from playwright.async_api import async_playwright

from bot.preview import Scene, stage
from bot.settings import Settings

if TYPE_CHECKING:
    from playwright.async_api import Browser, Page
    from simcord import Preview

FOLDER = Path(__file__).parents[1] / "docs" / "pictures"
CHROMIUM = Path("/usr/bin/chromium")
LOADED = "e => [...e.querySelectorAll('img')].every(i => i.complete && i.naturalWidth > 0)"
DESKTOP = 1100
PHONE = 400


@dataclass(frozen=True)
class Shot:
    """A picture of the reply to a command, or to a button of that reply, or of a DM."""

    name: str
    command: str = ""
    options: dict[str, str] = field(default_factory=dict)
    press: str = ""
    question: str = ""
    administrator: bool = False
    width: int = DESKTOP


SHOTS = (
    Shot("members", "members", {"organization": "csto"}),
    Shot("members-phone", "members", {"organization": "nato"}, width=PHONE),
    Shot("members-2007", "members", {"organization": "csto", "as_of": "2007"}),
    Shot("evidence", "members", {"organization": "csto"}, press="Evidence"),
    Shot("full-report", "summary", press="Full report"),
    Shot("initiatives", "initiatives", {"organization": "csto"}),
    Shot("initiatives-phone", "initiatives", width=PHONE),
    Shot("summary", "summary"),
    Shot("ask", "ask", {"question": "is Uzbekistan a member of the CSTO?"}),
    Shot("unknown", "members", {"organization": "ctso"}),
    Shot("compare", "compare", {"first": "csto", "second": "sco"}),
    Shot("country", "country", {"name": "UZ"}),
    Shot("organization", "organization", {"name": "sco"}),
    Shot("timeline", "timeline", {"organization": "csto"}),
    Shot("search", "search", {"query": '"observer" -sahel'}),
    Shot("reports", "reports"),
    Shot("changes", "changes", {"since": "2023"}),
    Shot("export", "export", {"what": "members", "organization": "sco"}),
    Shot("help", "help"),
    Shot("reload", "reload", {"scope": "all"}, administrator=True),
    Shot("feedback", "feedback", administrator=True),
    Shot("dm", question="who's in the csto these days?"),
    Shot("dm-follow-up", question="and uzbekistan?"),
    Shot("dm-unanswered", question="what is the gdp of France?"),
)


async def take(wanted: list[Shot], folder: Path, executable: str | None) -> None:
    """Take pictures with the browser of this path, or Playwright's own."""
    async with (
        stage(Settings(reports=Path("no such folder"))) as scene,
        async_playwright() as playwright,
    ):
        browser = await playwright.chromium.launch(
            executable_path=executable, args=["--no-sandbox", "--disable-gpu"]
        )
        for dm in (False, True):
            shots = [shot for shot in wanted if bool(shot.question) is dm]
            for shot in shots:
                await _take(scene, browser, shot, folder / f"{shot.name}.png")
        await browser.close()


async def _take(scene: Scene, browser: Browser, shot: Shot, path: Path) -> None:
    viewer: Any = scene.administrator if shot.administrator else scene.analyst
    channel = scene.channel
    if shot.question:
        viewer, channel = scene.analyst.user, scene.analyst.user.dm_channel
    preview = scene.env.preview(channel, viewers=[viewer], layout="channel")
    async with preview:
        message = await _reply(scene, preview, viewer, shot)
        page = await browser.new_page(
            viewport={"width": shot.width, "height": 2400}, device_scale_factor=2
        )
        await _photograph(page, preview.url, message, path)
        await page.close()
    print(path)


async def _reply(scene: Scene, preview: Preview, viewer: Any, shot: Shot) -> int:
    """Use the bot; returns the id of the message to take a picture of."""
    if shot.question:
        await viewer.send_dm(shot.question)
        last = viewer.dm_channel.last_message
        assert last is not None
        return int(last.id)
    result = await viewer.slash(scene.channel, shot.command, **shot.options)
    if shot.press:
        result = await viewer.click(result.response, label=shot.press)
    await preview.refresh()
    return int(result.response.id)


async def _photograph(page: Page, url: str, message: int, path: Path) -> None:
    await page.goto(url)
    article = page.locator(f"article[data-message-id='{message}']")
    await article.wait_for()
    await article.scroll_into_view_if_needed()
    await page.evaluate("document.fonts.ready")
    for _ in range(40):
        await page.wait_for_timeout(250)
        if await article.evaluate(LOADED):
            break
    await article.screenshot(path=str(path))
    with Image.open(path) as taken:
        small = taken.convert("RGB").quantize(256, dither=Image.Dither.NONE)
    small.save(path, optimize=True)


def main(names: set[str]) -> None:
    """Take all pictures, or those named."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    wanted = [shot for shot in SHOTS if not names or shot.name in names]
    asyncio.run(take(wanted, FOLDER, str(CHROMIUM) if CHROMIUM.exists() else None))


if __name__ == "__main__":
    main(set(sys.argv[1:]))
