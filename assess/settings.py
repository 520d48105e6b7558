"""Every setting of Salto, read once into one frozen object.

Order: the defaults here, then `settings.toml` in the instance folder, then the environment (`SALTO_PORT`, or
`SALTO_PORT_FILE` naming a file that holds the value, for secrets). Tests build a `Settings` themselves.
"""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Self
from zoneinfo import ZoneInfo

from assess.errors import SaltoError

PREFIX = "SALTO_"
PACKAGE = Path(__file__).parent
TRUE_WORDS = frozenset({"1", "true", "yes", "on"})
ISSUER_METHODS = ("key", "web")
FALSE_WORDS = frozenset({"0", "false", "no", "off", ""})


class BadSetting(SaltoError):  # noqa: N818  as in errors.py
    """A setting has a value that cannot be used."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What an organisation can set. Each field is `SALTO_<NAME>`; docs/reference/settings.md explains them."""

    instance: Path = Path("instance")
    database: str = ""
    content: Path = Path()
    verify_address: str = ""
    issuer_address: str = ""
    issuer_method: str = "key"
    host: str = "127.0.0.1"
    port: int = 8000
    https: bool = False
    trusted_proxies: int = 0
    language: str = "nl"
    time_zone: str = "Europe/Brussels"
    log_level: str = "INFO"
    surfaces: str = "desk tablet verify api study trust witness"
    certificate_months: int = 0
    draft_voices: bool = True
    scan_command: str = ""
    backup_passphrase: str = field(default="", repr=False)
    key_passphrase: str = field(default="", repr=False)
    key_device_library: str = ""
    key_device_token: str = ""
    key_device_pin: str = field(default="", repr=False)
    oidc_issuer: str = ""
    oidc_client: str = ""
    oidc_secret: str = field(default="", repr=False)
    pdf_certificate: Path = Path()
    pdf_passphrase: str = field(default="", repr=False)

    def __post_init__(self) -> None:
        """Fill what follows from other settings, and refuse what cannot work."""
        object.__setattr__(self, "instance", Path(self.instance).absolute())
        if not self.database:
            object.__setattr__(self, "database", f"sqlite:///{self.instance / 'salto.sqlite3'}")
        if self.content == Path():
            object.__setattr__(self, "content", default_content())
        if self.pdf_certificate != Path():
            object.__setattr__(self, "pdf_certificate", self.pdf_certificate.absolute())
        if not self.verify_address:
            object.__setattr__(self, "verify_address", self.address)
        if not self.verify_address.startswith(("http://", "https://")):
            raise BadSetting(
                "bad_setting",
                "SALTO_VERIFY_ADDRESS is not a web address.",
                "Write it with http:// or https:// in front.",
            )
        object.__setattr__(self, "verify_address", self.verify_address.rstrip("/"))
        object.__setattr__(self, "issuer_address", (self.issuer_address or self.verify_address).rstrip("/"))
        _check_issuer(self.issuer_method, self.issuer_address)
        _check_provider(self.oidc_issuer, self.oidc_client, self.oidc_secret)
        ZoneInfo(self.time_zone)

    @property
    def address(self) -> str:
        """Give the address at which this machine serves."""
        return f"{'https' if self.https else 'http'}://{self.host}:{self.port}"

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> Self:
        """Read defaults, instance file and environment, in that order; BadSetting says which one is wrong."""
        env = os.environ if environment is None else environment
        instance = Path(_given(env, "instance") or "instance")
        values: dict[str, object] = {**_instance_file(instance / "settings.toml"), "instance": instance}
        for one in fields(cls):
            given = _given(env, one.name)
            if given is not None:
                values[one.name] = given
        kinds = {one.name: type(one.default) for one in fields(cls)}
        given_all: dict[str, Any] = {name: _as_kind(name, value, kinds[name]) for name, value in values.items()}
        return cls(**given_all)


def _check_issuer(method: str, address: str) -> None:
    """Refuse a way of naming the issuer that others could not resolve."""
    if method not in ISSUER_METHODS:
        raise BadSetting("bad_setting", "SALTO_ISSUER_METHOD is not key or web.", "Write one of the two.")
    if method == "web" and not address.startswith("https://"):
        raise BadSetting(
            "bad_setting",
            "SALTO_ISSUER_METHOD=web needs an address with https.",
            "Set SALTO_ISSUER_ADDRESS to an address that will last, such as https://skills.example.org.",
        )


def _check_provider(issuer: str, client: str, secret: str) -> None:
    """Refuse half of what an OpenID provider needs, or one whose library is not installed."""
    if not issuer:
        return
    if not (client and secret and issuer.startswith(("https://", "http://localhost:", "http://127.0.0.1:"))):
        raise BadSetting(
            "bad_setting",
            "SALTO_OIDC_ISSUER needs an address with https, SALTO_OIDC_CLIENT and SALTO_OIDC_SECRET.",
            "Set all three, or none.",
        )
    if find_spec("authlib") is None:
        raise BadSetting("bad_setting", "SALTO_OIDC_ISSUER needs Authlib.", "Install the extra oidc: make oidc.")


def default_content() -> Path:
    """Give the content that comes with Salto: inside an installed package, or beside it in a checkout."""
    inside = PACKAGE / "_content"
    return inside if inside.is_dir() else PACKAGE.parent


def _given(env: Mapping[str, str], name: str) -> str | None:
    key = PREFIX + name.upper()
    if key in env:
        return env[key]
    if f"{key}_FILE" in env:
        return Path(env[f"{key}_FILE"]).read_text(encoding="utf-8").strip()
    return None


def _instance_file(path: Path) -> dict[str, object]:
    if not path.is_file():
        return {}
    written = tomllib.loads(path.read_text(encoding="utf-8"))
    unknown = sorted(set(written) - {one.name for one in fields(Settings)})
    if unknown:
        raise BadSetting(
            "bad_setting",
            "%(path)s has a setting that does not exist: %(name)s.",
            "See docs/reference/settings.md for the names.",
            path=path,
            name=unknown[0],
        )
    return written


def _as_kind(name: str, value: object, kind: type) -> object:
    text = str(value).strip()
    if issubclass(kind, Path):
        return Path(text)
    if kind is bool and text.lower() in TRUE_WORDS | FALSE_WORDS:
        return text.lower() in TRUE_WORDS
    if kind is int and text.isdigit():
        return int(text)
    if kind is str:
        return text
    raise BadSetting(
        "bad_setting",
        "%(name)s cannot be %(value)s.",
        "Give a whole number, or yes or no.",
        name=PREFIX + name.upper(),
        value=text,
    )
