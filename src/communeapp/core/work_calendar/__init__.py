"""The work calendar of the office (lịch công tác): entries, weeks, clashes, what was published."""
