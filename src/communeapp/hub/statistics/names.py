"""Words for codes: communes, courses, questions, fields and types of documents."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping
from functools import cache

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from communeapp import paths
from communeapp.core.checking import Rule, RuleBook
from communeapp.core.checking.finding import message_name
from communeapp.core.vietnamese import sort_key
from communeapp.hub.db import projection_tables as tables
from communeapp.hub.db import schema


def unit_names(connection: Connection) -> dict[str, str]:
    """Give the names of all units by code."""
    query = sa.select(schema.unit.c.code, schema.unit.c.name)
    return {row.code: row.name for row in connection.execute(query)}


def unit_key(names: Mapping[str, str], code: str) -> tuple[bool, object]:
    """Sort units by their names as people do; those without a name last."""
    name = names.get(code, "")
    for kind in ("Xã ", "Phường ", "Đặc khu "):
        name = name.removeprefix(kind)
    return not name, sort_key(name or code)


def course_titles(connection: Connection) -> dict[str, str]:
    """Give the titles of courses by id: those of the program, over them those that were published."""
    found = dict(shipped_courses())
    query = (
        sa.select(schema.publication.c.id, schema.publication.c.title)
        .where(schema.publication.c.kind == "course")
        .order_by(schema.publication.c.edition)
    )
    found |= {row.id: row.title for row in connection.execute(query) if row.title}
    return found


def class_titles(connection: Connection, ids: list[str]) -> dict[str, str]:
    """Give the titles of classes by id, as their standings say them."""
    table = tables.standing
    query = (
        sa.select(table.c["class"], sa.func.max(table.c.class_title).label("title"))
        .where(table.c["class"].in_(ids))
        .group_by(table.c["class"])
    )
    return {row[0]: row.title for row in connection.execute(query)}


@cache
def shipped_courses() -> Mapping[str, str]:
    """Give the titles of the courses that come with the program."""
    folder = paths.resources_dir() / "courses"
    packs = [
        tomllib.loads(file.read_text(encoding="utf-8"))
        for file in sorted(folder.glob("*/pack.toml"))
    ]
    return {str(one["id"]): str(one["title"]) for one in packs}


@cache
def question_stems(course: str) -> Mapping[str, str]:
    """Give the stems of a course that comes with the program, by id of the question; else nothing."""
    if course not in shipped_courses():
        return {}
    found: dict[str, str] = {}
    for file in sorted((paths.resources_dir() / "courses" / course / "questions").glob("*.toml")):
        for one in tomllib.loads(file.read_text(encoding="utf-8")).get("questions", []):
            found[str(one["id"])] = " ".join(str(one.get("stem", "")).split())
    return found


@cache
def field_names() -> Mapping[str, str]:
    """Give the names of the fields that documents belong to."""
    text = (paths.resources_dir() / "field" / "fields.json").read_text(encoding="utf-8")
    data = json.loads(text)
    found = {str(one["code"]): str(one["name"]) for one in data["fields"]}
    return {**found, "KHAC": str(data["other"])}


@cache
def type_names() -> Mapping[str, str]:
    """Give the names of the types of documents (Decree 30/2020, Article 7)."""
    file = paths.resources_dir() / "packs" / "van-ban-hanh-chinh" / "type_names.toml"
    types = tomllib.loads(file.read_text(encoding="utf-8"))["types"]
    return {str(one["code"]): str(one["name"]).removesuffix(" (cá biệt)") for one in types}


@cache
def rule_words(language: str) -> Mapping[str, str]:
    """Give what the checker says of each rule, without the place where it names what it found.

    A rule is found by its id and by the name that it bore before rules had ids.
    """
    told: dict[str, dict[str, str]] = {}
    for file in sorted((paths.resources_dir() / "messages" / language).glob("lint*.toml")):
        told |= tomllib.loads(file.read_text(encoding="utf-8"))["lint"]
    words: dict[str, str] = {}
    for rule in _rules():
        said = told.get(rule.message or message_name(rule.id), {}).get("message", "")
        if said:
            words[rule.id] = words[rule.formerly or rule.id] = _without_finds(str(said))
    return words


def _rules() -> tuple[Rule, ...]:
    folder = paths.resources_dir() / "packs" / "van-ban-hanh-chinh" / "rules"
    files = sorted(folder.glob("*.toml"))
    return RuleBook.of(
        (one.name, tomllib.loads(one.read_text(encoding="utf-8"))) for one in files
    ).rules


def _without_finds(message: str) -> str:
    return " ".join(re.sub(r"[“\"]?\{\w+\}[”\"]?", "…", message).split())
