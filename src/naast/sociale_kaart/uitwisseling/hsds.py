"""Writing the sociale kaart as Open Referral HSDS 3.0: a list of organizations with their services.

Identifiers of what HSDS names apart (a phone, an address, a language) follow from the organisation
or voorziening that they belong to, so a second file has the same ones. HSDS asks a province of an
address: we do not know it, so it stays empty. Contacts are left out: we keep no names of people.
"""

import json
from collections.abc import Iterable
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from naast.core.keuzes import Leefgebied
from naast.sociale_kaart.models import Organisatie, Voorziening

BESTANDSNAAM = "sociale-kaart.json"
LEEFGEBIEDEN = "Leefgebieden (Wmo 2015, artikel 1.1.1)"
DOELGROEPEN = "Doelgroepen"
KENMERKEN = "Kenmerken van Naast"
NAGEKEKEN_OP, NAGEKEKEN_DOOR = "nagekeken_op", "nagekeken_door"
ACTIEF, GESTOPT = "active", "inactive"

Object = dict[str, Any]


def write(organisaties: Iterable[Organisatie]) -> bytes:
    """The file; what is not known is left out."""
    found = [_organization(one) for one in organisaties]
    return json.dumps(found, ensure_ascii=False, indent=2).encode()


def _id(van: UUID, *parts: str) -> str:
    """The identifier of a part: always the same for the same part."""
    return str(uuid5(van, ":".join(parts)))


def _known(**values: Any) -> Object:
    """Only what has a value."""
    return {name: value for name, value in values.items() if value}


def _organization(row: Organisatie) -> Object:
    checked = _checked(row, NAGEKEKEN_OP, str(row.nagekeken_op or ""))
    return {
        "id": str(row.uuid),
        "name": row.naam,
        "description": row.omschrijving,
    } | _known(
        email=row.email,
        website=row.website,
        phones=_phones(row),
        locations=_locations(row),
        attributes=[*checked, *_checked(row, NAGEKEKEN_DOOR, row.nagekeken_door)],
        services=[_service(one, row) for one in row.voorzieningen.all()],
    )


def _phones(row: Organisatie) -> list[Object]:
    if not row.telefoon:
        return []
    return [{"id": _id(row.uuid, "telefoon"), "number": row.telefoon, "type": "voice"}]


def _locations(row: Organisatie) -> list[Object]:
    """The one place of an organisation: its address and when it is open."""
    addresses, schedules = _addresses(row), _schedules(row)
    if not addresses and not schedules:
        return []
    place = {"id": _id(row.uuid, "plek"), "location_type": "physical"}
    return [place | _known(addresses=addresses, schedules=schedules)]


def _addresses(row: Organisatie) -> list[Object]:
    if not (row.adres or row.postcode or row.plaats):
        return []
    return [
        {
            "id": _id(row.uuid, "adres"),
            "address_1": row.adres,
            "city": row.plaats,
            "state_province": "",
            "postal_code": row.postcode,
            "country": "NL",
            "address_type": "physical",
        }
    ]


def _schedules(row: Organisatie) -> list[Object]:
    if not row.open_tekst:
        return []
    return [{"id": _id(row.uuid, "open"), "description": row.open_tekst}]


def _service(row: Voorziening, van: Organisatie) -> Object:
    return {
        "id": str(row.uuid),
        "name": row.naam,
        "status": ACTIEF if row.bestaat else GESTOPT,
    } | _known(
        description=row.wat,
        application_process=row.aanmelden,
        fees_description=row.kosten,
        eligibility_description=", ".join(row.doelgroepen),
        assured_date=str(row.nagekeken_op or ""),
        languages=[{"id": _id(row.uuid, "taal", taal), "name": taal} for taal in row.talen],
        service_areas=_areas(row, van),
        service_at_locations=_access(row),
        attributes=[
            *(
                _attribute(row, LEEFGEBIEDEN, een, str(Leefgebied(een).label))
                for een in row.leefgebieden
            ),
            *(_attribute(row, DOELGROEPEN, een, een) for een in row.doelgroepen),
            *_checked(row, NAGEKEKEN_DOOR, row.nagekeken_door),
        ],
    )


def _areas(row: Voorziening, van: Organisatie) -> list[Object]:
    gemeente = van.gemeente.naam
    if not row.wijken:
        return [{"id": _id(row.uuid, "gebied"), "name": gemeente}]
    return [
        {"id": _id(row.uuid, "gebied", wijk), "name": wijk, "description": f"Wijk van {gemeente}"}
        for wijk in row.wijken
    ]


def _access(row: Voorziening) -> list[Object]:
    """How accessible it is belongs to a place in HSDS."""
    if not row.toegankelijk:
        return []
    text = {"id": _id(row.uuid, "toegankelijk"), "description": row.toegankelijk}
    place = {
        "id": _id(row.uuid, "plek"),
        "location_type": "physical",
        "accessibility": [text],
    }
    return [{"id": _id(row.uuid, "op_plek"), "location": place}]


def _attribute(
    row: Organisatie | Voorziening, taxonomie: str, code: str, naam: str, value: str = ""
) -> Object:
    """A term of one of our three lists that fits an organisation or voorziening."""
    van = uuid5(NAMESPACE_URL, f"naast:{taxonomie}")
    term = {
        "id": _id(van, code),
        "code": code,
        "name": naam,
        "description": f"{taxonomie}: {naam}",
        "taxonomy": taxonomie,
        "language": "nl",
    }
    kind = "organization" if isinstance(row, Organisatie) else "service"
    return {
        "id": _id(row.uuid, taxonomie, code),
        "link_entity": kind,
        "taxonomy_term": term,
    } | _known(value=value)


def _checked(row: Organisatie | Voorziening, code: str, value: str) -> list[Object]:
    """Who looked it over; of an organisation also when, for which HSDS has no place."""
    if not value:
        return []
    return [_attribute(row, KENMERKEN, code, code.replace("_", " "), value)]
