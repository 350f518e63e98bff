"""Reading a sociale kaart in HSDS 3.0; what HSDS knows and we do not is left out.

Life domains come from attributes with our list (`hsds.LEEFGEBIEDEN`): a file of another system has
to name these. A telephone number or mail address of a contact is taken when the organization has
none of its own; names of people are not.
"""

import json
from collections.abc import Callable
from typing import Any
from uuid import UUID

from naast.core.leesfouten import Leesfout
from naast.organisaties.models import Gemeente
from naast.sociale_kaart.models import Status
from naast.sociale_kaart.uitwisseling.hsds import (
    DOELGROEPEN,
    GESTOPT,
    KENMERKEN,
    LEEFGEBIEDEN,
    NAGEKEKEN_DOOR,
    NAGEKEKEN_OP,
    Object,
)
from naast.sociale_kaart.uitwisseling.rijen import Deel, Rij, Waarden

Meld = Callable[[int | None, str, str, Leesfout], None]

ORGANIZATION = {
    "naam": "name",
    "omschrijving": "description",
    "telefoon": "phones.number",
    "email": "email",
    "website": "website",
    "adres": "locations.addresses.address_1",
    "postcode": "locations.addresses.postal_code",
    "plaats": "locations.addresses.city",
    "open_tekst": "locations.schedules.description",
    "nagekeken_op": f"attributes.{NAGEKEKEN_OP}",
    "nagekeken_door": f"attributes.{NAGEKEKEN_DOOR}",
}
SERVICE = {
    "naam": "services.name",
    "wat": "services.description",
    "leefgebieden": "services.attributes (leefgebieden)",
    "doelgroepen": "services.attributes (doelgroepen)",
    "wijken": "services.service_areas.name",
    "aanmelden": "services.application_process",
    "kosten": "services.fees_description",
    "talen": "services.languages.name",
    "toegankelijk": "services.service_at_locations.location.accessibility.description",
    "status": "services.status",
    "nagekeken_op": "services.assured_date",
    "nagekeken_door": f"services.attributes.{NAGEKEKEN_DOOR}",
}


def read(inhoud: bytes, gemeente: Gemeente, meld: Meld) -> list[Rij]:
    """The rows; the line of a row is the how-many-th organization it is in."""
    found: list[Rij] = []
    try:
        organizations = _top(inhoud)
    except Leesfout as fout:
        meld(None, "", "", fout)
        return found
    for nummer, one in enumerate(organizations, start=1):
        try:
            found += _rows(nummer, one, gemeente)
        except Leesfout as fout:
            meld(nummer, "", fout.waarde, fout)
    return found


def _top(inhoud: bytes) -> list[Object]:
    try:
        top = json.loads(inhoud.decode("utf-8-sig"))
    except (ValueError, RecursionError) as fout:
        raise Leesfout("json", "een JSON-bestand in UTF-8, volgens HSDS 3.0") from fout
    if isinstance(top, dict):
        top = top.get("contents")
    if not isinstance(top, list) or not all(isinstance(one, dict) for one in top):
        raise Leesfout("json", "een lijst van organizations, volgens HSDS 3.0")
    return top


def _rows(nummer: int, one: Object, gemeente: Gemeente) -> list[Rij]:
    organisatie = Deel(_key(one), _organisatie(one), ORGANIZATION)
    services = _items(one, "services")
    if not services:
        return [Rij(nummer, organisatie)]
    return [
        Rij(nummer, organisatie, Deel(_key(each), _voorziening(each, gemeente), SERVICE))
        for each in services
    ]


def _organisatie(one: Object) -> Waarden:
    contact, place = _first(one, "contacts"), _first(one, "locations")
    address, schedule = _first(place, "addresses"), _first(place, "schedules")
    phone = _first(one, "phones") or _first(contact, "phones") or _first(place, "phones")
    kenmerken = _terms(one, KENMERKEN)
    return {
        "naam": _text(one, "name"),
        "omschrijving": _text(one, "description"),
        "telefoon": _text(phone, "number"),
        "email": _text(one, "email") or _text(contact, "email"),
        "website": _text(one, "website"),
        "adres": _text(address, "address_1"),
        "postcode": _text(address, "postal_code"),
        "plaats": _text(address, "city"),
        "open_tekst": _text(schedule, "description"),
        "nagekeken_op": kenmerken.get(NAGEKEKEN_OP, ""),
        "nagekeken_door": kenmerken.get(NAGEKEKEN_DOOR, ""),
    }


def _voorziening(one: Object, gemeente: Gemeente) -> Waarden:
    areas = [_text(area, "name") for area in _items(one, "service_areas")]
    whole = gemeente.naam.lower() in (area.lower() for area in areas)
    place = _object(_first(one, "service_at_locations"), "location")
    status = _text(one, "status")
    return {
        "naam": _text(one, "name"),
        "wat": _text(one, "description"),
        "leefgebieden": list(_terms(one, LEEFGEBIEDEN)),
        "doelgroepen": list(_terms(one, DOELGROEPEN)),
        "wijken": [] if whole else [area for area in areas if area],
        "aanmelden": _text(one, "application_process"),
        "kosten": _text(one, "fees_description"),
        "talen": [_text(taal, "name") for taal in _items(one, "languages")],
        "toegankelijk": _text(_first(place, "accessibility"), "description"),
        "status": Status.GESTOPT if status in (GESTOPT, "defunct") else Status.BESTAAT,
        "nagekeken_op": _text(one, "assured_date"),
        "nagekeken_door": _terms(one, KENMERKEN).get(NAGEKEKEN_DOOR, ""),
    }


def _terms(one: Object, taxonomie: str) -> dict[str, str]:
    """The codes of one list that are given, each with its value."""
    found = {}
    for attribute in _items(one, "attributes"):
        term = _object(attribute, "taxonomy_term")
        if _text(term, "taxonomy") == taxonomie:
            found[_text(term, "code") or _text(term, "name")] = _text(attribute, "value")
    return found


def _key(one: Object) -> UUID:
    text = _text(one, "id")
    try:
        return UUID(text)
    except ValueError as fout:
        raise Leesfout("kenmerk", "id: een kenmerk (UUID)", waarde=text) from fout


def _text(one: Object, naam: str) -> str:
    value: Any = one.get(naam)
    if value is None:
        return ""
    if not isinstance(value, str) or not _is_storable(value):
        raise Leesfout("tekst", f"{naam}: een tekst", waarde=ascii(value)[:80])
    return value.strip()


def _is_storable(tekst: str) -> bool:
    """Half a character, as JSON can write it, is none."""
    try:
        tekst.encode()
    except UnicodeEncodeError:
        return False
    return True


def _object(one: Object, naam: str) -> Object:
    value = one.get(naam)
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise Leesfout("object", f"{naam}: een object", waarde=ascii(value)[:80])
    return value


def _items(one: Object, naam: str) -> list[Object]:
    value = one.get(naam)
    if value is None:
        return []
    if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
        raise Leesfout("lijst", f"{naam}: een lijst van objecten", waarde=ascii(value)[:80])
    return value


def _first(one: Object, naam: str) -> Object:
    return next(iter(_items(one, naam)), {})
