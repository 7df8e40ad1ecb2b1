"""``communeapp training``: courses, results, certificates."""

from __future__ import annotations

import click

from communeapp.cli.training_certificates import authority, certificate, issue, revoke, verify
from communeapp.cli.training_packs import (
    check_course,
    import_pack,
    make_pack,
    packs,
    remove_pack,
    trust,
)
from communeapp.cli.training_results import results


@click.group(help="cli.command.training")
def training() -> None:
    """Courses, results, certificates."""


for _command in (packs, import_pack, remove_pack, make_pack, check_course, trust):
    training.add_command(_command)
for _command in (certificate, issue, revoke, verify, authority, results):
    training.add_command(_command)
