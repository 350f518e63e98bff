"""The parts of a screen, as template tags: `{% load naast %}`.

A tag rather than an include, so that a misspelt argument fails at once. Tags that close
(`{% bericht %}...{% endbericht %}`) take the content between them. Each has an example in
`docs/ontwikkelaars/uiterlijk.md` and a place on the style page.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from django import forms, template
from django.core.paginator import Page
from django.template.context import Context
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse
from django.utils.formats import localize
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from naast.core.adressen import adres
from naast.core.forms import errors_of
from naast.core.iconen import ICONEN
from naast.core.klok import AMSTERDAM, lokale_datum
from naast.core.taken import Taak
from naast.core.woorden import dag_kort, datum_kort

register = template.Library()

SOORTEN = ("neutraal", "info", "goed", "let-op", "fout")
SHAPES = {"neutraal": "stip", "info": "info", "goed": "goed", "let-op": "let-op", "fout": "fout"}
BUTTONS = {
    "hoofd": "utrecht-button--primary-action",
    "gewoon": "utrecht-button--secondary-action",
    "stil": "utrecht-button--subtle",
    "gevaar": "utrecht-button--secondary-action utrecht-button--danger",
}
TOKEN_FILES = Path(__file__).parents[1] / "static/naast/css/gemeente"
KNOWN_GEMEENTEN = frozenset(path.stem for path in TOKEN_FILES.glob("*.css"))


class Tab(NamedTuple):
    """One of a row of views of the same thing, each with an address of its own."""

    tekst: str
    url: str
    huidig: bool = False
    aantal: int | None = None


class Kruimel(NamedTuple):
    """A step back on the way to this page."""

    tekst: str
    url: str


def _one_of(value: str, known: Sequence[str] | dict[str, str]) -> str:
    if value not in known:
        raise template.TemplateSyntaxError(f"{value!r} is geen van {', '.join(known)}")
    return value


@register.filter
def datum(wanneer: date | None) -> str:
    """'24 maart 2026'; of a moment the day in the Netherlands. Nothing known is nothing."""
    if isinstance(wanneer, datetime):
        wanneer = lokale_datum(wanneer)
    return datum_kort(wanneer) if wanneer else ""


@register.simple_tag
def url(naam: str, *waarden: object, **namen: object) -> str:
    """In place of that of Django, which looks the pattern up again for each link.

    Raises NoReverseMatch also with `as`: a link that leads nowhere is a fault.
    """
    if namen or not all(type(waarde) is int for waarde in waarden):
        return reverse(naam, args=waarden, kwargs=namen)
    return adres(naam, *waarden)  # type: ignore[arg-type]


@register.simple_tag
def icoon(naam: str) -> SafeString:
    """A small picture beside words; never instead of them."""
    return _picture(naam)


@cache
def _picture(naam: str) -> SafeString:
    return format_html(
        '<svg class="icoon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">{}</svg>',
        ICONEN[naam],
    )


@register.simple_tag
def gemeente_stijl(gemeente: Any) -> str:
    """The token file of this gemeente; without one it wears the colours of Naast."""
    slug = getattr(gemeente, "slug", "")
    if slug not in KNOWN_GEMEENTEN:
        return ""
    path = static(f"naast/css/gemeente/{slug}.css")
    return format_html('<link rel="stylesheet" href="{}">', path)


@register.inclusion_tag("core/formulier/fouten.html")
def fouten(*formulieren: forms.BaseForm) -> dict[str, Any]:
    """The error summary of one or more forms; empty when there is nothing to mend.

    When a colleague was first, what that changed stands below it.
    """
    conflicts = filter(None, (getattr(form, "tussentijds", None) for form in formulieren))
    return {
        "lijst": [line for form in formulieren if form.is_bound for line in errors_of(form)],
        "stand": next(conflicts, None),
    }


@register.simple_tag
def statuslabel(tekst: str, soort: str = "neutraal") -> SafeString:
    """A state in a word, with a shape beside it."""
    shape = _picture(SHAPES[_one_of(soort, SOORTEN)])
    return format_html('<span class="status status--{}">{}{}</span>', soort, shape, tekst)


@register.inclusion_tag("core/delen/knop.html")
def knop(
    tekst: str, soort: str = "hoofd", *, naam: str = "", waarde: str = "", icoon: str = ""
) -> dict[str, str]:
    """A submit button; `naam` and `waarde` tell two buttons of one form apart."""
    look = BUTTONS[_one_of(soort, BUTTONS)]
    return {"tekst": tekst, "klasse": look, "naam": naam, "waarde": waarde, "beeld": icoon}


@register.simple_tag
def knoplink(tekst: str, url: str, soort: str = "gewoon", *, icoon: str = "") -> SafeString:
    """A link that looks like a button, for going somewhere to do something."""
    look, picture = BUTTONS[_one_of(soort, BUTTONS)], _picture(icoon) if icoon else ""
    html = '<a class="utrecht-button knoplink {}" href="{}">{}{}</a>'
    return format_html(html, look, url, picture, tekst)


@register.inclusion_tag("core/delen/terug.html")
def terug(tekst: str, url: str) -> dict[str, str]:
    """The way back, above the title."""
    return {"tekst": tekst, "url": url}


@register.inclusion_tag("core/delen/kruimelpad.html")
def kruimelpad(kruimels: Sequence[tuple[str, str]], hier: str) -> dict[str, Any]:
    """The way from the first page to here."""
    return {"kruimels": [Kruimel(*step) for step in kruimels], "hier": hier}


@register.inclusion_tag("core/delen/cijfer.html")
def cijfer(
    waarde: Any,
    eenheid: str,
    *,
    naam: str = "",
    definitie: str = "",
    url: str = "",
    soort: str = "neutraal",
) -> dict[str, Any]:
    """A number with its unit, what it means, and the list behind it (`url`)."""
    return {
        "waarde": waarde,
        "eenheid": eenheid,
        "naam": naam,
        "definitie": definitie,
        "url": url,
        "soort": _one_of(soort, SOORTEN),
    }


TAAK = """<li class="taak taak--{}">
  <p class="taak__termijn">{}{}</p>
  <div class="taak__wat">
    <p class="taak__titel"><a href="{}">{}</a></p>
    {}
  </div>
  <p class="taak__actie" aria-hidden="true">{}{}</p>
