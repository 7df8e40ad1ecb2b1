"""Moving an office's PC to a new one: packed into sealed files, unpacked, the old PC marked."""
