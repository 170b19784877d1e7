"""Where a thing can be corrected: the file under seeds/ that decides it, on the forge that the record names."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final
from urllib.parse import quote, urlsplit

from builder.compose.views.shared import Correct
from builder.naming import overlay_path
from builder.values.article import Article
from builder.values.capture import Decision, DossierRecord
from builder.values.dossier import Actor, Difference, Event, Statement, Story


@dataclass(frozen=True, slots=True, kw_only=True)
class Forge:
    """Addresses below a repository's own, by what is done there."""

    edit: str
    new: str
    issue: str
    view: str


_GITHUB: Final = Forge(
    edit="/edit/{branch}/{path}",
    new="/new/{branch}?filename={name}&value={start}",
    issue="/issues/new?template=error.yml&title={title}&where={where}&wrong={wrong}",
    view="/blob/{branch}/{path}",
)
_FORGES: Final = {
    "gitlab": Forge(
        edit="/-/edit/{branch}/{path}",
        new="/-/new/{branch}?file_name={name}",
        issue="/-/issues/new?issue[title]={title}&issue[description]={body}",
        view="/-/blob/{branch}/{path}",
    ),
    "bitbucket": Forge(
        edit="/src/{branch}/{path}?mode=edit",
        new="/create-file/{branch}?filename={name}",
        issue="/issues/new?title={title}&content={body}",
        view="/src/{branch}/{path}",
    ),
    "gitea": Forge(
        edit="/_edit/{branch}/{path}",
        new="/_new/{branch}?filename={name}",
        issue="/issues/new?title={title}&body={body}",
        view="/src/branch/{branch}/{path}",
    ),
}
"""By the record's `forge`, else by a word of the host's name; any other host is taken to speak GitHub's addresses.

GitHub fills the form `.github/ISSUE_TEMPLATE/error.yml` in, field by field; elsewhere an issue is one text.
"""
_HOSTS: Final = {
    "gitlab": "gitlab",
    "bitbucket": "bitbucket",
    "codeberg": "gitea",
    "gitea": "gitea",
    "forgejo": "gitea",
}


def correct_record(record: DossierRecord) -> Correct:
    """The dossier's own record."""
    return existing(record, "seeds/dossier.md")


def correct_article(record: DossierRecord, article: Article) -> Correct:
    """The article's overlay, or a new one that holds a commented start."""
    overlay, path = article.capture.overlay, overlay_path(article.capture)
    if overlay is not None and overlay.place.path == path:
        return existing(record, path)
    return missing(
        record,
        path,
        "# Only what the article does not say itself; each field can carry a reason.\n# published: 2023-02-07\n",
    )


def add_article(record: DossierRecord) -> Correct:
    """A capture that would be new; its name is its id for good, so a person gives it."""
    return missing(record, "seeds/articles/NAME.txt", "")


def correct_actor(record: DossierRecord, actor: Actor) -> Correct:
    """The actor's record, or a new one that holds the name and type found."""
    if actor.record is not None:
        return existing(record, actor.record.place.path)
    start = f"---\nname: {_yaml(actor.name)}\ntype: {_yaml(actor.type)}\naliases: []\n---\n"
    return missing(record, f"seeds/actors/{actor.id}.md", start)


def correct_statement(record: DossierRecord, statement: Statement) -> Correct:
    """The decision about the statement, or a new one."""
    fields = {"action": "reword", "target": statement.id, "text": statement.text}
    return _decision(record, statement.decisions, "reword, hide, pin, confidence or disputed", fields)


def correct_difference(record: DossierRecord, difference: Difference) -> Correct:
    """The decision about the difference, or a new one."""
    fields = {"action": "resolved", "target": difference.id, "text": ""}
    return _decision(record, difference.decisions, "resolved, disputed, explain or hide", fields)


def correct_event(record: DossierRecord, event: Event) -> Correct:
    """The decision about the event, or a new one."""
    fields = {"action": "merge", "target": event.id, "into": ""}
    return _decision(record, event.decisions, "merge (into: another event) or split (articles: …)", fields)


def correct_story(record: DossierRecord, story: Story) -> Correct:
    """The decision about the story, or a new one."""
    fields = {"action": "split", "target": story.id, "articles": ""}
    return _decision(record, story.decisions, "split (articles: …) or merge (into: another story)", fields)


def existing(record: DossierRecord, path: str) -> Correct:
    """A file that is there."""
    return Correct(path=path, href=_fill(record, _forge(record).edit, path=quote(path)), exists="edit")


def missing(record: DossierRecord, path: str, start: str) -> Correct:
    """A file that would be new, filled in with `start` where the forge can do that."""
    fields = {"name": quote_all(path), "start": quote_all(start)}
    return Correct(path=path, href=_fill(record, _forge(record).new, **fields), exists="new")


def report_error(record: DossierRecord, where: str, wrong: str) -> str:
    """A new issue, filled in with the id of the thing and what it says; "" where the record names no forge."""
    body = f"{where}\n\n{wrong}\n\nWhat should it say, and where can that be read?\n"
    said = {"title": f"Error: {where}", "where": where, "wrong": wrong, "body": body}
    return _fill(record, _forge(record).issue, **{name: quote_all(text) for name, text in said.items()})


def source_file(record: DossierRecord, path: str) -> str:
    """The file to look at; "" where the record names no forge."""
    return _fill(record, _forge(record).view, path=quote(path))


def forge_patterns(record: DossierRecord) -> dict[str, str]:
    """Where the form opens a file: `{path}`, `{name}` and `{start}` are left for it; empty where there is no forge."""
    base, known, branch = forge(record), _forge(record), quote(record.branch)
    if not base:
        return {}
    return {
        "base": base,
        "edit": known.edit.replace("{branch}", branch),
        "new": known.new.replace("{branch}", branch),
    }


def forge(record: DossierRecord) -> str:
    """The repository's address where it is a web address, without a trailing slash or `.git`."""
    address = (record.repo_url or "").strip().rstrip("/").removesuffix(".git")
    parts = urlsplit(address)
    return address if parts.scheme in {"http", "https"} and parts.netloc else ""


@lru_cache(maxsize=16384)
def quote_all(text: str) -> str:
    """For a field of an address. Remembered: a statement is filled in alike wherever it is shown."""
    return quote(text, safe="")


def _decision(
    record: DossierRecord, decisions: tuple[Decision, ...], actions: str, fields: Mapping[str, str]
) -> Correct:
    if decisions:
        return existing(record, decisions[-1].place.path)
    lines = (f"{name}: {_yaml(value) if value and name != 'action' else value}" for name, value in fields.items())
    start = "\n".join([f"# action: {actions}", *(line.rstrip() for line in lines), "reason:", "by:", "at:", ""])
    return missing(record, f"seeds/decisions/{fields['target']}.yml", start)


def _yaml(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _forge(record: DossierRecord) -> Forge:
    host = urlsplit(forge(record)).netloc
    name: str = record.forge or next((known for word, known in _HOSTS.items() if word in host), "github")
    return _FORGES.get(name, _GITHUB)


def _fill(record: DossierRecord, pattern: str, **fields: str) -> str:
    base = forge(record)
    return base + pattern.format(branch=quote(record.branch), **fields) if base else ""
