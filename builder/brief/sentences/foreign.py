"""Paragraphs that are somebody's own words without marks: a statement set off from the text, a letter, a column."""

from builder.brief.sentences.sentence import words_of
from builder.knowledge.knowledge import Knowledge
from builder.values.annotation import Claim
from builder.values.dossier import Reading
from builder.values.ids import ParagraphId


def find_foreign(reading: Reading, knowledge: Knowledge) -> frozenset[ParagraphId]:
    """Paragraphs that say "we" or "my" outside quotation marks, or follow "Ana Roca wrote:" without marks.

    Whoever speaks there, it is not the article: what they say of themselves is nothing that it reports.
    """
    found: set[ParagraphId] = set()
    introduced = False
    for paragraph in reading.article.paragraphs:
        words = words_of(paragraph.text)
        if _speaks_of_itself(paragraph.text, reading, knowledge) or (introduced and not words[0].quoted):
            found.add(paragraph.id)
        introduced = paragraph.text.endswith(":") and len(words) > 1 and words[-2].low in knowledge.speech.lemma
    return frozenset(found)


def is_news(claim: Claim, reading: Reading, knowledge: Knowledge) -> bool:
    """True for the first sentence of an article that says no "we" itself: its reporter may go on with "We wrote"."""
    return claim == reading.claims[0] and not _speaks_of_itself(claim.text, reading, knowledge)


def _speaks_of_itself(text: str, reading: Reading, knowledge: Knowledge) -> bool:
    tongue = knowledge.tongues.of(reading.article.language)
    selves = tongue.selves if tongue else knowledge.standing.selves
    own = (w for w in words_of(text) if w.base in selves or w.low in selves)  # "we're" by "we", "j'ai" whole
    return any(not w.quoted and not (w.capital and w.low == "us") for w in own)
