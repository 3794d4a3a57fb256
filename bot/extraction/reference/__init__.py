"""Words that stand for what was named before: recognised, and resolved where that is certain.

`descriptions` recognises them, with `nouns` and `pronouns`; `turns` says what a sentence speaks
of and `memory` keeps it; `organizations`, `states` and `meant` (for pronouns) find what is meant,
and `discourse` reads a text with them.
"""
