"""What templates may see: one frozen view a page, made of a few shared parts."""

from collections.abc import Mapping
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
class Note:
    """Something in the margin of a paragraph."""

    kind: str
    link: Link
    confidence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ParagraphView:
    """A paragraph of a body: pieces in reading order, linked or not; none where it is withheld."""

    number: int
    anchor: str
    pieces: tuple[Link, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedView:
    """A publication date with how it is known; `day` links to its page; texts are empty where unknown."""

    day: Link
    basis: str
    how: str
    evidence: tuple[str, ...]
    not_before: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RemovedView:
    """A line that was taken out of a capture."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRow:
    """One article in a list; `asserted` where the publisher is the editor's word."""

    id: str
    number: int
    link: Link
    source: Link
    publisher: str
    asserted: str
    published: PublishedView
    authors: str
    story: str
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
    source: Link
    published: Link
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
    text: str
    words: tuple[Link, ...]
    """The text cut where the machine put words in; those carry a title that says what they stand for."""
    by: str
    when: Link
    cites: tuple[Cite, ...]
    related: tuple[Cite, ...]
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
    href: str
    question: str
    type: str
    status: str
    settle: str
    versions: tuple[VersionView, ...]
    decisions: tuple[DecisionView, ...]
    correct: Correct


@dataclass(frozen=True, slots=True, kw_only=True)
class DueView:
    """Something planned or promised."""

    what: str
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
    label: str
    status: str
    shape: str
    """`point`, `span`, `about` or `open`: how exactly the date is known."""
    place: str
    undated: str
    """The words for its time where no value can be given to them."""
    actors: tuple[Link, ...]
    passage: Cite
    """The sentence that names the event's own date, or the first that tells it."""
    cites: tuple[Cite, ...]
    published: tuple[Link, ...]
    statements: tuple[Link, ...]
    decisions: tuple[DecisionView, ...]
    correct: Correct


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One event on a picture, in the picture's own units; `lines` is its label, wrapped."""

    x: float
    width: float
    y: float
    label: str
    lines: tuple[str, ...]
    status: str
    shape: str
    href: str
    gap: str
    """`yes` where time is left out before this mark."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """A row of marks at even distances: order, not scale."""

    width: float
    height: float
    y: float
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """Something on a row: a dot, or a bar where it has a width; `x` and `width` in percent, `radius` in pixels."""

    x: float
    radius: float
    width: float = 0.0
    shape: str = "point"
    status: str = "reported"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A date below the axis; `room` says whether a phone has room for it: `any` or `wide`."""

    x: float
    label: str
    anchor: str
    room: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartRow:
    """A labelled row of a chart; its line runs at `y`."""

    y: float
    label: str
    dots: tuple[Dot, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """Rows of dots above a time axis; `table` repeats the figures."""

    height: float
    rows: tuple[ChartRow, ...]
    ticks: tuple[Tick, ...]
    breaks: tuple[float, ...]
    table: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One origin's share: statements that rest on it, of them on it alone, and those that would lose confidence."""

    link: Link
    owner: str
    statements: int
    alone: int
    lowered: int
    rest: float
    """Width of the part that other origins share, in percent of the widest bar."""
    only: float
    """Width of the part that stands on this origin alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WhoView:
    """A main actor in one line."""

    link: Link
    role: str
    type: str
    articles: int
    mentions: int
    quotes: int
    says: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionView:
    """A part of the briefing with its statements."""

    id: str
    title: str
    statements: tuple[StatementView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """The dossier in numbers, all recounted from it."""

    articles: int
    origins: int
    several: str
    span: str
    statements: int
    one_origin: int
    differences: int
    inferred: int
    undated: int
    unknown_publishers: int
    asserted_publishers: int
    actors: int
    quotes: int
    times: int
    paragraphs: int
    removed: int
    owners: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GapView:
    """Something not known, or a problem, with what would close it."""

    short: str
    what: str
    close: str
    where: Link
    after: str = ""
    """What follows where the text names the place itself: `what`, `where`, `after` are then one sentence."""
    evidence: tuple[str, ...] = ()
    code: str = ""
    severity: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingView:
    """The front page."""

    top: Top
    title: str
    words: tuple[Link, ...]
    """The title cut where the machine put words in."""
    title_by: str
    edition: int
    changes: "ChangesView"
    as_of: str
    question: str
    figures: Figures
    bottom_line: tuple[StatementView, ...]
    sections: tuple[SectionView, ...]
    differences: tuple[DifferenceView, ...]
    differences_left_out: int
    strip: Strip | None
    events: tuple[EventView, ...]
    due: tuple[DueView, ...]
    due_left_out: int
    who: tuple[WhoView, ...]
    bars: tuple[Bar, ...]
    gaps: tuple[GapView, ...]
    gaps_left_out: int
    sources: tuple[ArticleRow, ...]
    assessment: str
    version: str
    seeds_mark: str
    """The first letters of the hash of all seeds' hashes: what this dossier was made from."""
    rights: str
    report: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryView:
    """The episode that an article tells with others."""

    title: str
    decisions: tuple[DecisionView, ...]
    correct: Correct


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleView:
    """One article's page."""

    top: Top
    title: str
    title_basis: str
    row: ArticleRow
    agency: str
    byline: tuple[tuple[str, str], ...]
    dateline: str
    language: str
    direction: str
    depth: str
    """How far the language is read: `whole`, `words` or `names`."""
    url: str
    reference: str
    origin: Link
    copy_of: Link
    captured: str
    path: str
    sha256: str
    capture_href: str
    publish: str
    publisher_reason: str
    asserted: Mapping[str, str]
    """Field to the reason an editor gave for asserting it, but for those shown beside their value."""
    paragraphs: tuple[ParagraphView, ...]
    removed: tuple[RemovedView, ...]
    actors: tuple[Counted, ...]
    spellings: tuple[tuple[Link, tuple[str, ...]], ...]
    """Actors and the source with the spellings that the page does not hold elsewhere, so that search finds each."""
    bare_words: tuple[str, ...]
    dates: tuple[Counted, ...]
    statements: tuple[Note, ...]
    siblings: tuple[ArticleRow, ...]
    story: StoryView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticlesView:
    """The list of articles."""

    top: Top
    groups: tuple[tuple[str, tuple[ArticleRow, ...]], ...]
    total: int
    months: tuple[Counted, ...]
    chart: Chart | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidOn:
    """What the articles published on one day say."""

    published: Link
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleView:
    """A position held, and who says so."""

    title: str
    period: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorView:
    """One actor's page."""

    top: Top
    name: str
    type: str
    curated: str
    prose: str
    country: str
    wikidata: str
    roles: tuple[RoleView, ...]
    names: tuple[Counted, ...]
    also: tuple[str, ...]
    said: tuple[SaidOn, ...]
    left_out: int
    quotes: tuple[Quoted, ...]
    quotes_left_out: int
    company: tuple[Counted, ...]
    statements: tuple[StatementView, ...]
    statements_left_out: int
    articles: tuple[ArticleRow, ...]
    chart: Chart | None
    mentions: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorRow:
    """One actor in the index."""

    link: Link
    type: str
    role: str
    aliases: tuple[str, ...]
    articles: int
    mentions: int
    curated: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorsView:
    """The index of actors, by type."""

    top: Top
    groups: tuple[tuple[str, tuple[ActorRow, ...], int], ...]
    """Kind, rows, and how many more there are."""
    total: int
    unmatched: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DateView:
    """A day, month or year: what happened beside what was published."""

    top: Top
    label: str
    kind: str
    up: Link
    previous: Link
    following: Link
    passages: tuple[Passage, ...]
    left_out: int
    wider: tuple[Passage, ...]
    """Passages whose date is less exact and covers this one."""
    events: tuple[EventView, ...]
    statements: tuple[StatementView, ...]
    published: tuple[ArticleRow, ...]
    published_left_out: int
    below: tuple[Counted, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class YearView:
    """A year in the index of dates."""

    link: Link
    months: tuple[Counted, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DatesView:
    """The index of dates."""

    top: Top
    years: tuple[YearView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineView:
    """All events by event date, grouped by year."""

    top: Top
    years: tuple[tuple[str, tuple[EventView, ...]], ...]
    left_out: int
    undated: tuple[EventView, ...]
    undated_left_out: int
    chart: Chart | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceView:
    """One origin's page."""

    top: Top
    name: str
    owner: str
    country: str
    articles: tuple[ArticleRow, ...]
    articles_left_out: int
    statements: tuple[StatementView, ...]
    statements_left_out: int
    bar: Bar | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """One origin in the index."""

    link: Link
    owner: str
    country: str
    articles: int
    span: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcesView:
    """The index of sources, and what the briefing stands on."""

    top: Top
    rows: tuple[SourceRow, ...]
    without_origin: tuple[ArticleRow, ...]
    bars: tuple[Bar, ...]
    chart: Chart | None
    figures: Figures


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementsView:
    """The register of statements; `pages` are its parts."""

    top: Top
    statements: tuple[StatementView, ...]
    total: int
    unpublished: int
    pages: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferencesView:
    """The register of differences."""

    top: Top
    differences: tuple[DifferenceView, ...]
    origins: int
    pages: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UtteranceView:
    """One thing said, in the fullest form printed; `others` are the forms of other articles."""

    text: str
    cue: str
    said: Link
    cites: tuple[Cite, ...]
    varies: str
    others: tuple[Quoted, ...]
    others_left_out: int


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotesView:
    """The register of quotations, by speaker."""

    top: Top
    groups: tuple[tuple[Link, tuple[UtteranceView, ...]], ...]
    unknown: tuple[UtteranceView, ...]
    total: int
    pages: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingView:
    """Words for the same thing, by source."""

    top: Top
    topics: tuple["WordingTopic", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingRow:
    """One word: in the sources' own words or in words they quote (`manner` own or quoted)."""

    word: str
    manner: str
    cells: tuple[Counted, ...]
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingTopic:
    """One thing that sources name differently; cells stand in the order of `sources`, `left_out` counts the others."""

    name: str
    sources: tuple[Link, ...]
    rows: tuple[WordingRow, ...]
    left_out: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageCell:
    """How one source stands to one statement, and where."""

    stand: str
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageLine:
    """One statement; cells stand in the order of the sources."""

    statement: Link
    cells: tuple[CoverageCell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageView:
    """Statements by sources."""

    top: Top
    sources: tuple[Link, ...]
    lines: tuple[CoverageLine, ...]
    left_out: int
    sources_left_out: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DueListView:
    """The register of plans and promises."""

    top: Top
    overdue: tuple[DueView, ...]
    open: tuple[DueView, ...]
    reported: tuple[DueView, ...]
    as_of: str
    left_out: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GapsView:
    """What is not known, and what went wrong."""

    top: Top
    gaps: tuple[GapView, ...]
    problems: tuple[GapView, ...]
    problems_left_out: int
    pages: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeView:
    """One thing that is new, gone, or reads differently; empty texts where there is no older or newer one."""

    kind: str
    what: Link
    old: str
    new: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangesView:
    """What is new since the edition before; `since` is 0 in the first."""

    top: Top
    as_of: str
    edition: int
    since: int
    since_as_of: str
    changes: tuple[ChangeView, ...]
    left_out: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodView:
    """How it works, with counts."""

    top: Top
    figures: Figures
    version: str
    rule: str
    kinds: tuple[tuple[str, int], ...]
    confidences: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RedirectView:
    """An old address."""

    title: str
    target: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtraView:
    """A page that people wrote."""

    top: Top
    title: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DecidedView:
    """A decision in the ledger: what it is about, and what became of it."""

    decision: DecisionView
    target: Link
    problem: str
    """Why it does not hold as written; empty where it does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerView:
    """Corrections, newest first, and every decision of the editors."""

    top: Top
    corrections: tuple[CorrectionView, ...]
    decisions: tuple[DecidedView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectView:
    """The correction form; `guide` is the editors' guide on the forge, "" where there is none."""

    top: Top
    guide: str
