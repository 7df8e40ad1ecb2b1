"""The hub of a district or a province: takes in what offices send, shows it, gives back what they need."""
