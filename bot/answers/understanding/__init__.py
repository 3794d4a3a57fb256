"""From a question in a user's own words to a typed query."""
