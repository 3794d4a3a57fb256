"""Pages for tests, put together from their parts."""


def text_page(*blocks: str) -> bytes:
    """A saved text page of blocks parted by blank lines."""
    return "\n\n".join(blocks).encode()


def html_page(head: str, body: str) -> bytes:
    """A saved HTML page."""
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode()


def paragraphs(*texts: str) -> str:
    """Texts as HTML paragraphs."""
    return "".join(f"<p>{text}</p>" for text in texts)
