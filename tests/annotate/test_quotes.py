"""Laws of quotations and their speakers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.annotate import annotate
from builder.annotate.sentences import find_sentences
from builder.annotate.speech.marks import find_quoted
from builder.annotate.speech.quotes import find_quotes, hear
from builder.annotate.speech.voices import find_stretches
from builder.knowledge.load import load_knowledge
from builder.values.annotation import Candidate, Mention, Quote
from builder.values.article import Article
from builder.values.ids import ActorId
from builder.values.span import Span
from builder.words.text import cut
from tests.articles import article_of

KNOWLEDGE = load_knowledge()


def quotes_of(article: Article, persons: tuple[str, ...] = ()) -> tuple[Quote, ...]:
    """`persons`: names that are mentions, wherever they stand."""
    mentions = tuple(
        Mention(
            span=Span(article=article.id, paragraph=p.id, start=at, end=at + len(name)),
            text=name,
            actor=ActorId(name.split()[-1].lower()),
            kind="name",
        )
        for p in article.paragraphs
        for name in persons
        if (at := p.text.find(name)) >= 0
    )
    candidates = tuple(Candidate(id=ActorId(name.split()[-1].lower()), name=name, type="person") for name in persons)
    stretches = find_stretches(article, find_sentences(article, KNOWLEDGE), KNOWLEDGE)
    return find_quotes(article, hear(article, stretches, mentions, candidates, KNOWLEDGE))


def spoken(*paragraphs: str) -> list[tuple[str, str, str]]:
    return [(quote.text, quote.speaker_text, quote.cue) for quote in quotes_of(article_of("a", *paragraphs))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We will stay,” said Amina Diallo.", [("We will stay,", "Amina Diallo", "said")]),
        ("“We will stay,” Diallo said on Monday.", [("We will stay,", "Diallo", "said")]),
        ('"We will stay," the minister told reporters in Quito.', [("We will stay,", "the minister", "told")]),
        ("« Nous restons », said Diallo.", [("Nous restons", "Diallo", "said")]),
        ("„Wir bleiben“, said Ms. Weber.", [("Wir bleiben", "Ms. Weber", "said")]),
        ("`` We will stay , '' Diallo said .", [("We will stay ,", "Diallo", "said")]),
        ("‘We will stay,’ said Diallo.", [("We will stay,", "Diallo", "said")]),
        ("Diallo said: “We will stay.”", [("We will stay.", "Diallo", "said")]),
        (
            "“We will stay and rebuild the mill” — Amina Diallo",
            [("We will stay and rebuild the mill", "Amina Diallo", "—")],
        ),
        (
            "“The vote was fair, and so was the count” -- Carla Ruiz",
            [("The vote was fair, and so was the count", "Carla Ruiz", "--")],
        ),
        ("Diallo, who leads the union, said the law was “a trap”.", [("a trap", "Diallo", "said")]),
        ("The law is “a trap”, according to the union.", [("a trap", "the union", "according to")]),
        ("According to the union, the law is “a trap”.", [("a trap", "the union", "According to")]),
        ("On Friday, the union called the law “a trap”.", [("a trap", "the union", "called")]),
        (
            "“We will stay,” Diallo said, “and we will win.”",
            [("We will stay,", "Diallo", "said"), ("and we will win.", "Diallo", "said")],
        ),
        (
            "“We will stay. We will win,” said Diallo. “Nobody leaves.”",
            [("We will stay. We will win,", "Diallo", "said"), ("Nobody leaves.", "Diallo", "said")],
        ),
        ("“Why?” Diallo asked.", [("Why?", "Diallo", "asked")]),
        ("Asked about the law, Diallo called it “a trap”.", [("a trap", "Diallo", "called")]),
        ("“We won,” said a spokesman for the union.", [("We won,", "a spokesman for the union", "said")]),
        ("“We won,” Carla Ruiz, the mayor, said.", [("We won,", "Carla Ruiz", "said")]),
        ("The mayor, Carla Ruiz, said: “We won.”", [("We won.", "The mayor, Carla Ruiz", "said")]),
        ("“We won,” said the mayor, Carla Ruiz, on Monday.", [("We won,", "the mayor, Carla Ruiz", "said")]),
        ("The mayor, whom Carla Ruiz met, said: “We won.”", [("We won.", "The mayor", "said")]),
        (
            "The head of Oslo Harbour Council, Carla Ruiz, said: “We won.”",
            [("We won.", "The head of Oslo Harbour Council, Carla Ruiz", "said")],
        ),
        (
            "Replying to a plan for the quay, once a market, union chief Carla Ruiz, who lives there, said: “We won.”",
            [("We won.", "union chief Carla Ruiz", "said")],
        ),
        ("Diallo sharply dismissed the law as a “trap”.", [("trap", "Diallo", "dismissed")]),
        ("Diallo likened the law to “a trap”.", [("a trap", "Diallo", "likened")]),
        ("The law passed ― as before ― Diallo boasted, “We won.”", [("We won.", "Diallo", "boasted")]),
        ("“We won,” Diallo sang to the crowd.", [("We won,", "Diallo", "sang")]),
        ("He left, saying the law was “a trap”.", [("a trap", "He", "saying")]),
        ("Diallo left, saying those in a car “stay”.", [("stay", "Diallo", "saying")]),
        ("Diallo has sent a letter to the club saying it was “over”.", [("over", "Diallo", "saying")]),
        ("The bank issued a statement saying it was “sorry”.", [("sorry", "The bank", "saying")]),
        ("In an interview with the club she said it was “over”.", [("over", "she", "said")]),
        ("To applause from Lens fans he said it was “over”.", [("over", "he", "said")]),
        ("He’s claiming that the law is “a trap”.", [("a trap", "He", "claiming")]),
        ("In his speech on Monday Mr Lund said it was “over”.", [("over", "Mr Lund", "said")]),
        ("The mayor, Ana Sol, left, saying it was “over”.", [("over", "The mayor, Ana Sol", "saying")]),
        ("Minister of State Ana Sol barely smiled, saying “no”.", [("no", "Minister of State Ana Sol", "saying")]),
        ("Diallo was quoted as saying it was “over”.", [("over", "Diallo", "saying")]),
        ("“It is over,” Diallo was quoted as saying by the Times.", [("It is over,", "Diallo", "saying")]),
        ("The Times quoted Diallo as saying it was “over”.", [("over", "Diallo", "saying")]),
        ("As Diallo pointed out, “it is over.”", [("it is over.", "Diallo", "pointed out")]),
        ("Ruiz took to the radio to call it “over”.", [("over", "Ruiz", "call")]),
        ("Ruiz was the first to call it “over”.", [("over", "Ruiz", "call")]),
        ("Ruiz spoke of “dark times”.", [("dark times", "Ruiz", "spoke")]),
        ("A source close to the family said: “It is over.”", [("It is over.", "A source close to the family", "said")]),
        ("The ambassador to Peru said it was “over”.", [("over", "The ambassador to Peru", "said")]),
        ("“It is over,” the family said.", [("It is over,", "the family", "said")]),
        ("The assembly called it “over”.", [("over", "The assembly", "called")]),
        ("A man who answered the phone said it was “over”.", [("over", "A man", "said")]),
        ("On Monday, Ana Sol and Bo Lund said: “We go.”", [("We go.", "Ana Sol and Bo Lund", "said")]),
        ("The report, published on Monday, said it was “over”.", [("over", "The report", "said")]),
        ("The Met Office said it was “over”.", [("over", "The Met Office", "said")]),
        ("It “fell”, Ana Sol, a nurse at the club, told the Times.", [("fell", "Ana Sol", "told")]),
    ],
)
def test_words_belong_to_who_is_said_to_have_said_them(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert spoken(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The two discussed their “strategic” partnership.",
        "The film “The Long Way” opens on Friday.",
        "The so-called “green line” divides the city.",
        "Diallo received a letter saying the deal was “dead”.",
        "Diallo was sent a letter saying the deal was “dead”.",
        "He's called “Ace” by friends.",
        "Ruiz spoke at the “Long Way” festival.",
        "Ruiz refused to call it “over”.",
    ],
)
def test_words_that_nobody_speaks_have_no_speaker_and_no_cue(text: str) -> None:
    assert [(speaker, cue) for _, speaker, cue in spoken(text)] == [("", "")]


@pytest.mark.parametrize(
    "text",
    ["The workers' union and the bosses' club met.", "It’s the people’s choice.", "He is 5'10\" tall.", "In the '90s."],
)
def test_an_apostrophe_opens_nothing(text: str) -> None:
    assert spoken(text) == []


def test_a_quotation_runs_on_through_paragraphs_that_open_without_closing() -> None:
    found = spoken("“We will stay,” said Diallo. “We always stayed.", "“And we will win.”")
    assert [speaker for _, speaker, _ in found] == ["Diallo"] * 3


def test_a_colon_hands_the_next_paragraph_to_its_speaker() -> None:
    assert spoken("Diallo continued:", "“We will stay.”") == [("We will stay.", "Diallo", "continued")]


def test_an_opening_mark_that_nothing_closes_or_continues_quotes_nothing() -> None:
    assert spoken("The law is “a trap.", "He left.") == []


def test_a_pronoun_means_the_last_person_who_spoke() -> None:
    article = article_of("a", "Amina Diallo said it was over. “We lost,” she said.")
    assert [(q.speaker, q.speaker_text) for q in quotes_of(article, ("Amina Diallo",))] == [("diallo", "she")]


def test_a_pronoun_after_nobody_means_nobody() -> None:
    assert [q.speaker for q in quotes_of(article_of("a", "“We lost,” she said."))] == [None]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The mayor, Carla Ruiz, said it was “over”.", "carla-ruiz"),
        ("A spokesman for the army, Col. Carla Ruiz, said it was “over”.", "carla-ruiz"),
        ("The mayor, whom Carla Ruiz met, said it was “over”.", None),
        ("The coup was condemned by Peru and Chad was alarmed over “a contagion” in many lands.", None),
        ("Peru condemned the coup and warned of “a contagion” in many lands.", "peru"),
        ("Peru said that the coup was over and Chad was “lost” to the north.", "peru"),
    ],
)
def test_who_is_named_behind_a_description_speaks(text: str, speaker: str | None) -> None:
    (quote,) = annotate(article_of("a", text), KNOWLEDGE).quotes
    assert quote.speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Carla Ruiz wrote to Jorge Diaz. “It is over,” he said.", "diaz"),
        ("Carla Ruiz wrote to Jorge Diaz. “It is over,” she said.", "ruiz"),
        ("Carla Ruiz wrote to Jorge Diaz and Pablo Sol. “It is over,” he said.", None),
    ],
)
def test_a_pronoun_means_no_person_of_the_other_sex(text: str, speaker: str | None) -> None:
    named = tuple(name for name in ("Carla Ruiz", "Jorge Diaz", "Pablo Sol") if name in text)
    assert quotes_of(article_of("a", text), named)[0].speaker == speaker


def test_who_puts_something_somewhere_says_nothing() -> None:
    assert spoken("Diallo said the mill put “great pressure” on him.") == [("great pressure", "Diallo", "said")]
    assert spoken("It was, as Diallo put it, “the end.”") == [("the end.", "Diallo", "put")]
    assert spoken("“It was the end,” as Diallo put it.") == [("It was the end,", "Diallo", "put")]


def test_what_takes_lives_claims_nothing() -> None:
    assert spoken("Diallo had claimed five more lives and “a village”.") == [("a village", "", "")]
    assert spoken("Diallo claimed that lives were “saved”.") == [("saved", "Diallo", "claimed")]


def test_two_speakers_are_not_one_actor() -> None:
    article = article_of("a", "“We lost,” said Amina Diallo and Carla Ruiz.")
    assert [q.speaker for q in quotes_of(article, ("Amina Diallo", "Carla Ruiz"))] == [None]


MARKS = st.text(alphabet=st.sampled_from("ab said he,.: \"“”„‘’'«»`–"), max_size=120)


@given(st.lists(MARKS | st.text(max_size=80), max_size=4))
def test_spans_cut_to_the_words_and_never_overlap(texts: list[str]) -> None:
    article = article_of("a", *texts)
    quotes = quotes_of(article)
    assert all(cut(article, quote.span) == quote.text != "" for quote in quotes)
    assert all(quote.said is None or cut(article, quote.said) for quote in quotes)
    assert not any(a.span.overlaps(b.span) for a in quotes for b in quotes if a is not b)
    assert all((quote.cue == "") == (quote.speaker_text == "") for quote in quotes)


@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    "piece", ["“", "”", '"', "a said ", ", he said ", "“a,” he said, ", "'a ", "‘a’ ", "said said "]
)
def test_time_grows_with_length_only(piece: str) -> None:
    article = article_of("a", piece * (50_000 // len(piece)))
    quotes_of(article)


def test_marks_inside_a_quotation_belong_to_it() -> None:
    text = '"He asked “why?” and left," she said.'
    assert [text[quoted.start : quoted.end] for quoted in find_quoted(text)] == ["He asked “why?” and left,"]


@pytest.mark.parametrize(
    ("paragraphs", "speakers"),
    [
        (("“The bridge is safe,” said Amina Diallo.", "“All Bets Are Off.”"), ["Amina Diallo", ""]),
        (("“The bridge is safe,” said Amina Diallo.", "“Deeply unfair”"), ["Amina Diallo", ""]),
        (("“The bridge is safe,” said Amina Diallo.", "“It will hold.”"), ["Amina Diallo", "Amina Diallo"]),
        (("“The bridge is safe,” said Amina Diallo.", "“Thank you all.”"), ["Amina Diallo", "Amina Diallo"]),
        (("“It is safe,” Diallo told Channel Four’s “Bridge and Tunnel.”",), ["Diallo", ""]),
        (("Diallo said, suggesting a few questions, “How safe is it?”",), ["Diallo"]),
        (("Diallo mocked them, saying anybody who complains “is not having a good day.”",), ["Diallo"]),
        (("Warning signs said “the bridge is shut.”",), [""]),
    ],
)
def test_headings_programmes_and_verbs_that_go_on_speak_nothing(
    paragraphs: tuple[str, ...], speakers: list[str]
) -> None:
    assert [speaker for _, speaker, _ in spoken(*paragraphs)] == speakers


def test_a_verb_that_goes_on_does_not_govern_its_sentence() -> None:
    told = "Moreno, who was asking about the harbour, protested, saying he was asking “a fair question.”"
    assert [text for text, _, _ in spoken(told)] == ["a fair question."]


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (("Ana Roca died.", "Roca’s daughter Inés said she asks for her. “I miss her,” she said."), None),
        (("Ana Roca died.", "Roca's younger brother, Luis, spoke in court. “No more,” he said."), None),
        (("Ana Roca resigned.", "A vote follows. “No more,” she said."), "roca"),
    ],
)
def test_pronoun_means_nobody_known_behind_kin_of_somebody_named(
    paragraphs: tuple[str, ...], expected: str | None
) -> None:
    assert quotes_of(article_of("a", *paragraphs), ("Ana Roca", "Roca"))[-1].speaker == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Texas Gov. Ana Roca spoke in Austin. “We know,” the governor said.", "ana-roca"),
        ("Former Governor Ana Roca spoke in Austin. “We know,” the governor said.", None),
        ("Governor Ana Roca met Governor Luis Vega. “We know,” the governor said.", None),
    ],
)
def test_office_means_the_one_person_whom_the_article_calls_by_it(text: str, speaker: str | None) -> None:
    assert annotate(article_of("a", text), KNOWLEDGE).quotes[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A fire spokesman confirmed it responded to a “water emergency,” no more.", "A fire spokesman"),
        ("The heart failed from “acute effects,” according to an autopsy released on Friday.", "an autopsy"),
        ("The heart failed, according to the results of a test on the “Hello” star.", "the results of a test"),
    ],
)
def test_name_of_speaker_ends_before_what_was_done(text: str, speaker: str) -> None:
    assert speaker in {said for _, said, _ in spoken(text)}


def test_a_motion_speaks_to_nobody() -> None:
    assert "the motion" not in {
        said for _, said, _ in spoken("They lost the motion saying “we are shown nothing yet.”")
    }


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We won,” said the press service of Altora.", "altora"),
        ("“We won,” the Altora press service said.", "altora"),
        ("“We won,” said a spokesman for Altora.", "altora"),
        ("“We won,” the statement on Altora said.", None),
        ("“We won,” said a post on Altora.", None),
    ],
)
def test_a_medium_speaks_nothing_that_is_written_on_it(text: str, speaker: str | None) -> None:
    assert [quote.speaker for quote in quotes_of(article_of("a", text), ("Altora",))] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Prime Minister Theresa May said it was “over”.", "Prime Minister Theresa May"),
        ("Brian May told fans it was “over”.", "Brian May"),
        ("Prime Minister Theresa May followed Vega's talk, saying it was “over”.", "Prime Minister Theresa May"),
        ("The pilot said in May it was “over”.", "The pilot"),
        ("Mayor Ana Roca, asked whether he still “likes” Oslo Opera, said that it is “over”.", "Mayor Ana Roca"),
        ("Coach Luis Vega, when told that fans “hate” Turin, said it was “over”.", "Coach Luis Vega"),
        ("The strike risks “ruin,” a word that miners know, says Roca.", "Roca"),
        ("The strike risks “ruin,” a word that miners know, Roca told The Oslo Post.", "Roca"),
        ("Peru's Finance Minister, Ana Sol, said it was “over”.", "Peru's Finance Minister, Ana Sol"),
        ("The bank's chief, Saad el-Katib, said it was “over”.", "The bank's chief, Saad el-Katib"),
    ],
)
def test_speaker_is_read_whole_and_from_the_clause_of_the_verb(text: str, speaker: str) -> None:
    assert spoken(text)[-1][1] == speaker


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Roca left after a previous demand that “all” go.", ""),
        ("It came with a repeated claim that “all” go.", ""),
        ("Fans of a club demand that “all” go.", "demand"),
    ],
)
def test_what_one_would_do_in_another_form_is_a_noun(text: str, cue: str) -> None:
    assert spoken(text)[-1][2] == cue


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Luis Vega said no. But Jorge Sol Ruiz called that “odd”. “We know,” he said.", None),
        ("Luis Vega said no. The Reds called that “odd”. “We know,” he said.", "vega"),
        ("Luis Vega said no. After Ana Roca’s fall, Pablo Diaz stepped in. “We know,” he said.", "diaz"),
        ("Luis Vega said no. In the wake of Pablo Diaz's win, crowds came. “We know,” he said.", "vega"),
        ("Luis Vega said no. Oslo Opera Director Pablo Diaz stepped in. “We know,” he said.", "diaz"),
        ("Luis Vega said no. The judge smiled. “We know,” he said.", None),
        ("Luis Vega said no. The storm came. “We know,” he said.", "vega"),
    ],
)
def test_pronoun_means_whom_the_sentence_before_is_about(text: str, speaker: str | None) -> None:
    persons = tuple(name for name in ("Luis Vega", "Pablo Diaz", "Ana Roca", "Oslo Opera") if name in text)
    assert quotes_of(article_of("a", text), persons)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Roca pulled the film, a step that Obama regretted on Friday, saying “it was wrong”.", "Obama"),
        ("The club sold Ruiz on Monday, a deal which the Sun welcomed, adding it was “a gift”.", "the Sun"),
        ("The lab shut its reactor, which she mourned, saying “an era ends”.", "she"),
        ("Roca pulled the film that Obama saw, saying “it was wrong”.", "Roca"),
        ("The state radio has called the embassy's assertion that spies had come “slander”.", "The state radio"),
        ("The union dismissed the mayor's claim that wages had risen as “absurd”.", "The union"),
        ("The mayor's claim that wages had risen “by a good tenth” was untrue.", "mayor"),
    ],
)
def test_the_last_part_of_a_sentence_and_what_is_said_of_a_claim_have_their_own_speaker(
    text: str, speaker: str
) -> None:
    assert [who for _, who, _ in spoken(text)] == [speaker]


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("Karl Sund withdrew and minutes later Ana Roca took the stage.", None),
        ("Karl Sund sang in Lima while Ana Roca slept.", None),
        ("Karl Sund withdrew for Ana Roca and the crowd.", "sund"),
        ("Karl Sund withdrew and left with Ana Roca.", "sund"),
    ],
)
def test_pronoun_means_nobody_known_where_two_people_do_something(before: str, speaker: str | None) -> None:
    article = article_of("a", f"{before} “I am glad,” he said.")
    assert quotes_of(article, ("Karl Sund", "Ana Roca"))[-1].speaker == speaker


def test_a_spokesman_is_the_one_named_only_where_he_was_told_of_last() -> None:
    first = "The port closed. A spokesman of the port left. “We wait,” the spokesman said."
    then = "Spokesman Ann Lee said it was late. “We go,” the spokesman said."
    found = annotate(article_of("a", first, then), KNOWLEDGE).quotes
    assert [quote.speaker for quote in found] == [None, "ann-lee"]


def test_what_an_article_calls_by_one_name_twice_is_said_by_nobody() -> None:
    text = "Sol said that “The Long Night” was banned. Fans of “The Long Night,” a film, wept, Roca said."
    assert spoken(text) == [("The Long Night", "", ""), ("The Long Night,", "", "")]
    assert spoken("Sol called it “A Long Night”.") == [("A Long Night", "Sol", "called")]
    slogan = spoken("“Bread For All,” Roca said. They chanted “Bread For All” in the square.")
    assert [who for _, who, _ in slogan] == ["Roca", ""]


@pytest.mark.parametrize("before", ["Mr Tolbek sat down.", "Qazhim Tolbek, a former congressman, sat down."])
def test_a_pronoun_means_nobody_whom_the_article_calls_a_man(before: str) -> None:
    found = annotate(article_of("a", "Officer Qazhim Tolbek came.", f"{before} “We know,” she said."), KNOWLEDGE).quotes
    assert [quote.speaker for quote in found] == [None]


@pytest.mark.parametrize("office", ["German officer", "former human rights officer"])
def test_a_german_and_who_stands_for_human_rights_are_no_men(office: str) -> None:
    told = f"Qazhim Tolbek, a {office}, sat down. “We know,” she said."
    found = annotate(article_of("a", "Luisa Vega came.", told), KNOWLEDGE).quotes
    assert [quote.speaker for quote in found] == ["qazhim-tolbek"]


def test_who_declares_something_and_speaks_is_named_before_it() -> None:
    text = "Roca said that he was ill, declared his innocence and said, “It is over.”"
    assert spoken(text) == [("It is over.", "Roca", "said")]
