"""What the tests of reports share."""

from tests.unit.services.training.conftest import quick_pins

__all__ = ["quick_pins"]
