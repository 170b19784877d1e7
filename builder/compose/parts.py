"""Parts that several pages show: links, citations, statements, differences, articles in lists."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from builder.compose.correct import (
    correct_article,
    correct_difference,
    correct_event,
    correct_record,
    correct_statement,
    correct_story,
    existing,
    quote_all,
    report_error,
)
from builder.compose.references import authors
from builder.compose.saybasis import say_basis, say_owner, say_published_basis, split_evidence
from builder.compose.saydate import date_key, say_date, say_short, shape_of
from builder.compose.site import (
    Sentence,
    Site,
    date_keys,
    find_paragraph,
    find_thing,
    paragraph_keys,
    say_made,
    say_name,
)
from builder.compose.views import (
    ArticleRow,
    Cite,
    Correct,
    CorrectionView,
    DecisionView,
    DifferenceView,
    DueView,
    EventView,
    Link,
    Passage,
    PublishedView,
    Quoted,
    StatementView,
    StoryView,
    Top,
    VersionView,
    WithoutView,
)
from builder.interface.named import SaidName
from builder.interface.said import Said, join
from builder.naming import date_page, relative, statement_anchor
from builder.values.annotation import Quote, Time
from builder.values.article import LEFT_OUT, Article
from builder.values.capture import Correction, Decision
from builder.values.dossier import Actor, Difference, Due, Edit, Event, Reading, Statement, Story, Version
from builder.values.ids import ActorId, ArticleId, OriginId, StatementId
from builder.values.span import Span
from builder.values.when import When

UNDATED: Final = Said("undated")
STATEMENTS_SHOWN: Final = 30
"""Blocks on the page of an actor, date or source; the register of statements has all."""
FORM_PAGE: Final = "correct.md"
LEDGER_PAGE: Final = "corrections.md"
PASSAGE: Final = 320
"""Characters of a passage shown on hover: a long sentence; the paragraph is one click away."""
REPORTED: Final = 4
"""Versions of a difference that a report of an error quotes: addresses have an end."""
GIST: Final = 220
"""Characters of a first sentence that a list shows: two lines on a phone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Here:
    """One page's point of view: what it makes leads from there."""

    site: Site
    page: str

    def to(self, target: str) -> str:
        """The link from this page to a path of docs/."""
        return relative(self.page, target)

    def top(self, correct: Correct) -> Top:
        """The line at the top of the page."""
        found = self.site.corrections_on.get(self.page, ())
        ledger = self.to(LEDGER_PAGE) if found else ""
        return Top(correct=correct, corrections=tuple(self.correction(c) for c in found), ledger=ledger)

    def dossier_top(self) -> Top:
        """The same where the dossier's own record decides."""
        return self.top(self.with_form(correct_record(self.site.dossier.record), "dossier", "dossier"))

    def correction(self, correction: Correction) -> CorrectionView:
        """An entry of the ledger."""
        return CorrectionView(
            anchor=statement_anchor(correction.id),
            kind=correction.kind,
            what=correction.what,
            day=say_date(correction.at),
            at=correction.at,
            by=correction.by,
            was=correction.was,
            now=correction.now,
            about=tuple(self.thing(name) for name in correction.about),
            file=existing(self.site.dossier.record, correction.place.path),
        )

    def thing(self, name: str) -> Link:
        """The way to whatever has this id; only the id where nothing has it any more."""
        found = find_thing(self.site, name)
        return Link(text=found.text, href=self.to(found.href)) if found else Link(text=name)

    def article(self, article: ArticleId) -> str:
        """The way to an article."""
        return self.to(f"articles/{self.site.article_names[article]}.md")

    def actor(self, actor: ActorId, words: str = "") -> Link:
        """A link to an actor's page; only its words where no page is."""
        known = self.site.actors.get(actor)
        if known is None:
            return Link(text=words or actor)
        href = self.to(f"actors/{self.site.actor_names[actor]}.md")
        kind = Said(known.type)
        title = join((say_name(known), kind), " · ") if words else kind
        return Link(text=words or say_name(known), href=href, title=title)

    def origin(self, origin: OriginId) -> Link:
        """A link to a source's page."""
        known = self.site.origins.get(origin)
        if known is None:
            return Link(text=origin)
        return Link(
            text=known.name,
            href=self.to(f"sources/{self.site.origin_names[origin]}.md"),
            title=say_owner(known.owner_type),
        )

    def day(self, value: str | None, words: str = "") -> Link:
        """A link to the page of a date; only its words where no page is."""
        text = words or say_date(value)
        key = next((k for k in (date_key(value), *date_keys(value)) if k in self.site.dates), "")
        if not key:
            return Link(text=text)
        return Link(text=text, href=self.to(date_page(key)), title=say_date(value) if words else "")

    def cite(self, span: Span) -> Cite:
        """A citation of a passage."""
        reading = self.site.heads[span.article]
        text = self.site.texts[span.article, span.paragraph]
        source = source_name(self.site, reading)
        published = say_published(reading)
        sentences = ((start, end) for _, start, end in text.claims if start <= span.start and span.end <= end)
        start, end = next(sentences, (span.start, span.end))
        passage = text.words[start:end]
        return Cite(
            number=self.site.numbers[span.article],
            paragraph=text.number,
            href=f"{self.article(span.article)}#{span.paragraph}",
            title=Said(
                "{source}, {day}, paragraph {number}: {passage}",
                source=source,
                day=published,
                number=str(text.number),
                passage=shorten(passage, PASSAGE),
            ),
            source=source,
            published=published,
            passage=passage,
            lang=self.lang(reading.article),
        )

    def lang(self, article: Article) -> str:
        """The article's language where the page must say it, since it is not the page's own."""
        own = self.site.dossier.record.languages[:1]
        return "" if article.language in ("und", *own) else article.language

    def cites(self, spans: Iterable[Span]) -> tuple[Cite, ...]:
        """Citations in order of publication, one a paragraph."""
        first: dict[tuple[ArticleId, str], Span] = {}
        for span in spans:
            if find_paragraph(self.site, span):
                first.setdefault((span.article, span.paragraph), span)
        made = (self.cite(span) for span in first.values())
        return tuple(sorted(made, key=lambda c: (c.number, c.paragraph)))

    def published(self, reading: Reading) -> PublishedView:
        """When an article was published, and how that is known."""
        at = reading.article.published
        return PublishedView(
            day=self.day(at.value, say_short(at.value)) if at.value else Link(text=UNDATED),
            basis=at.basis,
            how=say_published_basis(at.basis),
            evidence=split_evidence(at.evidence) if at.basis == "inferred" else tuple(filter(None, [at.evidence])),
            not_before=say_date(at.not_before) if at.not_before else "",
        )

    def row(self, reading: Reading) -> ArticleRow:
        """An article in a list."""
        article = reading.article
        return ArticleRow(
            id=article.id,
            number=self.site.numbers[article.id],
            link=Link(text=article.title, href=self.article(article.id)),
            source=self.origin(reading.origin) if reading.origin else Link(text=source_name(self.site, reading)),
            publisher=article.publisher or "",
            asserted="yes" if "publisher" in article.asserted else "",
            published=self.published(reading),
            authors=", ".join(authors(article)),
            story=self.site.stories[reading.story].title if reading.story in self.site.stories else "",
            gist=say_gist(article),
            statements=len(
                {s.id for p in article.paragraphs for s in self.site.statements_on.get((article.id, p.id), ())}
            ),
            lang=self.lang(article),
        )

    def speaker(self, actor: Actor) -> Link:
        """The way to what an actor says."""
        count = len(self.site.quotes_by.get(actor.id, ()))
        if not count:
            return Link(text="")
        return Link(
            text=str(count),
            href=f"{self.actor(actor.id).href}#quotes",
            title=Said("Quotes of {name}", name=say_name(actor)),
        )

    def passage(self, sentence: Sentence, time: Time | None = None) -> Passage:
        """A sentence with its source, its publication date and, where one is meant, its own date."""
        at = sentence.reading.article.published
        return Passage(
            text=sentence.claim.text,
            cite=self.cite(sentence.claim.span),
            source=self.row_source(sentence.reading).text,
            published=say_short(at.value) if at.value else UNDATED,
            words=time.text if time else "",
            value=say_date(time.value) if time else "",
            basis=say_basis(time.basis) if time else "",
        )

    def row_source(self, reading: Reading) -> Link:
        """The origin, or the publisher's name, or that it is unknown."""
        return self.origin(reading.origin) if reading.origin else Link(text=source_name(self.site, reading))

    def quoted(self, quote: Quote) -> Quoted:
        """A quotation with its speaker."""
        return Quoted(
            text=quote.text,
            said_as=quote.speaker_text,
            cue=quote.cue,
            cite=self.cite(quote.span),
        )

    def statement(self, statement: Statement) -> StatementView:
        """A statement as a block."""
        record = self.site.dossier.record
        keys = paragraph_keys(statement.support)
        differs = dict.fromkeys(
            d for key in keys for d in self.site.differences_on.get(key, ()) if _touches(d, statement)
        )
        origins = tuple(self.site.origins[o] for o in statement.origins if o in self.site.origins)
        return StatementView(
            anchor=statement_anchor(statement.id),
            anchors=tuple(dict.fromkeys(claim_anchors(self.site, statement))),
            href=self.statement_link(statement).href,
            text=statement.text,
            words=self.words(statement.text, statement.slice, statement.edits),
            by=statement.by,
            when=self._when(statement.when) if statement.when else Link(text=""),
            cites=self.cites(statement.support),
            related=self.cites(statement.related),
            beside=self.cites(self._beside(statement)),
            origins=len(statement.origins),
            sources=tuple(self.origin(o) for o in statement.origins),
            state_funded=tuple(o.name for o in origins if o.owner_type == "state-funded"),
            confidence=statement.confidence,
            why=Said(statement.why.partition("; sources differ")[0]),
            actors=tuple(self.actor(a) for a in statement.actors if a in self.site.actors),
            differs=tuple(self.difference_link(d) for d in differs),
            without=tuple(
                WithoutView(origin=self.origin(o).text, confidence=c)
                for o, c in statement.without
                if o in self.site.origins
            ),
            decisions=tuple(self.decision(d) for d in statement.decisions),
            correct=self.with_form(correct_statement(record, statement), "statement", statement.id),
            report=report_error(
                record, f"statement {statement.id}", f"{statement.text}\n\n{self._quote(statement.slice)}"
            ),
        )

    def _beside(self, statement: Statement) -> tuple[Span, ...]:
        """A related passage of each origin that tells of the same and does not carry the statement."""
        first: dict[OriginId, Span] = {}
        for span in statement.related:
            origin = self.site.readings[span.article].origin
            if origin is not None and origin not in statement.origins:
                first.setdefault(origin, span)
        return tuple(first.values())

    def _quote(self, span: Span) -> str:
        """A passage with its place, for a report of an error."""
        cite = self.cite(span)
        return f"{cite.source}, {cite.published}, paragraph {cite.paragraph}:\n> {shorten(cite.passage, PASSAGE)}"

    def _when(self, when: When) -> Link:
        day = self.day(when.value)
        return Link(text=day.text, href=day.href, title=join(filter(None, [f"“{when.words}”", say_basis(when.basis)])))

    def words(self, text: str, cut: Span, edits: Iterable[Edit]) -> tuple[Link, ...]:
        """The sentence cut where the machine put words in; whole where its edits do not lead to it."""
        words = self.pieces(cut, edits)
        return words if "".join(word.text for word in words) == text else (Link(text=text),)

    def pieces(self, cut: Span, edits: Iterable[Edit]) -> tuple[Link, ...]:
        """The words of a passage with edits made to them, cut where they were made."""
        source = self._words_at(cut)
        words: list[Link] = []
        done = 0
        for edit in sorted(edits, key=lambda e: (e.start, e.end)):
            words.append(Link(text=source[done : edit.start]))
            words.append(Link(text=edit.text, title=_say_edit(edit, source)))
            done = edit.end
        words.append(Link(text=source[done:]))
        return tuple(w for w in words if w.text)

    def statement_link(self, statement: Statement) -> Link:
        """The way to where a statement is shown in full."""
        page = self.site.statement_pages[statement.id]
        return Link(
            text=statement.text,
            href=self.to(f"{page}#{statement_anchor(statement.id)}"),
            title=Said(statement.confidence),
        )

    def difference_link(self, difference: Difference) -> Link:
        """The way to a difference."""
        return Link(
            text=say_made(self.site, difference.made, difference.question),
            href=self.to(f"{self.site.difference_pages[difference.id]}#{statement_anchor(difference.id)}"),
            title=Said(difference.type),
        )

    def decision(self, decision: Decision) -> DecisionView:
        """An editor's decision with its file."""
        return DecisionView(
            action=Said(decision.action),
            text=decision.text or decision.into or ", ".join(decision.articles),
            reason=decision.reason,
            by=decision.by,
            at=say_date(decision.at) if decision.at else "",
            file=existing(self.site.dossier.record, decision.place.path),
        )

    def difference(self, difference: Difference) -> DifferenceView:
        """A question with its versions, in order of publication."""
        record = self.site.dossier.record
        versions = sorted(difference.versions, key=lambda v: (v.date is None, v.date or "", v.source))
        quoted = (self._quote(version.support[0]) for version in versions[:REPORTED] if version.support)
        return DifferenceView(
            anchor=statement_anchor(difference.id),
            href=self.difference_link(difference).href,
            question=say_made(self.site, difference.made, difference.question),
            type=difference.type,
            status=Said(difference.status),
            settle=Said(difference.settle),
            versions=tuple(self.version(v) for v in versions),
            decisions=tuple(self.decision(d) for d in difference.decisions),
            correct=self.with_form(correct_difference(record, difference), "difference", difference.id),
            report=report_error(record, f"difference {difference.id}", "\n\n".join([difference.question, *quoted])),
        )

    def version(self, version: Version) -> VersionView:
        """One source's words: those that decide, inside the sentence they stand in."""
        before, words, after = self._around(version)
        return VersionView(
            value=_say_resolved(version),
            before=before,
            words=words,
            after=after,
            source=version.source,
            published=say_short(version.date) if version.date else UNDATED,
            cites=self.cites(version.support),
        )

    def _words_at(self, span: Span) -> str:
        return self.site.texts[span.article, span.paragraph].words[span.start : span.end]

    def _around(self, version: Version) -> tuple[str, str, str]:
        if version.support:
            span = version.support[0]
            sentence = self._words_at(span)
            before, found, after = sentence.partition(version.text)
            if found:
                return before, found, after
        return "", version.text, ""

    def event(self, event: Event) -> EventView:
        """A happening as a row of a timeline."""
        readings = dict.fromkeys(span.article for span in event.claims)
        values = dict.fromkeys(
            v for a in readings if a in self.site.heads and (v := self.site.heads[a].article.published.value)
        )
        return EventView(
            anchor=statement_anchor(event.id),
            what=say_made(self.site, event.made, event.what),
            when=self.day(event.when) if event.when else Link(text=UNDATED),
            label=say_short(event.when) if event.when else UNDATED,
            status=event.status,
            shape=shape_of(event.when) if event.when else "about",
            place=SaidName(event.place) if event.place and event.place not in event.what else "",
            undated="" if event.when else self._say_undated(event),
            actors=tuple(self.actor(a) for a in event.actors if a in self.site.actors),
            passage=self.cite(self._telling(event)),
            cites=self.cites(event.claims),
            published=tuple(self.day(v, say_short(v)) for v in values),
            statements=tuple(
                self.statement_link(self.site.statements[s]) for s in event.statements if s in self.site.statements
            ),
            decisions=tuple(self.decision(d) for d in event.decisions),
            correct=self.with_form(correct_event(self.site.dossier.record, event), "event", event.id),
        )

    def story(self, story: Story) -> StoryView:
        """The episode that articles tell together."""
        return StoryView(
            title=story.title,
            decisions=tuple(self.decision(d) for d in story.decisions),
            correct=self.with_form(correct_story(self.site.dossier.record, story), "story", story.id),
        )

    def _telling(self, event: Event) -> Span:
        for span in event.claims:
            if any(t.value == event.when for t in self._times_in(span)):
                return span
        return event.claims[0]

    def _say_undated(self, event: Event) -> str:
        """The words for a time that no value can be given to; nothing where the passage names no time."""
        span = self._telling(event)
        return next((t.text for t in self._times_in(span) if _is_unresolved(t)), "")

    def _times_in(self, span: Span) -> Iterable[Time]:
        text = find_paragraph(self.site, span)
        return (t for t in text.times if span.contains(t.span)) if text else ()

    def due(self, due: Due) -> DueView:
        """A plan or promise."""
        return DueView(
            thing=self._thing(due),
            what=due.what,
            words=self.words(due.what, due.slice, due.edits) if due.slice else (Link(text=due.what),),
            due=self.day(due.due) if due.due else Link(text=f"“{due.words}”" if due.words else Said("no date given")),
            said_by=due.said_by if due.said_by not in due.what else "",
            status=due.status,
            cites=self.cites(due.support),
            report=self.cites(due.report),
            anchor=statement_anchor(f"{due.due or 'open'}-{due.what}"),
        )

    def _thing(self, due: Due) -> str:
        """What is planned, with a capital; nothing where its words stand otherwise in the sentence or are withheld."""
        span = due.thing
        if span is None or not find_paragraph(self.site, span):
            return ""
        words = self._words_at(span)
        return words[:1].upper() + words[1:] if words and words in due.what else ""

    def correct(self, reading: Reading) -> Correct:
        """Where an article is corrected."""
        return self.with_form(correct_article(self.site.dossier.record, reading.article), "article", reading.article.id)

    def with_form(self, correct: Correct, kind: str, name: str) -> Correct:
        """The same, with the address of the form that writes the record."""
        return replace(correct, form=f"{self.to(FORM_PAGE)}?{kind}={quote_all(name)}")


