"""What a column says is its author's word: it corroborates nothing and is no news."""

import pytest

from builder.values.dossier import Dossier
from tests.captured import compiled, printed

STORIES = [
    (
        "Ferry sinks off Batangas",
        "A ferry sank off the coast of Batangas on Tuesday.",
        "The coast guard of the Philippines has failed the people of Batangas once more.",
    ),
    (
        "Wildfire breaks out near Evora",
        "A wildfire broke out near the city of Evora on Tuesday.",
        "The owners of the woods around Evora have been let off by Portugal for far too long.",
    ),
]
ASIDE = (
    "People who came from far away waited outside until the evening, and asked for news.",
    "There is no excuse for it.",
)


def dossier(title: str, news: str, argued: str, kicker: str) -> Dossier:
    report = printed("Daily Bugle", f"{title}\n\n8 November 2022\n\n{news}\n\n{ASIDE[0]}\n", "2022-11-08")
    head = f"{kicker}\n\n{title}, and who answers for it\n\nBy Ana Roca\n9 November 2022\n\n"
    column = f"{head}{argued}\n\n{news}\n\n{ASIDE[1]}\n"
    return compiled([report, printed("Evening Post", column, "2022-11-09")])


@pytest.mark.parametrize(("title", "news", "argued"), STORIES)
def test_a_column_corroborates_no_report(title: str, news: str, argued: str) -> None:
    def backing(kicker: str) -> tuple[str, ...]:
        (told,) = (s for s in dossier(title, news, argued, kicker).statements if s.text.startswith(news[:20]))
        return told.origins

    assert backing("World") == ("daily-bugle", "evening-post")
    assert backing("Opinion") == ("daily-bugle",)


@pytest.mark.parametrize(("title", "news", "argued"), STORIES)
def test_what_a_column_argues_is_its_authors_word_and_no_headline(title: str, news: str, argued: str) -> None:
    known = dossier(title, news, argued, "Opinion")
    (mine,) = (s for s in known.statements if s.text.startswith(argued[:20]))
    assert (mine.one_source, mine.confidence) == ("Ana Roca", "low")
    assert known.briefing is not None
    assert mine.id not in known.briefing.bottom_line
    (same,) = (s for s in dossier(title, news, argued, "World").statements if s.text.startswith(argued[:20]))
    assert same.one_source is None


@pytest.mark.parametrize(
    ("told", "source"),
    [
        ("Moments after Karl Sund shut the port, he reportedly said, “Go,” according to testimony in court.", None),
        ("Moments after Maria Vega left the ward, she reportedly said, “Stop,” according to a report of nurses.", None),
        ("The harbour of Velmouth was shut for good, the mayor said.", "the mayor"),
    ],
)
def test_a_pronoun_that_names_nobody_is_no_source(told: str, source: str | None) -> None:
    known = compiled([printed("Daily Bugle", f"Port shut\n\n8 November 2022\n\n{told}\n\n{ASIDE[0]}\n", "2022-11-08")])
    (mine,) = (s for s in known.statements if s.text.startswith(told[:20]))
    assert mine.one_source == source
