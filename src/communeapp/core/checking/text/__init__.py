"""The functions behind the rules of the text, by the names that the data uses."""

from __future__ import annotations

from collections.abc import Mapping

from communeapp.core.checking.subject import TextCheck
from communeapp.core.checking.text import body, header, letters, number, signing, wording

__all__ = ["CHECKS"]

CHECKS: Mapping[str, TextCheck] = {
    one.__name__: one
    for one in (
        wording.wording,
        wording.spelling,
        header.issuer_missing,
        header.place_missing,
        header.place_form,
        header.date_open,
        header.subject_missing,
        header.subject_long,
        header.subject_end,
        header.addressees_missing,
        header.printed_marks,
        header.twice,
        header.urgency,
        header.circulation,
        header.secret_mark,
        number.number_digits,
        number.symbol_missing,
        number.symbol_form,
        number.symbol_of_letter,
        number.symbol_unit,
        number.symbol_type,
        body.body_missing,
        body.basis_comma,
        body.basis_end,
        body.heading_title,
        body.article_title,
        body.numbering,
        body.end_mark,
        body.end_mark_early,
        body.appendix_unmentioned,
        letters.unit_noun,
        letters.districts,
        letters.unicode_form,
        signing.signer_missing,
        signing.signer_title,
        signing.signing_line,
        signing.signer_name_missing,
        signing.signer_name,
        signing.signer_capitals,
        signing.recipients_archive,
        signing.recipients_first,
    )
}
