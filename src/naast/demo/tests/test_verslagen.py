"""The demo has reports: two that were sent, and one that is being written."""

import pytest

from naast.accounts.models import Account
from naast.core.context import Werkcontext, als
from naast.organisaties.models import Gemeente
from naast.verantwoording.models import Rapportage

pytestmark = pytest.mark.usefixtures("demo")


def _read_by(gemeente: str) -> list[str]:
    pk = Gemeente.objects.get(naam=gemeente).pk
    with als(Werkcontext(rol="contractmanager", gemeente_id=pk)):
        return [f"{row.aanbieder} {row.van} {row.status}" for row in Rapportage.objects.all()]


def test_each_contractmanager_reads_what_was_sent_and_no_concept() -> None:
    assert _read_by("Assen") == ["MEE Samen 2024-01-01 verzonden"]
    assert _read_by("Zoetermeer") == ["MEE 2018-01-01 verzonden"]


def test_every_account_of_the_table_is_a_demo_account() -> None:
    assert set(Account.objects.values_list("is_demo", flat=True)) == {True}
