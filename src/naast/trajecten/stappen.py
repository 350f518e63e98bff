"""What happened in a traject besides contacts, as steps on its timeline."""

from collections.abc import Iterable, Iterator

from naast.core.adressen import adres
from naast.core.woorden import datum_kort
from naast.trajecten.models import (
    Doorverwijzing,
    Herziening,
    Hulpvraag,
    Meting,
    Overdracht,
    Plan,
    Traject,
)
from naast.trajecten.tijdlijn import Regel


def steps_of(
    traject: Traject,
    *,
    hulpvragen: Iterable[Hulpvraag],
    doorverwijzingen: Iterable[Doorverwijzing],
    metingen: Iterable[Meting],
    plan: Plan | None,
    herzieningen: Iterable[Herziening],
    overdracht: Overdracht | None,
) -> list[Regel]:
    """From the melding to the end, as they came."""
    return [
        *_beginning(traject),
        *(step for row in hulpvragen for step in _of_question(row)),
        *(_of_referral(row) for row in doorverwijzingen),
        *(_of_measurement(row) for row in metingen),
        *(_of_plan(plan) if plan else ()),
        *(_of_review(row) for row in herzieningen),
        *([Regel(overdracht.datum, "Overgedragen", str(overdracht))] if overdracht else ()),
        *_end(traject),
    ]


def _beginning(traject: Traject) -> Iterator[Regel]:
    melding = traject.melding
    if melding:
        url = adres("meldingen:detail", melding.pk)
        via = f"Via {melding.get_kanaal_display()}."
        yield Regel(melding.ontvangen_op, "Melding", via, url=url, link="Bekijk de melding")
    yield Regel(traject.gestart_op, "Traject begonnen", soort="goed")


def _of_question(row: Hulpvraag) -> Iterator[Regel]:
    yield Regel(row.ontvangen_op, "Hulpvraag", str(row))
    if row.afgesloten_op:
        result = f"{row}: {row.get_resultaat_display()}"
        yield Regel(row.afgesloten_op, "Hulpvraag klaar", result, soort="goed")


def _of_referral(row: Doorverwijzing) -> Regel:
    return Regel(row.datum, f"{row.get_wijze_display().capitalize()} doorverwezen", row.naar)


def _of_measurement(row: Meting) -> Regel:
    url = adres("trajecten:metingen", row.traject_id)
    return Regel(
        row.gemeten_op,
        "Zelfredzaamheid gemeten",
        row.get_moment_display(),
        url=url,
        link="Bekijk de metingen",
    )


def _of_plan(plan: Plan) -> Iterator[Regel]:
    yield Regel(plan.begonnen_op, "Plan begonnen")
    if plan.geevalueerd_op:
        yield Regel(plan.geevalueerd_op, "Teruggekeken op het plan", soort="goed")


def _of_review(row: Herziening) -> Regel:
    until = f"Verlengd tot en met {datum_kort(row.tot_op)}, want {row.reden}"
    return Regel(row.op, "Gekeken of het langer duurt", until, wie=str(row.door))


def _end(traject: Traject) -> Iterator[Regel]:
    if traject.afgesloten_op:
        yield Regel(traject.afgesloten_op, "Traject afgesloten", traject.afsluitreden, soort="goed")
