"""The console of releases; what each command does stands in the package's description."""

from __future__ import annotations

import argparse
import datetime as dt
import getpass
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from tools.release.contents import ContentProblem, addition, read_notes
from tools.release.forms import FAT32, write_file, write_stick
from tools.release.keys import ROLES, KeyProblem, Keys, make_keys, read_keys
from tools.release.repository import Repository

from communeapp import paths

#: So that a build machine can sign timestamps; people are asked.
PASSPHRASE = "COMMUNEAPP_RELEASE_PASSPHRASE"


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; what is wrong with keys or files is told in a line, exit 1."""
    given = _parser().parse_args(argv)
    try:
        given.run(given)
    except (KeyProblem, ContentProblem, OSError) as error:
        print(f"release: {error}", file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tools.release", description=__doc__)
    commands = parser.add_subparsers(required=True)

    keys = commands.add_parser("keys", help="make keys into a folder")
    keys.add_argument("--folder", type=Path, required=True)
    keys.add_argument("--role", choices=ROLES, required=True)
    keys.add_argument("--count", type=int, default=1)
    keys.set_defaults(run=_keys)

    root = _with_keys(commands.add_parser("root", help="write the next root and sign it"))
    root.add_argument("--threshold", action="append", default=[], metavar="ROLE=N")
    root.add_argument("--sign-with", type=Path, action="append", default=[], metavar="FOLDER",
                      help="more private keys, as of the root before")  # fmt: skip
    root.set_defaults(run=_root)

    sign = _with_keys(commands.add_parser("sign", help="add signatures to the newest root"))
    sign.set_defaults(run=_sign)

    publish = _with_keys(commands.add_parser("repository", help="put files in and sign all"))
    publish.add_argument("--add", type=Path, nargs="+", default=[])
    publish.add_argument("--drop", nargs="+", default=[], metavar="PATH")
    publish.add_argument("--notes", type=Path, help="TOML: vi, en, fr")
    publish.add_argument("--needs", default="", metavar="VERSION", help="the oldest program for it")
    publish.add_argument("--version", default="", help="of a model")
    publish.add_argument("--models", type=Path, default=paths.models_manifest())
    publish.set_defaults(run=_publish)

    refresh = _with_keys(commands.add_parser("refresh", help="sign the same state with new dates"))
    refresh.set_defaults(run=_refresh)

    pack = commands.add_parser("pack", help="write the form that travels")
    pack.add_argument("repository", type=Path)
    pack.add_argument("--file", type=Path)
    pack.add_argument("--stick", type=Path)
    pack.add_argument("--system", action="append", default=[], help="programs of these alone")
    pack.set_defaults(run=_pack)

    show = commands.add_parser("show", help="say what is in it")
    show.add_argument("repository", type=Path)
    show.set_defaults(run=_show)
    return parser


def _with_keys(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    parser.add_argument("repository", type=Path)
    parser.add_argument("--keys", type=Path, action="append", required=True, metavar="FOLDER")
    return parser


def _keys(given: argparse.Namespace) -> None:
    for path in make_keys(
        given.folder, given.role, given.count, _passphrase("Passphrase: ", new=True)
    ):
        print(path)


def _root(given: argparse.Namespace) -> None:
    thresholds = {}
    for one in given.threshold:
        role, equals, number = one.partition("=")
        if role not in ROLES or not equals or not number.isdecimal() or int(number) < 1:
            raise KeyProblem(f"not a threshold: {one}")
        thresholds[role] = int(number)
    keys = _read(given.keys)
    keys.signers |= _read(given.sign_with).signers
    repository = _repository(given)
    made = repository.make_root(keys, thresholds)
    print(f"root {made.signed.version}, until {made.signed.expires:%Y-%m-%d}")
    print(f"signatures that it still lacks: {repository.root_lacks()}")


def _sign(given: argparse.Namespace) -> None:
    repository = _repository(given)
    added = repository.sign_root(_read(given.keys))
    print(f"signatures added: {added}, lacking: {repository.root_lacks()}")


def _publish(given: argparse.Namespace) -> None:
    notes = read_notes(given.notes)
    additions = tuple(
        addition(one, given.models, notes, given.needs, given.version) for one in given.add
    )
    repository = _repository(given)
    repository.publish(_read(given.keys), additions, tuple(given.drop))
    _tell(repository)


def _refresh(given: argparse.Namespace) -> None:
    repository = _repository(given)
    repository.refresh(_read(given.keys))
    _tell(repository)


def _pack(given: argparse.Namespace) -> None:
    if not given.file and not given.stick:
        raise ContentProblem("say --file or --stick")
    systems = tuple(given.system)
    if given.file:
        made = write_file(given.repository, given.file, systems)
        print(made)
        if made.stat().st_size > FAT32:
            print("larger than FAT32 holds: use exFAT, or --stick", file=sys.stderr)
    if given.stick:
        print(write_stick(given.repository, given.stick, systems))


def _show(given: argparse.Namespace) -> None:
    _tell(_repository(given))


def _tell(repository: Repository) -> None:
    root = repository.root()
    if root is None:
        print("no root")
        return
    print(f"root {root.signed.version}, until {root.signed.expires:%Y-%m-%d}")
    for path, info in sorted(repository.targets().items()):
        custom = info.custom or {}
        print(f"{path}  {custom.get('version')}  {info.length:,} bytes")


def _repository(given: argparse.Namespace) -> Repository:
    return Repository(given.repository, dt.datetime.now(dt.UTC))


def _read(folders: Sequence[Path]) -> Keys:
    """Read folders of keys; each has its holder and so its own passphrase."""
    found = Keys()
    for folder in folders:
        sealed = any(folder.glob("*.key"))
        word = _passphrase(f"Passphrase of {folder}: ") if sealed else ""
        found = found.merged(read_keys(folder, word))
    return found


def _passphrase(question: str, *, new: bool = False) -> str:
    if (given := os.environ.get(PASSPHRASE)) is not None:
        return given
    word = getpass.getpass(question)
    if new and getpass.getpass("Again: ") != word:
        raise KeyProblem("the two are not the same")
    return word


if __name__ == "__main__":
    sys.exit(main())
