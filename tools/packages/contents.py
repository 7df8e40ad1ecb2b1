"""What goes into a program and what stays out; the spec of PyInstaller and the list of parts ask here."""

from __future__ import annotations

import importlib.metadata
import importlib.resources
import re
from collections.abc import Iterable, Iterator

#: Parts of our own that a PC of an office has no use for: the hub is a server's, the measurements ours.
_LEFT_OUT = ("communeapp.hub", "communeapp.bench", "communeapp.cli.bench")

#: Imported by name only.
HIDDEN = [
    "llama_cpp.llama_cpp",
    "llama_cpp._ggml",
    "llama_cpp._ctypes_extensions",
    "holidays.countries.vietnam",
    "tzdata.zoneinfo.Asia",
]

EXCLUDED = [
    "PySide6.QtConcurrent", "PySide6.QtDesigner", "PySide6.QtHelp", "PySide6.QtOpenGL",
    "PySide6.QtOpenGLWidgets", "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtQuickWidgets", "PySide6.QtSql",
    "PySide6.QtTest", "PySide6.QtUiTools", "PySide6.QtXml",
    "tkinter", "_tkinter", "turtle", "idlelib", "unittest", "doctest", "pydoc_data", "lib2to3", "ensurepip", "venv",
    "setuptools", "pkg_resources", "pip", "wheel", "_distutils_hack", "distutils",
    "numpy.f2py", "numpy.testing", "numpy.distutils",
    "llama_cpp.server", "llama_cpp.llama", "llama_cpp.llama_chat_format", "llama_cpp.llama_cache",
    "jinja2", "diskcache", "PyInstaller", "cyclonedx",
    "PIL.ImageQt", "PIL.ImageTk", "PIL.ImageShow", "PIL.ImageGrab",
    "IPython", "pytest", "hypothesis", "matplotlib", "pandas", "scipy", "sklearn",
    "torch",  # fsrs could train itself with it
    "idna", "markupsafe", "packageurl",  # of what makes packages; others would take them where they are there
]  # fmt: skip

#: Files that Qt, GTK and CUPS drag in and nothing of ours calls; the self-test passes without them.
_DROPPED = re.compile(
    r"""
    plugins/(egldeviceintegrations|generic|networkinformation|qmltooling|sqldrivers|vectorimageformats|tls
            |networkaccess|position|wayland-graphics-integration-(client|server)/libqt-plugin-wayland-egl)
    | plugins/platforms/lib?q(eglfs|linuxfb|minimal|minimalegl|vkkhrdisplay|vnc)
    | plugins/platformthemes/libqgtk3
    | virtualkeyboard
    | PySide6/Qt/translations/  # Qt has no Vietnamese catalogue; ours is in the resources
    | libQt6(Qml|Quick|Pdf|EglFS|EglFs|Sql|Test|Designer|Help|UiTools|VirtualKeyboard)
    | plugins/imageformats/libq(tiff|tga|wbmp|icns|pdf|webp|gif)
    | zstandard/_cffi  # the other way to the same library, for PyPy
    | PIL/_avif|libavif
    | ^tzdata/(?!zoneinfo/Asia/Ho_Chi_Minh$)
    | \.dist-info/(?!METADATA|sboms/|licen[cs]es/|(LICEN[CS]E|COPYING|NOTICE|AUTHORS)[^/]*$)  # what pip wrote here
    | lib(llama|ggml(-base)?)\.so\.\d+\.  # the same file once more
    """,
    re.VERBOSE,
)
#: Libraries that a system brings itself: its desktop, its printing and its compiler. Ours could be older than
#: its configuration (fontconfig) or than its drivers (libstdc++). The .deb asks for them (linux/control).
_OF_THE_SYSTEM = re.compile(
    r"lib(stdc\+\+|gcc_s|X11|X11-xcb|Xau|Xdmcp|xcb|fontconfig|freetype|expat|dbus-1|systemd|glib-2\.0|gobject-2\.0"
    r"|gthread-2\.0|gio-2\.0|gmodule-2\.0|cups|GL|EGL|wayland-client|wayland-cursor)\.so[.\d]*"
)


def is_of_the_program(name: str) -> bool:
    """Whether a module of ours goes into the package."""
    return not any(name == one or name.startswith(f"{one}.") for one in _LEFT_OUT)


def is_of_llama(name: str) -> bool:
    """Whether a file of ``llama_cpp/lib`` is a library that the model runs with."""
    return re.fullmatch(r"lib(llama|ggml[\w-]*)\.so(\.\d+)*", name) is not None


def keeps(name: str) -> bool:
    """Whether a collected file stays; ``name`` is its place in the folder."""
    name = name.replace("\\", "/")
    return not (_DROPPED.search(name) or ("/" not in name and _OF_THE_SYSTEM.fullmatch(name)))


def distributions(modules: Iterable[str], lock: str) -> list[str]:
    """Name the installed packages that these top-level modules belong to.

    Raises ValueError for one that the lock of the program does not name: it came with the tools that make
    packages, and no test ever ran with it.
    """
    owners = importlib.metadata.packages_distributions()
    found = {owner for module in modules for owner in owners.get(module, [])}
    locked = {_plain(name) for name in re.findall(r"^(\S+)==", lock, re.MULTILINE)}
    strange = sorted(one for one in found if _plain(one) not in locked | {"llama-cpp-python"})
    if strange:
        raise ValueError(f"not of the program: {', '.join(strange)}")
    return sorted(found)


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def folder_of_templates() -> list[tuple[str, str]]:
    """Give a file for ``docx/parts``: python-docx looks for templates by way of it (``parts/../templates``)."""
    file = importlib.resources.files("docx.parts") / "__init__.py"
    return [(str(file), "docx/parts")]


def time_zone() -> list[tuple[str, str]]:
    """Give the one time zone that the program asks for; not every system has its own list of them."""
    file = importlib.resources.files("tzdata.zoneinfo.Asia") / "Ho_Chi_Minh"
    return [(str(file), "tzdata/zoneinfo/Asia")]


def notices(name: str) -> Iterator[tuple[str, str]]:
    """Give what goes in of a package's own papers: what it is, and its licences; (from, folder inside).

    What pip wrote on this machine stays out: it names folders of ours and differs from one day to the next.
    """
    for file in importlib.metadata.distribution(name).files or ():
        folder, _, rest = file.as_posix().partition("/")
        if folder.endswith(".dist-info") and (rest == "METADATA" or _LICENCE.search(rest)):
            yield str(file.locate()), f"{folder}/{rest}".rpartition("/")[0]


_LICENCE = re.compile(r"(?i)(^licenses/|licen[cs]e|copying|notice|authors)")
