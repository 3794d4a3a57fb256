"""Words that stand for what was named before: recognised, and resolved where that is certain.

`descriptions` recognises them, `turns` says what a sentence speaks of, `memory` keeps the turns,
`organizations`, `states` and `pronouns` find what is meant, and `discourse` reads a text with them.
"""
