"""What the dossier says: sentences that stand alone, the claims that carry all of each, and their backing."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from builder.brief.confidence import Backing, rate
from builder.brief.content import carries, read_content, share_of_words, stated_words
from builder.brief.directory import Directory
from builder.brief.happenings.events import Happening
from builder.brief.happenings.tellings import SINCE
from builder.brief.library import OF_THE_NEWS, Library, Source
from builder.brief.narrowed import share_out
from builder.brief.sentences.carried import carried_day
from builder.brief.sentences.drafts import Draft, find_drafts
from builder.brief.weighing import is_firm, is_spare, is_stale, weigh
from builder.dates.edtf import is_age, is_before, order
from builder.naming import fold
from builder.recall import Recall, make_anew
from builder.values.annotation import Attribution, Claim, Time
from builder.values.dossier import Difference, Event, Reading, Statement
from builder.values.ids import ActorId, ParagraphKey, StatementId
from builder.values.span import Span
from builder.values.when import When
from builder.words.english import ARTICLES, is_edition, is_which
from builder.words.grouped import group

_MOST_AN_ARTICLE = 15
"""Statements that one article may give: a briefing prints eight of them all."""
_ASIDE = re.compile(
    r"\b(?:who|whose|whom|which)\s[^,;:—–]*$|\b(?:of|for) [a-z]+ing\b[^,;:—–]*$"
    r"|\b[Aa]fter (?:he|she|it|they) [^,;:—–]*$"
)
_REDUCED = re.compile(
    r", (?:first [a-z]+ed|(?:anticipated|expected|scheduled|slated|due) to) [^,;:—–]*$"
    r"|(?<=[\w,] )(?<!\bis )(?<!\bwas )an? [^,;:—–]{3,60} (?:founded|launched|established|created|built|published) in $"
    r"|\b(?:prior to|ahead of|before) (?:(?:the|its|his|her|their) )?[\w’'-]+(?: [\w’'-]+)? in $"
)
"""Before the day of a thing that the sentence names beside: "for a fair launched in ", "before independence in "."""
_DURING = re.compile(r"\b(?:during|in|at) [^\s,;]+ $", re.IGNORECASE)
_RELATED_WORDS = 0.34
"""Share of a statement's telling words that a related passage has at least."""
Contested = Mapping[ParagraphKey, Sequence[tuple[Span, str]]]
"""Words that other sources contradict, with the question, by the paragraph they stand in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """A statement with its weight among those of equal origins; more is better."""

    statement: Statement
    weight: float
    stale: bool
    """True for background, for what later news overtook and for what is argued: never a title or a bottom line."""
    overtaken: bool = False
    """True for a fact that was only planned, where the event itself is reported."""
    firm: bool = True
    """False for what stands alone and yet takes its article as known: not for the front page."""
    spare: bool = False
    """True for what is not firm, and yet whole: a key point where the front page has few others."""
    pinned: bool = False
    """True where an editor keeps it on the front page."""
    own_words: str = ""
    """What the machine said, once the editors have decided on it."""
    words: frozenset[str] = frozenset()
    """What its sentence tells, word by word, without the days and names that brackets add."""

    @property
    def compared(self) -> str:
        """The words by which it is like others: those of an editor move nothing else on the front page."""
        return self.own_words or self.statement.text


def find_statements(
    directory: Directory,
    happenings: tuple[Happening, ...],
    differences: tuple[Difference, ...],
    recall: Recall = make_anew,
) -> tuple[Ranked, ...]:
    """All statements, the best backed first; sentences with the same slots are one. Each story speaks for itself."""
    contested = _contested(differences)
    found: list[Ranked] = []
    for near, told in share_out(directory, happenings, recall):
        first = next(iter(near.readings))
        mine = recall.same(f"told {first}", told)
        beside = {key: spans for key, spans in contested.items() if key[0] in near.readings}
        found += recall.once(_state_story, near, mine, recall.same(f"contested {first}", beside))
    return tuple(sorted(found, key=rank_key))


def _state_story(directory: Directory, happenings: tuple[Happening, ...], contested: Contested) -> tuple[Ranked, ...]:
    """The statements of one story, in the order of its articles."""
    library = Library(directory, happenings)
    said: set[Span] = set()
    found: list[Ranked] = []
    for reading in sorted(directory.readings.values(), key=_reading_order):
        drafts = [
            d
            for d in find_drafts(reading, directory)
            if (directory.opens(d.claim.span) or _tells(d, library)) and not library.is_mere_talk(d)
        ]
        weighed = sorted(((weigh(d, library.sources[d.claim.span], library), d) for d in drafts), key=lambda p: -p[0])
        for weight, draft in weighed[:_MOST_AN_ARTICLE]:
            if draft.claim.span not in said:
                statement, same = _state(draft, library, contested)
                said |= same
                found.append(
                    Ranked(
                        statement=statement,
                        weight=weight,
                        stale=is_stale(library.sources[draft.claim.span], library),
                        firm=is_firm(draft, reading, library),
                        spare=is_spare(draft, library),
                        words=stated_words(draft.text, directory.knowledge.common_words),
                    )
                )
    return tuple(found)


def _tells(draft: Draft, library: Library) -> bool:
    """True for a sentence that names somebody, tells an event with a number, or is in the words of the news."""
    content = library.sources[draft.claim.span].content
    return bool(content.actors or (content.events and content.numbers)) or library.matter(draft) >= OF_THE_NEWS


def _reading_order(reading: Reading) -> tuple[object, ...]:
    return (*order(reading.article.published.value), reading.article.id)


def rank_key(ranked: Ranked) -> tuple[object, ...]:
    """Most independent origins first, then the weightiest."""
    statement = ranked.statement
    passed_on = len(statement.origins) > 1 and statement.one_source is not None
    return (-len(statement.origins), passed_on, ranked.stale, -ranked.weight, statement.id)


def _contested(differences: Iterable[Difference]) -> Contested:
    """The words of every version of an open conflict, with its question."""
    questions = {
        span: difference.question
        for difference in differences
        if difference.type == "conflict" and difference.status != "resolved"
        for version in difference.versions
        for span in version.support
    }
    return group(((span.article, span.paragraph), (span, question)) for span, question in questions.items())


def _state(draft: Draft, library: Library, contested: Contested) -> tuple[Statement, set[Span]]:
    """The statement of a draft, and the claims that say exactly the same."""
    source = library.sources[draft.claim.span]
    near = library.near(source)
    mine = read_content(source.claim, draft.slice, library.directory)
    support = tuple(s for s in near if carries(s.content, mine))
    same = {s.claim.span for s in support if carries(mine, s.content)} | {draft.claim.span}
    carrying = {s.claim.span for s in support}
    related = tuple(s for s in near if s.claim.span not in carrying and _is_related(s, source))
    beside = contested.get((draft.slice.article, draft.slice.paragraph), ())
    question = next((q for span, q in beside if draft.slice.contains(span)), None)
    reports = (s for s in support if s.reading.article.genre == "report")  # a column repeats what was reported
    rating = rate((_backing(s, library.directory) for s in (source, *reports)), question)
    event = _main_event(source)
    return (
        Statement(
            id=StatementId(draft.claim.id),
            text=draft.text,
            by="machine",
            when=_when(draft, source, library.directory),
            actors=tuple(sorted(mine.actors | draft.referents)),
            event=event.id if event else None,
            slice=draft.slice,
            edits=draft.edits,
            support=(draft.slice, *(s.claim.span for s in support)),
            related=tuple(s.claim.span for s in related),
            origins=rating.origins,
            one_source=rating.one_source,
            confidence=rating.confidence,
            why=rating.why,
            without=rating.without,
        ),
        same,
    )


def _is_related(other: Source, source: Source) -> bool:
    """True for a claim that carries a part: the same happening, or an actor in common and a third of the words."""
    if {h.event.id for h in other.happenings} & {h.event.id for h in source.happenings}:
        return True
    shared: frozenset[ActorId] = other.content.actors & source.content.actors
    return bool(shared) and share_of_words(other.content, source.content) >= _RELATED_WORDS


def _backing(source: Source, directory: Directory) -> Backing:
    said, origin, sentence = source.claim.attribution, source.reading.origin, source.claim.text
    language = source.reading.article.language
    if said is None or _is_nobody_known(said, language, directory):
        voice = source.reading.article.voice
        return Backing(origin=origin, speaker=fold(voice) or None, name=voice, sentence=sentence)
    return Backing(
        origin=origin,
        speaker=said.speaker or said.speaker_text.casefold() or None,
        name=_name_speaker(said, language, directory),
        sentence=sentence,
    )


def _is_nobody_known(said: Attribution, language: str, directory: Directory) -> bool:
    """Whether the speaker is a "he" of whom the article leaves open who he is: two such are not one."""
    return (
        said.speaker is None and said.speaker_text.casefold() in directory.knowledge.in_language(language).speech.person
    )


def _name_speaker(said: Attribution, language: str, directory: Directory) -> str:
    """The speaker as the sentence names them; by name whoever is meant by a pronoun, or by what an article opens."""
    speech, text = directory.knowledge.in_language(language).speech, said.speaker_text.casefold()
    meant = directory.actors.get(said.speaker) if said.speaker else None
    led = text.partition(" ")[0] in ARTICLES | speech.definite
    described = led and meant is not None and meant.type == "person"
    return meant.name if meant and (described or text in speech.person) else said.speaker_text


def _main_event(source: Source) -> Event | None:
    """The happening that most claims tell of."""
    best = max(source.happenings, key=lambda h: (len(h.event.claims), h.event.id), default=None)
    return best.event if best else None


def _when(draft: Draft, source: Source, directory: Directory) -> When | None:
    """The day of what the sentence tells, else the first date in it; None where it has none of its own.

    Nothing happens in a century: an "18th century pub" is as old; nor on the day of "the worst since the 2001 attacks".
    """
    spans = {t for f in directory.frames_in(source.claim.span) for t in f.times}
    gone = [range(e.start + draft.slice.start, e.end + draft.slice.start) for e in draft.edits if e.kind == "omission"]
    own = [t for t in directory.times_in(draft.slice) if not any(t.span.start in left for left in gone)]
    dated = [
        t for t in own if t.kind == "date" and t.value and not is_age(t.value) and not _is_of_other(t, source.claim)
    ]
    if source.claim.tense == "past":  # "launched a programme called “Plan 2026” in 2017"
        published = source.reading.article.published.value
        dated = [t for t in dated if not is_before(published, t.value)] or dated
    told = [t for t in dated if t.span in spans] or [t for t in dated if not _is_which(t, source.claim)]
    if told and told[0].value:
        return When(value=told[0].value, basis=told[0].basis, words=told[0].text)
    return carried_day(source.claim, draft.referents, source.reading, directory)


def _is_which(time: Time, claim: Claim) -> bool:
    """True for the year of "a 2011 analysis": which one; "during a 2011 game" tells when."""
    start = time.span.start - claim.span.start
    return is_which(claim.text, start) and not _DURING.search(claim.text[:start])


def _is_of_other(time: Time, claim: Claim) -> bool:
    """True for the year of "the 2018 prize" and "the worst since the 2001 attacks", and for the time of an aside.

    "Roca, who left in 2011, spoke" and "accused of robbing a bank in 2011" tell of no 2011.
    """
    start = time.span.start - claim.span.start
    before = claim.text[:start]
    return is_edition(claim.text, start) or any(pattern.search(before) for pattern in (SINCE, _ASIDE, _REDUCED))
