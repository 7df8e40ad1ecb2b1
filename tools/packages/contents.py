"""What goes into a program and what stays out; the spec of PyInstaller and the list of parts ask here."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

#: Parts of our own that a PC of an office has no use for: the hub is a server's, the measurements ours.
_LEFT_OUT = ("communeapp.hub", "communeapp.bench", "communeapp.cli.bench")

#: Imported by name only.
HIDDEN = [
    "llama_cpp.llama_cpp",
    "llama_cpp._ggml",
    "llama_cpp._ctypes_extensions",
    "holidays.countries.vietnam",
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
    """,
    re.VERBOSE,
)
#: Libraries of the host that only those files ask for.
_HOST = re.compile(
    r"^lib(gtk|gdk|gnutls|krb5|k5crypto|gssapi|avahi|gio|gmodule|cairo|pango|atk|harfbuzz|epoxy|p11-kit|nettle|hogweed"
    r"|tasn1|idn2|unistring|thai|datrie|fribidi|graphite|wayland-cursor)"
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
    return not (_DROPPED.search(name) or _HOST.match(name.rsplit("/", 1)[-1]))


def distributions(root: Path = ROOT) -> list[str]:
    """Name the Python packages that the program stands on, from the lock, llama.cpp's binding included."""
    lock = (root / "requirements" / "runtime.lock").read_text(encoding="utf-8")
    names = re.findall(r"^([A-Za-z0-9][\w.-]*)==", lock, re.MULTILINE)
    return sorted(
        {*names, "llama-cpp-python"}
        - {"colorama", "setuptools", "jinja2", "markupsafe", "diskcache"}
    )
