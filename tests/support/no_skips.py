"""Under SALTO_NO_SKIPS=1 a test that did not really run fails the whole run: what is not tested is not promised."""

import os

import pytest

ACTIVE = os.environ.get("SALTO_NO_SKIPS") == "1"
OUTCOMES = ("skipped", "xfailed", "xpassed", "deselected")


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Make the run fail."""
    if ACTIVE and session.exitstatus == pytest.ExitCode.OK and _not_run(session.config):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say why."""
    if ACTIVE and _not_run(config):
        terminalreporter.section("tests that did not really run", red=True, bold=True)
        for line in _not_run(config):
            terminalreporter.line(line)


def _not_run(config: pytest.Config) -> list[str]:
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    if not isinstance(reporter, pytest.TerminalReporter):  # one of several processes: the one that gathers will tell
        return []
    return [
        f"{outcome}: {getattr(report, 'nodeid', report)}"
        for outcome in OUTCOMES
        for report in reporter.stats.get(outcome, ())
    ]
