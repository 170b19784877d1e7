"""One measured figure: what was done, on which set, by whom, how well; and the floors that it must keep."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

BUILDER = "dossier"
FLOORS = Path(__file__).with_name("floors.toml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """`value` on the whole set; `tuned` and `untouched` on its halves, None where the set is not halved.

    Rules may be tuned on the first half only: a gap between the two is memorising.
    """

    job: str
    data: str
    by: str
    unit: str
    value: float
    tuned: float | None = None
    untouched: float | None = None
    worst: tuple[str, ...] = ()
    """The cases of the tuned half that went worst, to learn from."""

    @property
    def name(self) -> str:
        """What floors.toml calls it."""
        return f"{self.job} | {self.data}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Floor:
    """The least a figure may be, or, where `most` is set, the most."""

    least: float | None = None
    most: float | None = None

    def is_kept_by(self, value: float) -> bool:
        """True on the line itself."""
        return (self.least is None or value >= self.least) and (self.most is None or value <= self.most)

    def __str__(self) -> str:
        return f"≥ {self.least:g}" if self.least is not None else f"≤ {self.most:g}" if self.most is not None else ""


def read_floors(path: Path = FLOORS) -> Mapping[str, Floor]:
    """Floors by the name of the figure."""
    return {name: Floor(**row) for name, row in tomllib.loads(path.read_text(encoding="utf-8")).items()}


def find_fallen(figures: Iterable[Figure], floors: Mapping[str, Floor]) -> tuple[Figure, ...]:
    """The builder's figures that broke their floor."""
    own = (figure for figure in figures if figure.by == BUILDER and figure.name in floors)
    return tuple(figure for figure in own if not floors[figure.name].is_kept_by(figure.value))
