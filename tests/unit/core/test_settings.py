"""Declarations of settings."""

from __future__ import annotations

import pytest

from communeapp.core.errors import UserError
from communeapp.core.settings import DECLARED, Setting, check_value, declared


@pytest.mark.parametrize("setting", DECLARED.values(), ids=lambda one: one.key)
def test_every_default_fits_its_own_declaration(setting: Setting) -> None:
    assert check_value(setting, setting.default) == setting.default
    assert setting.title


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("language", "de"),
        ("language", 1),
        ("font_size", 7),
        ("font_size", 25),
        ("font_size", True),
        ("font_size", "11"),
        ("use_ai", 1),
        ("model_id", "x" * 201),
    ],
)
def test_what_does_not_fit_is_refused_with_the_key(key: str, value: object) -> None:
    with pytest.raises(UserError) as caught:
        check_value(declared(key), value)
    assert (caught.value.code, caught.value.field) == ("settings.value", key)


def test_an_undeclared_setting_is_refused() -> None:
    with pytest.raises(UserError, match=r"settings\.unknown"):
        declared("wallpaper")
