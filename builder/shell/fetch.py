"""Fetches one public page as evidence: bounded, and never from an address that is not public.

A name is resolved once and the connection goes to that very address, so that a name which changes its mind between
the check and the request (DNS rebinding) gains nothing. Redirects are checked like first requests.
"""

import ipaddress
import socket
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

import certifi
import urllib3

LARGEST = 20 * 1024 * 1024
"""Bytes after decompression: the largest news page seen in public test sets has 4 MB; films are not clippings."""
_MOST_REDIRECTS = 5
_SECONDS = 30.0
_PORTS = {"http": 80, "https": 443}
_AGENT = "dossier-compiler (archives single pages on a person's request)"


class FetchRefusedError(Exception):
    """An address that will not be fetched, or an answer that will not be kept; the message says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One request: where to connect (`address`, an IP), and what to ask for."""

    scheme: str
    host: str
    address: str
    port: int
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """An answer whose body is still to be read."""

    status: int
    location: str | None
    media_type: str
    chunks: Iterator[bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What came back: the address after redirects, the media type as declared, the bytes."""

    url: str
    media_type: str
    data: bytes


Resolver = Callable[[str, int], tuple[str, ...]]
Transport = Callable[[Target], Answer]


def fetch_page(url: str, resolver: Resolver, transport: Transport) -> Page:
    """Get a page; raises FetchRefusedError."""
    for _ in range(_MOST_REDIRECTS + 1):
        answer = transport(_find_target(url, resolver))
        if answer.location is None or answer.status not in {301, 302, 303, 307, 308}:
            return _read_page(url, answer)
        url = urljoin(url, answer.location)
    raise FetchRefusedError(f"{url}: more than {_MOST_REDIRECTS} redirects")


def _find_target(url: str, resolver: Resolver) -> Target:
    """Where to connect for an address; raises FetchRefusedError for all that is not public http or https."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as fault:
        raise FetchRefusedError(f"{url}: not an address ({fault})") from fault
    if parts.scheme not in _PORTS or not parts.hostname:
        raise FetchRefusedError(f"{url}: only http and https addresses are fetched")
    if parts.username or parts.password:
        raise FetchRefusedError(f"{url}: an address with a password in it is not fetched")
    if port not in {None, _PORTS[parts.scheme]}:
        raise FetchRefusedError(f"{url}: only the usual ports are fetched, not {port}")
    port = _PORTS[parts.scheme]
    return Target(
        scheme=parts.scheme,
        host=parts.hostname,
        address=_public_address(parts.hostname, port, resolver),
        port=port,
        path=parts._replace(scheme="", netloc="", fragment="").geturl() or "/",
    )


def is_public(address: str) -> bool:
    """True for an IP that the whole Internet can reach; an IPv4 address inside an IPv6 one is looked at as well."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    inner = [getattr(ip, "ipv4_mapped", None), getattr(ip, "sixtofour", None), *(getattr(ip, "teredo", None) or ())]
    return all(one.is_global and not one.is_multicast and not one.is_reserved for one in (ip, *filter(None, inner)))


def _public_address(host: str, port: int, resolver: Resolver) -> str:
    addresses = resolver(host, port)
    if not addresses:
        raise FetchRefusedError(f"{host}: no such host")
    private = [address for address in addresses if not is_public(address)]
    if private:
        raise FetchRefusedError(f"{host}: {private[0]} is not a public address")
    return addresses[0]


def _read_page(url: str, answer: Answer) -> Page:
    if answer.status != 200:
        raise FetchRefusedError(f"{url}: the server answered {answer.status}")
    data = bytearray()
    for chunk in answer.chunks:
        data += chunk
        if len(data) > LARGEST:
            raise FetchRefusedError(f"{url}: larger than {LARGEST // 1024 // 1024} MB")
    return Page(url=url, media_type=answer.media_type, data=bytes(data))


def resolve_host(host: str, port: int) -> tuple[str, ...]:
    """All addresses of a host, as the system knows them; none where it knows none."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        return ()
    return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))


def open_target(target: Target) -> Answer:
    """One request over the network, to the address that was checked; raises FetchRefusedError."""
    pool = _pool_for(target)
    headers = {"Host": target.host, "User-Agent": _AGENT, "Accept": "text/html,*/*;q=0.5"}
    try:
        response = pool.urlopen(
            "GET", target.path, headers=headers, redirect=False, retries=False, preload_content=False, timeout=_SECONDS
        )
    except (urllib3.exceptions.HTTPError, OSError) as fault:
        raise FetchRefusedError(f"{target.host}: {fault}") from fault
    return Answer(
        status=response.status,
        location=response.headers.get("Location"),
        media_type=response.headers.get("Content-Type", "").partition(";")[0].strip().lower(),
        chunks=_stream(target, response),
    )


def _pool_for(target: Target) -> urllib3.HTTPConnectionPool:
    if target.scheme == "http":
        return urllib3.HTTPConnectionPool(target.address, target.port, timeout=_SECONDS)
    return urllib3.HTTPSConnectionPool(
        target.address,
        target.port,
        timeout=_SECONDS,
        cert_reqs="CERT_REQUIRED",
        ca_certs=certifi.where(),
        server_hostname=target.host,
        assert_hostname=target.host,
    )


def _stream(target: Target, response: urllib3.BaseHTTPResponse) -> Iterator[bytes]:
    try:
        yield from response.stream(65536, decode_content=True)
    except (urllib3.exceptions.HTTPError, OSError) as fault:
        raise FetchRefusedError(f"{target.host}: {fault}") from fault
    finally:
        response.close()
