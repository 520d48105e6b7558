"""A small authority of an organisation's own, for https between its tablets and this machine in a network without a name.

The authority may vouch for private addresses and local names only (a critical name constraint, RFC 5280, 4.2.1.10): who
steals its key can pretend to be a machine of this house, and no bank.
"""

import ipaddress
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final, cast

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, load_pem_private_key
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

AUTHORITY, SERVER = "authority", "server"
YEARS: Final = timedelta(days=3650)
SERVER_DAYS: Final = timedelta(days=397)
"""What browsers take at most."""
RENEW_BEFORE: Final = timedelta(days=30)
BACK: Final = timedelta(days=2)
"""A tablet's clock may be a day behind."""
PRIVATE: Final = (
    "10.0.0.0/8",
    "172.16.0.0/12",
    "192.168.0.0/16",
    "169.254.0.0/16",
    "127.0.0.0/8",
    "fc00::/7",
    "fe80::/10",
    "::1/128",
)
LOCAL: Final = ("local", "lan", "internal", "home.arpa", "localhost")


class NotLocalError(ValueError):
    """A name or address for which a local authority may not vouch."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Files:
    """What a server needs: its certificate (with the authority's behind it) and its key, as PEM files."""

    certificate: Path
    key: Path


def prepare(folder: Path, hosts: Sequence[str], now: datetime) -> Files:
    """Make the authority once, and a certificate for these hosts when there is none that will do; give its files.

    NotLocalError names a host that is not of a private network.
    """
    for host in hosts:
        if not is_local(host):
            raise NotLocalError(host)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    if not _path(folder, AUTHORITY).is_file():
        _make_authority(folder, now)
    files = Files(certificate=_path(folder, SERVER), key=_path(folder, SERVER, "key"))
    if not _will_do(files, hosts, now):
        _make_server(folder, files, hosts, now)
    return files


def authority(folder: Path) -> x509.Certificate | None:
    """Give the authority's certificate; None when there is none."""
    path = _path(folder, AUTHORITY)
    return x509.load_pem_x509_certificate(path.read_bytes()) if path.is_file() else None


def fingerprint(certificate: x509.Certificate) -> str:
    """Give its SHA-256 in pairs of hexadecimal digits, as tablets show it."""
    return certificate.fingerprint(SHA256()).hex(":").upper()


def _path(folder: Path, name: str, kind: str = "crt") -> Path:
    return folder / f"{name}.{kind}"


def is_local(host: str) -> bool:
    """Say whether a name or address is of a private network."""
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return host in LOCAL or host.endswith(tuple(f".{name}" for name in LOCAL))
    return any(address in ipaddress.ip_network(network) for network in PRIVATE)


def _general(host: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ipaddress.ip_address(host))
    except ValueError:
        return x509.DNSName(host)


def _write(path: Path, body: bytes, mode: int) -> None:
    path.touch(mode=mode)
    path.write_bytes(body)


def _write_key(path: Path, key: ec.EllipticCurvePrivateKey) -> None:
    _write(path, key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()), 0o600)


def _builder(
    name: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePublicKey, now: datetime
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(issuer)
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - BACK)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key), critical=False)
    )


def _usage(*, signs: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not signs, key_cert_sign=signs, crl_sign=signs, content_commitment=False,
        key_encipherment=False, data_encipherment=False, key_agreement=False, encipher_only=False, decipher_only=False,
    )  # fmt: skip


def _make_authority(folder: Path, now: datetime) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, f"Salto, only for this house ({now:%Y-%m-%d})")])
    may: list[x509.GeneralName] = [x509.IPAddress(ipaddress.ip_network(network)) for network in PRIVATE]
    may += [x509.DNSName(one) for one in LOCAL]
    certificate = (
        _builder(name, name, key.public_key(), now)
        .not_valid_after(now + YEARS)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(signs=True), critical=True)
        .add_extension(x509.NameConstraints(permitted_subtrees=may, excluded_subtrees=None), critical=True)
        .sign(key, SHA256())
    )
    _write_key(_path(folder, AUTHORITY, "key"), key)
    _write(_path(folder, AUTHORITY), certificate.public_bytes(Encoding.PEM), 0o644)


def _make_server(folder: Path, files: Files, hosts: Sequence[str], now: datetime) -> None:
    issuer = x509.load_pem_x509_certificate(_path(folder, AUTHORITY).read_bytes())
    signer = cast(
        "ec.EllipticCurvePrivateKey", load_pem_private_key(_path(folder, AUTHORITY, "key").read_bytes(), None)
    )
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, hosts[0])])
    certificate = (
        _builder(name, issuer.subject, key.public_key(), now)
        .not_valid_after(now + SERVER_DAYS)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(signs=False), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(x509.SubjectAlternativeName([_general(host) for host in hosts]), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(signer.public_key()), critical=False)
        .sign(signer, SHA256())
    )
    _write_key(files.key, key)
    _write(files.certificate, certificate.public_bytes(Encoding.PEM) + issuer.public_bytes(Encoding.PEM), 0o644)


def _will_do(files: Files, hosts: Sequence[str], now: datetime) -> bool:
    if not files.certificate.is_file() or not files.key.is_file():
        return False
    certificate = x509.load_pem_x509_certificate(files.certificate.read_bytes())
    names = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    return certificate.not_valid_after_utc - now.astimezone(UTC) > RENEW_BEFORE and set(names) == {
        *map(_general, hosts)
    }