def source_name(site: Site, reading: Reading) -> str:
    """The origin's name, else the publisher's, else that it is unknown."""
    origin = site.origins.get(reading.origin) if reading.origin else None
    return origin.name if origin else reading.article.publisher or Said("unknown publisher")


def say_published(reading: Reading) -> str:
    """The publication date in short, with its basis where it is not the article's own word."""
    at = reading.article.published
    if at.value is None:
        return UNDATED
    return Said(_SAID_BASIS.get(at.basis, "{day}"), day=say_short(at.value))


_SAID_BASIS: Final = {"inferred": "{day} (inferred)", "editor": "{day} (the editors’ word)"}
"""A date that is not the article's own word."""


def say_gist(article: Article) -> str:
    """How the text begins, as far as it is published."""
    return shorten(next((p.text for p in article.paragraphs if p.text != LEFT_OUT), ""), GIST)


def shorten(text: str, limit: int) -> str:
    """The text, cut at a word where it is longer than `limit` characters."""
    if len(text) <= limit:
        return text
    return text[:limit].rpartition(" ")[0].rstrip(" ,;:–-") + " …"


def claim_anchors(site: Site, statement: Statement) -> Iterable[str]:
    """The anchors of all claims a statement rests on, so that addresses survive a change of the earliest.

    A claim that is a statement of its own keeps its anchor there.
    """
    for span in statement.support:
        text = find_paragraph(site, span)
        for claim, *place in text.claims if text else ():
            if place == [span.start, span.end] and StatementId(claim) not in site.statement_pages:
                yield statement_anchor(claim)


def _say_resolved(version: Version) -> str:
    """The calendar value of relative words. Durations and numbers stay as the source puts them, hedges included."""
    said = say_date(version.value) if date_key(version.value) else ""
    return "" if said in version.text else said


def _is_unresolved(time: Time) -> bool:
    """Words for a point in time without a value: "soon", or a weekday in an undated article; "years" is a length."""
    return time.value is None and (time.kind == "date" or (time.kind == "vague" and time.basis != "length"))


def _say_edit(edit: Edit, source: str) -> str:
    """What the machine put in stands for; nothing for a capital, which changes no word."""
    replaced = source[edit.start : edit.end]
    if edit.kind == "bracket":
        return Said("In the article: “{words}”", words=replaced) if replaced else Said("Named elsewhere in the article")
    if edit.kind == "date":
        return Said("The day that these words mean, counted from the day of publication")
    return Said("Words left out here") if edit.kind == "ellipsis" else ""


def _touches(difference: Difference, statement: Statement) -> bool:
    return any(
        span.overlaps(other)
        for version in difference.versions
        for span in version.support
        for other in statement.support
    )
