"""Frozen dataclasses to plain JSON values and back, by their type hints alone."""

import dataclasses
import types
import typing
from collections.abc import Mapping
from enum import Enum
from functools import cache
from typing import Any, TypeVar

T = TypeVar("T")


def to_plain(value: Any) -> Any:  # noqa: ANN401 - any value of the domain
    """A value of the domain as dicts, lists, strings and numbers."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {name: to_plain(getattr(value, name)) for name in _fields(type(value))}
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
    return typing.cast("T", _build(kind, plain))


@cache
def _fields(kind: type) -> dict[str, Any]:
    return typing.get_type_hints(kind)


def _build(kind: Any, plain: Any) -> Any:  # noqa: ANN401
    origin, args = typing.get_origin(kind), typing.get_args(kind)
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        return kind(
            **{name: _build(hint, plain[name]) for name, hint in _fields(kind).items() if name in plain}
        )
    if origin is tuple:
        if len(args) == 2 and args[1] is Ellipsis:
            return tuple(_build(args[0], part) for part in plain)
        return tuple(_build(hint, part) for hint, part in zip(args, plain, strict=True))
    if origin in (types.UnionType, typing.Union):
        chosen = [hint for hint in args if hint is not type(None)]
        return None if plain is None else _build(chosen[0], plain)
    if origin is not None:  # mappings of strings
        return dict(plain)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(plain)
    if kind is float:
        return float(plain)
    if not isinstance(plain, kind):
        raise TypeError(f"{plain!r} is no {kind.__name__}")
    return plain
