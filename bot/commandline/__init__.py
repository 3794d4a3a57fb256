"""The `sitrep` command: run, preview, load, extract, ask."""
