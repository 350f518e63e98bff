"""The public site and the home page of each role."""

from django.urls import path

from naast.portaal.views import machines, openbaar

app_name = "portaal"
urlpatterns = [
    path("", openbaar.home, name="home"),
    path("gemeente/<slug:slug>/", openbaar.gemeente, name="gemeente"),
    path("toegankelijkheid/", openbaar.Toegankelijkheid.as_view(), name="toegankelijkheid"),
    path("privacy/", openbaar.Privacy.as_view(), name="privacy"),
    path("over/", openbaar.Over.as_view(), name="over"),
    path("robots.txt", machines.robots, name="robots"),
    path(".well-known/security.txt", machines.security, name="security"),
]
