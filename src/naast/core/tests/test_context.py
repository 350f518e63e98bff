"""Who works: set for one transaction, and gone after it."""

import pytest
from django.db import connection
from django.db.transaction import TransactionManagementError

from naast.core.action import action, handeling
from naast.core.context import NIEMAND, Werkcontext, als, set_context
from naast.testing.live import OwnDatabase


def _setting(naam: str) -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT coalesce(current_setting(%s, true), '')", [naam])
        return str(cursor.fetchone()[0])


def test_a_context_ends_with_its_transaction(own_database: OwnDatabase) -> None:
    with als(Werkcontext(rol="teamleider", account_id=7, aanbieder_id=3, herkomst="::1")):
        assert _setting("naast.aanbieder") == "3"
        assert _setting("naast.account") == "7"
        assert _setting("naast.gemeente") == ""
    assert {_setting(f"naast.{n}") for n in ("aanbieder", "account", "rol", "herkomst")} == {""}


def test_a_context_outside_a_transaction_is_refused(own_database: OwnDatabase) -> None:
    with pytest.raises(TransactionManagementError):
        set_context(NIEMAND)


@pytest.mark.django_db
def test_the_former_context_comes_back() -> None:
    with als(Werkcontext(rol="teamleider", aanbieder_id=3)):
        with als(Werkcontext(rol="contractmanager", gemeente_id=5)):
            assert (_setting("naast.aanbieder"), _setting("naast.gemeente")) == ("", "5")
        assert (_setting("naast.aanbieder"), _setting("naast.gemeente")) == ("3", "")


@pytest.mark.django_db
def test_the_former_context_comes_back_after_a_fault() -> None:
    with als(Werkcontext(rol="teamleider", aanbieder_id=3)):
        with (
            pytest.raises(RuntimeError),
            als(Werkcontext(rol="contractmanager", gemeente_id=5)),
        ):
            raise RuntimeError
        assert (_setting("naast.aanbieder"), _setting("naast.gemeente")) == ("3", "")


@pytest.mark.django_db
def test_an_action_within_an_action_gives_the_name_back() -> None:
    @action("inner")
    def inner() -> str:
        return _setting("naast.actie")

    with handeling("outer"):
        assert inner() == "inner"
        assert _setting("naast.actie") == "outer"
    assert _setting("naast.actie") == ""
