"""The parts of a screen, as template tags: `{% load naast %}`.

A tag rather than an include, so that a misspelt argument fails at once. Tags that close
(`{% bericht %}...{% endbericht %}`) take the content between them. Each has an example in
`docs/ontwikkelaars/uiterlijk.md` and a place on the style page.
"""

from datetime import date, datetime
from pathlib import Path
from typing import Any

from django import forms, template
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse
from django.utils.formats import localize
from django.utils.safestring import SafeString
from django.utils.text import Truncator

from naast.core.adressen import adres
from naast.core.forms import errors_of, keeps_what_was_typed
from naast.core.klok import lokale_datum
from naast.core.onderdelen import takenlijst, tijdlijn, weg
from naast.core.onderdelen.beelden import SHAPES, SOORTEN, one_of, picture, statuslabel
from naast.core.onderdelen.markup import markup
from naast.core.woorden import datum_kort

register = template.Library()

register.simple_tag(picture, name="icoon")
register.simple_tag(statuslabel)
register.simple_tag(takenlijst.taak)
register.simple_tag(takenlijst.taken)
register.simple_block_tag(tijdlijn.moment)
register.inclusion_tag("core/delen/terug.html")(weg.terug)
register.inclusion_tag("core/delen/kruimelpad.html")(weg.kruimelpad)
register.inclusion_tag("core/delen/stappen.html")(weg.stappen)
register.inclusion_tag("core/delen/tabbladen.html")(weg.tabbladen)
register.inclusion_tag("core/delen/bladeren.html", takes_context=True)(weg.bladeren)

BUTTONS = {
    "hoofd": "utrecht-button--primary-action",
    "gewoon": "utrecht-button--secondary-action",
    "stil": "utrecht-button--subtle",
    "gevaar": "utrecht-button--secondary-action utrecht-button--danger",
}
TOKEN_FILES = Path(__file__).parents[1] / "static/naast/css/gemeente"
KNOWN_GEMEENTEN = frozenset(path.stem for path in TOKEN_FILES.glob("*.css"))


@register.filter
def datum(wanneer: date | None) -> str:
    """'24 maart 2026'; of a moment the day in the Netherlands. Nothing known is nothing."""
    if isinstance(wanneer, datetime):
        wanneer = lokale_datum(wanneer)
    return datum_kort(wanneer) if wanneer else ""


@register.filter
def kort(tekst: object, tekens: int) -> str:
    """At most so many signs, as `truncatechars`; that walks every sign of what is short too."""
    words = str(tekst)
    return words if len(words) <= tekens else Truncator(words).chars(tekens)


@register.simple_tag
def url(naam: str, *waarden: object, **namen: object) -> str:
    """In place of that of Django, which looks the pattern up again for each link.

    Raises NoReverseMatch also with `as`: a link that leads nowhere is a fault.
    """
    if namen or not all(type(waarde) is int for waarde in waarden):
        return reverse(naam, args=waarden, kwargs=namen)
    return adres(naam, *waarden)  # type: ignore[arg-type]


@register.simple_tag
def gemeente_stijl(gemeente: Any) -> str:
    """The token file of this gemeente; without one it wears the colours of Naast."""
    slug = getattr(gemeente, "slug", "")
    if slug not in KNOWN_GEMEENTEN:
        return ""
    path = static(f"naast/css/gemeente/{slug}.css")
    return markup('<link rel="stylesheet" href="{}">', path)


@register.inclusion_tag("core/formulier/fouten.html")
def fouten(*formulieren: forms.BaseForm) -> dict[str, Any]:
    """The error summary of one or more forms; empty when there is nothing to mend.

    When a colleague was first, what that changed stands below it.
    """
    conflicts = filter(None, (getattr(form, "tussentijds", None) for form in formulieren))
    return {
        "lijst": [line for form in formulieren if form.is_bound for line in errors_of(form)],
        "bewaard": all(keeps_what_was_typed(form) for form in formulieren),
        "stand": next(conflicts, None),
    }


@register.inclusion_tag("core/delen/knop.html")
def knop(
    tekst: str, soort: str = "hoofd", *, naam: str = "", waarde: str = "", icoon: str = ""
) -> dict[str, str]:
    """A submit button; `naam` and `waarde` tell two buttons of one form apart."""
    look = BUTTONS[one_of(soort, BUTTONS)]
    return {"tekst": tekst, "klasse": look, "naam": naam, "waarde": waarde, "beeld": icoon}


@register.simple_tag
def knoplink(tekst: str, url: str, soort: str = "gewoon", *, icoon: str = "") -> SafeString:
    """A link that looks like a button, for going somewhere to do something."""
    look, beeld = BUTTONS[one_of(soort, BUTTONS)], picture(icoon) if icoon else ""
    html = '<a class="utrecht-button knoplink {}" href="{}">{}{}</a>'
    return markup(html, look, url, beeld, tekst)


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
        "soort": one_of(soort, SOORTEN),
    }


@register.simple_tag
def gegeven(naam: str, waarde: Any, *, leeg: str = "niet ingevuld") -> SafeString:
    """One line of a description list; nothing known is said in words."""
    if waarde in (None, ""):
        known = markup('<span class="gegeven__leeg">{}</span>', leeg)
    else:
        known = localize(waarde)
    html = '<div class="gegeven"><dt>{}</dt><dd>{}</dd></div>'
    return markup(html, naam, known)


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


def _part(name: str, **context: Any) -> SafeString:
    return render_to_string(f"core/delen/{name}.html", context)


@register.simple_block_tag
def paginakop(content: str, titel: str, *, intro: str = "", boven: str = "") -> SafeString:
    """Title of the page, what it is about, and between the tags what one can do here."""
    return _part("paginakop", content=content, titel=titel, intro=intro, boven=boven)


@register.simple_block_tag
def bericht(content: str, soort: str = "info", *, titel: str = "") -> SafeString:
    """Something to know before going on."""
    shape = SHAPES[one_of(soort, SOORTEN)]
    return _part("bericht", content=content, soort=soort, vorm=shape, titel=titel)


@register.simple_block_tag
def knoppen(content: str) -> SafeString:
    """Buttons that belong together; the main one first."""
    return markup('<div class="knoppen">{}</div>', content)


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
    above = markup(head, niveau, titel) if titel else ""
    return markup('<section class="kaart">{}{}</section>', above, content)


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
