"""Waiting times of the check in a crowd: 200 connections at once, and while 20 tablets upload very slowly."""

import asyncio
import itertools
import time
from collections.abc import Iterator

from tests.bench.installation import Installation
from tests.bench.server import serving
from tests.bench.table import Row, at_most, known

CONNECTIONS = 200
SECONDS = 5.0
SLOW = 20
SLOW_BYTES = 4_000
SLOW_BYTES_A_SECOND = 100
MOST_IN_A_CROWD = 150.0
MOST_BESIDE_SLOW_ONES = 50.0
OK = b"HTTP/1.1 200"


def rows(place: Installation) -> Iterator[Row]:
    """Measure both crowds against the server that `salto serve` starts."""
    with serving(place) as server:
        host, port = "127.0.0.1", server.settings.port
        path = f"/verify/{place.code}"
        asyncio.run(_crowd(host, port, path, 4, 1.0))
        waits, failed = asyncio.run(_crowd(host, port, path, CONNECTIONS, SECONDS))
        yield known(f"the check with {CONNECTIONS} connections", f"{len(waits) / SECONDS:,.0f} a second")
        yield at_most("  99 of 100 wait at most", _percentile(waits, 99), MOST_IN_A_CROWD, "ms")
        yield at_most("  failed", failed, 0, "requests")
        waits, failed = asyncio.run(_beside_slow_ones(host, port, path))
        yield known(f"the check while {SLOW} tablets upload slowly", f"{len(waits) / SECONDS:,.0f} a second")
        yield at_most("  99 of 100 wait at most", _percentile(waits, 99), MOST_BESIDE_SLOW_ONES, "ms")
        yield at_most("  failed", failed, 0, "requests")


async def _crowd(host: str, port: int, path: str, connections: int, seconds: float) -> tuple[list[float], int]:
    """Ask again and again over each connection; gives the waiting times in ms, and how many failed."""
    until = time.monotonic() + seconds
    outcomes = await asyncio.gather(*(_ask(host, port, path, until) for _ in range(connections)))
    return list(itertools.chain.from_iterable(waits for waits, _ in outcomes)), sum(failed for _, failed in outcomes)


async def _ask(host: str, port: int, path: str, until: float) -> tuple[list[float], int]:
    waits: list[float] = []
    failed = 0
    reader, writer = await asyncio.open_connection(host, port)
    request = f"GET {path} HTTP/1.1\r\nHost: {host}:{port}\r\n\r\n".encode()
    while time.monotonic() < until:
        began = time.monotonic()
        writer.write(request)
        head = await reader.readuntil(b"\r\n\r\n")
        await reader.readexactly(_length(head))
        waits.append((time.monotonic() - began) * 1000)
        failed += not head.startswith(OK)
    writer.close()
    return waits, failed


async def _beside_slow_ones(host: str, port: int, path: str) -> tuple[list[float], int]:
    slow = [asyncio.create_task(_upload_slowly(host, port)) for _ in range(SLOW)]
    await asyncio.sleep(1)
    outcome = await _crowd(host, port, path, 1, SECONDS)
    for task in slow:
        task.cancel()
    await asyncio.gather(*slow, return_exceptions=True)
    return outcome


async def _upload_slowly(host: str, port: int) -> None:
    """Send a batch of events as a tablet on a bad line does, a tenth of a second's worth at a time."""
    _, writer = await asyncio.open_connection(host, port)
    head = (
        f"POST /tablet/events HTTP/1.1\r\nHost: {host}:{port}\r\nAuthorization: Bearer nobody\r\n"
        f"Content-Type: application/json\r\nContent-Length: {SLOW_BYTES}\r\n\r\n"
    )
    writer.write(head.encode())
    for _ in range(0, SLOW_BYTES, SLOW_BYTES_A_SECOND // 10):
        writer.write(b" " * (SLOW_BYTES_A_SECOND // 10))
        await writer.drain()
        await asyncio.sleep(0.1)


def _length(head: bytes) -> int:
    lines = head.lower().split(b"\r\n")
    return next(int(line.split(b":")[1]) for line in lines if line.startswith(b"content-length:"))


def _percentile(values: list[float], percent: int) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, len(ordered) * percent // 100)]
