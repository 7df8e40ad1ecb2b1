"""The hub's database: tables, changes of the schema, connections. SQLite for a pilot, PostgreSQL for a province."""
