"""Laws of the registers: quotations, wording and coverage."""

from dataclasses import replace

from builder.annotate.sentences import find_sentences
from builder.annotate.speech.quotes import find_quotes, hear
from builder.annotate.speech.voices import find_stretches
from builder.brief.registers.coverage import find_coverage, is_incomplete
from builder.brief.registers.quotations import find_quotations
from builder.brief.registers.wording import find_wording
from builder.values.annotation import Candidate
from builder.values.article import Removed
from builder.values.dossier import Difference, Reading, Statement, Version
from builder.values.ids import DifferenceId, StatementId
from builder.values.registers import TermFamily, Utterance
from builder.values.span import Span
from tests.marked import KNOWLEDGE, article, directory, reading


def quoting(name: str, *marked: str, published: str | None = None, story: str = "one") -> Reading:
    """An article with its quotations found; actors in brackets are persons."""
    one = reading(name, *marked, published=published, story=story)
    persons = tuple(Candidate(id=m.actor, name=m.text, type="person") for m in one.mentions)
    stretches = find_stretches(one.article, find_sentences(one.article, KNOWLEDGE), KNOWLEDGE)
    heard = hear(one.article, stretches, one.mentions, persons, KNOWLEDGE)
    return replace(one, quotes=find_quotes(one.article, heard))


def spoken(*readings: Reading) -> list[tuple[str | None, list[str], bool]]:
    return [(u.speaker, [p.span.article for p in u.printed], u.varies) for u in find_quotations(readings)]


def test_one_utterance_in_two_articles_is_listed_once_with_both() -> None:
    one = quoting("a", "“We will never leave this valley to them,” [Ana Sol=sol] said.", published="2021-05-02")
    two = quoting("b", "“We will never leave this valley,” [Ana Sol=sol] told the crowd.", published="2021-05-03")
    assert spoken(one, two) == [("sol", ["a", "b"], False)]


def test_an_utterance_that_is_worded_differently_varies() -> None:
    one = quoting("a", "“We will never leave this valley to them,” [Ana Sol=sol] said.")
    two = quoting("b", "“We will never leave this valley to the others,” [Ana Sol=sol] said.")
    assert spoken(one, two) == [("sol", ["b", "a"], True)]


def test_half_a_sentence_of_some_body_is_no_form_of_a_longer_saying() -> None:
    one = quoting("a", "“We must win back public trust in the board before the vote,” [Ana Sol=sol] said.")
    two = quoting("b", "It has “reduced public trust in the board”, says the prize office.")
    assert len(spoken(one, two)) == 2


def test_equal_words_of_two_speakers_are_two_utterances() -> None:
    one = quoting("a", "“We will never leave this valley,” [Ana Sol=sol] said.")
    two = quoting("b", "“We will never leave this valley,” [Eva Paz=paz] said.")
    assert spoken(one, two) == [("paz", ["b"], False), ("sol", ["a"], False)]


def test_a_word_in_marks_is_no_utterance() -> None:
    one = quoting("a", "The “friendly” colonies sent boats, [Ana Sol=sol] said. “Never!” [Ana Sol=sol] said.")
    assert [u.printed[0].text for u in find_quotations((one,))] == ["Never!"]


def test_the_day_of_what_a_speaker_speaks_about_is_not_the_day_of_the_saying() -> None:
    one = quoting(
        "a",
        "[Ana Sol=sol] denounced the closing of the valley to farmers {on Sunday=2021-05-02}, saying “it is wrong”.",
    )
    two = quoting(
        "b",
        "“It was never right,” [Ana Sol=sol], who leads the farmers of the valley, said {on Sunday=2021-05-02}.",
    )
    assert [u.said for u in find_quotations((one,))] == [None]
    assert [u.said for u in find_quotations((two,))] == ["2021-05-02"]


def test_words_said_on_different_days_are_two_utterances() -> None:
    words = "“We will never leave this valley,” [Ana Sol=sol] said on "
    one, two = quoting("a", words + "{Monday=2021-05-03}."), quoting("b", words + "{Friday=2021-05-07}.")
    assert [(u.said, len(u.printed)) for u in find_quotations((one, two))] == [("2021-05-03", 1), ("2021-05-07", 1)]


def test_quotations_stand_by_speaker_then_day_and_undated_last() -> None:
    late = quoting("a", "“It is late now,” [Ana Sol=sol] said.", published="2021-05-05")
    undated = quoting("b", "“Who knows when,” [Ana Sol=sol] said.")
    early = quoting("c", "“It is early yet,” [Ana Sol=sol] said.", "The “green line” is quiet.", published="2021-05-01")
    assert [(u.speaker, u.published) for u in find_quotations((late, undated, early))] == [
        ("sol", "2021-05-01"),
        ("sol", "2021-05-05"),
        ("sol", None),
        (None, "2021-05-01"),
    ]


def test_the_order_of_articles_does_not_matter() -> None:
    made = tuple(quoting(n, f"“We will go home on day {n},” [Ana Sol=sol] said.") for n in "abc")

    def printed(utterances: tuple[Utterance, ...]) -> set[frozenset[str]]:
        return {frozenset(p.span.article for p in u.printed) for u in utterances}

    assert printed(find_quotations(made)) == printed(find_quotations(made[::-1]))


