"""Pages of the core itself: only the style page, and only in the demo."""

from django.urls import path

from naast.core.views.stijl import stijl

app_name = "core"
urlpatterns = [path("stijl/", stijl, name="stijl")]
