"""Taking published content into use, each kind by its own rules: checked before anything is replaced."""

from __future__ import annotations

import io
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

from communeapp.core.errors import Bug, UserError
from communeapp.core.news import Content, Kind
from communeapp.durable import sync_folder
from communeapp.paths import Paths
from communeapp.services.packs import PackLoader, check_content, pack_signers, read_pack
from communeapp.services.training.course_keys import Signer
from communeapp.services.training.course_packs import read_manifest, signer_in
from communeapp.services.training.course_sources import MANIFEST, SIGNATURE, open_source
from communeapp.services.training.courses import CourseLibrary
from communeapp.store.files import told, write_atomically

#: Weights are some 300 KB.
MAX_WEIGHTS = 20_000_000
_MAX_PACK_FILE = 16 * 1024 * 1024


def weights_file(paths: Paths) -> Path:
    """Say where published weights of the fields lie."""
    return paths.news_dir / Kind.FIELD_WEIGHTS.value / "weights.npz"


class Installer:
    """Puts content where the program looks for it; its parts raise AppError and leave what was there."""

    def __init__(self, paths: Paths, library: Callable[[], CourseLibrary] | None) -> None:
        self._paths = paths
        self._library = library

    def install(self, one: Content, file: Path) -> None:
        """Take an edition into use; AppError says why not. ``file`` has the hash that was signed."""
        {
            Kind.COURSE: self._course,
            Kind.PACK: self._pack,
            Kind.FIELD_WEIGHTS: self._weights,
        }[Kind(one.kind)](one, file)

    def remove(self, one: Content) -> None:
        """Take content out of use; what was shipped with the program serves again."""
        if one.kind == Kind.COURSE:
            self._courses().remove(one.id, one.version)
        elif one.kind == Kind.PACK:
            _drop(self._paths.packs_dir / one.id)
        elif one.kind == Kind.FIELD_WEIGHTS:
            try:
                weights_file(self._paths).unlink(missing_ok=True)
            except OSError as error:
                raise told(error, weights_file(self._paths)) from error

    # -------------------------------------------------------------- courses

    def _course(self, one: Content, file: Path) -> None:
        courses = self._courses()
        with open_source(file) as source:
            manifest, signer = read_manifest(source), signer_in(source)
        if (manifest.id, manifest.version) != (one.id, one.version):
            raise UserError("news.other_content", id=one.id, found=manifest.id)
        if signer is not None:
            # The hub's signature stands for its author: nobody has to compare fingerprints again.
            courses.trust(file, signer.fingerprint)
        courses.import_pack(file)

    def _courses(self) -> CourseLibrary:
        if self._library is None:
            raise Bug("learning.no_library")
        return self._library()

    # -------------------------------------------------------------- packs

    def _pack(self, one: Content, file: Path) -> None:
        stage = self._paths.packs_dir / f".part-{one.id}"
        target = self._paths.packs_dir / one.id
        signer: Signer | None = None
        try:
            stage.parent.mkdir(parents=True, exist_ok=True)
            shutil.rmtree(stage, ignore_errors=True)
            with open_source(file) as source:
                signer = signer_in(source)
                manifest = source.read(MANIFEST, _MAX_PACK_FILE)
                (stage).mkdir()
                write_atomically(stage / MANIFEST, manifest)
                write_atomically(stage / SIGNATURE, source.read(SIGNATURE, _MAX_PACK_FILE))
                for path in _listed(manifest):
                    (stage / path).parent.mkdir(parents=True, exist_ok=True)
                    write_atomically(stage / path, source.read(path, _MAX_PACK_FILE))
            loader = PackLoader(signers=self._paths.keys_dir)
            pack = read_pack(stage, loader.keys(also=signer), builtin=False)
            if (pack.manifest.id, pack.manifest.version) != (one.id, one.version):
                raise UserError("news.other_content", id=one.id, found=pack.manifest.id)
            check_content(pack, loader.families())
            if signer is not None:
                pack_signers(self._paths.keys_dir).trust(signer, signer.id)
            _drop(target)
            stage.rename(target)
            sync_folder(target.parent)
        except OSError as error:
            raise told(error, target) from error
        finally:
            shutil.rmtree(stage, ignore_errors=True)

    # -------------------------------------------------------------- weights

    def _weights(self, one: Content, file: Path) -> None:
        try:
            if file.stat().st_size > MAX_WEIGHTS:
                raise UserError("news.broken", id=one.id)
            data = file.read_bytes()
            check_weights(data)
            target = weights_file(self._paths)
            target.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(target, data)
        except OSError as error:
            raise told(error, file) from error


def check_weights(data: bytes) -> None:
    """Read weights as the program does; UserError ``news.broken``."""
    import numpy as np

    from communeapp.core.incoming.field.model import Weights

    try:
        with np.load(io.BytesIO(data), allow_pickle=False) as held:
            Weights({name: held[name] for name in held.files})
    except (Bug, OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile) as error:
        raise UserError("news.broken", id=Kind.FIELD_WEIGHTS.value) from error


def _listed(manifest: bytes) -> tuple[str, ...]:
    from communeapp.core.packs import parse_manifest
    from communeapp.core.training.toml_reading import load_toml

    try:
        return tuple(one.path for one in parse_manifest(load_toml(manifest.decode("utf-8"))).files)
    except ValueError as error:
        raise UserError("packs.bad_manifest", field=MANIFEST) from error


def _drop(folder: Path) -> None:
    """Take a folder away so that no half of it is ever found under its name."""
    if folder.exists():
        aside = folder.with_name(f".old-{folder.name}")
        shutil.rmtree(aside, ignore_errors=True)
        folder.rename(aside)
        shutil.rmtree(aside, ignore_errors=True)
