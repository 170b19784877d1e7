"""The articles as references: CSL-JSON, BibTeX and one line to copy. Reporters and writers are cited, nobody else."""

import json
import re
from collections.abc import Iterable, Mapping
from typing import Final

from builder.compose.saydate import date_key, say_date
from builder.compose.site import Site
from builder.interface.said import Said, join, quoted
from builder.values.article import AUTHORS, Article

_BIBTEX: Final = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "%": r"\%", "&": r"\&", "#": r"\#", "$": r"\$", "_": r"\_",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip

_INNER: Final = str.maketrans("“”", "‘’")
"""Quotation marks inside quotation marks."""

Reference = Mapping[str, object]


def write_bibtex(site: Site) -> bytes:
    """`articles/references.bib`."""
    return bibtex(reading.article for reading in site.order).encode()


def write_csl(site: Site) -> bytes:
    """`articles/references.json`."""
    return csl_json(reading.article for reading in site.readings.values()).encode()


def csl_json(articles: Iterable[Article]) -> str:
    """A list of CSL-JSON entries, one a line."""
    return "[\n" + ",\n".join(json.dumps(csl_entry(a), ensure_ascii=False) for a in articles) + "\n]\n"


def bibtex(articles: Iterable[Article]) -> str:
    """A BibTeX file."""
    return "\n".join(bibtex_entry(a) for a in articles)


def csl_entry(article: Article) -> Reference:
    """One entry of CSL-JSON 1.0; what is not stated is left out."""
    issued = date_key(article.published.value)
    fields: dict[str, object] = {
        "id": article.id,
        "type": "article-newspaper",
        "title": article.title,
        "author": [{"literal": name} for name in authors(article)],
        "container-title": article.publisher or article.agency or "",
        "publisher": article.agency if article.publisher else "",
        "issued": {"date-parts": [[int(part) for part in issued.split("-")]]} if issued else {},
        "URL": web_address(article),
        "language": article.language,
        "genre": article.genre if article.genre == "opinion" else "",
        "note": f"{article.capture.path} sha256:{article.capture.sha256}",
    }
    return {name: value for name, value in fields.items() if value}


def bibtex_entry(article: Article) -> str:
    """One `@article`; names stand in braces, since nobody knows which part of a foreign name is the last."""
    issued = date_key(article.published.value)
    fields = {
        "title": f"{{{_escape(article.title)}}}",
        "author": " and ".join(f"{{{_escape(name)}}}" for name in authors(article)),
        "journal": _escape(article.publisher or article.agency or ""),
        "date": issued,
        "year": issued[:4],
        "url": web_address(article).replace("{", "%7B").replace("}", "%7D"),
        "langid": article.language,
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@article{{{re.sub(r'[^A-Za-z0-9-]', '-', article.id)},\n{lines}}}\n"


def reference_line(article: Article) -> str:
    """One line to copy: who, “title”, where, when."""
    parts = (
        ", ".join(authors(article)),
        quoted(article.title.translate(_INNER)),
        article.publisher or article.agency or Said("publisher not stated"),
        say_date(article.published.value) if article.published.value else Said("undated"),
        web_address(article),
    )
    return join(part for part in parts if part)


def authors(article: Article) -> tuple[str, ...]:
    """The names to cite, each once."""
    return tuple(dict.fromkeys(b.name for b in article.byline if b.role in AUTHORS))


def web_address(article: Article) -> str:
    """The article's address where it is one of the web."""
    url = article.url or ""
    return url if url.startswith(("http://", "https://")) else ""


def _escape(text: str) -> str:
    return "".join(_BIBTEX.get(c, c) for c in text)
