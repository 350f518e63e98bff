"""The events of a timeline: `{% moment %}` inside `<ol class="tijdlijn">`."""

from datetime import date, datetime

from django.utils.safestring import SafeString

from naast.core.klok import AMSTERDAM, lokale_datum
from naast.core.onderdelen.markup import markup
from naast.core.woorden import datum_kort

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
        return f"{datum_kort(lokale_datum(wanneer))}, {wanneer.astimezone(AMSTERDAM):%H.%M} uur"
    return datum_kort(wanneer)


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
    place = markup(' id="{}"', anker) if anker else ""
    who = markup(' <span aria-hidden="true">·</span> {}', wie) if wie else ""
    told = markup('<div class="moment__tekst">{}</div>', content) if content.strip() else ""
    when = (_machine(wanneer), _in_words(wanneer))
    return markup(MOMENT, look, place, *when, who, titel, told)
