"""The agenda of this week and what goes wrong structurally, of one aanbieder."""

from datetime import date, time, timedelta

from naast.afspraken import actions as afspraken
from naast.afspraken.agenda import week_ahead, week_of
from naast.afspraken.models import BerichtVia, Weekdag
from naast.core import klok
from naast.core.kalenders import eerste_werkdag_vanaf
from naast.core.klok import AMSTERDAM
from naast.core.models import Verzoek
from naast.demo.plek import Plek
from naast.demo.verhalen_week import Afspraakverhaal, Weekverhaal
from naast.inwoners.models import Inwoner
from naast.trajecten import actions as trajecten

_UREN = ((time(9), time(12, 30)), (time(13), time(17)))
_WERKDAGEN = tuple(Weekdag.values[:5])
_SOORT = "demo"


def tell_week(plek: Plek, verhaal: Weekverhaal) -> None:
    """Hours, days off, appointments and signalen; once per database."""
    told = plek.key("week")
    if Verzoek.objects.filter(sleutel=told).exists():
        return
    maandag, _ = week_of(week_ahead(plek.nu.astimezone(AMSTERDAM)))
    with klok.bevroren(klok.lokaal_moment(maandag - timedelta(days=14), time(9))):
        _set_hours(plek, maandag, verhaal.vrij)
        for number, afspraak in enumerate(verhaal.afspraken):
            _plan(plek, maandag + timedelta(days=afspraak.dag), number, afspraak)
    for number, signaal in enumerate(verhaal.signalen):
        trajecten.add_signaal(
            verzoek=plek.key("signaal", number),
            bevestigd=True,
            aanbieder=plek.aanbieder,
            gemeente=plek.gemeente,
            datum=plek.day(signaal.dag),
            soort=signaal.soort,
            omschrijving=signaal.omschrijving,
        )
    Verzoek.objects.create(sleutel=told, soort=_SOORT)


def _set_hours(plek: Plek, maandag: date, vrij: tuple[int, int]) -> None:
    afspraken.set_beschikbaarheid(
        aanbieder=plek.aanbieder,
        medewerker=plek.door,
        geldig_van=maandag - timedelta(days=14),
        uren=dict.fromkeys(_WERKDAGEN, _UREN),
    )
    afspraken.add_afwezigheid(
        aanbieder=plek.aanbieder,
        medewerker=plek.door,
        van_op=maandag + timedelta(days=vrij[0]),
        tot_en_met_op=maandag + timedelta(days=vrij[1]),
    )


def _plan(plek: Plek, dag: date, number: int, verhaal: Afspraakverhaal) -> None:
    """Not on a holiday; what is over by now took place."""
    if eerste_werkdag_vanaf(plek.kalender, dag) != dag:
        return
    afspraak = afspraken.plan_afspraak(
        verzoek=plek.key("afspraak", number),
        aanbieder=plek.aanbieder,
        gemeente=plek.gemeente,
        medewerker=plek.door,
        inwoner=_inwoner(verhaal.met),
        titel=verhaal.titel,
        soort=verhaal.soort,
        bericht_via=BerichtVia.ZELF,
        op=dag,
        om=verhaal.om,
        duur=verhaal.duur,
        vorm=verhaal.vorm,
        waar=verhaal.waar,
    )
    if afspraak.einde_at < plek.nu:
        with klok.bevroren(afspraak.einde_at):
            afspraken.record_held(afspraak=afspraak)


def _inwoner(naam: str) -> Inwoner | None:
    """Of the own organisation, by full name; None for an appointment without an inwoner."""
    voornaam, _, achternaam = naam.partition(" ")
    rows = Inwoner.objects.filter(voornaam=voornaam, achternaam=achternaam)
    return rows.latest("pk") if naam else None
