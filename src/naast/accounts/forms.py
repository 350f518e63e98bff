"""The forms of allauth with our words: no placeholders, and faults that say what to do."""

from typing import Any, ClassVar

from allauth.account import forms as account
from allauth.mfa.base import forms as mfa
from allauth.mfa.totp import forms as totp
from allauth.mfa.webauthn import forms as webauthn
from django import forms

CODE_UITLEG = "Zes cijfers uit de app op uw telefoon. Of een van uw herstelcodes."


class Plain(forms.Form):
    """Labels, and explanations where there are any; the rest of a form stays as it was."""

    labels: ClassVar[dict[str, str]] = {}
    uitleg: ClassVar[dict[str, str]] = {}
    use_required_attribute = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.widget.attrs.pop("placeholder", None)
            field.label = self.labels.get(name, field.label)
            field.help_text = self.uitleg.get(name, field.help_text)
            field.error_messages["required"] = f"Vul in: ‘{field.label}’."


class InlogForm(Plain, account.LoginForm):
    """Logging in."""

    labels = {"login": "E-mailadres", "password": "Wachtwoord"}
    uitleg = {"password": ""}


class WachtwoordVergetenForm(Plain, account.ResetPasswordForm):
    """Asking for a new password."""

    labels = {"email": "E-mailadres"}


class NieuwWachtwoordForm(Plain, account.ResetPasswordKeyForm):
    """Choosing a new password by the link in the mail."""

    labels = {"password1": "Nieuw wachtwoord", "password2": "Nog een keer het nieuwe wachtwoord"}


class WachtwoordWijzigenForm(Plain, account.ChangePasswordForm):
    """Choosing a new password when logged in."""

    labels = {"oldpassword": "Uw wachtwoord van nu", **NieuwWachtwoordForm.labels}


class BevestigForm(Plain, account.ReauthenticateForm):
    """The password again, before a change of how one logs in."""

    labels = {"password": "Wachtwoord"}
    uitleg = {"password": ""}


class CodeForm(Plain, mfa.AuthenticateForm):
    """The second step of logging in."""

    labels = {"code": "Code"}
    uitleg = {"code": CODE_UITLEG}


class CodeBevestigForm(Plain, mfa.ReauthenticateForm):
    """A code again, before a change of how one logs in."""

    labels = {"code": "Code"}
    uitleg = {"code": CODE_UITLEG}


class AppForm(Plain, totp.ActivateTOTPForm):
    """Connecting an app on the telephone."""

    labels = {"code": "Code uit de app"}
    uitleg = {"code": "Zes cijfers. Elke halve minuut komt er een nieuwe code."}


class SleutelForm(Plain, webauthn.AddWebAuthnForm):
    """Adding a passkey."""

    labels = {"name": "Naam van de sleutel", "passwordless": "Ook inloggen zonder wachtwoord"}
    uitleg = {
        "name": "Bijvoorbeeld: mijn telefoon.",
        "passwordless": "Het apparaat vraagt dan om uw vinger, gezicht of pincode.",
    }


class SleutelnaamForm(Plain, webauthn.EditWebAuthnForm):
    """Renaming a passkey."""

    labels = {"name": "Naam van de sleutel"}
