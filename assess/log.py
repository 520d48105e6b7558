"""One log, in lines of JSON on standard error. It holds ids, codes and times: never a name, an answer or a secret."""

import json
import logging
from datetime import UTC, datetime

KNOWN_FIELDS = ("request", "method", "endpoint", "status", "code", "staff", "device", "milliseconds")


class JsonLines(logging.Formatter):
    """Format a record as one JSON object, with the few fields that are allowed."""

    def format(self, record: logging.LogRecord) -> str:
        """Give the line. The text of an exception can hold personal data: only its type and place are written."""
        line: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        line |= {name: getattr(record, name) for name in KNOWN_FIELDS if getattr(record, name, None) is not None}
        if record.exc_info and record.exc_info[0]:
            line["exception"] = record.exc_info[0].__name__
            line["place"] = _place(record)
        return json.dumps(line, ensure_ascii=False)


def start(level: str) -> None:
    """Send the log of Salto to standard error, once."""
    logger = logging.getLogger("salto")
    logger.setLevel(level.upper())
    if not logger.handlers:
        handler = logging.StreamHandler()
        handler.setFormatter(JsonLines())
        logger.addHandler(handler)
    logger.propagate = False


def _place(record: logging.LogRecord) -> str:
    trace = record.exc_info[2] if record.exc_info else None
    while trace and trace.tb_next:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else ""
