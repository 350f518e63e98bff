"""Access that an administrator takes away or gives again, from the command line."""

from allauth.mfa.models import Authenticator

from naast.accounts.models import Account
from naast.core.action import action
from naast.core.errors import Geweigerd


@action("organisaties.begin_again")
def begin_again(*, email: str) -> Account:
    """Password and second step are gone, and who is logged in is logged out (BIO2 5.17).

    For who lost the phone and the recovery codes: the person chooses both anew, over the mail.
    """
    account = _find(email)
    Authenticator.objects.filter(user=account).delete()
    account.set_unusable_password()
    account.is_active = True
    account.save()
    return account


@action("organisaties.close_account")
def close_account(*, email: str) -> Account:
    """Somebody left: no logging in, at once. What the person did keeps its name."""
    account = _find(email)
    account.set_unusable_password()
    account.is_active = False
    account.save()
    return account


def _find(email: str) -> Account:
    account = Account.objects.select_for_update().filter(email__iexact=email.strip()).first()
    if account is None:
        raise Geweigerd(f"Er is geen account met {email.strip()}. Kijk het adres na.", veld="email")
    return account
