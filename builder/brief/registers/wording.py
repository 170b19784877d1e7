"""Which words each source uses for the same thing: counted and linked, never scored."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping

from builder.brief.directory import Directory
from builder.brief.registers.columns import find_sources, index_sources
from builder.knowledge.phrases import match_phrase
from builder.knowledge.wording import Family, Wording
from builder.recall import Recall, make_anew
from builder.values.article import Paragraph
from builder.values.dossier import Reading
from builder.values.registers import Source, Term, TermFamily, Use
from builder.values.span import Span
from builder.words.grouped import group

_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")

Found = dict[tuple[str, str], dict[Source, tuple[list[Span], list[Span]]]]
"""Family and term to source to the spans in its own words and in quoted ones."""


def find_wording(
    readings: Iterable[Reading], directory: Directory, recall: Recall = make_anew
) -> tuple[TermFamily, ...]:
    """The families of which the sources use two terms or more, in the order of the lexicon."""
    lexicon = directory.knowledge.wording
    columns = index_sources(find_sources(directory))
    found: Found = {}
    for reading in readings:
        source = columns[reading.article.id]
        for family, term, span, quoted in recall.once(_find_terms, reading, lexicon):
            own, cited = found.setdefault((family, term), {}).setdefault(source, ([], []))
            (cited if quoted else own).append(span)
    families = (_family(family, found) for family in lexicon.families)
    return tuple(family for family in families if len(family.terms) > 1)


def _find_terms(reading: Reading, lexicon: Wording) -> tuple[tuple[str, str, Span, bool], ...]:
    return tuple(_terms(reading, lexicon))


def _terms(reading: Reading, lexicon: Wording) -> Iterator[tuple[str, str, Span, bool]]:
    quotes = group((quote.span.paragraph, quote.span) for quote in reading.quotes)
    for paragraph in reading.article.paragraphs:
        quoted = sorted(quotes.get(paragraph.id, ()))
        for form, start, end in _find_forms(paragraph, lexicon):
            family, term = lexicon.terms[form]
            span = Span(article=reading.article.id, paragraph=paragraph.id, start=start, end=end)
            yield family, term, span, _inside(span, quoted)


def _find_forms(paragraph: Paragraph, lexicon: Wording) -> Iterator[tuple[str, int, int]]:
    """Forms of the lexicon, the longest at each place, none overlapping another."""
    tokens = list(_WORD.finditer(paragraph.text))
    low = [token[0].casefold().replace("’", "'") for token in tokens]
    low = [word.removesuffix("'s") for word in low]
    at = 0
    while at < len(low):
        length = match_phrase(lexicon.phrases, low, at)
        if length:
            last = tokens[at + length - 1]
            end = last.start() + len(low[at + length - 1])
            yield " ".join(low[at : at + length]), tokens[at].start(), end
        at += length or 1


def _inside(span: Span, quoted: list[Span]) -> bool:
    at = bisect_right(quoted, span.start, key=lambda other: other.start) - 1
    return at >= 0 and quoted[at].contains(span)


def _family(family: Family, found: Found) -> TermFamily:
    terms = (Term(name=name, uses=_uses(found.get((family.id, name), {}))) for name in family.terms)
    return TermFamily(name=family.name, terms=tuple(term for term in terms if term.uses))


def _uses(sources: Mapping[Source, tuple[list[Span], list[Span]]]) -> tuple[Use, ...]:
    uses = [Use(source=source, own=tuple(own), quoted=tuple(cited)) for source, (own, cited) in sources.items()]
    return tuple(sorted(uses, key=lambda use: (-len(use.own) - len(use.quoted), use.source.name, use.source.articles)))
