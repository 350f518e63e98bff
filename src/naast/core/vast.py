"""Queries whose shape never changes: Django makes their SQL once, afterwards only values are sent.

Making the SQL of a query with joins costs more than PostgreSQL needs to answer it, on pages that
are open all day. What such a query asks stays written in the ORM, with its access and its names.
"""

import copy
from collections.abc import Callable, Hashable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import wraps
from typing import Any, Generic, NoReturn, ParamSpec, TypeVar

from django.core.exceptions import EmptyResultSet
from django.db import connections, models
from django.db.models import QuerySet
from psycopg.sql import Literal

from naast.core import klok

P = ParamSpec("P")
R = TypeVar("R")
Shape = dict[Hashable, "_Vraag[Any]"]

_MEEST = 500
"""So many shapes are kept of one query; one with more is not fixed."""


def vast(make: Callable[P, "QuerySet[Any, R]"]) -> Callable[P, list[R]]:
    """Turn a function that makes a queryset into one that gives its rows.

    Whole numbers, dates and moments are values. Of a record its keys are values and its choices
    make the shape; nothing else of it may decide what is asked. All other arguments make the shape:
    for each of these the SQL is made once more. Without prefetching.

    Raises ValueError when a value does not reach the query as it is: what is computed from an
    argument has to be an argument itself. And when something else decides what is asked, which
    would stand in the SQL for ever: the clock, another query, the name of a person.
    """
    known: Shape = {}

    @wraps(make)
    def rows(*args: P.args, **kwargs: P.kwargs) -> list[R]:
        given = [*args, *kwargs.values()]
        shape = (*kwargs, *(x for a in given for x in _shape(a)))
        if (vraag := known.get(shape)) is None:
            if len(known) >= _MEEST:
                known.clear()
            try:
                vraag = known[shape] = _Vraag(make, args, kwargs)
            except EmptyResultSet:
                return []
        return vraag.rows([x for a in given for x in _values(a)])

    return rows


class _Vraag(Generic[R]):
    """One shape: the SQL, and at which of its places which value comes."""

    def __init__(
        self, make: Callable[..., "QuerySet[Any, R]"], args: Any, kwargs: dict[str, Any]
    ) -> None:
        probes = _probes()
        probed = [_replaced(a, probes) for a in args]
        named = {naam: _replaced(a, probes) for naam, a in kwargs.items()}
        with _alone(make.__name__):
            self.queryset = make(*probed, **named)
            self.compiler, sql, params = _compiled(self.queryset)
            _, as_given, given = _compiled(make(*args, **kwargs))
        if self.queryset._prefetch_related_lookups:  # type: ignore[attr-defined]
            raise ValueError(f"{make.__name__}: een vaste query haalt niets vooraf op.")
        signs = [x for a in (*probed, *named.values()) for x in _values(a)]
        places = [signs.index(param) if param in signs else None for param in params]
        values = [x for a in (*args, *kwargs.values()) for x in _values(a)]
        if (as_given, [*given]) != (sql, _filled(zip(params, places, strict=True), values)):
            raise ValueError(f"{make.__name__}: een waarde komt niet zo in de query als ze is.")
        self.sql = _with_constants(sql, params, places, self.queryset.db)
        self.params = [
            (param, place) for param, place in zip(params, places, strict=True) if place is not None
        ]
        self.converters: Any = None

    def rows(self, values: list[Any]) -> list[R]:
        """Ask it with these values."""
        compiler = copy.copy(self.compiler)
        compiler.connection = connections[self.queryset.db]
        compiler.as_sql = lambda *_a, **_k: (self.sql, _filled(self.params, values))
        if not (found := compiler.execute_sql()):
            return []  # most tasks of most days: nothing has to be made ready for rows
        compiler.execute_sql = lambda *_a, **_k: found
        compiler.get_converters = self._converters(compiler)
        iterable: Callable[[_Van], Iterable[R]] = self.queryset._iterable_class  # type: ignore[assignment]
        return list(iterable(_Van(self.queryset, compiler)))

    def _converters(self, compiler: Any) -> Callable[[Any], Any]:
        """Which columns need work after reading: the same each time."""
        if self.converters is None:
            self.converters = compiler.get_converters([s[0] for s in compiler.select])
        return lambda _expressions: self.converters


