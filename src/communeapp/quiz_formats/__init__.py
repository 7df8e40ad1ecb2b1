"""Questions in the formats of other programs: read with every loss named, written back whole."""
