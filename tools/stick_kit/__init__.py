"""The stick kit: everything that a person needs who comes with a stick, in one folder ready to copy."""