def worded(*readings: Reading) -> tuple[TermFamily, ...]:
    return find_wording(readings, directory(*readings))


def test_wording_counts_a_term_by_source_in_own_and_quoted_words() -> None:
    one = quoting("a", "Rebels fired. The rebel chief left. “They are terrorists,” [Ana Sol=sol] said.")
    two = quoting("b", "Militants fired.")
    (family,) = worded(one, two)
    assert [(t.name, [(u.source.name, len(u.own), len(u.quoted)) for u in t.uses]) for t in family.terms] == [
        ("militants", [("b", 1, 0)]),
        ("terrorists", [("a", 0, 1)]),
        ("rebels", [("a", 2, 0)]),
    ]


def test_a_family_of_one_term_compares_nothing() -> None:
    assert worded(quoting("a", "Rebels fired."), quoting("b", "Rebels left.")) == ()


def test_the_longest_form_is_the_term() -> None:
    (family,) = worded(quoting("a", "The military regime fell.", "The junta's men left."))
    assert [t.name for t in family.terms] == ["junta", "military regime"]


def statement(one: Reading, *support: Reading, related: tuple[Reading, ...] = ()) -> Statement:
    """The first sentence of `one`, supported by the first sentences of the others."""
    spans = tuple(r.claims[0].span for r in (one, *support))
    return Statement(
        id=StatementId("s"),
        text=one.claims[0].text,
        by="machine",
        when=None,
        actors=(),
        event=None,
        slice=spans[0],
        edits=(),
        support=spans,
        related=tuple(r.claims[0].span for r in related),
        origins=(),
        one_source=None,
        confidence="low",
        why="",
    )


def version(one: Reading, value: str, text: str) -> Version:
    return Version(value=value, text=text, source="", date=None, origin=None, support=(one.claims[0].span,))


def stands(row: Statement, differences: tuple[Difference, ...], *readings: Reading) -> dict[str, str]:
    coverage = find_coverage((row,), differences, directory(*readings))
    return {s.articles[0]: c.stand for s, c in zip(coverage.sources, coverage.rows[0].cells, strict=True)}


def test_a_source_says_differs_says_a_part_or_is_silent() -> None:
    says = reading("a", "The visit lasts two days.")
    differs = reading("b", "The visit lasts one day.")
    part = reading("c", "The visit lasts.")
    silent = reading("d", "The sun shines.")
    elsewhere = reading("e", "The sun shines.", story="two")
    difference = Difference(
        id=DifferenceId("d"),
        question="How long?",
        type="conflict",
        status="open",
        versions=(version(says, "P2D", "lasts two days"), version(differs, "P1D", "lasts one day")),
    )
    row = statement(says, related=(part,))
    assert stands(row, (difference,), says, differs, part, silent, elsewhere) == {
        "a": "says",
        "b": "differs",
        "c": "part",
        "d": "silent",
        "e": "no article",
    }


def test_a_difference_over_words_that_the_statement_left_out_is_not_its_own() -> None:
    says = reading("a", "The envoy left.")
    other = reading("b", "The envoy came in May.")
    difference = Difference(
        id=DifferenceId("d"),
        question="When?",
        type="conflict",
        status="open",
        versions=(version(says, "2021-04", "in office since April"), version(other, "2021-05", "since May")),
    )
    assert stands(statement(says), (difference,), says, other) == {"a": "says", "b": "silent"}


def test_silence_of_a_text_that_breaks_off_is_incomplete() -> None:
    says, cut = reading("a", "The envoy left."), reading("b", "The sun shines on …")
    assert stands(statement(says), (), says, cut) == {"a": "says", "b": "incomplete"}


def test_a_line_that_sends_readers_elsewhere_marks_the_text_incomplete() -> None:
    whole = article("a", ["The sun shines."])
    teaser = replace(whole, removed=(Removed(text="Subscribe to read the rest.", reason="furniture"),))
    assert not is_incomplete(whole, KNOWLEDGE.cuts)
    assert is_incomplete(teaser, KNOWLEDGE.cuts)


def test_every_cell_shows_words_of_its_own_source() -> None:
    says, part = reading("a", "The visit lasts two days."), reading("b", "The visit lasts.")
    coverage = find_coverage((statement(says, related=(part,)),), (), directory(says, part))
    spans: list[tuple[str, Span]] = [
        (source.articles[0], span)
        for source, cell in zip(coverage.sources, coverage.rows[0].cells, strict=True)
        for span in cell.spans
    ]
    assert [(name, span.article) for name, span in spans] == [("a", "a"), ("b", "b")]


def test_a_pronoun_that_means_nobody_known_is_no_speaker() -> None:
    one = quoting("a", "“We will never leave this valley,” he said.")
    (said,) = find_quotations((one,), KNOWLEDGE.pronouns)
    assert (said.speaker, said.speaker_text) == (None, "")
