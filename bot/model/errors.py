"""What goes wrong in a way that a user should read."""


class SitrepError(Exception):
    """An error whose text is meant for the user: what is wrong and what to do about it."""


class UnreadableReport(SitrepError):
    """A file that cannot be read as a report."""
