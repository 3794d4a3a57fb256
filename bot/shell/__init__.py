"""What surrounds the commands: declaring, translating and synchronising them, errors, running."""
