"""Lines by which a publisher says that the rest of the text is elsewhere."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Cuts:
    """Phrases in small letters."""

    phrases: tuple[str, ...]
