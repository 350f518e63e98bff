"""A client whose requests leave the context of the test as it was.

In production each request has a connection's transaction of its own; in a test all share one.
"""

from typing import Any

from django.db import connection
from django.test import Client

from naast.core.context import current, restore


class TestClient(Client):
    """Django's client; the work context of the test comes back after each request."""

    __test__ = False

    def request(self, **request: Any) -> Any:
        """Send, and put back what the request has set on the shared transaction."""
        if not connection.in_atomic_block:
            return super().request(**request)
        before = current("default")
        try:
            return super().request(**request)
        finally:
            if not connection.needs_rollback:
                restore(before, "default")
