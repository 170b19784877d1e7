"""What people own: the bytes as taken, and the records that editors wrote about them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from builder.values.edition import Edition
from builder.values.ids import ActorId, ArticleId
from builder.values.problem import Place, Problem, Severity
from builder.values.when import Published

NOT_STATED = "not stated"
STATED_FIELDS = (
    *("title", "slug", "publisher", "agency", "byline", "dateline", "published", "language", "url", "genre", "copy_of"),
)
"""What an editor may state of an article."""

Search = Literal["theme", "pagefind"]
"""Whose search the site has: the theme's, fetched whole, or Pagefind's, fetched in pieces, with filters."""

Forge = Literal["github", "gitlab", "gitea", "bitbucket"]
"""Gitea's addresses are those of Forgejo and Codeberg."""

Genre = Literal["report", "opinion"]
"""Whether an article tells what is so, or argues what ought to be: a column, a commentary, an editorial."""

Publish = Literal["full", "excerpt"]
"""How much of an article a build shows: all, or its metadata and the passages that the dossier quotes or cites."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Byline:
    """A name of the byline or credit line; role is reporter, writer, editor, translator, photographer or author."""

    name: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlay:
    """Fields that an editor asserts about a capture; None is 'not asserted'.

    `reasons` maps a field's name to why the editor asserts it; `lines` to the line of the file where it stands.
    """

    place: Place
    title: str | None = None
    slug: str | None = None
    publisher: str | None = None
    agency: str | None = None
    byline: tuple[Byline, ...] | None = None
    dateline: str | None = None
    published: Published | None = None
    language: str | None = None
    url: str | None = None
    genre: Genre | None = None
    copy_of: ArticleId | None = None
    captured: str | None = None
    sha256: str | None = None
    drop: bool = False
    publish: Publish | None = None
    json_fields: Mapping[str, str] = field(default_factory=dict)
    """Where the fields of an article stand in a JSON capture: `{title: head.main}`; wins over the dossier's."""
    reasons: Mapping[str, str] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)
    text: str = field(default="", compare=False, repr=False)
    """The file as written, comments included: what a correction begins with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One article of a capture that holds several, its fields as written there; `key` is the entry's own id."""

    key: str
    text: str
    form: Literal["text", "html"]
    title: str | None = None
    published: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    url: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """What a document holds instead of one article: several, and words that stand in none of them."""

    entries: tuple[Entry, ...]
    rest: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """The bytes as taken. `path` is POSIX and relative to the project; `captured` an EDTF date or None.

    Of a file that holds several articles each is a capture of its own: `path` and `sha256` are the file's, `entry` has
    the words, and `data` is empty.
    """

    id: ArticleId
    path: str
    data: bytes
    sha256: str
    media_type: str
    captured: str | None = None
    overlay: Overlay | None = None
    entry: Entry | None = None

    def problem(self, code: str, message: str, remedy: str, severity: Severity = "error") -> Problem:
        """What is wrong with the file."""
        return Place(path=self.path).problem(code, message, remedy, severity)


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A position held, with half-open EDTF bounds where known, and where that is said."""

    title: str
    start: str | None = None
    end: str | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorRecord:
    """A curated actor, `seeds/actors/NAME.md`; `prose` is the editor's own text below the front matter."""

    id: ActorId
    place: Place
    name: str
    type: str
    aliases: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    country: str | None = None
    wikidata: str | None = None
    not_same_as: tuple[ActorId, ...] = ()
    merge_into: ActorId | None = None
    prose: str = ""
    text: str = field(default="", compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierRecord:
    """The dossier's own record, `seeds/dossier.md`; `assessment` is the editors' text below the front matter.

    `rights` is what readers are told; `publish` is what holds where neither a build nor an outlet's or article's own
    word says otherwise.
    """

    title: str
    question: str = ""
    headline: str | None = None
    languages: tuple[str, ...] = ("en",)
    rights: str = NOT_STATED
    publish: Publish = "full"
    publish_by_outlet: Mapping[str, Publish] = field(default_factory=dict)
    search: Search | None = None
    noindex: bool = False
    """Search engines are asked to leave the site alone."""
    json_fields: Mapping[str, str] = field(default_factory=dict)
    """Where the fields of an article stand in the JSON captures, unless an overlay says otherwise."""
    assessment: str = ""
    repo_url: str | None = None
    forge: Forge | None = None
    """Whose addresses the repository speaks; None to tell by the name of its host."""
    branch: str = "main"
    text: str = field(default="", compare=False, repr=False)
    """The file as written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtraPage:
    """A page written by people, `seeds/pages/*.md`, passed on as it stands; `path` is its name in docs/pages/."""

    place: Place
    path: str
    title: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One editorial decision, `seeds/decisions/ID.yml`; `target` is the id it is about.

    `into` is the event or story that the target is merged into, `articles` those that a split takes out of it.
    """

    id: str
    place: Place
    action: str
    target: str
    text: str | None = None
    into: str | None = None
    articles: tuple[ArticleId, ...] = ()
    reason: str = ""
    by: str = ""
    at: str | None = None
    file: str = field(default="", compare=False, repr=False)
    """The file as written."""

    def problem(self, code: str, message: str, remedy: str, severity: Severity = "error") -> Problem:
        """What is wrong with it."""
        return self.place.problem(code, message, remedy, severity)

    def misplaced(self, named: str, kind: str, remedy: str) -> Problem:
        """What is wrong with it where something that it names is of a kind that its action is not for."""
        message = f"{named!r} is {kind}, which {self.action!r} does not apply to"
        return self.problem("decision-misplaced", message, remedy)


CorrectionKind = Literal["typo", "clarification", "correction", "retraction"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One entry of the ledger, `seeds/corrections/ID.yml`: what readers are told was put right, when and by whom.

    `about` are the ids of statements, articles, actors, events, differences or stories, or the word `briefing`;
    `was` and `now` are the words before and after, where they say it best.
    """

    id: str
    place: Place
    kind: CorrectionKind
    what: str
    at: str
    by: str
    about: tuple[str, ...] = ()
    was: str = ""
    now: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seeds:
    """All that people own, as read: the input of the pure core. Captures are sorted by id.

    `loose` are overlays beside which no file of their name stands: about an entry of a file, or about nothing.
    """

    dossier: DossierRecord
    captures: tuple[Capture, ...]
    loose: tuple[Overlay, ...] = ()
    actors: tuple[ActorRecord, ...] = ()
    decisions: tuple[Decision, ...] = ()
    pages: tuple[ExtraPage, ...] = ()
    editions: tuple[Edition, ...] = ()
    corrections: tuple[Correction, ...] = ()
    sums: str = ""
    """Every file of `seeds/` with its sha256, as `sha256sum` writes and checks it from the dossier's folder."""
