"""Bytes as text: known vectors, and that nothing has two forms."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communeapp.core.encodings import (
    BadEncodingError,
    b64url,
    base45,
    base58,
    from_b64url,
    from_base45,
)


@pytest.mark.parametrize(
    ("plain", "text"),
    [(b"AB", "BB8"), (b"Hello!!", "%69 VD92EX0"), (b"base-45", "UJCLQE7W581"), (b"", "")],
)
def test_base45_is_that_of_the_standard(plain: bytes, text: str) -> None:
    """Vectors of RFC 9285, 4.3 and 4.4."""
    assert base45(plain) == text
    assert from_base45(text) == plain


def test_base58_keeps_zeros_in_front() -> None:
    """Vectors of draft-msporny-base58, 5."""
    assert base58(b"Hello World!") == "2NEpo7TZRRrLZSi2U"
    assert base58(bytes.fromhex("0000287fb4cd")) == "11233QC4"


def test_base64url_is_that_of_jose() -> None:
    """Vector of RFC 7515, appendix C."""
    assert b64url(bytes((3, 236, 255, 224, 193))) == "A-z_4ME"


@given(st.binary(max_size=200))
def test_what_was_written_is_read(data: bytes) -> None:
    assert from_b64url(b64url(data)) == data
    assert from_base45(base45(data)) == data


@pytest.mark.parametrize("text", ["A", "AA==", "AB", "A+/A", "A-z_4MF", "Ă", "AAA\n"])
def test_base64url_refuses_other_forms(text: str) -> None:
    with pytest.raises(BadEncodingError):
        from_b64url(text)


@pytest.mark.parametrize("text", ["A", "GGW", "::", "bb8", "BB8B", "BBÄ"])
def test_base45_refuses_other_forms(text: str) -> None:
    with pytest.raises(BadEncodingError):
        from_base45(text)


@given(st.text(alphabet="0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:", max_size=30))
def test_base45_has_one_form(text: str) -> None:
    try:
        data = from_base45(text)
    except BadEncodingError:
        return
    assert base45(data) == text


@given(st.text(alphabet="ABCDwxyz0129-_", max_size=30))
def test_base64url_has_one_form(text: str) -> None:
    try:
        data = from_b64url(text)
    except BadEncodingError:
        return
    assert b64url(data) == text
