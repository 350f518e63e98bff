"""The look of forms: every form of the project is rendered by these parts.

`FORM_RENDERER` is `Renderer`; page templates say `{{ form }}`, or `{{ form.naam.as_field_group }}`
where they place fields themselves. Forms of our own derive from `Formulier`.
"""

from typing import Any, ClassVar, NamedTuple
from uuid import uuid4

from django import forms
from django.forms import widgets
from django.forms.boundfield import BoundField
from django.forms.renderers import TemplatesSetting
from django.forms.utils import ErrorList
from django.http import QueryDict
from django.utils.functional import cached_property

from naast.core.tekens import without_control

REQUIRED_TEXT = forms.Field.default_error_messages["required"]


class Keuze(str):
    """The words of a choice tile with a line of explanation under them.

    As in `choices=[("zelf", Keuze("Voor mezelf", "Ik heb hulp nodig"))]`.
    """

    uitleg: str

    def __new__(cls, tekst: str, uitleg: str = "") -> "Keuze":
        made = super().__new__(cls, tekst)
        made.uitleg = uitleg
        return made


class Fout(NamedTuple):
    """One line of the error summary: what to do, and the id of the control to do it in."""

    anker: str
    tekst: str


class Veldweergave(BoundField):
    """A field as our templates need it: what kind of control, and is it asked or offered."""

    @property
    def vorm(self) -> str:
        """`keuze` (a set of tiles), `vinkje` (one tile), `groep` (several boxes) or `regel`."""
        widget = self.field.widget
        if isinstance(widget, forms.CheckboxInput):
            return "vinkje"
        if isinstance(widget, forms.RadioSelect | forms.CheckboxSelectMultiple):
            return "keuze"
        return "groep" if self.use_fieldset else "regel"

    @property
    def optioneel(self) -> bool:
        """Say '(niet verplicht)'; a lone check mark speaks for itself, and so does a search box."""
        if self.vorm == "vinkje" or not getattr(self.form, "toon_niet_verplicht", True):
            return False
        return not self.field.required

    @property
    def anker(self) -> str:
        """The id of the first control, where a link in the error summary must land."""
        if self.vorm in ("keuze", "groep"):
            return f"{self.auto_id}_0"
        return self.field.widget.id_for_label(str(self.auto_id)) or str(self.auto_id)

    def build_widget_attrs(
        self, attrs: dict[str, Any], widget: forms.Widget | None = None
    ) -> dict[str, Any]:
        built: dict[str, Any] = super().build_widget_attrs(attrs, widget)
        look = _look_of(widget or self.field.widget)
        own = built.get("class") or (widget or self.field.widget).attrs.get("class", "")
        if classes := f"{look} {own}".strip():
            built["class"] = classes
        if self.vorm == "keuze":
            built.pop("aria-invalid", None)  # not for a radio button; the group says it
        return built


_LOOKS: tuple[tuple[type[forms.Widget], str], ...] = (
    (forms.CheckboxInput, "tegel__invoer"),
    (forms.CheckboxSelectMultiple, "tegel__invoer"),
    (forms.RadioSelect, "tegel__invoer"),
    (forms.Textarea, "utrecht-textarea utrecht-textarea--html-textarea"),
    (forms.Select, "utrecht-select utrecht-select--html-select"),
    (forms.FileInput, "bestand"),
    (forms.HiddenInput, ""),
    (forms.MultiWidget, "utrecht-textbox utrecht-textbox--html-input"),
    (widgets.Input, "utrecht-textbox utrecht-textbox--html-input"),
)


def _look_of(widget: forms.Widget) -> str:
    return next((look for kind, look in _LOOKS if isinstance(widget, kind)), "")


class Renderer(TemplatesSetting):
    """Django's forms with our templates; `core/formulier/` holds them."""

    form_template_name = "core/formulier/formulier.html"
    field_template_name = "core/formulier/veld.html"
    formset_template_name = "core/formulier/formulieren.html"
    bound_field_class = Veldweergave


