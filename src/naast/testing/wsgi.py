"""The application as the tests serve it: the clock stands where the test has put it.

A file says where; it is read before each request, so that one server lives through a whole week.
"""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from naast.core.klok import OMGEVINGSVARIABELE
from naast.wsgi import application as naast


def application(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
    """One request, at the moment that the file holds."""
    os.environ[OMGEVINGSVARIABELE] = Path(os.environ["NAAST_KLOKBESTAND"]).read_text()
    return naast(environ, start_response)
