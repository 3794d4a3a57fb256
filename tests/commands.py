"""Running the `sitrep` command as its users do."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

REPORT = """THE ORANGE PACT MEETS

By A. Writer (05/02/2010 issue of the Bulletin)

The Orange Pact Organization (OPO) consists of Kenya, Ghana and Peru. Its members met in Lima in
April and talked about their common border service for two days, without any result to show for it.

The OPO plans to create a joint rescue force by 2012. Kenya offered to host its headquarters, and
the other members agreed to decide on the offer when they meet again in the coming spring.
"""
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9
ROOT = Path(__file__).parents[2]


def environment() -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if not key.startswith("SITREP_")}
    kept.pop("DISCORD_TOKEN", None)
    return kept | {"PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "error::ResourceWarning"}


def sitrep(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "bot", *arguments],
        cwd=folder,
        env=environment(),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
