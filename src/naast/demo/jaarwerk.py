"""The work of one aanbieder in one year, as its own system would deliver it."""

from dataclasses import dataclass
from random import Random

from naast.demo.bronnen import Jaar
from naast.demo.contacten import add_contacts
from naast.demo.loting import Kalenderjaar, draw, ja_nee, kalenderjaar, spread
from naast.demo.mensen import Bevolking, people_of_year
from naast.demo.profielen import (
    AFSLUITREDENEN,
    FASEN,
    KANALEN,
    LEEFGEBIEDEN,
    PASSEND,
    RESULTATEN,
    VERWIJZERS,
    WETTEN,
    Werkwijze,
)
from naast.demo.rand import add_the_rest
from naast.demo.rijen import Bestanden, HulpvraagRij, InwonerRij, MeldingRij, TrajectRij

_SPOED = 0.06
_LOOPT_DOOR_DAGEN = 60


@dataclass(frozen=True)
class Plan:
    """One traject on the calendar: places of melding, contact, appointment, start and end."""

    melding: int
    contact: int
    afspraak: int
    begin: int
    einde: int


def make_year(opgave: Jaar, werkwijze: Werkwijze, bevolking: Bevolking, *, seed: str) -> Bestanden:
    """A delivery whose totals are exactly those of `opgave`.

    Everything closes within the year unless the werkwijze lets trajecten run on: nobody of another
    year is counted in this one.
    """
    rng = Random(f"{seed}/{werkwijze.kort}/{opgave.jaar}")
    kalender = kalenderjaar(opgave.jaar)
    bestanden = Bestanden()
    bestanden.inwoners = people_of_year(rng, bevolking, werkwijze, opgave.jaar, opgave.inwoners)
    counts = spread(rng, opgave.hulpvragen, opgave.inwoners)
    for person, count in zip(bestanden.inwoners, counts, strict=True):
        _add_person(rng, bestanden, kalender, werkwijze, person, count, opgave.jaar)
    _mark_wlz(rng, bestanden, opgave, werkwijze)
    add_contacts(rng, bestanden, kalender, werkwijze, opgave)
    add_the_rest(rng, bestanden, kalender, werkwijze, opgave.jaar)
    return bestanden


def _add_person(
    rng: Random,
    bestanden: Bestanden,
    kalender: Kalenderjaar,
    werkwijze: Werkwijze,
    person: InwonerRij,
    count: int,
    jaar: int,
) -> None:
    """One traject, or two after each other for who comes with much."""
    parts = [(count, 0, kalender.laatste)]
    if count >= 5 and rng.random() < 0.3:
        half, middle = count // 2, kalender.laatste // 2
        parts = [(count - half, 0, middle), (half, middle + 1, kalender.laatste)]
    for number, first, last in parts:
        traject_id = f"{werkwijze.kort}-{jaar}-t{len(bestanden.trajecten) + 1:05d}"
        plan = _plan(rng, werkwijze, first, last, runs_on=last == kalender.laatste)
        _add_traject(rng, bestanden, kalender, person, plan, traject_id)
        _add_hulpvragen(rng, bestanden, kalender, werkwijze, plan, traject_id, number)


def _plan(rng: Random, werkwijze: Werkwijze, first: int, last: int, *, runs_on: bool) -> Plan:
    """Places within [first, last], or an end after it when the traject runs on."""
    contact = _few_late(rng, *werkwijze.contact_dagen)
    afspraak = contact + _few_late(rng, *werkwijze.afspraak_dagen)
    start = rng.randint(contact, afspraak)
    length = min(int(rng.lognormvariate(3.5, 0.75)) + 2, last - first - afspraak - 2)
    if runs_on and rng.random() < werkwijze.loopt_door:
        length = min(length + _LOOPT_DOOR_DAGEN // 2, _LOOPT_DOOR_DAGEN)
        melding = rng.randint(last - afspraak - length + 1, last - afspraak - 1)
    else:
        melding = rng.randint(first, last - afspraak - length)
    begin = melding + start
    return Plan(melding, melding + contact, melding + afspraak, begin, melding + afspraak + length)


def _few_late(rng: Random, least: int, most: int) -> int:
    """Mostly early in the range; one in twenty takes longer than agreed."""
    if rng.random() < 0.05:
        return most + rng.randint(1, 4)
    return int(rng.triangular(least, most + 1, least))


def _add_traject(
    rng: Random,
    bestanden: Bestanden,
    kalender: Kalenderjaar,
    person: InwonerRij,
    plan: Plan,
    traject_id: str,
) -> None:
    melding_id = traject_id.replace("-t", "-m")
    kanaal = draw(rng, KANALEN)
    bestanden.meldingen.append(
        MeldingRij(
            melding_id,
            person.inwoner_id,
            kalender.iso(plan.melding),
            kanaal,
            draw(rng, VERWIJZERS) if kanaal == "verwijzer" else "",
            ja_nee(rng.random() < _SPOED),
            kalender.iso(plan.contact),
            kalender.iso(plan.afspraak),
            "traject",
            traject_id,
        )
    )
    expected = min(plan.begin + rng.choice((30, 45, 60, 60, 90)), len(kalender.dagen) - 1)
    bestanden.trajecten.append(
        TrajectRij(
            traject_id,
            person.inwoner_id,
            melding_id,
            kalender.iso(plan.begin),
            kalender.iso(expected),
            kalender.iso(plan.einde),
            draw(rng, AFSLUITREDENEN),
            "veel betrokken organisaties" if rng.random() < 0.04 else "",
        )
    )


def _add_hulpvragen(
    rng: Random,
    bestanden: Bestanden,
    kalender: Kalenderjaar,
    werkwijze: Werkwijze,
    plan: Plan,
    traject_id: str,
    count: int,
) -> None:
    """The first question at the start, the last closed at the end; all received in the year."""
    latest = min(plan.einde, kalender.laatste)
    for number in range(count):
        received = plan.begin if number == 0 else rng.randint(plan.begin, latest)
        closed = plan.einde if number == 0 else rng.randint(received, plan.einde)
        leefgebied = draw(rng, LEEFGEBIEDEN)
        leefgebieden = {leefgebied}
        if rng.random() < 0.18:
            leefgebieden.add(draw(rng, LEEFGEBIEDEN))
        bestanden.hulpvragen.append(
            HulpvraagRij(
                f"{traject_id}-h{number + 1}".replace("-t", "-"),
                traject_id,
                kalender.iso(received),
                "|".join(sorted(leefgebieden)),
                draw(rng, WETTEN[leefgebied]),
                draw(rng, FASEN),
                ja_nee(number > 0 and rng.random() < 0.2),
                "nee",
                kalender.iso(closed),
                "beantwoord" if werkwijze.beantwoord_alles else draw(rng, RESULTATEN),
                draw(rng, PASSEND),
            )
        )


def _mark_wlz(rng: Random, bestanden: Bestanden, opgave: Jaar, werkwijze: Werkwijze) -> None:
    """Exactly the number of the documents; where they are silent, the share of the werkwijze."""
    count = opgave.wlz_aanvragen
    if count is None:
        count = round(opgave.hulpvragen * werkwijze.wlz)
    for index in rng.sample(range(len(bestanden.hulpvragen)), count):
        bestanden.hulpvragen[index] = bestanden.hulpvragen[index]._replace(
            leefgebieden="zorg", wet="wlz", fase="toegang", wlz_aanvraag="ja"
        )
