"""The outbox, against a real mail server and real commits."""

import os
import subprocess
import sys
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from importlib import import_module

import pytest
from django.conf import settings
from django.core.mail import send_mail
from django.core.management import call_command
from django.db import connection, transaction
from procrastinate.exceptions import AlreadyEnqueued
from procrastinate.jobs import Job
from pytest_django import Settings

from naast.accounts.tasks import clear_sessions
from naast.audit.models import Zegel
from naast.audit.tasks import verzegel
from naast.berichten.actions import queue_bericht
from naast.berichten.models import Bericht, Status
from naast.berichten.tasks import GroeiendePauze, raap_op
from naast.berichten.tests.conftest import Mailserver, postbode, run_worker
from naast.core import klok
from naast.organisaties.models import Aanbieder
from naast.testing.live import OwnDatabase
from naast.testing.people import Persoon


def put_in_outbox(aanbieder_id: int | None) -> Bericht:
    return queue_bericht(
        aan="inwoner@voorbeeld.example",
        onderwerp="Wij hebben uw aanmelding",
        tekst="U hoort van ons.",
        aanbieder_id=aanbieder_id,
    )


def stored(aanbieder_id: int | None) -> Bericht:
    with postbode(aanbieder_id):
        return Bericht.objects.get()


def let_pauses_pass() -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET scheduled_at = now() WHERE status = 'todo'")


def jobs() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT status FROM procrastinate_jobs WHERE task_name = 'berichten.verzend'"
        )
        return [row[0] for row in cursor.fetchall()]


def test_mail_goes_out_when_its_transaction_commits(mailserver: Mailserver, mee_id: int) -> None:
    with transaction.atomic():
        put_in_outbox(mee_id)
    run_worker()

    assert [brief["To"] for brief in mailserver.brieven] == ["inwoner@voorbeeld.example"]
    assert mailserver.brieven[0]["Subject"] == "Wij hebben uw aanmelding"
    assert stored(mee_id).status == Status.VERZONDEN


def test_mail_of_a_transaction_that_rolls_back_never_goes(
    mailserver: Mailserver, mee_id: int
) -> None:
    with transaction.atomic():
        put_in_outbox(mee_id)
        transaction.set_rollback(True)
    run_worker()

    assert mailserver.brieven == []
    assert jobs() == []


def test_mail_waits_for_a_mail_server_that_is_away_and_goes_once(
    mailpoort: int, mee_id: int
) -> None:
    put_in_outbox(mee_id)
    run_worker()
    away = stored(mee_id)
    assert (away.status, away.pogingen) == (Status.KLAAR, 1)
    assert "ConnectionRefused" in away.laatste_fout
    assert jobs() == ["todo"]

    server = Mailserver(mailpoort)
    server.controller.start()
    let_pauses_pass()
    run_worker()
    run_worker()
    server.controller.stop()

    assert len(server.brieven) == 1
    assert stored(mee_id).status == Status.VERZONDEN


def test_a_busy_mail_server_is_asked_again_a_refused_address_is_not(
    mailserver: Mailserver, mee_id: int
) -> None:
    put_in_outbox(mee_id)
    mailserver.antwoord = "451 busy"
    run_worker()
    assert stored(mee_id).status == Status.KLAAR

    mailserver.antwoord = "550 no such address"
    let_pauses_pass()
    run_worker()
    assert stored(mee_id).status == Status.MISLUKT
    assert jobs() == ["failed"]


def test_what_failed_is_kept_and_goes_when_it_is_tried_again(
    mailserver: Mailserver, mee_id: int, capsys: pytest.CaptureFixture[str]
) -> None:
    put_in_outbox(mee_id)
    mailserver.antwoord = "550 no such address"
    run_worker()
    call_command("post")
    assert capsys.readouterr().out == "0 berichten wachten, 1 mislukt.\n"

    mailserver.antwoord = "250 OK"
    call_command("post", "--opnieuw")
    run_worker()
    assert stored(mee_id).status == Status.VERZONDEN
    call_command("post")
    assert capsys.readouterr().out.endswith("0 berichten wachten, 0 mislukt.\n")


