"""Addresses with whole numbers in them, without asking Django for the pattern each time."""

from functools import cache

from django.urls import get_script_prefix, reverse

_PROEF = 987_654_321


def adres(naam: str, *nummers: int) -> str:
    """What `reverse(naam, args=nummers)` gives; a page with many links asks it many times.

    Raises NoReverseMatch for an unknown name or another number of arguments.
    """
    return _pattern(naam, len(nummers), get_script_prefix()).format(*nummers)


@cache
def _pattern(naam: str, aantal: int, _prefix: str) -> str:
    proeven = [_PROEF + n for n in range(aantal)]
    pattern = reverse(naam, args=proeven).replace("{", "{{").replace("}", "}}")
    for proef in proeven:
        pattern = pattern.replace(str(proef), "{:d}", 1)
    return pattern
