"""The correction form: its page, and the files from which a browser fills it, each of a size that loads at once."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final, Literal

from builder.compose.correct import forge_patterns, source_file
from builder.compose.correctable import (
    actor_row,
    article_row,
    difference_row,
    dossier_row,
    event_row,
    statement_row,
    story_row,
)
from builder.compose.drafts import Draft
from builder.compose.parts import FORM_PAGE, Here
from builder.compose.site import Site, say_made
from builder.compose.views.about import CorrectView
from builder.interface import Interface
from builder.knowledge.tables import Json, Row
from builder.values.ids import ActorId, ArticleId, StatementId, StoryId
from builder.values.page import Page

Kind = Literal["article", "actor", "statement", "difference", "event", "story", "dossier"]

_A_FILE: Final = 200
"""Things in one data file: a browser loads one to show one thing; about 400 kB."""


def compose_form(site: Site) -> Page:
    """`correct.md`."""
    here = Here(site=site, page=FORM_PAGE)
    record = site.dossier.record
    view = CorrectView(top=here.dossier_top(), guide=source_file(record, "CONTRIBUTING.md"))
    return Page(path=FORM_PAGE, template="correct.md.j2", front_matter={"title": "Correct"}, view=view)


def draft_form(site: Site) -> Iterable[Draft[bytes]]:
    """`data/correct/`: a list of what can be corrected, and everything about each in files that stay small."""
    things: Mapping[Kind, Iterable[str]] = {
        "article": site.readings,
        "actor": site.actors,
        "statement": site.statements,
        "difference": site.differences,
        "event": site.events,
        "story": filter(None, site.stories),
        "dossier": ("dossier",),
    }
    split = {kind: split_names(tuple(names)) for kind, names in things.items()}
    counts = [part for kind, files in split.items() for part in (kind, len(files))]
    yield Draft(path="data/correct/index.json", make=_write_index, of=tuple(counts))
    for kind, files in split.items():
        for number, names in enumerate(files):
            yield Draft(path=f"data/correct/{kind}-{number}.json", make=_write_rows, of=(kind, *names))


def _write_index(site: Site, *counts: str | int) -> bytes:
    """`index.json`, with a count of files after each kind."""
    lists: Row = {
        "article": [[r.article.id, r.article.title] for r in site.order],
        "actor": [[actor.id, actor.name] for actor in site.dossier.actors],
        "event": [[event.id, say_made(site, event.made, event.what)] for event in site.dossier.events],
        "story": [[story.id, story.title] for story in site.dossier.stories],
    }
    index: Row = {
        "files": {str(kind): int(files) for kind, files in zip(counts[::2], counts[1::2], strict=True)},
        "forge": {**forge_patterns(site.dossier.record)},
        "lists": lists,
    }
    return _write(index, site.interface)


def _write_rows(site: Site, kind: Kind, *names: str) -> bytes:
    """One file of things of a kind."""
    here = Here(site=site, page=FORM_PAGE)
    return _write({name: _row(here, kind, name) for name in names}, site.interface)


def _row(here: Here, kind: Kind, name: str) -> Row:
    site = here.site
    makers: Mapping[Kind, Callable[[], Row]] = {
        "article": lambda: article_row(here, site.readings[ArticleId(name)]),
        "actor": lambda: actor_row(here, site.actors[ActorId(name)]),
        "statement": lambda: statement_row(here, site.statements[StatementId(name)]),
        "difference": lambda: difference_row(here, site.differences[name]),
        "event": lambda: event_row(here, site.events[name]),
        "story": lambda: story_row(here, site.stories[StoryId(name)]),
        "dossier": lambda: dossier_row(here),
    }
    return makers[kind]()


def split_names(names: Sequence[str]) -> list[tuple[str, ...]]:
    """Files of things, each in the file that its id says."""
    files: list[list[str]] = [[] for _ in range(-(-len(names) // _A_FILE))]
    for name in names:
        files[shard(name, len(files))].append(name)
    return [tuple(file) for file in files]


def shard(name: str, count: int) -> int:
    """Which of `count` files tells of the thing; `correct.js` reckons the same."""
    code = 0
    for letter in name:
        code = (code * 31 + ord(letter)) % 65_521
    return code % count


def _say_all(value: Json, interface: Interface) -> Json:
    """The value with every text in it as the interface says it."""
    if isinstance(value, dict):
        return {key: _say_all(one, interface) for key, one in value.items()}
    if isinstance(value, list):
        return [_say_all(one, interface) for one in value]
    return interface.say(value) if isinstance(value, str) else value


def _write(rows: Row, interface: Interface) -> bytes:
    """One thing a line: what changes in a file is what changed in the dossier."""
    lines = ",\n".join(
        f"{json.dumps(key)}: {json.dumps(_say_all(row, interface), ensure_ascii=False)}" for key, row in rows.items()
    )
    return f"{{\n{lines}\n}}\n".encode()
