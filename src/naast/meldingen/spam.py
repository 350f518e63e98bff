"""Against machines that sign people up; a person is at most asked one question more."""

import hashlib

from django.core.cache import cache
from django.http import HttpRequest

from naast.core.geheim import geheim
from naast.core.herkomst import herkomst
from naast.core.klok import nu

PER_UUR = 20
BERICHTEN_PER_UUR = 100
"""So many messages from one address: nobody tries kenmerken one after the other."""
BERICHTEN_PER_DAG = 10
"""So many messages with one kenmerk, whether it exists or not: nobody buries the others."""
FOUTE_CODES_PER_UUR = 30
"""So many codes that do not work from one address: then it waits. Nobody finds one by trying."""
_UUR = 60 * 60


def looks_like_a_machine(request: HttpRequest) -> bool:
    """The box that people do not see was filled, or very many came from this address.

    Counts this sending as well. Many may come from one library or one team: they are not refused.
    """
    return bool(request.POST.get("leeg")) or _count("aanmelden", herkomst(request)) > PER_UUR


def too_many_messages(request: HttpRequest, kenmerk: str) -> bool:
    """From this address or with this kenmerk; counts this one as well."""
    from_here = _count("bericht", herkomst(request)) > BERICHTEN_PER_UUR
    return from_here or _count("kenmerk", kenmerk, 24 * _UUR) > BERICHTEN_PER_DAG


def count_wrong_code(request: HttpRequest) -> None:
    """A code that does not work was tried from this address. Writes: not while only reading."""
    if _count("code", herkomst(request)) >= FOUTE_CODES_PER_UUR:
        cache.set(_key("dicht", herkomst(request)), 1, timeout=_UUR)


def tried_too_many_codes(request: HttpRequest) -> bool:
    """From this address, within the hour. Only looks, so that a page that reads can ask it."""
    return cache.has_key(_key("dicht", herkomst(request)))


def _key(wat: str, wie: str) -> str:
    return f"{wat}:{hashlib.sha256((geheim('herkomst') + wie).encode()).hexdigest()}"


def _count(wat: str, wie: str, seconds: int = _UUR) -> int:
    """How often since the first time, which is at most `seconds` ago; this time as well.

    Not with `incr`: a cache in the database then keeps the count for five minutes only.
    """
    key, now = _key(wat, wie), nu().timestamp()
    kept = cache.get(key)
    count, until = kept if isinstance(kept, tuple) and kept[1] > now else (0, now + seconds)
    cache.set(key, (count + 1, until), timeout=until - now)
    return int(count) + 1
