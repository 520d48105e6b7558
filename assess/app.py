"""Makes the web application from one frozen Settings."""

from importlib import import_module

from flask import Flask
from jinja2 import StrictUndefined
from werkzeug.middleware.proxy_fix import ProxyFix

from assess import log
from assess.clock import Clock
from assess.errors import SaltoError
from assess.services.office import Office
from assess.settings import Settings
from assess.web import assets, cross_origin, current, drawings, errors, guards, headers, languages, page, sounds, start

SURFACES = ("desk", "tablet", "verify", "api", "study", "trust", "witness")
LARGEST_REQUEST = 1_000_000
CORE = (errors, headers, languages, page, assets, cross_origin, guards, drawings, sounds, start)
"""In this order: a request that is refused still gets its headers, its language and a page that says why."""


def create_app(settings: Settings | None = None, *, clock: Clock | None = None) -> Flask:
    """Wire the surfaces that the settings name onto the core.

    Without settings: the defaults, then the instance's file, then the environment. Tests give their own settings
    and clock.
    """
    settings = settings or Settings.from_environment()
    log.start(settings.log_level)
    app = Flask("assess", static_folder=None, template_folder="web/templates", instance_path=str(settings.instance))
    app.config.update(MAX_CONTENT_LENGTH=LARGEST_REQUEST)
    app.jinja_env.undefined = StrictUndefined
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.extensions[current.KEY] = Office(settings, clock or Clock())
    app.extensions[current.SPOKEN] = lambda: import_module("assess.web.tablet.words").spoken(settings.content)
    for part in CORE:
        part.register(app)
    for surface in surfaces(settings):
        import_module(f"assess.web.{surface}").register(app)
    if settings.trusted_proxies:
        hops = settings.trusted_proxies
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=hops, x_proto=hops, x_host=hops)  # type: ignore[method-assign]  # the documented way
    return app


def surfaces(settings: Settings) -> tuple[str, ...]:
    """Give the surfaces to serve; the public check can run apart from the desk."""
    asked = settings.surfaces.split()
    unknown = [name for name in asked if name not in SURFACES]
    if unknown or not asked:
        raise SaltoError(
            "bad_setting",
            "SALTO_SURFACES does not know %(name)s.",
            "Name some of: desk tablet verify api study trust witness.",
            name=unknown or "nothing",
        )
    return tuple(name for name in SURFACES if name in asked)
