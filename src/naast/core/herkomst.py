"""From where a request came, also behind proxies of our own."""

from ipaddress import ip_address

from django.conf import settings
from django.http import HttpRequest


def herkomst(request: HttpRequest) -> str:
    """The address of the visitor, as far as our own `NAAST_PROXIES` proxies vouch for it.

    Each of them adds to X-Forwarded-For the address it was called from; what stands before that
    comes from outside and says nothing.
    """
    direct = str(request.META.get("REMOTE_ADDR", ""))
    if not settings.PROXIES:
        return direct
    told = str(request.META.get("HTTP_X_FORWARDED_FOR", "")).split(",")
    last = told[-settings.PROXIES :][0].strip()
    try:
        return str(ip_address(last))
    except ValueError:
        return direct
