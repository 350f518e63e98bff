"""Days that a person types: what cannot be is refused, with what to do."""

from datetime import date

from naast.core.errors import Geweigerd
from naast.core.klok import vandaag
from naast.core.woorden import datum_in_woorden


def check_has_been(dag: date, *, veld: str) -> None:
    """Refuse a day in the future."""
    if dag > vandaag():
        raise Geweigerd("Deze dag moet nog komen. Vul vandaag in, of een eerdere dag.", veld=veld)


def check_not_before(dag: date, grens: date, *, wat: str, veld: str) -> None:
    """Refuse a day before `grens`; `wat` says what happened then ('De melding kwam binnen')."""
    if dag < grens:
        raise Geweigerd(
            f"{wat} op {datum_in_woorden(grens)}. Vul die dag in, of een latere.", veld=veld
        )
