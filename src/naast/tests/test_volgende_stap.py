"""Nothing that somebody must do is missing: a dossier in any state has a next step, an owner and a
date on Vandaag, or it is closed.

For every state of every table of states there is a way to make it here; a new state without one
fails the first test.
"""

from collections.abc import Callable
from datetime import date, time, timedelta
from importlib import import_module
from importlib.util import find_spec
from uuid import uuid4

import pytest
from django.apps import apps
from django.db import models

from naast.afspraken import actions as afspraken
from naast.afspraken.models import Afspraak
from naast.afspraken.models import Status as Afspraakstatus
from naast.afspraken.states import AFSPRAAK
from naast.core.adressen import adres
from naast.core.klok import vandaag
from naast.core.states import Statentabel
from naast.core.taken import Taak
from naast.geschillen.keuzes import Status as Geschilstatus
from naast.geschillen.states import GESCHIL
from naast.geschillen.tests.gevallen import geschil_in
from naast.meldingen import actions as meldingen
from naast.meldingen.actions_afspraak import plan_first_appointment
from naast.meldingen.models import Melding
from naast.meldingen.models import Status as Meldingstatus
from naast.meldingen.states import MELDING
from naast.organisaties.models import Gemeente, Medewerker
from naast.testing.inwoners import ANNIE, JOOP, actie_van, doel_van, melding_van, traject_van
from naast.testing.people import Persoon
from naast.trajecten import actions
from naast.trajecten import vandaag as werklijst
from naast.trajecten.actions.plan import Uitkomst
from naast.trajecten.models import (
    Actie,
    ActieStatus,
    Hulpvraag,
    HulpvraagStatus,
    Plan,
    PlanStatus,
    Traject,
    TrajectStatus,
)
from naast.trajecten.states import ACTIE, HULPVRAAG, PLAN, TRAJECT
from naast.veiligheid.keuzes import Status as Meldcodestatus
from naast.veiligheid.states import MELDCODE
from naast.veiligheid.tests.gevallen import meldcode_in, werkt

pytestmark = pytest.mark.django_db

VER = date(2026, 12, 31)
"""By then every term of these dossiers has come near."""

Maak = Callable[[Traject, Medewerker, Medewerker], models.Model]


def _melding(status: str) -> Maak:
    def make(traject: Traject, noor: Medewerker, tess: Medewerker) -> Melding:
        melding = melding_van(JOOP, traject.gemeente, noor, dagen_geleden=1)
        meldingen.take_melding(melding=melding, door=noor, van=None)
        if status != Meldingstatus.NIEUW:
            meldingen.record_first_contact(melding=melding, op=vandaag(), door=noor)
        if status == Meldingstatus.AFSPRAAK:
            fresh = Melding.objects.get(pk=melding.pk)
            plan_first_appointment(
                melding=fresh, op=vandaag() + timedelta(days=2), om=None, plaats="", door=noor
            )
        if status == Meldingstatus.AFGEHANDELD:
            fresh = Melding.objects.get(pk=melding.pk)
            meldingen.withdraw_melding(melding=fresh, reden="Redt het zelf", door=noor)
        return Melding.objects.get(pk=melding.pk)

    return make


def _traject(traject: Traject, noor: Medewerker, tess: Medewerker) -> Traject:
    return traject


def _all_answered(traject: Traject, noor: Medewerker, tess: Medewerker) -> Traject:
    for vraag in traject.hulpvragen.all():
        actions.close_hulpvraag(hulpvraag=vraag, op=vandaag(), resultaat="beantwoord", passend="ja")
    return traject


def _closed(traject: Traject, noor: Medewerker, tess: Medewerker) -> Traject:
    _all_answered(traject, noor, tess)
    return actions.close_traject(traject=traject, op=vandaag(), reden="Alles is beantwoord")


def _hulpvraag(status: str) -> Maak:
    def make(traject: Traject, noor: Medewerker, tess: Medewerker) -> Hulpvraag:
        if status == HulpvraagStatus.AFGESLOTEN:
            _all_answered(traject, noor, tess)
        return traject.hulpvragen.get()

    return make


def _plan(status: str) -> Maak:
    def make(traject: Traject, noor: Medewerker, tess: Medewerker) -> Plan:
        doel = doel_van(traject)
        if status == PlanStatus.GEEVALUEERD:
            actions.evaluate_plan(
                plan=doel.plan,
                op=vandaag(),
                evaluatie="Goed.",
                uitkomsten={doel.pk: Uitkomst("ja", "")},
            )
        return Plan.objects.get(traject=traject)

    return make


def _actie(status: str) -> Maak:
    def make(traject: Traject, noor: Medewerker, tess: Medewerker) -> Actie:
        actie = actie_van(traject)
        if status == ActieStatus.GEDAAN:
            return actions.finish_actie(actie=actie, op=vandaag())
        if status == ActieStatus.VERVALLEN:
            return actions.drop_actie(actie=actie, reden="Hoeft niet meer")
        return actie

    return make


def _geschil(status: str) -> Maak:
    return lambda traject, noor, tess: geschil_in(status, traject, noor)


def _meldcode(status: str) -> Maak:
    return lambda traject, noor, tess: meldcode_in(status, traject, noor, noor)


