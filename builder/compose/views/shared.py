"""Parts that pages of several kinds show: links, citations, statements, differences, events."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Words that lead somewhere; `title` shows on hover; an empty `href` is plain text."""

    text: str
    href: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cite:
    """A citation: the article's number, the paragraph's, the way there, and the passage for a glance."""

    number: int
    paragraph: int
    href: str
    title: str
    source: str
    published: str
    dated: bool
    passage: str
    lang: str = ""
    """The passage's language, where it is not the dossier's own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correct:
    """Where a thing is decided: a file under seeds/, and its address on the forge ("" where there is none)."""

    path: str
    href: str
    exists: str
    """`edit` where the file is there, `new` where it would be made."""
    form: str = ""
    """The page that writes the record; "" where it knows no form for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionView:
    """What was put right: `about` leads to the things concerned, `file` to the entry."""

    anchor: str
    kind: str
    what: str
    day: str
    at: str
    """The day as EDTF, for machines."""
    by: str
    was: str
    now: str
    about: tuple[Link, ...]
    file: Correct


@dataclass(frozen=True, slots=True, kw_only=True)
class Top:
    """The line at the top of every page: who wrote it, where to correct it, and what was corrected on it."""

    correct: Correct
    corrections: tuple[CorrectionView, ...] = ()
    ledger: str = ""
    """The way to all corrections."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedView:
    """A publication date with how it is known; `day` links to its page; texts are empty where unknown."""

    day: Link
    basis: str
    how: str
    evidence: tuple[str, ...]
    not_before: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRow:
    """One article in a list; `asserted` where the publisher is the editor's word, `opinion` where it argues."""

    id: str
    number: int
    link: Link
    source: Link
    publisher: str
    asserted: str
    published: PublishedView
    opinion: str
    authors: str
    gist: str
    statements: int
    lang: str = ""
    """The article's language, where it is not the dossier's own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """Verbatim words, who said them, and where."""

    text: str
    said_as: str
    cue: str
    cite: Cite


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One sentence of one article with its dates: when it happened, when it was published."""

    text: str
    cite: Cite
    source: str
    published: str
    words: str = ""
    value: str = ""
    basis: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A name or word with how often, where."""

    link: Link
    count: int
    articles: int = 0
    cites: tuple[Cite, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WithoutView:
    """What a statement's confidence would be with one origin taken away."""

    origin: str
    confidence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionView:
    """What an editor decided, why, who and when."""

    action: str
    text: str
    reason: str
    by: str
    at: str
    file: Correct


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementView:
    """A statement as a block; `why` is one clause on the confidence, `differs` the differences it is part of."""

    anchor: str
    anchors: tuple[str, ...]
    href: str
    """Where the register has it."""
    text: str
    words: tuple[Link, ...]
    """The text cut where the machine put words in; those carry a title that says what they stand for."""
    by: str
    when: Link
    cites: tuple[Cite, ...]
    related: tuple[Cite, ...]
    beside: tuple[Cite, ...]
    """Of these one of each origin that tells of the same happening and does not carry the statement."""
    origins: int
    sources: tuple[Link, ...]
    state_funded: tuple[str, ...]
    confidence: str
    why: str
    actors: tuple[Link, ...]
    differs: tuple[Link, ...]
    without: tuple[WithoutView, ...]
    decisions: tuple[DecisionView, ...]
    correct: Correct
    report: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionView:
    """What one source says to a difference's question; the words that decide stand between `before` and `after`."""

    value: str
    before: str
    words: str
    after: str
    source: str
    published: str
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferenceView:
    """A question with its versions."""

    anchor: str
    question: str
    story: str
    """The title of the story that it is about, where the question does not tell it."""
    type: str
    status: str
    settle: str
    versions: tuple[VersionView, ...]
    decisions: tuple[DecisionView, ...]
    correct: Correct
    report: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DueView:
    """Something planned or promised."""

    thing: str
    """The planned thing in the words of its source, with a capital."""
    words: tuple[Link, ...]
    due: Link
    said_by: str
    status: str
    cites: tuple[Cite, ...]
    report: tuple[Cite, ...]
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EventView:
    """A happening with all passages that tell it."""

    anchor: str
    what: str
    when: Link
    status: str
    shape: str
    """`point`, `span`, `about` or `open`: how exactly the date is known."""
    place: str
    actors: tuple[Link, ...]
    passage: Cite
    """The sentence that names the event's own date, or the first that tells it."""
    cites: tuple[Cite, ...]
    published: tuple[Link, ...]
    decisions: tuple[DecisionView, ...]
    correct: Correct
