"""Who may log in at all."""

from allauth.account.auth_backends import AuthenticationBackend
from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser


def exists_here(user: AbstractBaseUser) -> bool:
    """False for a demo account outside the demo."""
    return settings.DEMO or not getattr(user, "is_demo", False)


class AccountBackend(AuthenticationBackend):
    """E-mail address and password; a demo account exists in the demo only.

    Asked at every page as well: a session of a demo account ends where the demo ends.
    """

    def user_can_authenticate(self, user: AbstractBaseUser) -> bool:
        """Active, and not a demo account outside the demo."""
        return exists_here(user) and bool(super().user_can_authenticate(user))
