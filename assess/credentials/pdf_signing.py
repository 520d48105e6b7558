"""The organisation's own certificate for documents: opened from its PKCS #12 file, looked at, and used on papers.

It is bought from an authority that PDF readers know, and has nothing to do with the keys that sign credentials. pyHanko is
an extra, `pip install salto[pades]`, and is loaded when there is such a certificate.
"""

from dataclasses import dataclass, field
from datetime import datetime
from importlib import import_module
from pathlib import Path
from types import ModuleType

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, pkcs12
from cryptography.x509.oid import NameOID

from assess.errors import Unavailable


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """A key (PKCS #8) and its certificates (X.509), its own first, all in DER; `name` is whom the first one names."""

    key: bytes = field(repr=False)
    certificates: tuple[bytes, ...] = field(repr=False)
    name: str

    def sign(self, body: bytes) -> bytes:
        """Sign a finished paper with PAdES, level B-B; every byte of it stays, and the signature comes after."""
        signed: bytes = _pades().sign(body, key=self.key, certificates=self.certificates, says=self.name)
        return signed


def open_signer(path: Path, passphrase: str, now: datetime) -> Signer:
    """Open a PKCS #12 file. Raises Unavailable when it cannot be used now, or when the extra is missing."""
    _pades()
    try:
        key, own, others = pkcs12.load_key_and_certificates(path.read_bytes(), passphrase.encode() or None)
    except (OSError, ValueError) as error:
        raise Unavailable(
            "pdf_certificate_closed",
            "The certificate that signs papers cannot be opened.",
            "Look at SALTO_PDF_CERTIFICATE, which names a PKCS #12 file, and at its passphrase in SALTO_PDF_PASSPHRASE_FILE.",
        ) from error
    if key is None or own is None:
        raise Unavailable(
            "pdf_certificate_without_key",
            "The certificate that signs papers has no key that belongs to it.",
            "Make its file again from the certificate and its own key.",
        )
    if not own.not_valid_before_utc <= now <= own.not_valid_after_utc:
        raise Unavailable(
            "pdf_certificate_expired",
            "The certificate that signs papers is past its last day, or before its first.",
            "Set SALTO_PDF_CERTIFICATE to one that counts today, or take the setting away to print without a signature.",
        )
    return Signer(
        key=key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption()),
        certificates=tuple(one.public_bytes(Encoding.DER) for one in (own, *others)),
        name=_name(own),
    )


def _name(certificate: x509.Certificate) -> str:
    names = [
        *certificate.subject.get_attributes_for_oid(NameOID.ORGANIZATION_NAME),
        *certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME),
    ]
    return str(names[0].value) if names else certificate.subject.rfc4514_string()


def _pades() -> ModuleType:
    try:
        return import_module("assess.credentials.pades")
    except ImportError as error:
        raise Unavailable(
            "pades_not_installed",
            "Papers are to be signed, and what signs them is not installed.",
            "Install it with pip install 'salto[pades]', or take SALTO_PDF_CERTIFICATE away to print without a signature.",
        ) from error
