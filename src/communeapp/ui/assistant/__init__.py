"""The assistant's room: one box for a question or a wish, answers only with what they rest on."""
