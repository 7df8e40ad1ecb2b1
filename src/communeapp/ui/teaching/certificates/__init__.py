"""Certificates: giving, looking at, taking back, checking; whom this PC believes."""
