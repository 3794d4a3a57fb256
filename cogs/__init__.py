"""Command families, one thin cog each."""
