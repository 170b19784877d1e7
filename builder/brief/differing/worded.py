"""What exactly was said: one utterance that articles of one story print in words that cannot both be verbatim."""

import re
from collections.abc import Iterable
from itertools import combinations

from rapidfuzz.distance import LCSseq, Levenshtein

from builder.brief.content import stem
from builder.brief.differing.versions import Question, make_difference
from builder.brief.directory import Directory
from builder.brief.phrases import is_known
from builder.knowledge.common_words import CommonWords
from builder.naming import digest, fold
from builder.recall import Recall
from builder.values.dossier import Difference, Made, Slot
from builder.values.registers import Printed, Utterance
from builder.words.grouped import group

_WORD = re.compile(r"[^\W\d_]{3,}|\d+")
_LEAST = 5
"""Words of the shorter form; of fewer, a headline quotes what it likes."""
_ALIKE = 0.6
"""Share of the shorter form's words that the longer has in order: two remarks on one matter share fewer."""
_UNTOLD = 0.2
"""For each of the shorter form's words, those that carry the sense and that the longer lacks, if more than one: who
says a thing twice in a week says some of it again."""
_FEWEST_ALIKE = 4
"""Words that both have in order at least: "the start of the" is in sentences on anything."""
_LONGEST = 3
"""Words of one change; a longer one is another sentence."""
_FORMS = 24
"""Wordings of one utterance that are compared with each other: of more, each pair, they would cost their square."""
_SPELT = re.compile(r"ou(?=r)|(?<=[ntz])re$|[sz](?=e[drs]?$|ing$|ation)|c(?=e[sd]?$)|l(?=l)|(?<=dg)e(?=ment)")
"""Letters of two spellings of a word: "offense", "colour", "organise", "theatre", "travelled", "judgement"."""
_KEPT = re.compile(r"\[[^\]]*\]|\([^)]*\)")
"""What an editor put into the words of another."""


def find_worded(utterances: Iterable[Utterance], directory: Directory, recall: Recall) -> tuple[Difference, ...]:
    """The utterances whose forms differ in a telling word, in their order."""
    common = directory.knowledge.common_words
    found = ((said, recall.once(_find_differing, said, common)) for said in utterances if said.varies)
    return tuple(_make_question(said, differing, directory) for said, differing in found if differing)


def _find_differing(utterance: Utterance, common: CommonWords) -> tuple[Printed, ...]:
    """The prints of all forms that differ from another in a telling word."""
    forms = group((fold(printed.text), printed) for printed in utterance.printed)
    several = [_Form(prints) for prints in list(forms.values())[:_FORMS]]
    pairs = [pair for pair in combinations(several, 2) if _is_reworded(*pair, common)]
    differing = [p for form in several if any(form in pair for pair in pairs) for p in form.prints]
    return tuple(sorted(differing, key=utterance.printed.index))


def _make_question(utterance: Utterance, differing: tuple[Printed, ...], directory: Directory) -> Difference:
    who = _find_who(utterance, directory)
    slots = {who.name: who} if who else {}
    template = next(t for t in directory.knowledge.events.apart["words"] if is_known(t, slots))
    made = Made(template=template, slots=tuple(slots.values()))
    question = Question(id=f"words-{digest(fold(utterance.printed[0].text))}", slot="words", type="wording", made=made)
    return make_difference(question, ((fold(printed.text), printed.span) for printed in differing), directory)


def _find_who(utterance: Utterance, directory: Directory) -> Slot | None:
    """The speaker, by the first mention in an article that prints the words; None where nobody is known."""
    for printed in utterance.printed:
        for mention in directory.readings[printed.span.article].mentions:
            if mention.actor == utterance.speaker:
                return Slot(name="who", actor=mention.actor, source=mention.span)
    return None


class _Form:
    """One wording with all that print it."""

    __slots__ = ("articles", "prints", "stems", "words")

    def __init__(self, prints: tuple[Printed, ...]) -> None:
        self.prints = prints
        self.articles = {printed.span.article for printed in prints}
        self.words = _WORD.findall(_KEPT.sub("", prints[0].text))
        self.stems = [stem(word) for word in self.words]


def _is_reworded(one: _Form, other: _Form, common: CommonWords) -> bool:
    """True where one telling word stands for another amid words that both have: no cut, and no spelling of a name."""
    if len(one.articles | other.articles) == 1:
        return False
    a, b = one.words, other.words
    shorter, alike = min(len(a), len(b)), LCSseq.similarity(one.stems, other.stems)
    if shorter < _LEAST or alike < max(_ALIKE * shorter, _FEWEST_ALIKE):
        return False
    if _count_untold(one, other, common) > max(_UNTOLD * shorter, 1):
        return False
    ops = Levenshtein.opcodes(one.stems, other.stems)
    alike_from = next((op.src_start for op in ops if op.tag == "equal"), 0)
    return any(
        op.tag == "replace"
        and op.src_start > alike_from
        and max(op.src_end - op.src_start, op.dest_end - op.dest_start) <= _LONGEST
        and _tells(a[op.src_start : op.src_end], b, common)
        and _tells(b[op.dest_start : op.dest_end], a, common)
        for op in ops
    )


def _count_untold(one: _Form, other: _Form, common: CommonWords) -> int:
    """How many words of the form with fewer such words carry the sense and are not in the other, in their order."""
    telling = [
        [stem_ for stem_, word in zip(form.stems, form.words, strict=True) if word.casefold() not in common.words]
        for form in (one, other)
    ]
    return min(map(len, telling)) - int(LCSseq.similarity(*telling))


def _tells(words: list[str], other: list[str], common: CommonWords) -> bool:
    """True where words of a change carry the sense, and the other has none of them, in any shape."""
    mine, theirs = ([_spell(w) for w in some if w.islower() and w not in common.words] for some in (words, other))
    return bool(mine) and not any(x.startswith(y) or y.startswith(x) for x in mine for y in theirs)


def _spell(word: str) -> str:
    """The same for two spellings of a word."""
    return _SPELT.sub(lambda m: {"ou": "o", "re": "er", "l": "", "e": ""}.get(m[0], "z"), word.casefold())
