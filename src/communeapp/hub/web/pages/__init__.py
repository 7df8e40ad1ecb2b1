"""The pages. Each module has ``pages = Pages()``; it is served once its name stands here."""

#: In the order in which paths are tried.
MODULES = (
    "system",
    "login",
    "home",
    "communes",
    "learning",
    "documents",
    "people_helped",
    "impact",
    "exports",
    "chairman",
    "devices",
    "ingest",
    "content",
    "messages",
    "difficulties",
    "accounts",
    "audit",
)
