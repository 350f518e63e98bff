"""Who works, for which organisation, from where: set on the database for one transaction.

Row-level security and the audit log read these settings. Unset means: no rows, no change.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.db import connections, transaction


@dataclass(frozen=True)
class Werkcontext:
    """The worker behind a transaction.

    `aanbieder_id` opens the dossiers of that aanbieder; `gemeente_id` opens none, only what
    a gemeente may read. Never both. `herkomst` is the address or 'opdrachtregel'.
    """

    rol: str
    account_id: int | None = None
    aanbieder_id: int | None = None
    gemeente_id: int | None = None
    herkomst: str = ""

    def __post_init__(self) -> None:
        if self.aanbieder_id is not None and self.gemeente_id is not None:
            raise ValueError(
                "Een context is van een aanbieder of van een gemeente, nooit van beide."
            )

    def settings(self) -> list[str]:
        """As the database has them: account, rol, aanbieder, gemeente, herkomst; '' is unset."""
        values = (self.account_id, self.rol, self.aanbieder_id, self.gemeente_id)
        return [*("" if v is None else str(v) for v in values), self.herkomst]


NIEMAND = Werkcontext(rol="anoniem")

_SET = """
SELECT set_config('naast.account', %s, true), set_config('naast.rol', %s, true),
       set_config('naast.aanbieder', %s, true), set_config('naast.gemeente', %s, true),
       set_config('naast.herkomst', %s, true)
"""


def set_context(context: Werkcontext, *, using: str = "default") -> None:
    """Set the context for the rest of the running transaction; outside one it would be lost."""
    connection = connections[using]
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("set_context needs a transaction.")
    with connection.cursor() as cursor:
        cursor.execute(_SET, context.settings())


@contextmanager
def als(context: Werkcontext, *, using: str = "default") -> Iterator[None]:
    """Work as `context` in a transaction of its own, or in a savepoint of the running one.

    Inside a running transaction the former context comes back afterwards.
    """
    with transaction.atomic(using=using):
        before = current(using)
        set_context(context, using=using)
        yield
        restore(before, using)


_NAMES = ("naast.account", "naast.rol", "naast.aanbieder", "naast.gemeente", "naast.herkomst")


def current(using: str) -> list[str]:
    """The settings as they are now, to be put back with `restore`."""
    with connections[using].cursor() as cursor:
        cursor.execute(
            "SELECT " + ", ".join(f"coalesce(current_setting('{n}', true), '')" for n in _NAMES)
        )
        row = cursor.fetchone()
    return list(row or [])


def restore(values: list[str], using: str) -> None:
    """Put back what `current` gave."""
    with connections[using].cursor() as cursor:
        cursor.execute(_SET, values)
