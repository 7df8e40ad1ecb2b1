"""About the program: version, licences, as-of dates."""
