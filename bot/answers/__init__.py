"""From a question or a command and the store to an answer with its citations."""
