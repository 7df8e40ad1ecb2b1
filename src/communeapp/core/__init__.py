"""Rules of the office as dataclasses and pure functions: no Qt, SQL, model, network, clock or disk."""
