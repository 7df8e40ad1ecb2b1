"""Who signs: the other post of somebody who signs for a board is asked for and kept."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from communeapp.core.documents import Signer
from communeapp.ui.drafting.sign_card import SignCard

HEAD = Signer("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lò Văn Minh")
POST = "PHÓ CHỦ TỊCH ỦY BAN NHÂN DÂN"


@pytest.fixture
def card(qtbot: QtBot) -> SignCard:
    made = SignCard()
    qtbot.addWidget(made)
    made.show_signers((HEAD,))
    return made


@pytest.mark.parametrize("signer", [HEAD, Signer("TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN", "Vàng A Súa")])
def test_the_other_post_goes_with_the_signer(card: SignCard, signer: Signer) -> None:
    boxed = replace(signer, post=POST)
    card.show_signer(boxed)
    assert not card.post.isHidden()
    assert card.given() == boxed
    card.show_signer(signer)
    assert card.post.isHidden()
    assert card.given() == signer


def test_it_is_offered_among_the_rare_boxes(card: SignCard, qtbot: QtBot) -> None:
    card.show_signer(Signer())
    assert card.given() == HEAD
    card.more_button.click()
    assert not card.post.isHidden()
    with qtbot.waitSignal(card.changed):
        card.post.control.setText(f" {POST} ")
    assert card.given() == replace(HEAD, post=POST)
    card.more_button.click()
    assert not card.post.isHidden(), "what is printed stays in sight"
