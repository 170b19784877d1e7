"""Fetching evidence: what is refused, whatever the page or the name server says."""

from collections.abc import Iterator

import pytest

from builder.shell.fetch import LARGEST, Answer, FetchRefusedError, Target, fetch_page, is_public

PUBLIC = "93.184.216.34"


def page(data: bytes = b"<p>News.</p>", status: int = 200, location: str | None = None) -> Answer:
    return Answer(status=status, location=location, media_type="text/html", chunks=iter([data]))


def test_a_public_page_is_kept_as_it_came() -> None:
    asked: list[Target] = []

    def transport(target: Target) -> Answer:
        asked.append(target)
        return page()

    got = fetch_page("https://news.example/a?b=c#d", lambda h, p: (PUBLIC,), transport)
    assert (got.url, got.data) == ("https://news.example/a?b=c#d", b"<p>News.</p>")
    assert [(t.host, t.address, t.port, t.path) for t in asked] == [("news.example", PUBLIC, 443, "/a?b=c")]


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.0.0.1", "172.16.0.9", "192.168.1.1", "169.254.169.254", "0.0.0.1", "100.64.0.1", "224.0.0.1",
        "::1", "fe80::1%eth0", "fc00::1", "::ffff:10.0.0.1", "2002:0a00:0001::1", "::ffff:169.254.169.254",
        "255.255.255.255", "::127.0.0.1", "64:ff9b::10.0.0.1",
    ],
)  # fmt: skip
def test_a_private_address_is_refused_before_anything_is_asked(address: str) -> None:
    def transport(target: Target) -> Answer:
        raise AssertionError(target)

    with pytest.raises(FetchRefusedError, match="not a public address"):
        fetch_page("http://inside.example/", lambda h, p: (address,), transport)


def test_one_private_address_among_public_ones_is_enough_to_refuse() -> None:
    with pytest.raises(FetchRefusedError, match=r"10\.0\.0\.1"):
        fetch_page("http://two.example/", lambda h, p: (PUBLIC, "10.0.0.1"), lambda t: page())


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd", "ftp://news.example/", "gopher://x/", "news.example", "http://", "https://[::1", "",
        "https://user:word@news.example/", "http://news.example:22/", "https://news.example:70000/",
        "javascript:alert(1)",
    ],
)  # fmt: skip
def test_an_address_that_is_not_a_plain_public_page_is_refused(url: str) -> None:
    with pytest.raises(FetchRefusedError):
        fetch_page(url, lambda h, p: (PUBLIC,), lambda t: page())


def test_a_redirect_to_a_private_host_is_refused() -> None:
    table = {"news.example": (PUBLIC,), "inside.example": ("10.0.0.1",)}
    with pytest.raises(FetchRefusedError, match="not a public address"):
        fetch_page(
            "http://news.example/",
            lambda h, p: table.get(h, ()),
            lambda t: page(status=302, location="http://inside.example/secret"),
        )


def test_a_redirect_in_a_circle_ends() -> None:
    with pytest.raises(FetchRefusedError, match="redirects"):
        fetch_page("http://news.example/", lambda h, p: (PUBLIC,), lambda t: page(status=301, location="/again"))


def test_an_endless_answer_is_cut_off_in_time() -> None:
    taken = 0

    def endless() -> Iterator[bytes]:
        nonlocal taken
        while taken < 2 * LARGEST // 1_000_000:  # never read to its end
            taken += 1
            yield b"x" * 1_000_000

    answer = Answer(status=200, location=None, media_type="text/html", chunks=endless())
    with pytest.raises(FetchRefusedError, match="larger than"):
        fetch_page("http://news.example/", lambda h, p: (PUBLIC,), lambda t: answer)
    assert taken <= LARGEST // 1_000_000 + 2


def test_an_error_page_is_not_evidence() -> None:
    with pytest.raises(FetchRefusedError, match="404"):
        fetch_page("http://news.example/", lambda h, p: (PUBLIC,), lambda t: page(status=404))


def test_an_unknown_host_says_so() -> None:
    with pytest.raises(FetchRefusedError, match="no such host"):
        fetch_page("http://nowhere.example/", lambda h, p: (), lambda t: page())


def test_public_addresses_are_public() -> None:
    assert is_public(PUBLIC)
    assert is_public("2606:2800:220:1:248:1893:25c8:1946")