def _afspraak(status: str) -> Maak:
    def make(traject: Traject, noor: Medewerker, tess: Medewerker) -> Afspraak:
        row = afspraken.plan_afspraak(
            verzoek=uuid4(),
            aanbieder=traject.aanbieder,
            gemeente=traject.gemeente,
            medewerker=noor,
            inwoner=traject.inwoner,
            soort="gesprek",
            op=vandaag() + timedelta(days=2),
            om=time(10),
            duur=60,
            vorm="thuis",
            waar="",
            bericht_via="zelf",
        )
        away = status in (Afspraakstatus.VERZET, Afspraakstatus.AFGEZEGD)
        ended = {"reden": "Ziek", "op_verzoek_van": "inwoner"} if away else {}
        Afspraak.objects.filter(pk=row.pk).update(status=status, **ended)
        return Afspraak.objects.get(pk=row.pk)

    return make


WEGEN: dict[Statentabel, tuple[Callable[[str], Maak], str, set[str]]] = {
    MELDING: (_melding, "meldingen:detail", {Meldingstatus.AFGEHANDELD}),
    TRAJECT: (
        lambda status: _closed if status == TrajectStatus.AFGESLOTEN else _traject,
        "trajecten:dossier",
        {TrajectStatus.AFGESLOTEN},
    ),
    ACTIE: (_actie, "trajecten:settle_actie", {ActieStatus.GEDAAN, ActieStatus.VERVALLEN}),
    GESCHIL: (_geschil, "geschillen:detail", {Geschilstatus.AFGESLOTEN}),
    MELDCODE: (_meldcode, "veiligheid:detail", {Meldcodestatus.AFGESLOTEN}),
    AFSPRAAK: (
        _afspraak,
        "afspraken:detail",
        {*Afspraakstatus.values} - {Afspraakstatus.GEPLAND},
    ),
}
"""How to make each state, where its task leads, and in which states nothing is left to do."""
BINNEN_HET_DOSSIER: dict[Statentabel, Callable[[str], Maak]] = {HULPVRAAG: _hulpvraag, PLAN: _plan}
"""What has no task of its own: the dossier it stands in has one."""
ELDERS = {
    "deze stap": "a step of a meldcode: its file has the task",
    "deze voorziening": "looked over each year by the teamleider, per gemeente",
    "de rapportage": "of a gemeente, not of an inwoner",
    "het bestand": "scanned by itself",
}


@pytest.fixture
def dossier(bij_mee: Persoon, assen: Gemeente, noor: Persoon) -> Traject:
    """Annie, since a month, with one open hulpvraag."""
    return traject_van(ANNIE, assen, noor.medewerker, dagen_geleden=30)


def _tasks(who: Medewerker) -> list[Taak]:
    return werklijst.tasks(who, wie="mij", vandaag=VER)


def _all_tables() -> dict[str, Statentabel]:
    modules = [
        import_module(f"{config.name}.states")
        for config in apps.get_app_configs()
        if find_spec(f"{config.name}.states")
    ]
    found = [x for module in modules for x in vars(module).values() if isinstance(x, Statentabel)]
    return {table.soort: table for table in found}


def test_every_state_of_every_table_is_made_here() -> None:
    known = {table.soort for table in (*WEGEN, *BINNEN_HET_DOSSIER)} | set(ELDERS)
    assert set(_all_tables()) - known == set()


@pytest.mark.parametrize(
    ("table", "status"),
    [pytest.param(t, s, id=f"{t.soort} {s}") for t in WEGEN for s in t.staten],
)
def test_what_is_open_has_a_next_step_an_owner_and_a_date(
    table: Statentabel, status: str, dossier: Traject, noor: Persoon, tess: Persoon
) -> None:
    make, address, ended = WEGEN[table]
    with werkt(noor.medewerker):
        row = make(status)(dossier, noor.medewerker, tess.medewerker)
        found = [t for t in _tasks(noor.medewerker) if t.url == adres(address, row.pk)]
    if status in ended:
        assert found == []
        return
    assert found
    assert all(task.titel and task.actie and task.uiterlijk_op for task in found)


@pytest.mark.parametrize(
    ("table", "status"),
    [pytest.param(t, s, id=f"{t.soort} {s}") for t in BINNEN_HET_DOSSIER for s in t.staten],
)
def test_a_running_dossier_has_one_whatever_is_in_it(
    table: Statentabel, status: str, dossier: Traject, noor: Persoon, tess: Persoon
) -> None:
    BINNEN_HET_DOSSIER[table](status)(dossier, noor.medewerker, tess.medewerker)
    here = {adres(f"trajecten:{page}", dossier.pk) for page in ("dossier", "close")}
    of_it = [t for t in _tasks(noor.medewerker) if t.url in here]
    assert [bool(t.titel and t.actie and t.uiterlijk_op) for t in of_it] == [True]


def test_a_dossier_of_nobody_stands_in_the_list_of_nobody_and_one_without_an_end_asks_for_it(
    dossier: Traject, noor: Persoon
) -> None:
    dossier.eigenaar = dossier.vervanger = dossier.verwacht_einde_op = None
    dossier.save()
    mine = werklijst.tasks(noor.medewerker, wie="mij", vandaag=vandaag())
    nobody = werklijst.tasks(noor.medewerker, wie="niemand", vandaag=vandaag())
    url = adres("trajecten:dossier", dossier.pk)
    assert [t for t in mine if t.url == url] == []
    [task] = [t for t in nobody if t.url == url]
    assert (task.wie, task.uiterlijk_op) == ("nog van niemand", vandaag())
    assert "Geen verwacht einde" in task.reden
