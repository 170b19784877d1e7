"""Rows of signs as a matrix of numbers."""

from collections import Counter
from collections.abc import Sequence
from itertools import chain

import numpy as np
from scipy.sparse import csr_matrix


def make_matrix(rows: Sequence[tuple[str, ...]], seldom: int) -> tuple[list[str], csr_matrix]:
    """The signs seen `seldom` times and more, in order, and a row for each row and a column for each of them."""
    counts = Counter(chain.from_iterable(rows))
    names = sorted(sign for sign, count in counts.items() if count >= seldom)
    columns = {sign: at for at, sign in enumerate(names)}
    known = [[columns[sign] for sign in row if sign in columns] for row in rows]
    flat, ends = list(chain.from_iterable(known)), np.cumsum([0, *map(len, known)])
    return names, csr_matrix((np.ones(len(flat)), flat, ends), shape=(len(rows), len(names)))