def test_the_worker_seals_the_log_and_forgets_sessions_that_ended(
    own_database: OwnDatabase,
) -> None:
    store = import_module(settings.SESSION_ENGINE).SessionStore
    ended, running = store(), store()
    for session, seconds in ((ended, -1), (running, 600)):
        session.set_expiry(seconds)
        session.save()
    for job in (verzegel, clear_sessions):
        job.configure(task_kwargs={"timestamp": 0}).defer()
    run_worker()

    assert Zegel.objects.exists()
    assert not store().exists(ended.session_key)
    assert store().exists(running.session_key)


def test_after_a_week_without_a_mail_server_it_is_said_that_it_failed(
    mailpoort: int, mee_id: int
) -> None:
    put_in_outbox(mee_id)
    with klok.bevroren(stored(mee_id).gemaakt_at + timedelta(days=8)):
        run_worker()

    assert stored(mee_id).status == Status.MISLUKT


def test_a_worker_that_is_killed_loses_nothing(
    mailserver: Mailserver, own_database: OwnDatabase, mee_id: int
) -> None:
    put_in_outbox(mee_id)
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "naast.settings",
        "NAAST_DB_SOCKET": own_database.socket,
        "NAAST_DB_NAAM": own_database.naam,
        "NAAST_SMTP_PORT": str(mailserver.controller.port),
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    with connection.cursor() as cursor, transaction.atomic():
        # The worker can begin the job, but waits for the row of the mail.
        with postbode(mee_id):
            Bericht.objects.select_for_update().get()
        worker = subprocess.Popen([sys.executable, "-m", "django", "worker"], env=environment)
        wait_until_a_worker_waits_for_the_row()
        worker.kill()
        worker.wait()
        cursor.execute("UPDATE procrastinate_workers SET last_heartbeat = now() - interval '1 day'")
    assert jobs() == ["doing"]
    assert mailserver.brieven == []

    with suppress(AlreadyEnqueued):  # by the killed worker, when a minute began while it lived
        raap_op.configure(task_kwargs={"timestamp": 0}).defer()
    run_worker()
    run_worker()
    assert len(mailserver.brieven) == 1
    assert stored(mee_id).status == Status.VERZONDEN


def wait_until_a_worker_waits_for_the_row() -> None:
    query = "SELECT count(*), pg_sleep(0.02) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
    with connection.cursor() as cursor:
        for _ in range(1500):
            cursor.execute("SELECT pg_stat_clear_snapshot()")
            cursor.execute(query)
            if cursor.fetchone()[0]:
                return
    raise AssertionError("no worker came")


def test_mail_of_django_goes_through_the_outbox_and_its_text_is_wiped_once_sent(
    mailserver: Mailserver, own_database: OwnDatabase, settings: Settings
) -> None:
    settings.EMAIL_BACKEND = "naast.berichten.backend.OutboxBackend"
    send_mail("Nieuw wachtwoord", "https://naast.example/sleutel", None, ["noor@mee.example"])
    assert mailserver.brieven == []
    run_worker()

    assert "sleutel" in mailserver.brieven[0].get_payload()
    assert stored(None).tekst == ""


def test_an_aanbieder_never_sees_mail_of_another_or_of_the_site(
    bij_mee: Persoon, mee: Aanbieder, palet: Aanbieder
) -> None:
    for aanbieder_id in (mee.pk, palet.pk, None):
        put_in_outbox(aanbieder_id)

    assert [bericht.aanbieder_id for bericht in Bericht.objects.all()] == [mee.pk]


@pytest.mark.parametrize(("attempts", "minutes"), [(0, 1), (1, 2), (5, 60), (8, 360), (40, 360)])
def test_pauses_grow_to_six_hours(attempts: int, minutes: int) -> None:
    job = Job(queue="post", task_name="t", lock=None, queueing_lock=None, attempts=attempts)
    decision = GroeiendePauze().get_retry_decision(exception=OSError(), job=job)

    assert decision is not None
    assert decision.retry_at is not None
    pause = decision.retry_at - datetime.now(UTC)
    assert round(pause.total_seconds() / 60) == minutes
