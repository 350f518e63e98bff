"""Somebody who can log in. Which organisation and role: `organisaties.Medewerker`."""

from typing import ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models


class AccountManager(BaseUserManager["Account"]):
    """Makes accounts; the e-mail address is the name to log in with."""

    def create_user(self, email: str, password: str | None = None, naam: str = "") -> "Account":
        """Store an account; without a password it cannot log in until one is set."""
        account = self.model(email=self.normalize_email(email).lower(), naam=naam)
        account.set_password(password)
        account.save(using=self._db)
        return account


class Account(AbstractBaseUser):
    """A login. Personal, never shared (BIO2 5.16)."""

    email = models.EmailField("e-mailadres", unique=True)
    naam = models.CharField("naam", max_length=120)
    is_active = models.BooleanField("actief", default=True)
    is_demo = models.BooleanField("demo-account", default=False)

    objects: ClassVar[AccountManager] = AccountManager()
    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["naam"]

    def __str__(self) -> str:
        return self.naam or self.email
