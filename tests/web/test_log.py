"""The server's log is for programs to read: one entry, one line."""

import json
import logging

from assess.log import JsonLines


def test_an_entry_is_one_line_of_json_whatever_is_in_it() -> None:
    record = logging.LogRecord("salto", logging.INFO, __file__, 1, 'refused\n{"level": "ERROR"}', None, None)
    record.endpoint = "desk.sign_in\r\n2026-11-21 all is well"
    line = JsonLines().format(record)
    assert len(line.splitlines()) == 1
    assert json.loads(line)["message"] == 'refused\n{"level": "ERROR"}'
    assert json.loads(line)["at"].endswith("+00:00")
