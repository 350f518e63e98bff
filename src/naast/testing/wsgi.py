"""The application as the tests serve it: the clock stands where the test has put it.

A file says where; it is read before each request, so that one server lives through a whole week.
Between two modules the database is replaced by a fresh one of the same name: a connection to the
former one is found dead when it is taken from the pool, and another is made.
"""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.db import connections

from naast.core.klok import OMGEVINGSVARIABELE
from naast.wsgi import application as naast

connections.databases["default"]["CONN_HEALTH_CHECKS"] = True


def application(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
    """One request, at the moment that the file holds."""
    os.environ[OMGEVINGSVARIABELE] = Path(os.environ["NAAST_KLOKBESTAND"]).read_text()
    return naast(environ, start_response)
