"""Exchange with the PCs of the office and with a hub: by stick, by shared folder, by line."""
