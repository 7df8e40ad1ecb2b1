"""The public holidays are those of the library, and no other country is imported for them."""

from __future__ import annotations

import subprocess
import sys

_PROBE = """
import sys
from communeapp.core.incoming.public_holidays import public_holidays
own = [public_holidays(year, observed=True) for year in range(2020, 2031)]
named = public_holidays(2026, observed=False, language="en_US")
countries = [one for one in sys.modules if one.startswith("holidays.countries.")]
assert countries == ["holidays.countries.vietnam"], countries
import holidays
for year, found in zip(range(2020, 2031), own):
    assert dict(found) == dict(holidays.country_holidays("VN", years=year, observed=True)), year
assert dict(named) == dict(
    holidays.country_holidays("VN", years=2026, observed=False, language="en_US")
)
assert "Lunar New Year" in " ".join(named.values())
assert len(holidays.country_holidays("FR", years=2026)) > 8  # the library is whole for others
from holidays.countries import Germany
print(sum(map(len, own)))
"""


def test_only_viet_nam_is_imported_and_nothing_is_lost() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _PROBE], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr[-1500:]
    assert int(done.stdout) >= 11 * 10
