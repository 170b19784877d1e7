"""`dataclass` of the standard library, with the classes of frozen values made in a third of its time.

That compiles six functions for each class, one by one: of 350 classes, as a build loads them, a tenth of the time of an
edit. Here those that differ from class to class are compiled together, and the others are the same ones for all.
"""

import dataclasses
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(
        *, frozen: bool = False, slots: bool = False, kw_only: bool = False, **others: bool
    ) -> Callable[[type], type]:
        """As the standard library has it, which makes all that are not frozen itself."""
        if not frozen or not slots or others:
            return dataclasses.dataclass(frozen=frozen, slots=slots, kw_only=kw_only, **others)
        return lambda kind: _make(kind, kw_only)


__all__ = ("dataclass",)
_Field = dataclasses.Field[object]
_WRITTEN = frozenset(("__init__", "__eq__", "__hash__"))


def _make(kind: type, kw_only: bool) -> type:  # noqa: FBT001 - as dataclasses has it
    kind.__doc__ = kind.__doc__ or kind.__name__  # which would be made from its signature, slowly
    dataclasses.dataclass(init=False, repr=False, eq=False, kw_only=kw_only)(kind)
    vars(kind)["__dataclass_params__"].frozen = True
    found = dataclasses.fields(kind)
    names = tuple(field.name for field in found)
    own = {name: part for name, part in vars(kind).items() if name not in {*names, "__dict__", "__weakref__"}}
    parts = {**_SHARED, **own, "__slots__": names, "__qualname__": kind.__qualname__}
    made: type = type(kind)(kind.__name__, kind.__bases__, parts)
    space: dict[str, object] = {f"set_{name}": vars(made)[name].__set__ for name in names}
    space |= {f"default_{f.name}": f.default for f in found} | {f"make_{f.name}": f.default_factory for f in found}
    exec(_write(found), space)  # noqa: S102 - of names in this program alone, as dataclasses does
    for name in _WRITTEN - own.keys():
        setattr(made, name, space[name])
    return made


def _write(found: tuple[_Field, ...]) -> str:
    """The functions that look at each field by its name."""
    placed = ["self", *(_parameter(f) for f in found if not f.kw_only)]
    named = [_parameter(f) for f in found if f.kw_only]
    mine = f"({''.join(f'self.{f.name}, ' for f in found if f.compare)})"
    return "\n".join(
        (
            f"def __init__({', '.join((*placed, *(['*'] if named else []), *named))}):",
            *(f"    set_{f.name}(self, {_content(f)})" for f in found),
            "    return None",
            "def __eq__(self, other):",
            "    if other.__class__ is not self.__class__:",
            "        return NotImplemented",
            f"    return {mine} == {mine.replace('self.', 'other.')}",
            "def __hash__(self):",
            f"    return hash({mine})",
        )
    )


def _parameter(field: _Field) -> str:
    if field.default_factory is not dataclasses.MISSING:
        return f"{field.name}=make_{field.name}"
    return field.name if field.default is dataclasses.MISSING else f"{field.name}=default_{field.name}"


def _content(field: _Field) -> str:
    if field.default_factory is dataclasses.MISSING:
        return field.name
    return f"make_{field.name}() if {field.name} is make_{field.name} else {field.name}"


def _refuse_setting(_self: object, name: str, _value: object) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_deleting(_self: object, name: str) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")


def _show(self: object) -> str:
    shown = (f"{f.name}={getattr(self, f.name)!r}" for f in dataclasses.fields(self) if f.repr)  # type: ignore[arg-type]
    return f"{type(self).__qualname__}({', '.join(shown)})"


def _lay_down(self: object) -> list[object]:
    return [getattr(self, f.name) for f in dataclasses.fields(self)]  # type: ignore[arg-type]


def _take_up(self: object, state: list[object]) -> None:
    for field, content in zip(dataclasses.fields(self), state, strict=True):  # type: ignore[arg-type]
        object.__setattr__(self, field.name, content)


_SHARED = {
    "__setattr__": _refuse_setting,
    "__delattr__": _refuse_deleting,
    "__repr__": _show,
    "__getstate__": _lay_down,
    "__setstate__": _take_up,
}
