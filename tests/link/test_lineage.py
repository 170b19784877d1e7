from collections.abc import Iterable
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.knowledge.load import load_knowledge
from builder.link import lineage
from builder.link.lineage import check_copies
from builder.values.article import Article
from builder.values.ids import ArticleId
from tests.articles import article_of
from tests.link.conftest import MakeArticle

FLOOD = (
    "The river rose four metres overnight and carried away two bridges that joined the old town to the station.",
    "Engineers from the ministry of works reached the valley at dawn and began to lay pontoons beside the piers.",
    "Shopkeepers along the quay shovelled mud from their cellars while schools stayed shut for a second day in a row.",
    "The mayor asked the capital for tents, pumps and drinking water, and promised that nobody would sleep outdoors.",
)
FROST = (
    "A late frost killed most of the apricot blossom in the northern orchards, growers said after walking their rows.",
    "Cooperatives expect a third of last season's harvest, and insurers have started to count the blackened branches.",
    "Prices at the wholesale market rose before noon, although stocks from the south are due to arrive within days.",
)


MESSAGES = (
    "We have built the longest sea wall in the history of this coast and nobody has ever thanked us for a metre of it.",
    "I will sign the order on Friday, and whoever stands in the way of the dredgers will have to answer to my office.",
)


def find_copies(articles: Iterable[Article]) -> dict[ArticleId, ArticleId]:
    return lineage.find_copies(articles, load_knowledge())


def test_a_reprint_under_another_headline_is_a_copy_of_the_earlier_text(make: MakeArticle) -> None:
    first = make("z-first", *FLOOD, on="2031-03-01", title="River rises")
    reprint = make("a-reprint", *FLOOD, on="2031-03-02", title="Two bridges gone")
    assert find_copies([reprint, first]) == {"a-reprint": "z-first"}


def test_a_cut_text_is_a_copy_of_the_fuller_one_of_the_same_day(make: MakeArticle) -> None:
    whole = make("z-whole", *FLOOD, on="2031-03-01")
    cut = make("a-cut", *FLOOD[:2], on="2031-03-01")
    assert find_copies([cut, whole]) == {"a-cut": "z-whole"}


def test_a_fuller_undated_text_is_the_original_of_a_dated_cut(make: MakeArticle) -> None:
    assert find_copies([make("a", *FLOOD[:2], on="2031-03-01"), make("b", *FLOOD)]) == {"a": "b"}


def test_two_reports_that_share_one_sentence_are_not_copies(make: MakeArticle) -> None:
    assert find_copies([make("a", *FLOOD), make("b", *FROST, FLOOD[0])]) == {}


def test_a_statement_that_both_quote_in_full_makes_no_copy(make: MakeArticle) -> None:
    quoted = f"“{' '.join(FLOOD)}”"
    assert find_copies([make("a", quoted, FROST[0], FROST[1]), make("b", quoted, FROST[2], FROST[1][:40])]) == {}


def test_messages_that_both_set_off_without_marks_make_no_copy(make: MakeArticle) -> None:
    assert find_copies([make("a", *MESSAGES, FROST[0]), make("b", FLOOD[0], *MESSAGES)]) == {}


def test_a_quotation_that_goes_on_in_the_next_paragraph_makes_no_copy(make: MakeArticle) -> None:
    quoted = [f"“{text}" for text in FLOOD]
    assert find_copies([make("a", *quoted, *FROST[:2]), make("b", *quoted, FROST[2])]) == {}


def test_a_column_in_the_first_person_printed_twice_is_a_copy(make: MakeArticle) -> None:
    assert find_copies([make("a", *MESSAGES, on="2031-03-01"), make("b", *MESSAGES, on="2031-03-02")]) == {"b": "a"}


def test_what_an_agency_filed_is_the_original_of_earlier_and_fuller_texts_made_of_it(make: MakeArticle) -> None:
    wire = make("wire", *FLOOD[:3], on="2031-03-02", agency="Reuters")
    paper = make("paper", *FLOOD, FROST[0], on="2031-03-01", publisher="The Example Post")
    undated = make("undated", *FLOOD, *FROST[:2])
    assert find_copies([wire, paper, undated]) == {"paper": "wire", "undated": "wire"}


def test_an_agencys_own_page_is_the_original_of_a_page_that_names_it(make: MakeArticle) -> None:
    own = make("own", *FLOOD[:3], on="2031-03-02", publisher="The Associated Press")
    paper = make("paper", *FLOOD, on="2031-03-01", publisher="The Example Post", agency="Associated Press")
    assert find_copies([own, paper]) == {"paper": "own"}


@pytest.mark.parametrize(("publisher", "copies"), [("The Example Post", {}), ("The Other Post", {"b": "a"})])
def test_the_next_report_of_a_paper_with_its_old_paragraphs_is_no_copy(
    make: MakeArticle, publisher: str, copies: dict[str, str]
) -> None:
    first = make("a", *FLOOD, on="2031-03-01", publisher="The Example Post")
    follow = make("b", FROST[0], *FLOOD[:2], on="2031-03-02", publisher=publisher)
    assert find_copies([first, follow]) == copies


def test_a_few_shared_words_are_too_short_to_say(make: MakeArticle) -> None:
    assert find_copies([make("a", "Read the full story here."), make("b", "Read the full story here.")]) == {}


def test_the_editors_word_makes_a_translation_a_copy(make: MakeArticle) -> None:
    translated = make("b", "La crue a emporté deux ponts.", on="2031-03-02", copy_of="a")
    assert find_copies([make("a", *FLOOD, on="2031-03-01"), translated]) == {"b": "a"}


def test_a_copy_of_a_copy_points_at_the_original(make: MakeArticle) -> None:
    translated = make("c", "La crue a emporté deux ponts.", copy_of="b")
    copies = find_copies([make("a", *FLOOD, on="2031-03-01"), make("b", *FLOOD, on="2031-03-02"), translated])
    assert copies == {"b": "a", "c": "a"}


def test_two_texts_said_to_be_copies_of_each_other_keep_one_original(make: MakeArticle) -> None:
    assert find_copies([make("a", *FLOOD, copy_of="b"), make("b", *FROST, copy_of="a")]) == {"b": "a"}


def test_the_order_of_articles_does_not_matter() -> None:
    articles = [
        article_of("a", *FLOOD, on="2031-03-02"),
        article_of("b", *FLOOD[:3]),
        article_of("c", *FLOOD[1:], on="2031-03-02"),
        article_of("d", *FROST),
    ]
    assert len({tuple(find_copies(order).items()) for order in permutations(articles)}) == 1


@settings(max_examples=40)
@given(st.permutations(FLOOD + FROST), st.integers(1, 7))
def test_copies_never_point_at_copies(order: list[str], cut: int) -> None:
    articles: list[Article] = [article_of("a", *order), article_of("b", *order[:cut]), article_of("c", *order[cut:])]
    copies = find_copies(articles)
    assert not set(copies) & set(copies.values())


def test_a_copy_of_none_is_a_problem_and_the_id_that_was_meant_is_named(make: MakeArticle) -> None:
    one, two = make("one", *FLOOD, copy_of="two.txt"), make("two", *FLOOD, copy_of="one")
    three, four = make("three", *FROST, copy_of="three"), make("four", *FROST, copy_of="on")
    found = check_copies((one, two, three, four))
    assert [(p.where.path, p.remedy.partition(";")[0]) for p in found] == [
        ("one.yml", "did you mean 'two'?"),
        ("three.yml", "write the id of another article, its file's name without ending"),
        ("four.yml", "did you mean 'one'?"),
    ]
