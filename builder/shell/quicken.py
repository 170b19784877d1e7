"""Lets MkDocs turn the pages of a dossier into HTML quickly, where the result is the same."""

from collections.abc import Mapping
from functools import cache
from typing import Any, Protocol

from markdown import Markdown
from markdown.extensions import Extension

from builder.quick import EXTENSIONS, Unsure, convert


class Config(Protocol):
    """What is read of MkDocs' configuration, and added to."""

    markdown_extensions: list[Any]
    mdx_configs: Mapping[str, Mapping[str, Any]]


class Quick(Extension):
    """Reads a page by `builder.quick`, and by Python-Markdown where that is unsure of it."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Called before MkDocs adds what it reads of a page beside its HTML."""
        slowly = md.convert

        def quickly(source: str) -> str:
            try:
                return _convert(md, source)
            except (Unsure, LookupError, AttributeError):  # a renderer that reads other things of a page
                return slowly(source)

        md.convert = quickly  # type: ignore[method-assign]


def quicken(config: Config) -> None:
    """Only where the configuration asks for exactly the dialect that is known."""
    settings = {name: dict(values) for name, values in config.mdx_configs.items() if values}
    toc = settings.pop("toc", {})
    says = toc.pop("permalink_title", "")
    known = {"tables": {"use_align_attribute": True}}, {"permalink": True, "toc_depth": 3}
    if set(config.markdown_extensions) == EXTENSIONS and (settings, toc) == known and not set('&<>"') & set(says):
        config.markdown_extensions.append(Quick())


def _convert(md: Markdown, source: str) -> str:
    """The page as HTML, and what MkDocs' own processors would have noted of it."""
    read: Any = md.treeprocessors
    page = convert(source, cache(read["relpath"].path_to_url), read["toc"].permalink_title)
    read["mkdocs_extract_anchors"].present_anchor_ids.update(page.anchors)
    if page.title:
        read["mkdocs_extract_title"].title = page.title
    md.toc_tokens = page.headings  # type: ignore[attr-defined]
    return page.html
