"""Makes what is given to people: packages for Linux and Windows, their list of parts, their hashes."""
