"""Filters that stay: a list that one comes back to shows what one chose there before."""

from collections.abc import Collection, Mapping

from django.http import HttpRequest

LANGST = 60
"""Signs in a choice; what is longer is no choice of ours."""


def remembered(
    request: HttpRequest,
    naam: str,
    velden: Collection[str],
    *,
    heel: str,
    eenmalig: Collection[str] = (),
) -> Mapping[str, str]:
    """What the address chooses for list `naam`, filled up with what was chosen there before.

    Kept in the session, so until one logs out. An address with `heel` says everything: nothing is
    added to it. With something of `eenmalig` (a number that opens this list) it is looked at once
    and not kept.
    """
    chosen = {veld: request.GET[veld] for veld in velden if veld in request.GET}
    if any(request.GET.get(veld) for veld in eenmalig):
        return chosen
    key = f"filter_{naam}"
    kept: dict[str, str] = request.session.get(key, {})
    found = chosen if heel in chosen else kept | chosen
    if found != kept and all(len(value) <= LANGST for value in found.values()):
        request.session[key] = found
    return found
