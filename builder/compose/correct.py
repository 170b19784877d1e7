"""Where a thing can be corrected: the file under seeds/ that decides it, on the forge that the record names."""

from urllib.parse import quote, urlsplit

from builder.compose.views import Correct
from builder.values.article import Article
from builder.values.capture import DossierRecord
from builder.values.dossier import Actor, Difference, Statement


def correct_record(record: DossierRecord) -> Correct:
    """The dossier's own record."""
    return existing(record, "seeds/dossier.md")


def correct_article(record: DossierRecord, article: Article) -> Correct:
    """The article's overlay, or a new one that holds a commented start."""
    path = f"{article.capture.path.rpartition('.')[0]}.yml"
    if article.capture.overlay is not None:
        return existing(record, article.capture.overlay.place.path)
    return missing(
        record,
        path,
        "# Only what the capture does not state; each field can carry a reason.\n# published: 2023-02-07\n",
    )


def correct_actor(record: DossierRecord, actor: Actor) -> Correct:
    """The actor's record, or a new one that holds the name and type found."""
    if actor.record is not None:
        return existing(record, actor.record.place.path)
    start = f"---\nname: {_yaml(actor.name)}\ntype: {_yaml(actor.type)}\naliases: []\n---\n"
    return missing(record, f"seeds/actors/{actor.id}.md", start)


def correct_statement(record: DossierRecord, statement: Statement) -> Correct:
    """The decision about the statement, or a new one."""
    if statement.decisions:
        return existing(record, statement.decisions[-1].place.path)
    return _decision(record, statement.id, "reword", statement.text)


def correct_difference(record: DossierRecord, difference: Difference) -> Correct:
    """The decision about the difference, or a new one."""
    if difference.decisions:
        return existing(record, difference.decisions[-1].place.path)
    return _decision(record, difference.id, "explain", "")


def existing(record: DossierRecord, path: str) -> Correct:
    """A file that is there."""
    base = forge(record)
    verb = (
        "_edit" if "bitbucket" in base else "-/edit" if "gitlab" in base else "_edit" if "codeberg" in base else "edit"
    )
    return Correct(path=path, href=f"{base}/{verb}/{record.branch}/{quote(path)}" if base else "", exists="edit")


def missing(record: DossierRecord, path: str, start: str) -> Correct:
    """A file that would be new, filled in with `start`."""
    base = forge(record)
    verb = "-/new" if "gitlab" in base else "_new" if "codeberg" in base else "new"
    query = f"filename={quote(path, safe='')}&value={quote(start, safe='')}"
    return Correct(path=path, href=f"{base}/{verb}/{record.branch}?{query}" if base else "", exists="new")


def report_error(record: DossierRecord, title: str, body: str) -> str:
    """A new issue, filled in; "" where the record names no forge."""
    base = forge(record)
    verb = "-/issues/new" if "gitlab" in base else "issues/new"
    return f"{base}/{verb}?title={quote(title, safe='')}&body={quote(body, safe='')}" if base else ""


def source_file(record: DossierRecord, path: str) -> str:
    """The file to look at; "" where the record names no forge."""
    base = forge(record)
    verb = "-/blob" if "gitlab" in base else "src/branch" if "codeberg" in base else "blob"
    return f"{base}/{verb}/{record.branch}/{quote(path)}" if base else ""


def forge(record: DossierRecord) -> str:
    """The repository's address where it is a web address, without a trailing slash or `.git`."""
    address = (record.repo_url or "").strip().rstrip("/").removesuffix(".git")
    parts = urlsplit(address)
    return address if parts.scheme in {"http", "https"} and parts.netloc else ""


def _decision(record: DossierRecord, target: str, action: str, text: str) -> Correct:
    start = f"action: {action}\ntarget: {_yaml(target)}\ntext: {_yaml(text)}\nreason: \nby: \nat: \n"
    return missing(record, f"seeds/decisions/{target}.yml", start)


def _yaml(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
