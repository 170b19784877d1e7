"""How much of one capture is read, so that no file can fill a memory or stop a build."""

from dataclasses import dataclass

from builder.knowledge.tables import Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The numbers of `data/limits.yml`, where each has its reason."""

    file_bytes: int = 25_000_000
    text_bytes: int = 5_000_000
    text_letters: int = 3_000_000
    lines: int = 60_000
    pages: int = 400
    letters_a_page: int = 60_000
    unpacked_bytes: int = 100_000_000
    parts: int = 2_000
    page_tags: int = 60_000
    tags: int = 200_000
    entries: int = 5_000
    seconds: int = 60
    memory_bytes: int = 2_000_000_000


def read_limits(table: Table) -> Limits:
    """Make the value from `data/limits.yml`; raises TypeError for what is no number above zero."""
    for name, value in table.items():
        if not isinstance(value, int) or isinstance(value, bool) or value < 1:
            raise TypeError(f"{name}: a whole number above zero is expected, not {value!r}")
    return Limits(**{name: value for name, value in table.items() if isinstance(value, int)})
