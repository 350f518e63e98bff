"""The dossier as JSON: see docs/aanbieders/dossier-export.md."""

import json
from typing import Any

from naast.core.dossierexport import Regel, plain
from naast.inzage.verzamelen import Dossier

VERSIE = "1.0"


def as_json(dossier: Dossier) -> bytes:
    """The file."""
    return json.dumps(shape(dossier), ensure_ascii=False, indent=1).encode()


def shape(dossier: Dossier) -> dict[str, Any]:
    """The whole, in words and lists only."""
    vraag, aanbieder = dossier.vraag, dossier.aanbieder
    made: dict[str, Any] = {
        "soort": "naast-dossier",
        "versie": VERSIE,
        "gemaakt_at": plain(vraag.at),
        "gemaakt_door": vraag.door.naam,
        "doel": str(vraag.doel),
        "toelichting": plain(vraag.toelichting),
        "aanbieder": {
            "naam": aanbieder.naam,
            "telefoon": plain(aanbieder.telefoon),
            "email": plain(aanbieder.email),
        },
        "gemeente": dossier.gemeente,
        "onderdelen": {
            part.sleutel: [_record(regel) for regel in part.regels] for part in dossier.onderdelen
        },
        "medewerkers": [
            {"naam": helper.naam, "waar": dict(helper.waar)} for helper in dossier.helpers
        ],
    }
    if dossier.gelezen is not None:
        made["gelezen"] = [
            {"at": plain(one.at), "wie": one.wie, "rol": one.rol, "doel": one.doel}
            for one in dossier.gelezen
        ]
    return made


def _record(regel: Regel) -> dict[str, Any]:
    values: dict[str, Any] = {"nummer": regel.nummer}
    values |= {veld.naam: veld.waarde for veld in regel.velden}
    values |= {name: [_record(one) for one in under] for name, under in regel.delen.items()}
    return values | ({"derden": list(regel.derden)} if regel.derden else {})