class Formulier(forms.Form):
    """Base of our forms.

    Carries the hidden `verzoek` (a uuid per opened page) with which `core.eenmalig` makes one
    record of a form that is sent twice; a form that only searches sets `met_verzoek = False`.
    The browser does not check: the server answers in Dutch, says what to do, and keeps what was
    typed. Give the `<form>` the attribute `novalidate`.

    `bewaar_concept`: what is typed is kept in the browser until it is sent, but for the fields
    `niet_in_concept` (static/naast/js/concept.js).
    `velden_van` names, for a column that is not a field itself, the fields that make it.
    `tussentijds` is set when a colleague was first (`core.tussentijds`).
    """

    met_verzoek: ClassVar[bool] = True
    toon_niet_verplicht: ClassVar[bool] = True
    bewaar_concept: ClassVar[bool] = False
    niet_in_concept: ClassVar[tuple[str, ...]] = ()
    velden_van: ClassVar[dict[str, tuple[str, ...]]] = {}
    tussentijds: Any = None
    use_required_attribute = False

    verzoek = forms.UUIDField(widget=forms.HiddenInput, required=False, initial=uuid4)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        if self.is_bound:
            self.data = _without_control(self.data)
        if not self.met_verzoek:
            del self.fields["verzoek"]
        for name, field in self.fields.items():
            _say_what_to_do(field, str(field.label or name.replace("_", " ").capitalize()))

    @cached_property
    def foutenlijst(self) -> list[Fout]:
        """The error summary, in the order of the fields; faults of the whole form come first."""
        return errors_of(self)


def _without_control(data: Any) -> Any:
    """What was sent, without what a paste brought along and no letter or file can hold."""
    if not isinstance(data, QueryDict):
        return without_control(data)
    plain = data.copy()
    for name, values in data.lists():
        plain.setlist(name, without_control(values))
    return plain


def errors_of(form: forms.BaseForm) -> list[Fout]:
    """Lines for the error summary of any form, also of one that is not ours."""
    whole = [Fout("", str(text)) for text in form.non_field_errors()]
    lines = [Fout(_anchor(field), str(text)) for field in form for text in _texts(field.errors)]
    return whole + lines


def keeps_what_was_typed(form: forms.BaseForm) -> bool:
    """False when a browser gets a box back empty: of a password, of a file."""
    emptied = (widgets.PasswordInput, widgets.FileInput)
    return not any(isinstance(field.widget, emptied) for field in form.fields.values())


def _anchor(field: BoundField) -> str:
    return field.anker if isinstance(field, Veldweergave) else str(field.id_for_label)


def _texts(errors: ErrorList) -> list[str]:
    return [str(text) for text in errors]


_WAT_TE_DOEN: tuple[tuple[type[forms.Field], str], ...] = (
    (forms.BooleanField, "Zet een vinkje bij ‘{}’."),
    (forms.FileField, "Kies een bestand bij ‘{}’."),
    (forms.ChoiceField, "Kies een antwoord bij ‘{}’."),
    (forms.ModelChoiceField, "Kies een antwoord bij ‘{}’."),
    (forms.DateField, "Vul een datum in bij ‘{}’."),
    (forms.TimeField, "Vul een tijd in bij ‘{}’."),
    (forms.IntegerField, "Vul een getal in bij ‘{}’."),
)


def what_to_do(field: forms.Field, label: str) -> str:
    """What somebody does who left this field empty, in one sentence."""
    for kind, text in _WAT_TE_DOEN:
        if isinstance(field, kind):
            return text.format(label)
    is_question = label.endswith("?")
    return f"Geef antwoord op de vraag ‘{label}’." if is_question else f"Vul in: ‘{label}’."


def _say_what_to_do(field: forms.Field, label: str) -> None:
    """Replace 'Dit veld is verplicht' by an instruction, unless the form has its own words."""
    if field.error_messages.get("required") == REQUIRED_TEXT:
        field.error_messages["required"] = what_to_do(field, label)
