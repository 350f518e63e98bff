"""What a password must be, in words that say what to do (Django's own are partly English)."""

from django.contrib.auth import password_validation as django


class Lang(django.MinimumLengthValidator):
    """At least twelve characters."""

    def get_error_message(self) -> str:
        return f"Dit wachtwoord is te kort. Neem er een van {self.min_length} tekens of meer."

    def get_help_text(self) -> str:
        return f"Neem {self.min_length} tekens of meer. Een zin is goed te onthouden."


class Eigen(django.UserAttributeSimilarityValidator):
    """Not one's own name or address."""

    def get_error_message(self) -> str:
        return "Dit wachtwoord lijkt op uw naam of e-mailadres. Kies iets anders."

    def get_help_text(self) -> str:
        return "Gebruik niet uw naam of e-mailadres."


class Ongewoon(django.CommonPasswordValidator):
    """Not one of the twenty thousand that everybody tries first."""

    def get_error_message(self) -> str:
        return "Dit wachtwoord gebruiken veel mensen. Kies iets wat moeilijker te raden is."

    def get_help_text(self) -> str:
        return "Neem geen wachtwoord dat veel mensen gebruiken."


class NietAlleenCijfers(django.NumericPasswordValidator):
    """Not digits only."""

    def get_error_message(self) -> str:
        return "Dit wachtwoord heeft alleen cijfers. Gebruik ook letters."

    def get_help_text(self) -> str:
        return "Gebruik niet alleen cijfers."
