"""`python -m bot` and the `sitrep` script."""

from __future__ import annotations


def main() -> None:
    """Run the command line."""
    from bot.commandline.app import sitrep

    sitrep()


if __name__ == "__main__":
    main()
