"""Who had the dossier, who read it and when, as the inwoner may know it (decision 101)."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from naast.audit.lezingen import former_values, readings_of
from naast.core.klok import lokale_datum
from naast.organisaties.models import Medewerker, Rol
from naast.trajecten.models import Traject

ROLLEN = {rol: f"een {naam}" for rol, naam in Rol.choices} | {"inwoner": "iemand met uw code"}


@dataclass(frozen=True)
class Lezing:
    """One reading. `wie`: a name for who is named in the dossier, else the role."""

    at: datetime
    wie: str
    rol: str
    doel: str


@dataclass(frozen=True)
class Dagregel:
    """Readings of one day by one person for one purpose."""

    dag: date
    wie: str
    doel: str
    aantal: int


def readings(records: Mapping[str, Collection[int]], helpers: Collection[int]) -> list[Lezing]:
    """The readings of these records; `helpers` are the medewerkers whom the inwoner knows."""
    found = readings_of(records)
    accounts = {one.account_id for one in found if one.account_id is not None}
    people = Medewerker.objects.filter(account_id__in=accounts, pk__in=helpers)
    names = dict(people.values_list("account_id", "naam"))
    return [
        Lezing(
            one.at,
            names.get(one.account_id or 0, ROLLEN.get(one.rol, f"een {one.rol}")),
            one.rol,
            one.doel,
        )
        for one in found
    ]


def earlier_owners(records: Mapping[str, Collection[int]]) -> dict[int, str]:
    """Who had a traject of this inwoner and handed it over: medewerker and name."""
    tabel = Traject._meta.db_table
    found = former_values(tabel, records.get(tabel, ()), "eigenaar_id")
    return dict(Medewerker.objects.filter(pk__in=found).values_list("pk", "naam"))


def by_day(lezingen: Collection[Lezing]) -> list[Dagregel]:
    """Put together, so that a year of work stays readable."""
    counted = Counter((lokale_datum(one.at), one.wie, one.doel) for one in lezingen)
    return [Dagregel(*which, aantal) for which, aantal in counted.items()]
