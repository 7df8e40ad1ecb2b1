"""CommuneApp: the office program of a commune administration, made to work without a network."""

__version__ = "0.1.0"
