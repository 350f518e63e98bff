"""Faults that a person can mend, and the pages for those that stop a request."""

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


class Geweigerd(Exception):
    """An action refuses: the message is Dutch, for the person, and says what to do.

    `veld` names the form field it belongs to, empty for the whole form.
    """

    def __init__(self, melding: str, *, veld: str = "") -> None:
        super().__init__(melding)
        self.melding = melding
        self.veld = veld


class Verouderd(Exception):
    """The page was older than the record: somebody else was first, or it was sent twice."""

    def __init__(self, melding: str) -> None:
        super().__init__(melding)
        self.melding = melding


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """What cannot be read, or is more than is taken."""
    if isinstance(exception, RequestDataTooBig):
        return render(request, "core/413.html", status=413)
    return render(request, "400.html", status=400)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form was open too long, or cookies are off."""
    return render(request, "core/csrf.html", status=403)
