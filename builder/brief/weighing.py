"""How much a sentence of a story tells, and whether it may come to the front page."""

import re

from builder.brief.directory import Directory
from builder.brief.library import OF_THE_NEWS, Library, Source
from builder.brief.sentences.drafts import Draft
from builder.brief.sentences.hollow import find_hollow
from builder.brief.sentences.sentence import quoted_share, words_of
from builder.dates.edtf import interval, is_before
from builder.values.dossier import Reading, Statement

_FRESH = 45
"""Days before publication in which what happened is still news."""
_HIGH = 6
"""Paragraphs of an article below which a sentence must both begin with who acts and name its matter in the words of the
titles to come to the front page: it takes more of the article as known. Of 195 sentences read with their passages
alone, 4 of 137 from up here did not stand by themselves, 9 of 58 from below."""
_LEAD = 5
"""Paragraphs that tell what an article is about, each worth less than the one above it."""
_QUOTED = 8.0
"""What a sentence that is all quotation costs: a briefing tells what happened."""
_VAGUE = 4.0
_CENTRAL = 0.9
"""What three articles of a story make of one actor whom two of them name, just below."""
_LATE, _LATEST = 0.3, 20
"""What each sentence before it costs one, and how many of them: the further down, the more it takes as known. Of a
hundred sentences read against their passages none of the opening ones leaned, of the others before the sixth one in
seven, of the rest two in five."""
IS_SOMEBODY = re.compile(r"^[^,]{0,50} (?:is|was|are|were) (?:not |also )?(?:an?|the)\b")
"""Who or what somebody is, not what happened."""
_READABLE = 30
"""Words of a sentence up to which length costs nothing in rank."""


def weigh(draft: Draft, source: Source, library: Library) -> float:
    """How much a sentence tells: many articles on its event, the titles' words, high up, dated, short."""
    articles = max((library.articles[h.event.id] for h in source.happenings), default=0)
    lead = [p.id for p in source.reading.article.paragraphs[:_LEAD]]
    place = lead.index(draft.slice.paragraph) if draft.slice.paragraph in lead else _LEAD
    words = draft.text.count(" ") + 1
    told = words_of(draft.text.replace("]’s", "’s").replace("]'s", "'s"))
    return (
        2.0 * min(max(articles - 1, 0), 4)
        + 1.5 * (_LEAD - place)
        + 20.0 * library.newsworthiness(source)
        + _centred(library.centrality(source))
        + 1.5 * library.answers(draft.text)
        + (1.0 if source.content.times or source.content.speaker else -1.0)
        + (1.0 if source.content.events else -1.0)
        - _LATE * min(source.place, _LATEST)
        - max(words - _READABLE, 0) / 3
        - 0.7 * len(draft.edits)
        - _QUOTED * quoted_share(told)
        - (_VAGUE if find_hollow(told, library.directory.knowledge.standing) else 0.0)
    )


def _centred(centrality: float) -> float:
    """The weight of the actors; a sentence with none whom another article names stands beside the story."""
    return centrality if centrality > _CENTRAL else centrality - 4.0


def is_firm(draft: Draft, reading: Reading, library: Library) -> bool:
    """True for what may come to the front page; a lead that only sets a scene does not."""
    content, matter = library.sources[draft.claim.span].content, library.matter(draft)
    if not draft.firm or not library.is_known(draft) or _lacks_news(draft, library):
        return False
    if _opens(draft, library):
        return bool(content.times or content.speaker or content.numbers or matter)
    told = draft.led + (matter >= OF_THE_NEWS)
    return told >= (1 if _stands_high(draft, reading) else 2)


def is_spare(draft: Draft, library: Library) -> bool:
    """True for a whole sentence that nothing overtook and that begins with who acts or how many, or is dated or told
    by somebody.

    Background and the opening of an article must begin so and be on the news as well: others only set a scene.
    """
    source = library.sources[draft.claim.span]
    lacks = not library.is_known(draft) or _is_overtaken(source, library) or _lacks_news(draft, library)
    if lacks or not draft.whole:
        return False
    dated = bool(source.content.times or source.content.speaker)
    if _is_background(source) or _opens(draft, library):
        return draft.led and (dated or library.matter(draft) > 0)
    return draft.led or draft.counts or dated


def _opens(draft: Draft, library: Library) -> bool:
    return library.directory.opens(draft.claim.span)


def _lacks_news(draft: Draft, library: Library) -> bool:
    """True for a poll of nobody knows when, and for an opening that only says who somebody is."""
    told = IS_SOMEBODY if _opens(draft, library) else library.directory.knowledge.ranking.poll
    return not library.sources[draft.claim.span].content.times and bool(told.search(draft.text))


def _stands_high(draft: Draft, reading: Reading) -> bool:
    return any(paragraph.id == draft.slice.paragraph for paragraph in reading.article.paragraphs[:_HIGH])


def is_stale(source: Source, library: Library) -> bool:
    """True for what was overtaken, for what was long before, and for what a column says itself: none is the news."""
    argued = source.reading.article.genre == "opinion" and source.claim.attribution is None
    return argued or _is_overtaken(source, library) or _is_background(source)


def _is_overtaken(source: Source, library: Library) -> bool:
    """True for a plan that is reported carried out or the day of which is past, and for what was so at the time."""
    reported = (h.event.id for h in source.happenings if h.event.status == "reported")
    done = any((event, source.claim.span) in library.planned for event in reported)
    then = library.directory.knowledge.ranking.at_the_time
    return done or _is_past(source, library) or bool(then.search(source.claim.text))


def _is_past(source: Source, library: Library) -> bool:
    """True for a sentence of plans alone whose days came before the last article of the story did."""
    plans = [h.event for h in source.happenings]
    last = max((r.article.published.value or "" for r in library.directory.readings.values()), default="")
    return bool(plans) and all(e.status == "planned" and is_before(e.when, last or None) for e in plans)


def _is_background(source: Source) -> bool:
    """True for a sentence without event, day or speaker, and where all its days lie well before its article."""
    content = source.content
    if not (content.events or content.times or content.speaker):
        return True
    published = interval(source.reading.article.published.value)
    days = [d for d in map(interval, content.times) if d]
    return published is not None and bool(days) and all((published[0] - d[1]).days >= _FRESH for d in days)


def tells_news(statement: Statement, directory: Directory) -> bool:
    """True for what several origins say, or what has a day, an event or a figure: not "he said it is difficult"."""
    dated = statement.when is not None or statement.event is not None or len(statement.origins) > 1
    return dated or any(directory.frames_in(statement.slice)) or any(directory.quantities_in(statement.slice))
