"""The exam's rooms are reached from the training screen."""

from tests.ui.training.conftest import learner

__all__ = ["learner"]
