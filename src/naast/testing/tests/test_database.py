"""The database of the tests itself."""

import pytest
from django.db import connections


@pytest.mark.django_db(databases=["default", "eigenaar", "cijfers"])
def test_each_connection_works_as_its_own_role_without_powers() -> None:
    found = {}
    for alias in ("default", "eigenaar", "cijfers"):
        with connections[alias].cursor() as cursor:
            cursor.execute(
                "SELECT current_user, rolsuper OR rolbypassrls"
                " FROM pg_roles WHERE rolname = current_user"
            )
            found[alias] = cursor.fetchone()
    assert found == {
        "default": ("naast_app", False),
        "eigenaar": ("naast_eigenaar", False),
        "cijfers": ("naast_cijfers", False),
    }
