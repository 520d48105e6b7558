"""Private keys in a device (PKCS #11): they are made there, sign there and never leave it.

Tested with SoftHSM. python-pkcs11 is an extra of its own, `pip install salto[pkcs11]`, and is loaded when a device is used.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module
from threading import Lock
from typing import Any, Final, TypeVar

from assess.errors import Unavailable

ED25519_CURVE: Final = "1.3.101.112"
"""The object identifier of Ed25519 (RFC 8410)."""
_KEY_BYTES: Final = 32
Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    """A token of a device: the library that speaks with it, its label, and the PIN that opens it."""

    library: str
    token: str
    pin: str

    def make_key(self, label: str) -> bytes:
        """Make a key in the device, which cannot be taken out; give its 32 public bytes. Raises Unavailable."""
        return self._do(lambda session: _make(session, label))

    def sign(self, label: str, body: bytes) -> bytes:
        """Sign in the device. Raises Unavailable when it is away or has no such key."""
        return self._do(lambda session: _sign(session, label, body))

    def destroy_key(self, label: str) -> None:
        """Destroy both halves of a key in the device."""
        self._do(lambda session: _destroy(session, label))

    def _do(self, task: Callable[[Any], Answer]) -> Answer:
        with _ONE_AT_A_TIME:
            try:
                return task(_session(self))
            except Exception as error:
                _forget(self)
                raise _away() from error


_ONE_AT_A_TIME: Final = Lock()
_SESSIONS: Final[dict[Device, Any]] = {}
"""Open once per process: a device knows only one sign-in at a time."""


def _session(device: Device) -> Any:
    if device not in _SESSIONS:
        token = import_module("pkcs11").lib(device.library).get_token(token_label=device.token)
        _SESSIONS[device] = token.open(rw=True, user_pin=device.pin)
    return _SESSIONS[device]


def _forget(device: Device) -> None:
    """Close the session, so that a device that was taken out and put back is opened anew."""
    session = _SESSIONS.pop(device, None)
    if session is not None:
        with suppress(Exception):
            session.close()


def _make(session: Any, label: str) -> bytes:
    pkcs11 = import_module("pkcs11")
    curve = import_module("pkcs11.util.ec").encode_named_curve_parameters(ED25519_CURVE)
    parameters = session.create_domain_parameters(
        pkcs11.KeyType.EC_EDWARDS, {pkcs11.Attribute.EC_PARAMS: curve}, local=True
    )
    public, private = parameters.generate_keypair(
        mechanism=pkcs11.Mechanism.EC_EDWARDS_KEY_PAIR_GEN, store=True, label=label
    )
    if private[pkcs11.Attribute.EXTRACTABLE] or not private[pkcs11.Attribute.SENSITIVE]:
        raise ValueError("the device would give its keys out")
    return bytes(public[pkcs11.Attribute.EC_POINT][-_KEY_BYTES:])


def _sign(session: Any, label: str, body: bytes) -> bytes:
    pkcs11 = import_module("pkcs11")
    key = session.get_key(object_class=pkcs11.ObjectClass.PRIVATE_KEY, label=label)
    return bytes(key.sign(body, mechanism=pkcs11.Mechanism.EDDSA))


def _destroy(session: Any, label: str) -> None:
    pkcs11 = import_module("pkcs11")
    for kind in (pkcs11.ObjectClass.PRIVATE_KEY, pkcs11.ObjectClass.PUBLIC_KEY):
        session.get_key(object_class=kind, label=label).destroy()


def _away() -> Unavailable:
    return Unavailable(
        "device_unavailable",
        "The device that holds the key for certificates cannot be used now.",
        "Look whether it is connected, and at the settings SALTO_KEY_DEVICE_LIBRARY, _TOKEN and _PIN.",
    )
