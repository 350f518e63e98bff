"""Form fields that many forms share: a date typed in one go, and a date in three boxes."""

import re
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

DATE_FORMATS = ["%Y-%m-%d", "%d-%m-%Y", "%d-%m-%y", "%d/%m/%Y", "%d.%m.%Y", "%d %m %Y"]
YEARS = range(1990, 2100)
YEAR_FAULT = "Kijk het jaar na: dit kan van 1990 tot en met 2099."
_SCHEIDING = re.compile(r"[,;|\n]")
DATE_FAULT = "Schrijf de datum als dag-maand-jaar, bijvoorbeeld 31-12-2026."


class Datuminvoer(forms.DateInput):
    """The browser's own date box; without one it is a text box that takes 31-12-2026."""

    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs={"class": "veld--kort"} | (attrs or {}), format="%Y-%m-%d")


class Datumveld(forms.DateField):
    """A date near today, for people who work here."""

    widget = Datuminvoer
    default_error_messages = {"invalid": DATE_FAULT, "jaar": YEAR_FAULT}

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("input_formats", DATE_FORMATS)
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> date | None:
        """Refuses a year that is a slip of the keyboard: 1024, or 20266."""
        day: date | None = super().to_python(value)
        if day is not None and day.year not in YEARS:
            raise ValidationError(self.error_messages["jaar"], code="jaar")
        return day


class Tijdveld(forms.TimeField):
    """A time of the day; without the browser's own box it takes 14:30 and 14.30."""

    default_error_messages = {"invalid": "Schrijf de tijd als uren:minuten, bijvoorbeeld 14:30."}

    def __init__(self, **kwargs: Any) -> None:
        box = forms.TimeInput(attrs={"type": "time", "class": "veld--kort"}, format="%H:%M")
        kwargs.setdefault("widget", box)
        super().__init__(input_formats=["%H:%M", "%H:%M:%S", "%H.%M"], **kwargs)


class Meerkeuzeveld(forms.MultipleChoiceField):
    """Several of a list, in the order in which they came; each counts once, however often sent."""

    def to_python(self, value: Any) -> list[str]:
        """Without doubles."""
        return list(dict.fromkeys(super().to_python(value)))


def phone_input() -> forms.TextInput:
    """A box for a telephone number: shows the digits on a phone."""
    return forms.TextInput(attrs={"type": "tel", "class": "veld--kort"})


def phone_link(telefoon: str) -> str:
    """The address that calls a number; empty without one."""
    digits = "".join(sign for sign in telefoon if sign.isdigit() or sign == "+")
    return f"tel:{digits}" if digits else ""


VERHAAL = 20_000
"""Signs in a story: some three thousand words."""


class Verhaalveld(forms.CharField):
    """Somebody's story. The browser cuts nothing off; what is too long is said, and stays typed."""

    default_error_messages = {
        "max_length": "Dit is te lang: er passen %(limit_value)d tekens in, en dit zijn er "
        "%(show_value)d. Kort het in."
    }

    def __init__(self, *, regels: int, max_length: int = VERHAAL, **kwargs: Any) -> None:
        box = forms.Textarea(attrs={"rows": regels})
        super().__init__(widget=box, max_length=max_length, **kwargs)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """Without `maxlength`: with it a browser drops the end of what is pasted in silence."""
        attrs: dict[str, Any] = super().widget_attrs(widget)
        attrs.pop("maxlength", None)
        return attrs


class DagMaandJaarInvoer(forms.MultiWidget):
    """Day, month and year in three boxes: easier than a calendar for a date that one knows."""

    template_name = "core/formulier/dag_maand_jaar.html"
    use_fieldset = True

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        boxes: dict[str, forms.Widget | type[forms.Widget]] = {
            naam: forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"})
            for naam in ("dag", "maand", "jaar")
        }
        super().__init__(boxes, attrs)

    def decompress(self, value: date | None) -> list[int | None]:
        return [value.day, value.month, value.year] if value else [None, None, None]

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(name, value, attrs)
        for box, label in zip(
            context["widget"]["subwidgets"], ("Dag", "Maand", "Jaar"), strict=True
        ):
            box["label"] = label
        return context


class DagMaandJaar(forms.MultiValueField):
    """A date that somebody knows by heart, such as a birthday."""

    widget = DagMaandJaarInvoer
    default_error_messages = {
        "invalid": "Deze datum bestaat niet. Vul de dag, de maand en het jaar in cijfers in.",
        "incomplete": "Vul de dag, de maand én het jaar in, bijvoorbeeld 7 3 1954.",
    }

    def __init__(self, **kwargs: Any) -> None:
        boxes = tuple(
            forms.IntegerField(min_value=low, max_value=high, localize=False)
            for low, high in ((1, 31), (1, 12), (1900, 2200))
        )
        super().__init__(boxes, require_all_fields=False, **kwargs)

    def clean(self, value: Any) -> date | None:
        """One fault for the three boxes together, whatever is wrong with them."""
        try:
            result: date | None = super().clean(value)
        except ValidationError as fault:
            known = {*self.error_messages.values()}
            if set(fault.messages) <= {str(text) for text in known}:
                raise
            raise ValidationError(self.error_messages["invalid"], code="invalid") from fault
        return result

    def compress(self, data_list: list[int | None]) -> date | None:
        if not data_list:
            return None
        day, month, year = data_list
        if day is None or month is None or year is None:
            raise ValidationError(self.error_messages["incomplete"], code="incomplete")
        try:
            return date(year, month, day)
        except ValueError as fault:
            raise ValidationError(self.error_messages["invalid"], code="invalid") from fault


class Lijstveld(forms.CharField):
    """Several short texts in one box, with a comma between them; each counts once."""

    def __init__(self, *, lengte: int, meest: int = 20, **kwargs: Any) -> None:
        self.lengte, self.meest = lengte, meest
        super().__init__(max_length=(lengte + 2) * meest, required=False, **kwargs)

    def prepare_value(self, value: Any) -> Any:
        """As one types it."""
        return ", ".join(value) if isinstance(value, list) else value

    def clean(self, value: Any) -> list[str]:
        """The parts, without doubles; capitals make no difference."""
        parts = (" ".join(part.split()) for part in _SCHEIDING.split(super().clean(value)))
        found = list({part.lower(): part for part in parts if part}.values())
        if any(len(part) > self.lengte for part in found):
            raise forms.ValidationError(
                f"Zet een komma tussen de delen. Elk deel is hoogstens {self.lengte} tekens."
            )
        if len(found) > self.meest:
            raise forms.ValidationError(f"Schrijf er hoogstens {self.meest} op.")
        return found
