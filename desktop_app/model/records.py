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


def to_plain(value: Any) -> Any:  # noqa: ANN401 - any value of the domain
    """A value of the domain as dicts, lists, strings and numbers."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {name: to_plain(getattr(value, name)) for name in _hints(type(value))}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Mapping):
        return {str(key): to_plain(part) for key, part in value.items()}
    if isinstance(value, (tuple, list)):
        return [to_plain(part) for part in value]
    return value


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
def _builder(kind: Any) -> Build:  # noqa: ANN401 - a type, or a form of one
    """What makes values of a type: put together once, for there are thousands to make."""
    origin, args = typing.get_origin(kind), typing.get_args(kind)
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        return _record(kind)
    if origin is tuple:
        return _sequence(args)
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