</li>"""


@register.simple_tag
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
    return format_html(TAAK, soort, stands, day, url, titel, why, actie, _picture("pijl"))


@register.simple_tag
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
    return format_html(html, woord, dag.isoformat(), dag_kort(dag))


def _why(reden: str, wie: str) -> SafeString:
    if not (reden or wie):
        return SafeString("")
    who = format_html('<span class="taak__wie">{}</span>', wie) if wie else ""
    dot = SafeString(' <span aria-hidden="true">·</span> ') if reden and wie else ""
    return format_html('<p class="taak__reden">{}{}{}</p>', reden, dot, who)


@register.inclusion_tag("core/delen/stappen.html")
def stappen(stap: int, totaal: int, naam: str = "") -> dict[str, Any]:
    """Where one is in a form of several pages: 'Stap 2 van 5'."""
    return {"stap": stap, "totaal": totaal, "naam": naam, "vakjes": range(1, totaal + 1)}


@register.simple_tag
def gegeven(naam: str, waarde: Any, *, leeg: str = "niet ingevuld") -> SafeString:
    """One line of a description list; nothing known is said in words."""
    if waarde in (None, ""):
        known = format_html('<span class="gegeven__leeg">{}</span>', leeg)
    else:
        known = localize(waarde)
    html = '<div class="gegeven"><dt>{}</dt><dd>{}</dd></div>'
    return format_html(html, naam, known)


VERHAAL_KORT = 600
"""Signs of a story that stand on the page; of a longer one the rest opens when asked."""


@register.inclusion_tag("core/delen/verhaal.html")
def verhaal(tekst: str) -> dict[str, Any]:
    """Somebody's own words, with their lines. A long story does not push the page away."""
    if len(tekst) <= VERHAAL_KORT * 3 // 2:
        return {"begin": tekst, "rest": ""}
    cut = tekst.rfind(" ", 0, VERHAAL_KORT)
    cut = cut if cut > 0 else VERHAAL_KORT
    return {"begin": tekst[:cut], "rest": tekst[cut:].strip()}


@register.inclusion_tag("core/delen/tabbladen.html")
def tabbladen(tabs: Sequence[Tab], label: str = "Onderdelen") -> dict[str, Any]:
    """Views of the same thing beside each other, as links."""
    return {"tabs": tabs, "label": label}


