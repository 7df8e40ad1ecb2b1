"""What of the Windows wheels goes into the program. Unlike on Linux nothing is traced: whole packages are taken.

Qt is a list of what is wanted (it is 210 MB as it comes); of everything else only what is named here stays out.
"""

from __future__ import annotations

import re

#: Of the lock, and not needed by the program: what llama_cpp's package module would import, and tools.
LEFT_OUT = frozenset(
    {"colorama", "diskcache", "jinja2", "markupsafe", "pip", "pycparser", "setuptools"}
)

_QT_MODULES = "Core|Gui|Network|PrintSupport|Svg|Widgets"
_QT = re.compile(
    rf"""
    (__init__|_config|_git_pyside_version)\.py
    | support/(__init__|deprecated)\.py
    | (Qt({_QT_MODULES}))\.pyd
    | (Qt6({_QT_MODULES})|pyside6\.abi3)\.dll
    | (msvcp140(_1|_2|_codecvt_ids)?)\.dll
    | plugins/platforms/q(windows|offscreen)\.dll
    | plugins/imageformats/q(ico|jpeg|svg)\.dll
    | plugins/iconengines/qsvgicon\.dll
    | plugins/styles/qmodernwindowsstyle\.dll
    | plugins/networkinformation/qnetworklistmanager\.dll
    """,
    re.VERBOSE,
)
_SHIBOKEN = re.compile(
    r"(__init__|_config|_git_shiboken_module_version)\.py|Shiboken\.pyd|shiboken6\.abi3\.dll"
)
#: Never run: texts for compilers and type checkers, tests, programs.
_USELESS = re.compile(
    r"""
    .*\.(pyi|pxd|pxi|pyx|h|hpp|c|lib|exe|cmake|typed|a)
    | (.*/)?tests?/.*
    | numpy/(f2py|distutils|testing|doc|core/(include|lib)|.*/tests)/.* | numpy/_pyinstaller/.* | numpy/conftest\.py
    | PIL/_(avif|imagingtk)\..* | PIL/(ImageTk|ImageQt|ImageShow|ImageGrab)\.py
    | lxml/(includes|isoschematron)/.*
    | holidays/locale/(?!\w+/LC_MESSAGES/VN\.).*
    | tzdata/zoneinfo/(?!Asia/(Ho_Chi_Minh|__init__)|(Etc/)?UTC|(Etc/)?__init__).*
    | securesystemslib/_vendor/.*test.*
    | pypdfium2_cli/.* | OleFileIO_PL\.py | olefile/olefile2\.py
    | [^/]+\.dist-info/(RECORD|WHEEL|INSTALLER|REQUESTED|top_level\.txt|entry_points\.txt|direct_url\.json)
    | [^/]+\.dist-info/sboms/.*
    | [^/]+\.data/.*
    """,
    re.VERBOSE,
)
#: Of Python's own runtime: its programs (ours load the library), a catalogue of all its files, and what no office
#: program plays or installs with.
_RUNTIME_USELESS = frozenset(
    {"python.exe", "pythonw.exe", "python.cat", "_msi.pyd", "winsound.pyd"}
)
#: Of the binding only its lowest part runs (see communeapp.llm.engine); __init__ must be there to be found.
BINDING = ("__init__.py", "llama_cpp.py", "_ggml.py", "_ctypes_extensions.py")


def keeps(name: str) -> bool:
    """Whether a file of a wheel stays; ``name`` is its place in the wheel, with slashes."""
    if name.startswith("PySide6/"):
        return _QT.fullmatch(name.removeprefix("PySide6/")) is not None
    if name.startswith("shiboken6/"):
        return _SHIBOKEN.fullmatch(name.removeprefix("shiboken6/")) is not None
    return _USELESS.fullmatch(name) is None


def keeps_of_runtime(name: str) -> bool:
    """Whether a file of the embeddable Python stays."""
    return name not in _RUNTIME_USELESS
