"""The rows of *Vandaag*: `{% taak %}` one, `{% taken %}` all under one heading."""

from collections.abc import Iterable
from datetime import date

from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from naast.core.onderdelen.beelden import picture, statuslabel
from naast.core.onderdelen.markup import markup
from naast.core.taken import Taak
from naast.core.woorden import dag_kort

TAAK = """<li class="taak taak--{}">
  <p class="taak__termijn">{}{}</p>
  <div class="taak__wat">
    <p class="taak__titel"><a href="{}">{}</a></p>
    {}
  </div>
  <p class="taak__actie" aria-hidden="true">{}{}</p>
</li>"""


def taak(
    titel: str,
    url: str,
    *,
    termijn: str = "",
    soort: str = "neutraal",
    uiterlijk_op: date | None = None,
    reden: str = "",
    wie: str = "",
    actie: str = "Openen",
    afspraak: bool = False,
) -> SafeString:
    """A row of *Vandaag*. `termijn` is the last day in words, `soort` how pressing it is.

    An `afspraak` is on its day, other things are at the latest on that day.
    """
    stands = statuslabel(termijn, soort) if termijn else ""
    day = _last_day(uiterlijk_op, "" if afspraak else "uiterlijk") if uiterlijk_op else ""
    why = _why(reden, wie)
    return markup(TAAK, soort, stands, day, url, titel, why, actie, picture("pijl"))


def taken(rijen: Iterable[Taak]) -> SafeString:
    """All rows under one heading of *Vandaag*."""
    return format_html_join("\n", "{}", ((_row(rij),) for rij in rijen))


def _row(rij: Taak) -> SafeString:
    return taak(
        rij.titel,
        rij.url,
        termijn=rij.termijn,
        soort=rij.soort,
        uiterlijk_op=rij.uiterlijk_op,
        reden=rij.reden,
        wie=rij.wie,
        actie=rij.actie,
        afspraak=rij.afspraak,
    )


def _last_day(dag: date, woord: str) -> SafeString:
    html = '<span class="taak__dag">{} <time datetime="{}">{}</time></span>'
    return markup(html, woord, dag.isoformat(), dag_kort(dag))


def _why(reden: str, wie: str) -> SafeString:
    if not (reden or wie):
        return SafeString("")
    who = markup('<span class="taak__wie">{}</span>', wie) if wie else ""
    dot = SafeString(' <span aria-hidden="true">·</span> ') if reden and wie else ""
    return markup('<p class="taak__reden">{}{}{}</p>', reden, dot, who)
