"""A class: its members, who was there, where they stand, what they handed in."""
