"""Outlets and agencies: who owns them, where they are, under which names and addresses they appear."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal, cast, get_args
from urllib.parse import urlsplit

from builder.knowledge.tables import Json, Table, mapping
from builder.naming import fold
from builder.values.ids import OriginId
from builder.words.grouped import group

OwnerType = Literal["wire", "public", "private", "state-funded", "unknown"]
OutletKind = Literal["agency", "outlet"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """One organisation that publishes news. `country` is ISO 3166-1 alpha-2.

    An agency's copy is printed by others, whoever owns the agency: TASS is an agency and state-funded.
    """

    id: OriginId
    name: str
    aliases: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    country: str | None = None
    owner_type: OwnerType = "unknown"
    kind: OutletKind = "outlet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlets:
    """All outlets by id, and the indexes that find them: names folded, domains in lower case."""

    by_id: Mapping[str, Outlet] = field(default_factory=dict)
    by_name: Mapping[str, Outlet] = field(default_factory=dict)
    by_domain: Mapping[str, Outlet] = field(default_factory=dict)

    def find(self, name: str) -> Outlet | None:
        """The outlet of exactly this name or alias, however it is cased; None where none or where two bear it."""
        return self.by_name.get(fold(name))

    def find_by_address(self, url: str) -> Outlet | None:
        """The outlet whose domain the address lies in, the most specific one first; None for malformed addresses."""
        host = _host(url)
        while host:
            if host in self.by_domain:
                return self.by_domain[host]
            host = host.partition(".")[2]
        return None


def read_outlets(table: Table) -> Outlets:
    """Make the value from `data/outlets.yml`. A name that two outlets bear finds neither."""
    entries = mapping(table, "outlets")
    all_outlets = [_outlet(key, mapping(entries, key)) for key in entries]
    names = group(
        (name, outlet)
        for outlet in all_outlets
        for name in dict.fromkeys(fold(n) for n in (outlet.name, *outlet.aliases))
    )
    return Outlets(
        by_id={outlet.id: outlet for outlet in all_outlets},
        by_name={name: bearers[0] for name, bearers in names.items() if len(bearers) == 1},
        by_domain={domain.casefold(): outlet for outlet in all_outlets for domain in outlet.domains},
    )


def _outlet(key: str, entry: Table) -> Outlet:
    return Outlet(
        id=OriginId(key),
        name=str(entry.get("name", key)),
        aliases=_strings(entry.get("aliases")),
        domains=_strings(entry.get("domains")),
        country=_optional(entry.get("country")),
        owner_type=cast(OwnerType, _one_of(get_args(OwnerType), "unknown", key, entry, "owner")),
        kind=cast(OutletKind, _one_of(get_args(OutletKind), "outlet", key, entry, "kind")),
    )


def _one_of(known: tuple[str, ...], otherwise: str, row: str, entry: Table, key: str) -> str:
    """What an entry says under a key, which must be known; a slip would be shown to readers as it stands."""
    value = str(entry.get(key, otherwise))
    if value not in known:
        raise ValueError(f"outlets: {row}: {key}: {value!r} is none of: {', '.join(known)}")
    return value


def _strings(value: Json) -> tuple[str, ...]:
    return tuple(str(item) for item in value) if isinstance(value, Iterable) and not isinstance(value, str) else ()


def _optional(value: Json) -> str | None:
    return None if value is None else str(value)


def _host(url: str) -> str:
    try:
        return (urlsplit(url if "//" in url else f"//{url}").hostname or "").casefold()
    except ValueError:  # "http://[broken": an address that cannot be read names nobody
        return ""
