"""Certificates for documents as an organisation would buy them, signed by an authority of our own; made, never stored."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption
from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates
from cryptography.x509.oid import NameOID

PASSPHRASE = "four words of chance"
FROM, UNTIL = datetime(2026, 1, 1, tzinfo=UTC), datetime(2126, 1, 1, tzinfo=UTC)
EXPIRED = FROM + timedelta(days=30)


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A PKCS #12 file with PASSPHRASE, and the authority that stands behind it."""

    file: bytes
    authority: x509.Certificate

    def at(self, folder: Path) -> Path:
        path = folder / "documents.p12"
        path.write_bytes(self.file)
        return path


@cache
def document_certificate(*, until: datetime = UNTIL, rsa_key: bool = True, other_key: bool = False) -> Made:
    """Make one; `other_key` puts a key beside it that is not its own."""
    authority_key = ec.generate_private_key(ec.SECP256R1())
    authority = _certificate("An authority", "An authority", until=UNTIL, key=authority_key, by=authority_key, ca=True)
    key = rsa.generate_private_key(65537, 2048) if rsa_key else ec.generate_private_key(ec.SECP256R1())
    own = _certificate("De Brug vzw", "An authority", until=until, key=key, by=authority_key, ca=False)
    beside = [own, authority] if other_key else [authority]
    kept = ec.generate_private_key(ec.SECP256R1()) if other_key else key
    closed = BestAvailableEncryption(PASSPHRASE.encode())
    file = serialize_key_and_certificates(b"documents", kept, None if other_key else own, beside, closed)
    return Made(file=file, authority=authority)


def _certificate(
    name: str,
    issuer: str,
    *,
    until: datetime,
    key: rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey,
    by: ec.EllipticCurvePrivateKey,
    ca: bool,
) -> x509.Certificate:
    usage = x509.KeyUsage(
        digital_signature=not ca,
        content_commitment=not ca,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=ca,
        crl_sign=ca,
        encipher_only=False,
        decipher_only=False,
    )
    made = (
        x509.CertificateBuilder()
        .subject_name(_named(name))
        .issuer_name(_named(issuer))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(FROM)
        .not_valid_after(until)
        .add_extension(x509.BasicConstraints(ca=ca, path_length=None), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(by.public_key()), critical=False)
    )
    return made.sign(by, hashes.SHA256())


def _named(name: str) -> x509.Name:
    return x509.Name(
        [x509.NameAttribute(NameOID.ORGANIZATION_NAME, name), x509.NameAttribute(NameOID.COMMON_NAME, name)]
    )
