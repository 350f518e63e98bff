"""What no database can hold, or no form asks for, is refused at the door."""

from collections.abc import Callable

from django.core.exceptions import BadRequest, RequestDataTooBig
from django.http import HttpRequest, HttpResponse

NUL = "\x00"
MEEST = 10 * 1024 * 1024
"""Bytes of a request: twice the largest file that most pages take."""
_meer: dict[str, int] = {}


def allow(einde: str, bytes_: int) -> None:
    """Let addresses that end so take more."""
    _meer[einde] = bytes_


def _most(path: str) -> int:
    return max((size for end, size in _meer.items() if path.endswith(end)), default=MEEST)


class LeesbaarMiddleware:
    """Answers 400 to an address or a cookie with a NUL in it, and 413 to what is far too large.

    No browser sends that NUL; in a field the form refuses it. An upload is refused before it is
    read, because reading it would fill the disk, for whoever sends it.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if int(request.META.get("CONTENT_LENGTH") or 0) > _most(request.path):
            raise RequestDataTooBig("body")
        asked = (value for _name, values in request.GET.lists() for value in values)
        if any(NUL in value for value in (*asked, *request.COOKIES.values())):
            raise BadRequest("NUL")
        return self.get_response(request)
