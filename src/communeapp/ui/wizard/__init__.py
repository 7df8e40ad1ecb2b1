"""The first start: language, commune, people who sign, model."""
