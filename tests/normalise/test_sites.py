"""What an address says of whose page it is, where no list knows the outlet."""

import pytest

from builder.normalise.sites import find_site, is_host, name_site, read_host
from tests.normalise.reading import KNOWLEDGE, read
from tests.normalise.test_publisher import BODY, TITLE


@pytest.mark.parametrize(
    ("site", "name"),
    [("English.news.cn", "Xinhua"), ("Business Standard News", "Business Standard"), ("Hill News", None)],
)
def test_a_site_is_known_by_its_host_and_without_a_last_word_for_news(site: str, name: str | None) -> None:
    found = find_site(site, KNOWLEDGE)
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://www.quorvane.com/a?b=c", "quorvane.com"),
        ("https://m.quorvane.co.uk:443/a", "quorvane.co.uk"),
        ("http://192.168.0.1/a", ""),
        ("http://[broken", ""),
        ("quorvane.com", ""),
    ],
)
def test_the_host_is_what_stays_of_an_address(url: str, host: str) -> None:
    assert read_host(url) == host


@pytest.mark.parametrize(
    ("url", "line", "name"),
    [
        ("https://quorvanepost.com/a", "Quorvane Post | World | 5 May 2031", "Quorvane Post"),
        ("https://quorvanepost.co.uk/a", "The Quorvane Post", "The Quorvane Post"),
        ("https://news.quorvanepost.com/a", "Quorvane Post Office", "news.quorvanepost.com"),
        ("https://www.facebook.com/quorvane", "Facebook", None),
        (None, "Quorvane Post", None),
    ],
)
def test_a_name_that_the_host_is_made_of_is_the_site_s(url: str | None, line: str, name: str | None) -> None:
    assert name_site(url, ("Home", line), KNOWLEDGE.headers) == name


def test_an_article_with_the_address_of_an_unknown_site_is_from_there() -> None:
    assert read(f"https://www.quorvane.com/ferries\n{TITLE}\n\n{BODY}").publisher == "quorvane.com"
    assert read(f"{TITLE}\n\n{BODY}\n\nhttps://www.theguardian.com/ferries").publisher == "The Guardian"
    assert read(f"Quorvane.de\n\n{TITLE}\n5 May 2031\n\n{BODY}").publisher == "Quorvane.de"


def test_a_word_with_a_stop_is_no_host() -> None:
    assert not any(map(is_host, ("U.S.", "quorvane", "St. Ives", "a.b", "https://quorvane.com")))