@contextmanager
def _alone(naam: str) -> Iterator[None]:
    """Only arguments decide: in this block nobody reads the clock or asks the database anything."""

    def refuse(*_a: Any) -> NoReturn:
        raise ValueError(f"{naam}: een vaste query vraagt niets anders aan de database.")

    reden = f"{naam}: een vaste query leest de klok niet; geef de dag of het moment mee."
    with klok.dicht(reden), connections["default"].execute_wrapper(refuse):
        yield


def _filled(params: Iterable[tuple[Any, int | None]], values: list[Any]) -> list[Any]:
    return [param if place is None else _as(param, values[place]) for param, place in params]


def _with_constants(sql: str, params: Iterable[Any], places: list[int | None], using: str) -> str:
    """What is always the same stands in the SQL itself, so that PostgreSQL can plan with it once.

    Else a partial index, of open meldingen for instance, is not used by a plan that is kept.
    """
    parts = sql.replace("%%", "\0").split("%s")
    connections[using].ensure_connection()
    wrapped = connections[using].connection
    marks = [
        "%s" if place is not None else Literal(param).as_string(wrapped).replace("%", "\0")
        for param, place in zip(params, places, strict=True)
    ]
    joined = "".join(x for pair in zip(parts, [*marks, ""], strict=True) for x in pair)
    return joined.replace("\0", "%%")


def _compiled(queryset: "QuerySet[Any, Any]") -> tuple[Any, str, tuple[Any, ...]]:
    compiler = queryset.query.get_compiler(using=queryset.db)
    sql, params = compiler.as_sql()
    return compiler, sql, params


def _as(param: Any, value: Any) -> Any:
    """The value as the database wants it: psycopg sends a number with its width."""
    return value if type(param) is type(value) else type(param)(value)


def _keys(record: models.Model) -> Iterator[tuple[str, int]]:
    for field in record._meta.concrete_fields:
        value = record.__dict__.get(field.attname)
        if isinstance(value, int) and (field.primary_key or field.is_relation):
            yield field.attname, value


def _values(argument: object) -> Iterable[object]:
    """What of it may differ each time."""
    if isinstance(argument, models.Model):
        return [value for _, value in _keys(argument)]
    fixed = isinstance(argument, bool) or not isinstance(argument, int | date)
    return [] if fixed else [argument]


def _shape(argument: object) -> Iterable[Hashable]:
    """What of it decides how the query looks."""
    if isinstance(argument, models.Model):
        choices = [
            record.__dict__.get(f.attname)
            for record in [argument]
            for f in record._meta.concrete_fields
            if f.choices
        ]
        return [type(argument), *(naam for naam, _ in _keys(argument)), *choices]
    return [type(argument)] if [*_values(argument)] else [argument]  # type: ignore[list-item]


def _probes() -> Iterator[int]:
    return iter(range(2_000_000_011, 2_000_001_011))


def _replaced(argument: Any, probes: Iterator[int]) -> Any:
    """The same kind of argument with values that can be found again in the query."""
    if isinstance(argument, models.Model):
        return _bare(argument, probes)
    if not [*_values(argument)]:
        return argument
    number = next(probes)
    if isinstance(argument, datetime):
        return datetime(3000, 1, 1, tzinfo=UTC) + timedelta(seconds=number % 1000)
    if isinstance(argument, date):
        return date(3000, 1, 1) + timedelta(days=number % 1000)
    return number


def _bare(record: models.Model, probes: Iterator[int]) -> models.Model:
    """A record with other keys, of which nothing can be read but these and its choices.

    Django asks the database for what a record does not hold, and `_alone` refuses that.
    """
    bare = copy.copy(record)
    for field in record._meta.concrete_fields:
        if not (field.primary_key or field.is_relation or field.choices):
            bare.__dict__.pop(field.attname, None)
    for naam, _ in _keys(record):
        setattr(bare, naam, next(probes))
    return bare


@dataclass(frozen=True)
class _Van:
    """What an iterable of Django asks of a queryset."""

    origineel: "QuerySet[Any, Any]"
    compiler: Any

    def __getattr__(self, naam: str) -> Any:
        return getattr(self.origineel, naam)

    @property
    def query(self) -> "_Query":
        """The query, with the compiler that has its SQL already."""
        return _Query(self.origineel.query, self.compiler)


@dataclass(frozen=True)
class _Query:
    origineel: Any
    compiler: Any

    def __getattr__(self, naam: str) -> Any:
        return getattr(self.origineel, naam)

    def get_compiler(self, *_a: Any, **_k: Any) -> Any:
        """The one that needs no more work."""
        return self.compiler