@register.inclusion_tag("core/delen/bladeren.html", takes_context=True)
def bladeren(context: Context, pagina: Page[Any], label: str = "Bladeren") -> dict[str, Any]:
    """Pages of a list; keeps the rest of the address."""

    def address(number: int) -> str:
        query = context["request"].GET.copy()
        query["pagina"] = str(number)
        return f"?{query.urlencode()}"

    return {
        "pagina": pagina,
        "vorige": address(pagina.previous_page_number()) if pagina.has_previous() else "",
        "volgende": address(pagina.next_page_number()) if pagina.has_next() else "",
        "label": label,
    }


def _part(name: str, **context: Any) -> SafeString:
    return render_to_string(f"core/delen/{name}.html", context)


@register.simple_block_tag
def paginakop(content: str, titel: str, *, intro: str = "", boven: str = "") -> SafeString:
    """Title of the page, what it is about, and between the tags what one can do here."""
    return _part("paginakop", content=content, titel=titel, intro=intro, boven=boven)


@register.simple_block_tag
def bericht(content: str, soort: str = "info", *, titel: str = "") -> SafeString:
    """Something to know before going on."""
    shape = SHAPES[_one_of(soort, SOORTEN)]
    return _part("bericht", content=content, soort=soort, vorm=shape, titel=titel)


@register.simple_block_tag
def knoppen(content: str) -> SafeString:
    """Buttons that belong together; the main one first."""
    return format_html('<div class="knoppen">{}</div>', content)


@register.simple_block_tag
def leeg(content: str, titel: str) -> SafeString:
    """Nothing here yet: says so, and what to do first."""
    return _part("leeg", content=content, titel=titel)


@register.simple_block_tag
def uitklap(content: str, titel: str, *, uitgeklapt: bool = False) -> SafeString:
    """More for who wants to know more."""
    return _part("uitklap", content=content, titel=titel, uitgeklapt=uitgeklapt)


@register.simple_block_tag
def kaart(content: str, titel: str = "", *, niveau: int = 2) -> SafeString:
    """Things that belong together, on a sheet of their own."""
    head = '<h{0} class="kaart__kop">{1}</h{0}>'
    above = format_html(head, niveau, titel) if titel else ""
    return format_html('<section class="kaart">{}{}</section>', above, content)


@register.simple_block_tag
def deur(content: str, titel: str, url: str, *, icoon: str = "") -> SafeString:
    """A big choice on the resident's side: the whole tile is the link."""
    return _part("deur", content=content, titel=titel, url=url, beeld=icoon)


@register.simple_block_tag
def tabel(
    content: str, bijschrift: str, *, kaarten: bool = False, stil: bool = False
) -> SafeString:
    """A table that scrolls inside itself.

    With `kaarten` each row becomes a card on a phone; give every cell `data-kop`. With `stil`
    the caption is only heard, because a title right above it says the same.
    """
    return _part("tabel", content=content, bijschrift=bijschrift, kaarten=kaarten, stil=stil)


MOMENT = """<li class="moment{}"{}>
  <p class="moment__wanneer"><time datetime="{}">{}</time>{}</p>
  <p class="moment__titel">{}</p>
  {}
</li>"""


def _machine(wanneer: date | datetime) -> str:
    if isinstance(wanneer, datetime):
        return wanneer.astimezone(AMSTERDAM).isoformat()
    return wanneer.isoformat()


def _in_words(wanneer: date | datetime) -> str:
    if isinstance(wanneer, datetime):
        return f"{datum(wanneer)}, {wanneer.astimezone(AMSTERDAM):%H.%M} uur"
    return datum_kort(wanneer)


@register.simple_block_tag
def moment(
    content: str,
    titel: str,
    wanneer: date | datetime,
    *,
    soort: str = "",
    wie: str = "",
    anker: str = "",
) -> SafeString:
    """One event on a timeline, inside `<ol class="tijdlijn">`; `anker` is its id on the page."""
    look = f" moment--{soort}" if soort else ""
    place = format_html(' id="{}"', anker) if anker else ""
    who = format_html(' <span aria-hidden="true">·</span> {}', wie) if wie else ""
    told = format_html('<div class="moment__tekst">{}</div>', content) if content.strip() else ""
    when = (_machine(wanneer), _in_words(wanneer))
    return format_html(MOMENT, look, place, *when, who, titel, told)
