"""The report as a document: PDF, spreadsheet and page, all out of the same tree."""

from collections.abc import Callable
from importlib import import_module
from typing import Any, NamedTuple, cast


class Formaat(NamedTuple):
    """A kind of document. Its module is read when it is asked for: each needs a library."""

    naam: str
    mediatype: str
    module: str


FORMATEN = {
    "pdf": Formaat("PDF", "application/pdf", "pdf"),
    "xlsx": Formaat(
        "Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"
    ),
    "ods": Formaat("OpenDocument", "application/vnd.oasis.opendocument.spreadsheet", "ods"),
    "html": Formaat("webpagina", "text/html; charset=utf-8", "pagina"),
}


def render(formaat: str, rapport: dict[str, Any]) -> bytes:
    """The report in one of `FORMATEN`; `rapport` is the JSON object of the command line.

    Raises KeyError for a format that does not exist.
    """
    from naast.verantwoording.documenten.samenstellen import compose

    module = import_module(f"{__name__}.{FORMATEN[formaat].module}")
    write = cast(Callable[[Any], bytes], getattr(module, formaat))
    return write(compose(rapport))
