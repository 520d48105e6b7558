"""A PAdES signature (ETSI EN 319 142-1, level B-B) on a finished paper, as an incremental update that changes no byte of it.

The signature shows nothing on the page. PDF/UA-1 and PDF/A-3A ask even of its empty field that it stands in the structure,
has a name, and may be printed. Loaded by `pdf_signing` alone, because pyHanko is an extra.
"""

import io
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Final

from asn1crypto.keys import PrivateKeyInfo
from asn1crypto.x509 import Certificate
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers
from pyhanko.sign.fields import SigFieldSpec, SigSeedSubFilter, append_signature_field
from pyhanko_certvalidator.registry import SimpleCertificateStore

FIELD: Final = "Signature"


def sign(body: bytes, *, key: bytes, certificates: Sequence[bytes], says: str) -> bytes:
    """Sign a paper. `key` is PKCS #8 and `certificates` are X.509, the signer's own first, all in DER.

    `says` is what somebody hears in place of the field.
    """
    own, *others = [Certificate.load(one) for one in certificates]
    store = SimpleCertificateStore()
    store.register_multiple(others)
    signer = signers.SimpleSigner(signing_cert=own, signing_key=PrivateKeyInfo.load(key), cert_registry=store)
    writer = _Update(io.BytesIO(body))
    append_signature_field(writer, SigFieldSpec(sig_field_name=FIELD, readable_field_name=says))
    _put_in_structure(writer, says)
    about = signers.PdfSignatureMetadata(field_name=FIELD, md_algorithm="sha256", subfilter=SigSeedSubFilter.PADES)
    pdf_signer = signers.PdfSigner(about, signer)
    with ThreadPoolExecutor(max_workers=1) as apart:  # pyHanko runs an event loop, and this thread may have one already
        out = apart.submit(pdf_signer.sign_pdf, writer, existing_fields_only=True).result()
    return bytes(out.getvalue())


class _Update(IncrementalPdfFileWriter):
    """An update that leaves the properties as they are; pyHanko would write its name and the moment into them."""

    def _update_meta(self) -> None:
        pass


def _put_in_structure(writer: IncrementalPdfFileWriter, says: str) -> None:
    """Put the field at the end of what is read, as a Form (ISO 14289-1, 7.18.4)."""
    tree = writer.root["/StructTreeRoot"]
    document, parents, key = tree["/K"], tree["/ParentTree"], tree["/ParentTreeNextKey"]
    field = writer.root["/AcroForm"]["/Fields"].raw_get(0)
    page = field.get_object().raw_get("/P")
    place = {pdf_name("/Type"): pdf_name("/OBJR"), pdf_name("/Pg"): page, pdf_name("/Obj"): field}
    form = {
        pdf_name("/Type"): pdf_name("/StructElem"),
        pdf_name("/S"): pdf_name("/Form"),
        pdf_name("/P"): tree.raw_get("/K"),
        pdf_name("/Pg"): page,
        pdf_name("/Alt"): generic.pdf_string(says),
        pdf_name("/K"): generic.DictionaryObject(place),
    }
    element = writer.add_object(generic.DictionaryObject(form))
    document["/K"].append(element)
    parents["/Nums"].extend((key, element))
    tree[pdf_name("/ParentTreeNextKey")] = generic.NumberObject(key + 1)
    field.get_object()[pdf_name("/StructParent")] = key
    for changed in (tree, document, parents):
        writer.update_container(changed)
