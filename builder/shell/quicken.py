"""Lets MkDocs render a dossier quickly: nothing here changes a byte of the site, or leaves one of an earlier site."""

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from functools import cache, partial
from pathlib import Path
from typing import Any, Final, Protocol

from jinja2 import Environment, Template, TemplateNotFound
from jinja2.runtime import Context
from markdown import Markdown
from markdown.extensions import Extension
from mkdocs.utils import get_relative_url

from builder.markdown.quick import EXTENSIONS, Unsure, convert
from builder.shell.sections import Strange, read_sections

_SHARED: Final = tuple(f"partials/{name}.html" for name in ("tabs", "nav", "logo", "palette", "search", "copyright"))
"""Parts of the theme that differ between pages by nothing but how deep they lie."""

_MADE: Final[set[Path]] = set()
"""The files of the site that this process rendered last."""

_TO_PAGE: Final = re.compile(r"(?P<path>[a-z0-9/._-]+\.md)(?:\?[^#]+)?(?:#(?P<anchor>.+))?")


class Config(Protocol):
    """What is read of MkDocs' configuration, and added to."""

    markdown_extensions: list[Any]
    mdx_configs: Mapping[str, Mapping[str, Any]]
    plugins: Mapping[str, Any]
    extra: Mapping[str, Any]
    site_dir: str


class Quick(Extension):
    """Reads a page by `builder.markdown.quick`, and by Python-Markdown where that is unsure of it."""

    def __init__(self) -> None:
        super().__init__()
        self._targets: dict[tuple[str, str], Any] = {}

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Called before MkDocs adds what it reads of a page beside its HTML."""
        slowly = md.convert

        def quickly(source: str) -> str:
            try:
                return self._convert(md, source)
            except (Unsure, LookupError, AttributeError):  # a renderer that reads other things of a page
                return slowly(source)

        md.convert = quickly  # type: ignore[method-assign]

    def _convert(self, md: Markdown, source: str) -> str:
        """The page as HTML, and what MkDocs' own processors would have noted of it."""
        read: Any = md.treeprocessors
        page = convert(source, cache(partial(self._resolve, read["relpath"])), read["toc"].permalink_title)
        read["mkdocs_extract_anchors"].present_anchor_ids.update(page.anchors)
        if page.title:
            read["mkdocs_extract_title"].title = page.title
        md.toc_tokens = page.headings  # type: ignore[attr-defined]
        return page.html

    def _resolve(self, read: Any, url: str) -> str:  # noqa: ANN401 - MkDocs' own reader of a page's links
        """The address of a link. MkDocs looks each up anew; the pages of a folder lead to the same ones."""
        link = _TO_PAGE.fullmatch(url)
        if link is None:
            return str(read.path_to_url(url))
        folder, path = posixpath.dirname(read.file.src_uri), link["path"]
        target = self._targets.get((folder, path))
        if target is None:
            target = read.files.get_file_from_path(posixpath.normpath(posixpath.join(folder, path)))
            if target is None or target.inclusion.is_excluded():
                return str(read.path_to_url(url))
            self._targets[folder, path] = target
        if link["anchor"]:
            read.links_to_anchors.setdefault(target, {}).setdefault(link["anchor"], url)
        return get_relative_url(target.url, read.file.url) + url[link.end("path") :]


def quicken(config: Config) -> None:
    """Pages by the quick way, where the configuration asks for exactly the dialect that it knows; no idle index."""
    if _is_known(config):
        config.markdown_extensions.append(Quick())
    if "material/search" in config.plugins:
        _read_less(config.plugins["material/search"].search_index, idle=config.extra.get("search") == "pagefind")


def _read_less(index: Any, *, idle: bool) -> None:  # noqa: ANN401 - of the theme, which names no types
    """The theme parses each page as any HTML may be; and where Pagefind searches, nobody uses its index."""
    read = index.add_entry_from_context

    def read_less(page: Any) -> None:  # noqa: ANN401 - MkDocs' own
        if idle or (page.meta.get("search") or {}).get("exclude"):
            return
        try:
            sections = read_sections(page.content)
        except Strange:
            read(page)
            return
        for section in sections:
            index.create_entry_for_section(section, page.toc, page.url, page)

    index.add_entry_from_context = read_less


def _is_known(config: Config) -> bool:
    settings = {name: dict(values) for name, values in config.mdx_configs.items() if values}
    toc = settings.pop("toc", {})
    says = toc.pop("permalink_title", "")
    known = {"tables": {"use_align_attribute": True}}, {"permalink": True, "toc_depth": 3}
    return set(config.markdown_extensions) == EXTENSIONS and (settings, toc) == known and not set('&<>"') & set(says)


def remove_gone(config: Config, files: Iterable[Any]) -> None:
    """Remove what the rendering before made in this process and this one does not: a dirty one would still serve it."""
    site = Path(config.site_dir)
    made = {site / file.dest_uri for file in files}
    for gone in _MADE - made:
        gone.unlink(missing_ok=True)
    _MADE.clear()
    _MADE.update(made)


def remember_navigation(environment: Environment) -> None:
    """The theme's tabs and list of pages, written once for all pages of a folder that are not in it themselves."""
    for name in _SHARED:
        with suppress(TemplateNotFound):  # another theme
            _remember(environment.get_template(name))


def _remember(template: Template) -> None:
    write = template.root_render_func
    written: dict[str, list[str]] = {}

    def write_once(context: Context) -> Iterator[str]:
        page, listed = context.get("page"), context["nav"].pages
        # Addresses are relative, so one folder's pages share them; not those above a page that is listed.
        if page is None or page in listed or any(other.url.startswith(page.url) for other in listed):
            yield from write(context)
            return
        folder = page.url.rstrip("/").rpartition("/")[0]
        if folder not in written:
            written[folder] = list(write(context))
        yield from written[folder]

    template.root_render_func = write_once
