"""Requests and answers: read back as written, every changed byte refused, judged for the right PC and day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.core.sync.enrolment_parts import (
    AGE,
    answer,
    certificate_for,
    hub_certificate,
    request,
)
from tests.unit.core.trust_parts import DAY, UNIT, private, public, revocations, root, verify

from communeapp.core.encodings import b64url
from communeapp.core.errors import UserError
from communeapp.core.events import NotCanonicalError, canonical_json, parse_canonical
from communeapp.core.sync.enrolment import (
    Answer,
    Colleague,
    Issuer,
    answer_bytes,
    certify,
    check_answer,
    request_bytes,
    signed_answer,
    signed_request,
)
from communeapp.core.sync.enrolment_files import MAX_ANSWER, MAX_REQUEST, read_answer, read_request
from communeapp.core.trust import RevokedKey, signed_list


def refused(action: Callable[[], object]) -> str:
    with pytest.raises(UserError) as caught:
        action()
    return caught.value.code


def test_a_request_comes_back_as_it_was_written() -> None:
    one = request()
    assert read_request(request_bytes(one), verify) == one
    assert one.device == root("device").id


def test_an_answer_comes_back_as_it_was_written() -> None:
    colleague = Colleague(
        (certificate_for(request("other")), hub_certificate()), AGE, "Máy một cửa"
    )
    one = answer(colleagues=(colleague,), lists=(revocations("hub"),))
    read = read_answer(answer_bytes(one), verify)
    assert read == one
    assert (read.device, read.from_hub, read.certificate.unit) == (root("device").id, True, "03385")
    assert read.colleagues[0].device == root("other").id


def test_an_office_answers_with_its_own_root() -> None:
    one = replace(
        answer(),
        chain=(certificate_for(request(), "clerk"),),
        root=root("clerk"),
        issuer=Issuer("Máy văn thư", AGE, root("clerk").id),
        urls=(),
        tls_pins=(),
    )
    one = signed_answer(one, private("clerk").sign)
    read = read_answer(answer_bytes(one), verify)
    assert not read.from_hub
    check_answer(read, root("device").id, DAY, verify)


def changed_everywhere(data: bytes, read: Callable[[bytes], object]) -> list[int]:
    """Flip one bit of every byte; list the places where the change was not refused."""
    taken = []
    for place in range(len(data)):
        other = bytearray(data)
        other[place] ^= 1
        try:
            read(bytes(other))
        except UserError as error:
            if error.code.startswith("enrol."):
                continue
        taken.append(place)
    return taken


def test_every_changed_byte_of_a_request_is_refused() -> None:
    assert (
        changed_everywhere(request_bytes(request()), lambda data: read_request(data, verify)) == []
    )


def test_every_changed_byte_of_an_answer_is_refused() -> None:
    assert changed_everywhere(answer_bytes(answer()), lambda data: read_answer(data, verify)) == []


@pytest.mark.parametrize("size", [0, 1, 9, 60, 300, -1])
def test_a_cut_file_is_refused(size: int) -> None:
    assert refused(lambda: read_request(request_bytes(request())[:size], verify)) in (
        "enrol.damaged",
        "enrol.not_a_request",
    )
    assert refused(lambda: read_answer(answer_bytes(answer())[:size], verify)) in (
        "enrol.damaged",
        "enrol.not_an_answer",
    )


def test_other_files_are_named_as_what_they_are_not() -> None:
    assert refused(lambda: read_request(answer_bytes(answer()), verify)) == "enrol.not_a_request"
    assert refused(lambda: read_answer(request_bytes(request()), verify)) == "enrol.not_an_answer"
    assert refused(lambda: read_answer(b"PK\x03\x04", verify)) == "enrol.not_an_answer"
    assert refused(lambda: read_request(b"{" * (MAX_REQUEST + 1), verify)) == "enrol.not_a_request"
    assert refused(lambda: read_answer(b"{" * (MAX_ANSWER + 1), verify)) == "enrol.not_an_answer"


def test_a_file_of_a_later_program_is_said_to_be_newer() -> None:
    body = {**request().body(), "v": 2, "more": "x"}
    data = canonical_json({"body": body, "sig": b64url(bytes(64))})
    assert refused(lambda: read_request(data, verify)) == "enrol.too_new"


def test_an_answer_is_signed_by_the_key_that_gave_the_certificate() -> None:
    forged = signed_answer(answer(), private("thief").sign)
    assert refused(lambda: read_answer(answer_bytes(forged), verify)) == "enrol.damaged"
    other = Issuer("Máy chủ", AGE, root("thief").id)
    one = signed_answer(replace(answer(), issuer=other), private("thief").sign)
    assert refused(lambda: read_answer(answer_bytes(one), verify)) == "enrol.damaged"


def test_a_request_is_signed_by_its_own_key() -> None:
    forged = signed_request(request(), private("thief").sign)
    assert refused(lambda: read_request(request_bytes(forged), verify)) == "enrol.damaged"


@pytest.mark.parametrize(
    "changes",
    [
        {"urls": ("ftp://hub",)},
        {"urls": ("https://hub\nhttps://other",)},
        {"urls": ("https://hub",) * 9},
        {"tls_pins": ("short",)},
        {"issuer": Issuer("x" * 301, AGE, root("hub").id)},
        {"issuer": Issuer("x", "age1short", root("hub").id)},
        {"made_ms": 1 << 48},
        {"chain": ()},
    ],
)
def test_what_no_program_writes_is_refused(changes: dict[str, object]) -> None:
    body = answer().body()
    whole = parse_canonical(answer_bytes(answer()))
    if "chain" in changes:
        body["chain"] = []
    else:
        body = answer(**changes).body()  # type: ignore[arg-type]
    data = canonical_json({**whole, "body": body})
    assert refused(lambda: read_answer(data, verify)) == "enrol.damaged"


# ------------------------------------------------------------------ judging


def checked(one: Answer, day: dt.date = DAY, holder: str = "device") -> str:
    try:
        check_answer(one, root(holder).id, day, verify)
    except UserError as error:
        return error.code
    return ""


def test_an_answer_holds_for_its_pc_within_its_days() -> None:
    assert checked(answer()) == ""
    assert checked(answer(), holder="other") == "enrol.not_for_this_pc"
    assert checked(answer(), dt.date(2031, 1, 1)) == "enrol.not_in_force"
    assert checked(answer(), dt.date(2020, 1, 1)) == "enrol.not_in_force"


def test_an_answer_of_a_key_that_was_taken_back_is_refused() -> None:
    taken = RevokedKey(41, root("device").id, DAY - dt.timedelta(days=1))
    assert checked(answer(lists=(revocations("hub", keys=(taken,)),))) == "enrol.revoked"
    stranger = signed_list(revocations("hub", keys=(taken,)), private("thief").sign)
    assert checked(answer(lists=(stranger,))) == ""


def test_a_certificate_has_to_hold_what_a_pc_sends() -> None:
    hub = hub_certificate(scopes=("office",))
    assert checked(answer(chain=(certificate_for(request()), hub))) == "enrol.bad_chain"
    assert checked(answer(root=root("other"))) == "enrol.bad_chain"


def test_a_certificate_names_a_unit() -> None:
    bare = request(unit="")
    assert refused(lambda: certificate_for(bare)) == "enrol.no_unit"
    assert certificate_for(bare, unit="03385").unit == "03385"
    named = certify(
        bare, serial=1, issuer=root("hub").id, sign=private("hub").sign, first=DAY, last=DAY,
        unit="03386", unit_name="ỦY BAN NHÂN DÂN XÃ MÙ CẢ",
    )  # fmt: skip
    assert (named.unit, named.unit_name, named.key) == (
        "03386",
        "ỦY BAN NHÂN DÂN XÃ MÙ CẢ",
        public("device"),
    )


def test_a_name_from_a_file_is_made_fit_for_a_sentence() -> None:
    one = request(unit_name=UNIT + "\n\u202egnp", device_name="\x00")
    assert (one.shown_unit, one.shown_name) == (UNIT + "gnp", "–")


# ------------------------------------------------------------------ chance

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 1 << 49) | st.text(max_size=40),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=6,
)
REQUEST, ANSWER = request_bytes(request()), answer_bytes(answer(lists=(revocations("hub"),)))


CODES = ("", "enrol.damaged", "enrol.too_new", "enrol.not_a_request", "enrol.not_an_answer")


def only_told(read: Callable[[], object]) -> None:
    """Whatever comes is read or refused in words; nothing else ever comes out."""
    code = ""
    try:
        read()
    except UserError as error:
        code = error.code
    assert code in CODES


def mangled(data: bytes, draw: st.DataObject) -> bytes:
    """A file with another value somewhere in its body."""
    value = parse_canonical(data)
    name = draw.draw(st.sampled_from([*sorted(value["body"]), "sig"]))
    if name == "sig":
        value["sig"] = draw.draw(VALUES)
    else:
        value["body"][name] = draw.draw(VALUES)
    try:
        return canonical_json(value)
    except NotCanonicalError:
        return data


def fuzz(data: st.DataObject, noise: bytes) -> None:
    only_told(lambda: read_request(noise, verify))
    only_told(lambda: read_answer(b'{"body":{' + noise, verify))
    other = mangled(REQUEST, data)
    only_told(lambda: read_request(other, verify))
    answered = mangled(ANSWER, data)
    only_told(lambda: read_answer(answered, verify))
    nested = parse_canonical(ANSWER)
    place = data.draw(st.sampled_from(["root", "issuer", "colleagues", "lists", "chain"]))
    inner = data.draw(VALUES)
    nested["body"][place] = (
        [inner] if place in ("colleagues", "lists", "chain") else {"body": inner}
    )
    try:
        changed = canonical_json(nested)
    except NotCanonicalError:
        return
    only_told(lambda: read_answer(changed, verify))


@given(st.data(), st.binary(max_size=80))
@settings(max_examples=60, deadline=None)
def test_whatever_comes_is_refused_in_words(data: st.DataObject, noise: bytes) -> None:
    fuzz(data, noise)


@pytest.mark.soak
@given(st.data(), st.binary(max_size=300))
@settings(max_examples=20_000, deadline=None)
def test_whatever_comes_is_refused_in_words_for_long(data: st.DataObject, noise: bytes) -> None:
    fuzz(data, noise)
