"""The wrapper of every action: one transaction, and the name that the audit log needs.

The triggers of the audit log refuse a change when no action is named, so a change outside an
action cannot be stored.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import ParamSpec, TypeVar

from django.db import connection, transaction

P = ParamSpec("P")
R = TypeVar("R")


@contextmanager
def handeling(naam: str) -> Iterator[None]:
    """Run a block as the action `naam`, in a transaction (or savepoint) of its own."""
    with transaction.atomic():
        before = _swap(naam)
        yield
        _swap(before)


def action(naam: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Make a function the action `naam` ('trajecten.close_traject'): atomic and named."""

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        @wraps(function)
        def inner(*args: P.args, **kwargs: P.kwargs) -> R:
            with handeling(naam):
                return function(*args, **kwargs)

        return inner

    return decorate


def _swap(naam: str) -> str:
    """Name the running action; give back the name that it replaces (an action may call one)."""
    with connection.cursor() as cursor:
        cursor.execute(
            "WITH oud AS MATERIALIZED"
            " (SELECT coalesce(current_setting('naast.actie', true), '') AS naam)"
            " SELECT oud.naam, set_config('naast.actie', %s, true) FROM oud",
            [naam],
        )
        row = cursor.fetchone()
    return str(row[0]) if row else ""
