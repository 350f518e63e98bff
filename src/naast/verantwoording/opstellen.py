"""Drawing up a report: its figures of this moment, or the frozen ones, as the JSON of documents."""

from dataclasses import dataclass
from typing import Any

from naast.contracten.models import Overeenkomst
from naast.verantwoording.definities import DEFINITIES
from naast.verantwoording.figuren import SLEUTELS, Bereik, Figuur, Periode, bereken, figuur
from naast.verantwoording.models import Rapportage
from naast.verantwoording.onderdrukking import onderdruk

Geteld = dict[str, dict[str, dict[str, Any]]]
"""Per figure and path of a number: the kind of registration and their identifiers."""


@dataclass(frozen=True)
class Cijfers:
    """The figures of a report: in full, as the gemeente sees them, and what each counted."""

    volledig: dict[str, Any]
    onderdrukt: dict[str, Any]
    geteld: Geteld


def compute(rapportage: Rapportage) -> Cijfers:
    """The figures of now. Needs the context of the aanbieder."""
    figuren = bereken(periode_of(rapportage))
    return Cijfers(
        volledig={sleutel: found.waarden for sleutel, found in figuren.items()},
        onderdrukt=onderdruk(figuren),
        geteld={sleutel: _geteld(found) for sleutel, found in figuren.items()},
    )


def figures_of(rapportage: Rapportage) -> Cijfers:
    """The figures of now for a concept, the frozen ones for what was sent."""
    if rapportage.figuren is None:
        return compute(rapportage)
    bijlage = rapportage.bijlage
    return Cijfers(bijlage.figuren, rapportage.figuren, bijlage.geteld)


def counted_by(rapportage: Rapportage, sleutel: str) -> dict[str, dict[str, Any]]:
    """What one figure counted, now or when it was frozen; nothing for an unknown key."""
    if rapportage.figuren is not None:
        return dict(rapportage.bijlage.geteld.get(sleutel, {}))
    return _geteld(figuur(sleutel, periode_of(rapportage))) if sleutel in SLEUTELS else {}


def periode_of(rapportage: Rapportage) -> Periode:
    """The period and the registrations of a report."""
    bereik = Bereik(gemeente_id=rapportage.gemeente_id, aanbieder_id=rapportage.aanbieder_id)
    return Periode(bereik, rapportage.van, rapportage.tot)


def as_report(rapportage: Rapportage, figuren: dict[str, Any]) -> dict[str, Any]:
    """The JSON object that the documents read."""
    return {
        "gemeente": rapportage.gemeente.naam,
        "aanbieder": rapportage.aanbieder.naam,
        "van": rapportage.van,
        "tot": rapportage.tot,
        "figuren": figuren,
        "definities": rapportage.definities or DEFINITIES,
        "toelichting": rapportage.toelichting,
        "versie": rapportage.versie,
        "verzonden_at": rapportage.verzonden_at,
        "verschillen": rapportage.verschillen,
        "contract": rapportage.contract or contract_in_woorden(rapportage.overeenkomst),
    }


def contract_in_woorden(overeenkomst: Overeenkomst | None) -> list[list[str]]:
    """What of the contract decides the figures, as it is now: pairs of a name and words."""
    if overeenkomst is None:
        return []
    o = overeenkomst
    return [
        ["Eerste contact na een melding", f"binnen {o.contact_termijn} {o.contact_dagsoort}"],
        [
            "Eerste afspraak",
            f"binnen {o.afspraak_termijn} {o.afspraak_dagsoort}"
            f" na {o.get_afspraak_vanaf_display()}",
        ],
        ["Afhandeling van een klacht", f"binnen {o.klacht_termijn_dagen} kalenderdagen"],
        ["Richtlijn per hulpvraag", f"{_uren(o.richtlijn_uren)} uur"],
        ["Richtlijn bij een aanvraag Wlz", f"{_uren(o.richtlijn_wlz_uren)} uur"],
    ]


def _uren(uren: Any) -> str:
    return f"{uren.normalize():f}".replace(".", ",")


def _geteld(found: Figuur) -> dict[str, dict[str, Any]]:
    return {
        path: {"soort": counted.soort, "nummers": counted.nummers}
        for path, counted in found.geteld.items()
    }
