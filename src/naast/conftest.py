"""Fixtures for all tests."""

from naast.testing.browser_fixtures import browser, page
from naast.testing.database_fixtures import django_db_setup, embedded_postgres

__all__ = ["browser", "django_db_setup", "embedded_postgres", "page"]
