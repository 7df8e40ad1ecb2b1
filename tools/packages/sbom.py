"""The list of parts for other people's tools: CycloneDX 1.6, the same bytes for the same commit."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterable
from pathlib import Path

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import (
    ExternalReference,
    ExternalReferenceType,
    HashAlgorithm,
    HashType,
    Property,
    XsUri,
)
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import DisjunctiveLicense, License
from cyclonedx.output import make_outputter
from cyclonedx.schema import OutputFormat, SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packageurl import PackageURL
from tools.packages import facts
from tools.packages.parts import MODEL, PYTHON, Part, _plain
from tools.packages.staging import Source

_TYPES = {
    "framework": ComponentType.FRAMEWORK,
    "platform": ComponentType.PLATFORM,
    "application": ComponentType.APPLICATION,
    "data": ComponentType.DATA,
    MODEL: ComponentType.MACHINE_LEARNING_MODEL,
}


def write(source: Source, system: str, folder: Path, parts: Iterable[Part], out: Path) -> None:
    """Write the list for one system. Raises ValueError where it is not what the standard allows."""
    bom = Bom(
        serial_number=uuid.uuid5(
            uuid.NAMESPACE_URL, f"communeapp:{source.commit}:{source.version}:{system}"
        ),
        version=1,
    )
    bom.metadata.timestamp = dt.datetime.fromtimestamp(source.epoch, dt.UTC)
    root = Component(
        name="CommuneApp",
        version=source.version,
        type=ComponentType.APPLICATION,
        bom_ref="CommuneApp",
        licenses=[_licence("Apache-2.0")],
        properties=[
            Property(name="commit", value=source.commit),
            Property(name="system", value=system),
        ],
    )
    bom.metadata.component = root
    made = [_component(one, folder) for one in parts]
    for one in made:
        bom.components.add(one)
    bom.register_dependency(root, made)
    text = make_outputter(bom, OutputFormat.JSON, SchemaVersion.V1_6).output_as_string(indent=1)
    errors = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    if errors is not None:
        raise ValueError(f"the list of parts breaks the standard: {errors}")
    out.write_text(text + "\n", encoding="utf-8", newline="\n")


def _component(part: Part, folder: Path) -> Component:
    libraries = [name for name in part.files if part.kind != MODEL]
    properties = [Property(name="file", value=name) for name in part.files]
    if part.bytes:
        properties.append(Property(name="bytes", value=str(part.bytes)))
    purl = None
    references = []
    if part.kind == PYTHON:
        purl = PackageURL("pypi", None, _plain(part.name), part.version)
        if part.hashes:
            # Every file of this version that the lock allows; which one was taken depends on the system.
            references.append(
                ExternalReference(
                    type=ExternalReferenceType.DISTRIBUTION,
                    url=XsUri(purl.to_string()),
                    hashes=[
                        HashType(alg=HashAlgorithm.SHA_256, content=one) for one in part.hashes
                    ],
                )
            )
    if part.source:
        references.append(
            ExternalReference(type=ExternalReferenceType.WEBSITE, url=XsUri(part.source))
        )
    hashes = [
        HashType(alg=HashAlgorithm.SHA_256, content=one)
        for one in part.hashes
        if part.kind == MODEL
    ]
    inside = [
        Component(
            name=name,
            type=ComponentType.FILE,
            bom_ref=f"file:{name}",
            hashes=[HashType(alg=HashAlgorithm.SHA_256, content=facts.sha256(folder / name))],
        )
        for name in libraries
    ]
    return Component(
        name=part.name,
        version=part.version or None,
        type=_TYPES.get(part.kind, ComponentType.LIBRARY),
        bom_ref=f"{part.kind}:{part.name}@{part.version}",
        purl=purl,
        licenses=[_licence(part.licence)],
        external_references=references,
        hashes=hashes,
        properties=properties if part.kind == MODEL else [],
        description=part.note or None,
        components=inside,
    )


def _licence(text: str) -> License:
    """Give the expression where it is one of SPDX, else its name."""
    if text.startswith("LicenseRef-"):
        return DisjunctiveLicense(name=text.removeprefix("LicenseRef-"))
    return LicenseFactory().make_from_string(text)
