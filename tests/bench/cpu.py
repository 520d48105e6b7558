"""CPU time per request, against a bare Flask page in the same process.

The load of other programs changes waiting times by a factor; CPU time within one process, in interleaved rounds, stays
within a few percent.
"""

import io
import json
import statistics
import time
from collections.abc import Callable, Iterator
from typing import Any

from flask import Flask
from werkzeug.test import EnvironBuilder

from assess.app import create_app
from tests.bench.installation import Installation
from tests.bench.table import Row, at_least, known

ROUNDS = 7
CALLS = 200
BATCHES = 20
BATCH = 20
LEAST_SHARE = 15.0
Call = Callable[[], None]


def rows(place: Installation) -> Iterator[Row]:
    """Measure the check, an event batch and a bare page."""
    app = create_app(place.office.settings)
    calls: dict[str, tuple[Call, int]] = {
        "bare": (_bare(), CALLS),
        "check": (_check(app, place), CALLS),
        "batch": (_batches(app, place), BATCHES),
    }
    costs = _milliseconds(calls)
    yield known("a bare Flask page", f"{costs['bare']:.3f} ms CPU")
    yield known("the check of a certificate", f"{costs['check']:.3f} ms CPU")
    yield at_least(
        "  its rate, as a share of the bare page's", 100 * costs["bare"] / costs["check"], LEAST_SHARE, "%", 1
    )
    yield known(f"a batch of {BATCH} answers, stored", f"{costs['batch']:.3f} ms CPU")
    yield known("  each answer", f"{costs['batch'] / BATCH:.3f} ms CPU")


def _milliseconds(calls: dict[str, tuple[Call, int]]) -> dict[str, float]:
    """Give the median CPU milliseconds of each call over interleaved rounds."""
    measured: dict[str, list[float]] = {name: [] for name in calls}
    for call, _ in calls.values():
        call()
    for _ in range(ROUNDS):
        for name, (call, number) in calls.items():
            began = time.process_time()
            for _ in range(number):
                call()
            measured[name].append((time.process_time() - began) / number * 1000)
    return {name: statistics.median(values) for name, values in measured.items()}


def _bare() -> Call:
    app = Flask("bare")

    @app.get("/")
    def page() -> str:
        return "<!doctype html><title>x</title><h1>x</h1>"

    return _wsgi(app, _repeated("/"))


def _check(app: Flask, place: Installation) -> Call:
    return _wsgi(app, _repeated(f"/verify/{place.code}"))


def _batches(app: Flask, place: Installation) -> Call:
    sitting = place.sitting()
    prepared = []
    for number in range(ROUNDS * BATCHES + 1):
        body = json.dumps({"events": sitting.batch(place.office.clock, number * BATCH + 1, BATCH)}).encode()
        builder = EnvironBuilder(
            "/tablet/events",
            method="POST",
            data=body,
            content_type="application/json",
            headers=[("Authorization", f"Bearer {sitting.token}")],
        )
        prepared.append(builder.get_environ())
    return _wsgi(app, iter(prepared).__next__)


def _repeated(path: str) -> Callable[[], dict[str, Any]]:
    """Give a fresh copy of one request each time: making it would cost more than a bare page."""
    return EnvironBuilder(path).get_environ().copy


def _wsgi(app: Flask, environ: Callable[[], dict[str, Any]]) -> Call:
    """Call an app as a server would; anything but success is an error of the measurement."""

    def start_response(status: str, _headers: object, _problem: object = None) -> Callable[[bytes], object]:
        assert status.startswith("200"), status
        return io.BytesIO().write

    def call() -> None:
        answer = app.wsgi_app(environ(), start_response)
        b"".join(answer)
        close = getattr(answer, "close", None)
        if close:
            close()

    return call
