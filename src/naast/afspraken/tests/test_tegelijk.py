"""No double booking, also for two colleagues who press at the same moment."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from threading import Barrier, Thread
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction

from naast.afspraken import actions
from naast.afspraken.models import DUBBEL, Afspraak
from naast.afspraken.tests.conftest import Plan
from naast.core.action import handeling
from naast.core.context import Werkcontext, als
from naast.core.errors import Geweigerd, Verouderd
from naast.core.klok import vandaag
from naast.meldingen.actions import record_first_contact
from naast.meldingen.actions_afspraak import plan_first_appointment
from naast.meldingen.models import Melding
from naast.organisaties.models import Gemeente
from naast.testing.inwoners import ANNIE, melding_van
from naast.testing.live import OwnDatabase
from naast.testing.people import Persoon, persoon


def _copy(row: Afspraak) -> Afspraak:
    return Afspraak(
        aanbieder=row.aanbieder,
        gemeente=row.gemeente,
        medewerker=row.medewerker,
        titel="Nog een",
        soort="overleg",
        vorm="telefoon",
        bericht_via="zelf",
        begin_at=row.begin_at,
        einde_at=row.einde_at,
        gemaakt_at=row.gemaakt_at,
        gewijzigd_at=row.gewijzigd_at,
    )


@pytest.mark.django_db
def test_the_database_refuses_a_second_one_in_dutch(plan: Plan) -> None:
    row = plan()
    second = _copy(row)
    with pytest.raises(ValidationError) as fault:
        second.full_clean()
    assert DUBBEL in fault.value.messages
    with pytest.raises(IntegrityError, match="afspraak_niet_dubbel"), transaction.atomic():
        second.save()
    second.status = "doorgegaan"
    second.save()


def _together(jobs: list[Callable[[], object]]) -> list[object]:
    """Carry out each in a thread and a transaction of its own; what came out, or was raised."""
    outcomes: list[object] = []
    start = Barrier(len(jobs))

    def run(job: Callable[[], object]) -> None:
        try:
            start.wait(10)
            outcomes.append(job())
        except Exception as fault:
            outcomes.append(fault)
        finally:
            connection.close()

    threads = [Thread(target=run, args=(job,)) for job in jobs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    return outcomes


def _as(wie: Persoon) -> Werkcontext:
    medewerker = wie.medewerker
    return Werkcontext(
        rol=medewerker.rol, account_id=wie.account.pk, aanbieder_id=medewerker.aanbieder_id
    )


def _plan_for_noor(by: Persoon, noor: Persoon, om: time) -> Afspraak:
    with als(_as(by)):
        assert noor.medewerker.aanbieder
        return actions.plan_afspraak(
            verzoek=uuid4(),
            aanbieder=noor.medewerker.aanbieder,
            gemeente=Gemeente.objects.get(slug="assen"),
            medewerker=noor.medewerker,
            titel=f"Gepland door {by.medewerker}",
            soort="overleg",
            bericht_via="zelf",
            op=date(2026, 3, 12),
            om=om,
            duur=60,
            vorm="telefoon",
            waar="06 00 00 00 01",
        )


def test_of_two_who_plan_at_the_same_moment_the_second_hears_it(
    own_database: OwnDatabase,
) -> None:
    noor, bas, tess = persoon("noor"), persoon("bas"), persoon("tess")
    outcomes = _together(
        [
            lambda: _plan_for_noor(bas, noor, time(10)),
            lambda: _plan_for_noor(tess, noor, time(10, 30)),
            lambda: _plan_for_noor(noor, noor, time(9, 30)),
            lambda: _plan_for_noor(noor, noor, time(14)),
        ]
    )
    refused = [o for o in outcomes if isinstance(o, Geweigerd)]
    planned = [o for o in outcomes if isinstance(o, Afspraak)]
    assert len(refused) + len(planned) == 4
    # Half past nine and half past ten fit beside each other; ten o'clock fits with neither.
    assert 2 <= len(planned) <= 3
    assert all("heeft dan al een afspraak" in fault.melding for fault in refused)


def test_of_two_who_move_the_same_appointment_one_is_told_it_has_been_done(
    own_database: OwnDatabase,
) -> None:
    noor, bas = persoon("noor"), persoon("bas")
    row = _plan_for_noor(noor, noor, time(10))

    def move(by: Persoon, day: int) -> Afspraak:
        with als(_as(by)):
            return actions.move_afspraak(
                afspraak=row,
                medewerker=noor.medewerker,
                reden="Komt beter uit",
                op_verzoek_van="inwoner",
                bericht_via="zelf",
                op=date(2026, 3, day),
                om=time(10),
                duur=60,
                vorm="telefoon",
                waar="06 00 00 00 01",
            )

    outcomes = _together([lambda: move(noor, 19), lambda: move(bas, 20)])
    assert sorted(type(o).__name__ for o in outcomes) == ["Afspraak", "Verouderd"]
    assert any(isinstance(o, Verouderd) for o in outcomes)
    with als(_as(noor)):
        assert Afspraak.objects.filter(status="gepland").count() == 1


def test_a_first_appointment_and_another_at_the_same_moment_are_never_both_stored(
    own_database: OwnDatabase,
) -> None:
    noor, bas = persoon("noor"), persoon("bas")
    with als(_as(noor)):
        melding = melding_van(ANNIE, Gemeente.objects.get(slug="assen"), noor.medewerker)
        record_first_contact(melding=melding, op=vandaag(), door=noor.medewerker)

    def first() -> Melding:
        with als(_as(noor)):
            return plan_first_appointment(
                melding=melding,
                op=date(2026, 3, 12),
                om=time(10, 30),
                plaats="thuis",
                door=noor.medewerker,
            )

    outcomes = _together([first, lambda: _plan_for_noor(bas, noor, time(10))])
    assert [isinstance(o, Geweigerd) for o in outcomes].count(True) == 1
    assert [isinstance(o, Melding | Afspraak) for o in outcomes].count(True) == 1


def test_rows_that_pass_the_actions_by_are_refused_at_the_same_moment_too(
    own_database: OwnDatabase,
) -> None:
    noor = persoon("noor")
    row = _plan_for_noor(noor, noor, time(8))

    def store() -> Afspraak:
        second = _copy(row)
        second.begin_at = datetime(2026, 3, 12, 9, tzinfo=UTC)
        second.einde_at = datetime(2026, 3, 12, 10, tzinfo=UTC)
        with als(_as(noor)), handeling("toets"):
            second.save()
        return second

    outcomes = _together([store, store])
    assert len([o for o in outcomes if isinstance(o, Afspraak)]) == 1
