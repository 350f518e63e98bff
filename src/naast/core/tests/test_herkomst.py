"""Where a request came from: what a visitor writes himself does not count."""

import pytest
from django.test import RequestFactory
from pytest_django import Settings

from naast.core.herkomst import herkomst


@pytest.mark.parametrize(
    ("proxies", "forwarded", "expected"),
    [
        (0, "6.6.6.6", "10.0.0.1"),
        (1, "6.6.6.6, 192.0.2.7", "192.0.2.7"),
        (2, "6.6.6.6, 192.0.2.7, 10.0.0.2", "192.0.2.7"),
        (1, "2001:db8::1", "2001:db8::1"),
        (1, "onzin", "10.0.0.1"),
        (1, "", "10.0.0.1"),
    ],
)
def test_only_our_own_proxies_are_believed(
    settings: Settings, proxies: int, forwarded: str, expected: str
) -> None:
    settings.PROXIES = proxies
    headers = {"REMOTE_ADDR": "10.0.0.1", "HTTP_X_FORWARDED_FOR": forwarded}
    request = RequestFactory().get("/")
    request.META.update(headers)

    assert herkomst(request) == expected
