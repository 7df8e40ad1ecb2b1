"""What comes down from a hub: courses, packs, weights, messages."""
