"""Gives symbols their values: the arithmetic of dates, without a clock."""

from builder.values.symbol import Absolute, Duration, Symbol


def value_of(symbol: Symbol, published: str | None) -> tuple[str | None, str]:
    """The EDTF or ISO 8601 value of a symbol in an article published on `published`, and its basis.

    `published` is EDTF, or None: a relative symbol then has no value.
    """
    match symbol:
        case Absolute(value=value):
            return value, "stated"
        case Duration(value=value):
            return value, "duration"
