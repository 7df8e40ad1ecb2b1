"""The assistant's room: where a wish belongs, and answers that rest on passages. Pure rules."""
