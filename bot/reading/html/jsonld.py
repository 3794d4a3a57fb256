"""What a page's JSON-LD declares of its report."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

_ARTICLES = frozenset(
    {"Article", "NewsArticle", "BlogPosting", "Report", "ScholarlyArticle", "OpinionNewsArticle",
     "AnalysisNewsArticle", "ReportageNewsArticle", "TechArticle", "PublicationIssue", "WebPage"}
)  # fmt: skip
_ADDRESS = re.compile(r"https?://|//|www\.|/\w")
_NODE_LIMIT = 2000


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    """Every object of a JSON-LD value, outermost first, without recursion."""
    queue = [value]
    for count, each in enumerate(queue):
        if count > _NODE_LIMIT:
            return
        if isinstance(each, list):
            queue.extend(each)
        elif isinstance(each, dict):
            yield each
            queue.extend(part for part in each.values() if isinstance(part, (dict, list)))


def _article(scripts: list[str]) -> dict[str, Any]:
    """The JSON-LD object that describes the report."""
    best: dict[str, Any] = {}
    for node in _objects(scripts):
        kinds = node.get("@type")
        named = set(kinds if isinstance(kinds, list) else [kinds])
        told = "headline" in node or (not best and "datePublished" in node)
        if named & _ARTICLES and told and (len(node) > len(best) or "headline" not in best):
            best = node
    return best


def _text(value: Any) -> str:
    """The text of a JSON-LD value: itself, or the name of what it stands for."""
    if isinstance(value, list):
        return _text(value[0]) if value else ""
    if isinstance(value, dict):
        return _text(value.get("name") or value.get("@id") or "")
    # Some pages escape twice: "Lindsey O&#8217;Donnell".
    return unescape(value).strip() if isinstance(value, str) else ""


def _texts(value: Any) -> tuple[str, ...]:
    values = value if isinstance(value, list) else [value]
    return tuple(filter(None, map(_text, values)))


def _objects(scripts: list[str]) -> Iterator[dict[str, Any]]:
    """Every object of the page's JSON-LD."""
    for script in scripts:
        try:
            yield from _nodes(json.loads(script))
        except (ValueError, RecursionError):
            continue


def crumbs(scripts: list[str]) -> str:
    """The trail to the page that its JSON-LD declares, its entries parted by bars."""
    for node in _objects(scripts):
        items = node.get("itemListElement")
        if node.get("@type") == "BreadcrumbList" and isinstance(items, list):
            entries = (item for item in items if isinstance(item, dict))
            return "|".join(_text(entry.get("name") or entry.get("item")) for entry in entries)
    return ""


def said_of_article(scripts: list[str]) -> dict[str, tuple[str, ...]]:
    """What the object that describes the report says of it, by the field it is of."""
    article = _article(scripts)
    keys = {
        "title": "headline",
        "authors": "author",
        "published": "datePublished",
        "publication": "publisher",
        "section": "articleSection",
    }
    found = {field: _texts(article.get(key)) for field, key in keys.items()}
    found["url"] = _addresses(article.get("mainEntityOfPage"), article.get("url"))
    found["publication"] = _named(found["publication"], scripts)
    return found


def _addresses(*values: Any) -> tuple[str, ...]:
    """The first address among values that may be an address or an object with one."""
    for value in values:
        each = value[0] if isinstance(value, list) and value else value
        options = [each.get("@id"), each.get("url")] if isinstance(each, dict) else [each]
        for text in options:
            if isinstance(text, str) and _ADDRESS.match(text):
                return (text.removesuffix("#webpage"),)
    return ()


def _named(texts: tuple[str, ...], scripts: list[str]) -> tuple[str, ...]:
    """The texts, what is the mark of another object replaced by that object's name."""
    marks = {text for text in texts if _ADDRESS.match(text)}
    if not marks:
        return texts
    names = {
        node["@id"]: _text(node["name"])
        for node in _objects(scripts)
        if node.get("@id") in marks and node.get("name")
    }
    return tuple(name for text in texts if (name := names.get(text, "" if text in marks else text)))
