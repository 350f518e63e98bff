"""A refusal without words gets a page that says what happened and what to do."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

PAGES = {405: "core/405.html", 409: "core/409.html", 413: "core/413.html", 429: "core/429.html"}


class FoutpaginaMiddleware:
    """Fills an empty answer with one of these states; an answer that says something stays."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        page = PAGES.get(response.status_code)
        if page is None or response.streaming or response.content:
            return response
        filled = render(request, page, status=response.status_code)
        for name, value in response.headers.items():
            if name not in ("Content-Type", "Content-Length"):
                filled.headers[name] = value
        return filled
