"""Small numbers hidden, in anything that a gemeente, a council or the public sees.

A count from 1 to 4 becomes '<5'. Where the numbers that stay would give it away, more are hidden
as 'onderdrukt': first the next smallest part, else the total. Means, shares and prices that rest
on 1 to 4 become null; so do hours. Zero stays 0. See docs/decisions/onderdrukking.md.
"""

from collections.abc import Mapping
from typing import Any

from naast.verantwoording.cellen import MINST, Cellen, Teken
from naast.verantwoording.figuren import Figuur

KLEIN = str(Teken.KLEIN)
ONDERDRUKT = str(Teken.ONDERDRUKT)

Figuren = dict[str, dict[str, Any]]

# What every reader knows: which numbers are the same, and which parts make up which total.
GELIJK = (
    ("m/waarde", "m/delen/ja"),
    ("h/waarde", "hulpvragen/waarde"),
    ("h/waarde", "hulpvragen/delen/ontvangen"),
    ("hulpvragen/delen/afgesloten", "uren_per_hulpvraag/aantal"),
    ("f/delen/afgesloten", "p/aantal"),
)
SOMMEN = (
    ("b/waarde", "b/delen"),
    ("b/waarde", "b/bestemmingen"),
    ("e/waarde", "e/delen"),
    ("hulpvragen/delen/afgesloten", "m/delen"),
    ("unieke_inwoners/waarde", "bereik/delen/leeftijd"),
    ("unieke_inwoners/waarde", "bereik/delen/wijk"),
    ("unieke_inwoners/waarde", "bereik/delen/kwetsbaar"),
)
# One thing may be in several of these parts: together they are at least the total.
OVERLAPPEND = (
    ("h/waarde", "h/delen"),
    ("i/waarde", "i/delen"),
    ("unieke_inwoners/waarde", "bereik/delen/doelgroep"),
    ("unieke_inwoners/waarde", "bereik/delen/kanaal"),
)
TOTALEN = (
    *(f"{key}/waarde" for key in ("a", "b", "c", "e", "f", "h", "i", "j", "l")),
    *("f/delen/gestart", "f/delen/afgesloten", "hulpvragen/delen/afgesloten"),
    "hulpvragen/delen/open",
    *(f"{key}/waarde" for key in ("unieke_inwoners", "hulpvragen", "wlz_aanvragen")),
)
# Numbers that are no counts, and the count that they rest on when it is not the `aantal` beside.
GEEN_AANTALLEN = frozenset(
    {"gemiddelde", "mediaan", "p90", "binnen_termijn", "respons", "uren", "reisuren", "begroot"}
)
WAARDE_IS_GEEN_AANTAL = frozenset(
    {"d", "g", "k", "n", "o", "p", "uren", "kosten_per_inwoner", "kosten_per_hulpvraag"}
)


def onderdruk(figuren: Mapping[str, Figuur], *, totalen: bool = True) -> Figuren:
    """The figures as others than the aanbieder may see them.

    `totalen` False leaves the totals as they are: only for a whole gemeente with all its
    aanbieders, and only when its contracts say so (`Overeenkomst.totalen_onderdrukken`).
    """
    flat = {key: _flatten(figuur.waarden) for key, figuur in figuren.items() if key != "q"}
    counts = {
        f"{key}/{path}": value
        for key, numbers in flat.items()
        for path, value in numbers.items()
        if _is_count(key, path) and isinstance(value, int)
    }
    shown = _hide(counts, totalen=totalen)
    result: Figuren = {}
    for key, figuur in figuren.items():
        result[key] = _q(figuur, totalen) if key == "q" else _figure(key, figuur, shown)
    return result


def _hide(counts: Mapping[str, int], *, totalen: bool) -> dict[str, int | str]:
    """Each count as it may be shown."""
    cellen = Cellen(counts)
    for one, other in GELIJK:
        cellen.same(one, other)
    for total, parts in SOMMEN:
        cellen.sum(total, parts, exact=True)
    for total, parts in OVERLAPPEND:
        cellen.sum(total, parts, exact=False)
    hidden = cellen.hidden(free=() if totalen else TOTALEN)
    return {path: str(hidden.get(path, "")) or value for path, value in counts.items()}


def _figure(key: str, figuur: Figuur, shown: Mapping[str, int | str]) -> dict[str, Any]:
    numbers = _flatten(figuur.waarden)
    seen: dict[str, Any] = {}
    for path, value in numbers.items():
        if f"{key}/{path}" in shown:
            seen[path] = shown[f"{key}/{path}"]
        else:
            seen[path] = None if _rests_on_few(path, figuur, numbers) else value
    if key == "uren":
        _together(seen)
    if key.startswith("kosten") and _count_is_hidden(key, shown):
        seen["waarde"] = None
    return _nest(seen, figuur.waarden)


def _count_is_hidden(key: str, shown: Mapping[str, int | str]) -> bool:
    """The money is public: the price would give the hidden count."""
    path = {
        "kosten_per_inwoner": "unieke_inwoners/waarde",
        "kosten_per_hulpvraag": "hulpvragen/delen/afgesloten",
    }[key]
    return isinstance(shown.get(path, 0), str)


def _together(seen: dict[str, Any]) -> None:
    """With and without the inwoner add up to the whole: one hidden hides the other."""
    parts = ("delen/met_inwoner", "delen/zonder_inwoner")
    if any(seen[part] is None for part in parts):
        seen.update(dict.fromkeys(parts))


def _rests_on_few(path: str, figuur: Figuur, numbers: Mapping[str, Any]) -> bool:
    beside = path.rpartition("/")[0]
    rests_on = figuur.steunt_op.get(path)
    if rests_on is None:
        rests_on = numbers.get(f"{beside}/aantal" if beside else "aantal")
    return rests_on is not None and 0 < rests_on < MINST


def _q(figuur: Figuur, totalen: bool) -> dict[str, Any]:
    """Earlier periods by the same rules, as if they were reported themselves."""
    result: dict[str, Any] = {"waarde": None}
    for name, earlier in figuur.vergelijking.items():
        result[name] = {
            key: each["waarde"] for key, each in onderdruk(earlier, totalen=totalen).items()
        }
    kinds = {f"q/signalen/{kind}": n for kind, n in figuur.waarden["signalen"].items()}
    shown = _hide(kinds, totalen=True)
    result["signalen"] = {path.removeprefix("q/signalen/"): n for path, n in shown.items()}
    return result


def _is_count(key: str, path: str) -> bool:
    last = path.rpartition("/")[2]
    if path == "waarde":
        return key not in WAARDE_IS_GEEN_AANTAL
    return last not in GEEN_AANTALLEN or path.startswith(("delen/", "bestemmingen/"))


def _flatten(values: Mapping[str, Any], before: str = "") -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in values.items():
        if isinstance(value, Mapping):
            found |= _flatten(value, f"{before}{name}/")
        else:
            found[f"{before}{name}"] = value
    return found


def _nest(flat: Mapping[str, Any], like: Mapping[str, Any], before: str = "") -> dict[str, Any]:
    """The shape of `like` with the values of `flat`."""
    return {
        name: _nest(flat, value, f"{before}{name}/")
        if isinstance(value, Mapping)
        else flat[f"{before}{name}"]
        for name, value in like.items()
    }
