"""What one page says of things: links from where it stands, citations, dates, articles in lists."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from builder.compose.correct import (
    correct_article,
    correct_record,
    existing,
    quote_all,
)
from builder.compose.date_pages import date_keys
from builder.compose.references import authors
from builder.compose.saybasis import say_basis, say_owner, say_published_basis, split_evidence
from builder.compose.saydate import date_key, say_date, say_short
from builder.compose.site import (
    Sentence,
    Site,
    find_paragraph,
    find_thing,
    say_made,
    say_name,
)
from builder.compose.views.shared import (
    ArticleRow,
    Cite,
    Correct,
    CorrectionView,
    Link,
    Passage,
    PublishedView,
    Quoted,
    Top,
)
from builder.interface.said import Said, join
from builder.naming import date_page, relative, statement_anchor
from builder.values.annotation import Quote, Time
from builder.values.article import LEFT_OUT, UNKNOWN_PUBLISHER, Article
from builder.values.capture import Correction
from builder.values.dossier import Actor, Difference, Reading, Statement
from builder.values.ids import ActorId, ArticleId, OriginId
from builder.values.span import Span

UNDATED: Final = Said("undated")
STATEMENTS_SHOWN: Final = 30
"""Blocks on the page of an actor, date or source; the register of statements has all."""
FORM_PAGE: Final = "correct.md"
LEDGER_PAGE: Final = "corrections.md"
PASSAGE: Final = 320
"""Characters of a passage shown on hover: a long sentence; the paragraph is one click away."""
_GIST: Final = 220
"""Characters of a first sentence that a list shows: two lines on a phone."""
_SAID_BASIS: Final = {"inferred": "{day} (inferred)", "editor": "{day} (the editors’ word)"}
"""A date that is not the article's own word."""


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
        source = mark_opinion(source_name(self.site, reading), reading.article)
        published = _say_published(reading)
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
            dated=reading.article.published.value is not None,
            passage=passage,
            lang=self.lang(reading.article),
        )

    def lang(self, article: Article) -> str:
        """The article's language where the page must say it, since it is not the page's own."""
        own = self.site.dossier.record.languages[:1] if self.site.interface.texts else ("en",)
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
            source=self.row_source(reading),
            publisher=article.publisher or "",
            asserted="yes" if "publisher" in article.asserted else "",
            published=self.published(reading),
            opinion="yes" if article.genre == "opinion" else "",
            authors=", ".join(authors(article)),
            gist="" if article.title_basis == "fallback" else say_gist(article),
            statements=self.site.statements_in.get(article.id, 0),
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

    def passage(self, sentence: Sentence, time: Time | None) -> Passage:
        """A sentence with its source, its publication date and, where one is meant, its own date."""
        at = sentence.head.article.published
        return Passage(
            text=sentence.words,
            cite=self.cite(sentence.span),
            source=self.row_source(sentence.head).text,
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

    def correct(self, reading: Reading) -> Correct:
        """Where an article is corrected."""
        return self.with_form(correct_article(self.site.dossier.record, reading.article), "article", reading.article.id)

    def with_form(self, correct: Correct, kind: str, name: str) -> Correct:
        """The same, with the address of the form that writes the record."""
        return replace(correct, form=f"{self.to(FORM_PAGE)}?{kind}={quote_all(name)}")


def source_name(site: Site, reading: Reading) -> str:
    """The origin's name, else the publisher's, else that it is unknown."""
    origin = site.origins.get(reading.origin) if reading.origin else None
    return origin.name if origin else reading.article.publisher or Said(UNKNOWN_PUBLISHER)


def mark_opinion(source: str, article: Article) -> str:
    """The name of a source, with what its article is where that is no report."""
    return Said("{source} (opinion)", source=source) if article.genre == "opinion" else source


def _say_published(reading: Reading) -> str:
    """The publication date in short, with its basis where it is not the article's own word."""
    at = reading.article.published
    if at.value is None:
        return UNDATED
    return Said(_SAID_BASIS.get(at.basis, "{day}"), day=say_short(at.value))


def say_gist(article: Article) -> str:
    """How the text begins, as far as it is published."""
    return shorten(next((p.text for p in article.paragraphs if p.text != LEFT_OUT), ""), _GIST)


def shorten(text: str, limit: int) -> str:
    """The text, cut at a word where it is longer than `limit` characters."""
    if len(text) <= limit:
        return text
    return text[:limit].rpartition(" ")[0].rstrip(" ,;:–-") + " …"
