"""Keys, chains and certificates for tests: the same at every run."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import replace

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from communeapp.core.events import device_id
from communeapp.core.training.certificate import CertificateData
from communeapp.core.trust import (
    ROLE_TRAINING,
    KeyCertificate,
    Level,
    RevocationList,
    Root,
    Trust,
    signed_certificate,
    signed_list,
    signed_root,
)

DAY = dt.date(2026, 11, 22)
UNIT = "ỦY BAN NHÂN DÂN XÃ THU LŨM"
HUB_NAME = "SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH LAI CHÂU"
SCOPES = ("office", "person", "unit_to_hub")


def private(name: str) -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(hashlib.sha256(name.encode()).digest())


def public(name: str) -> bytes:
    return private(name).public_key().public_bytes_raw()


def verify(key: bytes, signature: bytes, data: bytes) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, data)
    except (InvalidSignature, ValueError):
        return False
    return True


def certificate(
    holder: str = "device", above: str = "hub", level: Level = Level.DEVICE, **changes: object
) -> KeyCertificate:
    """Certify a key by the one above it; ``changes`` replace fields before it is signed."""
    made = KeyCertificate(
        serial=17,
        level=level,
        unit="H12.34",
        unit_name=UNIT if level is Level.DEVICE else HUB_NAME,
        roles=(ROLE_TRAINING,),
        scopes=SCOPES,
        not_before=dt.date(2026, 1, 1),
        not_after=dt.date(2029, 12, 31),
        key=public(holder),
        issuer=device_id(public(above)),
    )
    return signed_certificate(replace(made, **changes), private(above).sign)  # type: ignore[arg-type]


def chain(**changes: object) -> tuple[KeyCertificate, ...]:
    """A device under a hub under the root."""
    return certificate(**changes), certificate("hub", "root", Level.HUB, serial=3)  # type: ignore[arg-type]


def root(name: str = "root") -> Root:
    made = Root("TỈNH LAI CHÂU", public(name), dt.date(2026, 1, 1))
    return signed_root(made, private(name).sign)


def revocations(signer: str, **values: object) -> RevocationList:
    """A list signed by a key of :func:`chain`, with the part of the chain above it."""
    whole = chain()
    above = {"device": whole, "hub": whole[1:], "root": ()}.get(signer, ())
    made = RevocationList(1, DAY, device_id(public(signer)), chain=above)
    return signed_list(replace(made, **values), private(signer).sign)  # type: ignore[arg-type]


TRUST = Trust((root(),))

DATA = CertificateData(
    id="0123456789abcdef0123456789abcdef",
    number="12/GCN-UBND",
    name="Nguyễn Thị Hoàng Phương Thảo",
    day=DAY,
    course="an-toan-thong-tin",
    course_title="An toàn thông tin cho cán bộ, công chức cấp xã",
    issuer=UNIT,
    subject="fedcba9876543210fedcba9876543210",
    title="Công chức Văn phòng - Thống kê",
    unit="Phòng Văn hóa - Xã hội",
    course_version="1.0.0",
    class_title="Lớp Kỹ năng số khóa 1 năm 2026",
    first=dt.date(2026, 11, 1),
    last=dt.date(2026, 11, 15),
    per_mille=875,
    parent="",
    place="Thu Lũm",
    signer_authority="TM. ỦY BAN NHÂN DÂN",
    signer_title="KT. CHỦ TỊCH / PHÓ CHỦ TỊCH",
    signer="Lê Văn Bình",
)
