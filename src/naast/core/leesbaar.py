"""What no database can hold is refused at the door."""

from collections.abc import Callable

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse

NUL = "\x00"


class LeesbaarMiddleware:
    """Answers 400 to an address or a cookie with a NUL in it: no browser sends one.

    Forms refuse it themselves, beside the field.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        asked = (value for _name, values in request.GET.lists() for value in values)
        if any(NUL in value for value in (*asked, *request.COOKIES.values())):
            raise BadRequest("NUL")
        return self.get_response(request)
