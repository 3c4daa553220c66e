"""Frozen dataclasses to plain JSON values and back, by their type hints alone."""

import dataclasses
import types
import typing
from collections.abc import Callable, Mapping
from enum import Enum
from functools import cache
from typing import Any, TypeVar

T = TypeVar("T")
Build = Callable[[Any], Any]

_SCALARS = frozenset({str, int, float, bool, type(None)})
_TAG = "type"
"""The key that names the type of a value where several are possible."""


def to_plain(value: Any) -> Any:  # noqa: ANN401 - any value of the domain
    """A value of the domain as dicts, lists, strings and numbers."""
    kind: Any = type(value)
    if kind in _SCALARS:
        return value
    if kind is tuple or kind is list:
        return [to_plain(part) for part in value]
    return _taker(kind)(value)


@cache
def _taker(kind: type) -> Build:
    """What takes values of a type apart: put together once, for there are thousands to take apart."""
    if dataclasses.is_dataclass(kind):
        tagged = _tagged_parts(kind)
        parts = [(name, _tagged if name in tagged else to_plain) for name in _hints(kind)]
        return lambda value: {name: take(getattr(value, name)) for name, take in parts}
    if issubclass(kind, Enum):
        return lambda value: value.value
    if issubclass(kind, Mapping):
        return lambda value: {str(key): to_plain(part) for key, part in value.items()}
    if issubclass(kind, (tuple, list)):
        return lambda value: [to_plain(part) for part in value]
    return lambda value: value


def from_plain(kind: type[T], plain: Any) -> T:  # noqa: ANN401 - whatever JSON held
    """The value of a type that `to_plain` took apart.

    Raises:
        ValueError, TypeError, KeyError: the plain value is not of that shape.
    """
    return typing.cast("T", _builder(typing.cast("Any", kind))(plain))


@cache
def _hints(kind: type) -> dict[str, Any]:
    return typing.get_type_hints(kind)


@cache
def _tagged_parts(kind: type) -> frozenset[str]:
    """The parts of a record that hold values of several types, told apart by the type's name."""
    return frozenset(
        name
        for name, hint in _hints(kind).items()
        if any(len(_records(part)) > 1 for part in (hint, *typing.get_args(hint)))
    )


def _records(hint: Any) -> list[type]:  # noqa: ANN401 - a type, or a form of one
    """The dataclasses that a union allows."""
    union = typing.get_origin(hint) in (types.UnionType, typing.Union)
    args = typing.get_args(hint) if union else ()
    return [part for part in args if isinstance(part, type) and dataclasses.is_dataclass(part)]


def _tagged(value: Any) -> Any:  # noqa: ANN401 - any value of the domain
    if dataclasses.is_dataclass(value):
        return {_TAG: type(value).__name__, **to_plain(value)}
    if isinstance(value, (tuple, list)):
        return [_tagged(part) for part in value]
    return to_plain(value)


@cache
def _builder(kind: Any) -> Build:  # noqa: ANN401 - a type, or a form of one
    """What makes values of a type: put together once, for there are thousands to make."""
    origin, args = typing.get_origin(kind), typing.get_args(kind)
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        return _record(kind)
    if origin is tuple:
        return _sequence(args)
    if len(_records(kind)) > 1:
        return _choice(_records(kind))
    if origin in (types.UnionType, typing.Union):
        inner = _builder(next(hint for hint in args if hint is not type(None)))
        return lambda plain: None if plain is None else inner(plain)
    if origin is not None:  # mappings of strings
        return dict
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind
    return _scalar(kind)


def _record(kind: type) -> Build:
    parts = [(name, _builder(hint)) for name, hint in _hints(kind).items()]
    return lambda plain: kind(**{name: build(plain[name]) for name, build in parts if name in plain})


def _choice(kinds: list[type]) -> Build:
    builders = {kind.__name__: _builder(kind) for kind in kinds}

    def build(plain: Any) -> Any:  # noqa: ANN401 - whatever JSON held
        if plain is None or plain[_TAG] not in builders:
            raise ValueError(f"{plain!r} is none of {', '.join(builders)}")
        return builders[plain[_TAG]](plain)

    return build


def _sequence(hints: tuple[Any, ...]) -> Build:
    if len(hints) == 2 and hints[1] is Ellipsis:
        one = _builder(hints[0])
        return lambda plain: tuple([one(part) for part in plain])
    several = [_builder(hint) for hint in hints]
    return lambda plain: tuple(build(part) for build, part in zip(several, plain, strict=True))


def _scalar(kind: type) -> Build:
    def check(plain: Any) -> Any:  # noqa: ANN401 - whatever JSON held
        if isinstance(plain, kind):
            return plain
        if kind is float and isinstance(plain, int):
            return float(plain)
        raise TypeError(f"{plain!r} is no {kind.__name__}")

    return check
