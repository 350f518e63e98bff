"""What differs from allauth: no sign-up, Dutch words, encrypted secrets."""

from base64 import urlsafe_b64encode
from typing import Any, cast

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest, HttpResponse

from naast.accounts.auth import exists_here
from naast.accounts.models import Account
from naast.core.geheim import geheim


class Inlogpoging(HttpRequest):
    """A request with a wrong password: `inloggen_mislukt` is the account that was tried."""

    inloggen_mislukt: int


class AccountAdapter(DefaultAccountAdapter):
    """Accounts are given by the organisation: nobody signs up."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "account_inactive": "Dit account is gesloten. Vraag het aan uw teamleider.",
        "email_password_mismatch": (
            "Dit e-mailadres en dit wachtwoord horen niet bij elkaar. "
            "Kijk ze na en probeer het opnieuw."
        ),
        "enter_current_password": "Vul het wachtwoord in dat u nu hebt.",
        "incorrect_code": "Deze code klopt niet. Kijk hem na en probeer het opnieuw.",
        "incorrect_password": "Dit wachtwoord klopt niet. Kijk het na en probeer het opnieuw.",
        "invalid_password_reset": "Deze link werkt niet meer. Vraag een nieuwe aan.",
        "rate_limited": "Dit is te vaak geprobeerd. Wacht vijf minuten en probeer het opnieuw.",
        "same_as_current": "Kies een ander wachtwoord dan u nu hebt.",
        "too_many_login_attempts": (
            "Er is te vaak iets verkeerds ingevuld. Inloggen kan nu even niet. "
            "Wacht een kwartier en probeer het dan opnieuw, of kies een nieuw wachtwoord."
        ),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never."""
        return False

    def pre_login(
        self, request: HttpRequest, user: AbstractBaseUser, **kwargs: Any
    ) -> HttpResponse | None:
        """A demo account outside the demo is closed, whatever the way of logging in."""
        closed = not exists_here(user)
        response: HttpResponse | None = (
            self.respond_user_inactive(request, user)
            if closed
            else super().pre_login(request, user, **kwargs)
        )
        return response

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """Leave for the log which account was tried; 0 when there is none of that name."""
        email = str(credentials.get("email", ""))
        account = Account.objects.filter(email__iexact=email).values_list("pk", flat=True)
        cast(Inlogpoging, request).inloggen_mislukt = account.first() or 0

    def send_notification_mail(
        self,
        template_prefix: str,
        user: Account,
        context: dict[str, Any] | None = None,
        email: str | None = None,
    ) -> None:
        """To the address of the account: there is no other."""
        super().send_notification_mail(template_prefix, user, context, email or user.email)


class MfaAdapter(DefaultMFAAdapter):
    """Keeps the secrets of the second factor encrypted in the database."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "cannot_delete_authenticator": "Deze tweede stap kunt u niet weghalen.",
        "cannot_generate_recovery_codes": "Stel eerst een app of een sleutel in.",
        "incorrect_code": "Deze code klopt niet. Kijk hem na en probeer het opnieuw.",
    }

    def encrypt(self, text: str) -> str:
        """What is stored of a secret."""
        return _fernet().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """The secret again."""
        return _fernet().decrypt(encrypted_text.encode()).decode()


def _fernet() -> Fernet:
    return Fernet(urlsafe_b64encode(bytes.fromhex(geheim("mfa"))))
