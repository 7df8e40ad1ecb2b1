"""Changes of the hub's schema, run from code (:mod:`communeapp.hub.db.upgrading`)."""
