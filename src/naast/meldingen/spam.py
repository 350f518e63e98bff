"""Against machines that sign people up; a person is at most asked one question more."""

import hashlib

from django.core.cache import cache
from django.http import HttpRequest

from naast.core.geheim import geheim
from naast.core.herkomst import herkomst

PER_UUR = 20


def looks_like_a_machine(request: HttpRequest) -> bool:
    """The box that people do not see was filled, or very many came from this address.

    Counts this sending as well. Many may come from one library or one team: they are not refused.
    """
    return bool(request.POST.get("leeg")) or _count(request) > PER_UUR


def _count(request: HttpRequest) -> int:
    secret = geheim("herkomst") + herkomst(request)
    key = f"aanmelden:{hashlib.sha256(secret.encode()).hexdigest()}"
    cache.add(key, 0, timeout=60 * 60)
    try:
        return int(cache.incr(key))
    except ValueError:  # it expired between the two lines
        return 1
