"""``communeapp bench NAME``: one figure, ours beside a baseline run in turn with it."""

from __future__ import annotations

import tempfile
from pathlib import Path

import click

from communeapp.bench import registry
from communeapp.cli.answering import choose_model
from communeapp.cli.context import CliContext
from communeapp.core.errors import UserError


@click.command(help="cli.command.bench")
@click.argument("name", metavar="NAME")
@click.option("--runs", type=click.IntRange(1, 1000), metavar="N", help="bench.option.runs")
@click.option("--model", "model_id", metavar="ID", help="bench.option.model")
@click.option(
    "--program", metavar="PATH", type=click.Path(path_type=Path), help="bench.option.program"
)
@click.option("--bare", metavar="PATH", type=click.Path(path_type=Path), help="bench.option.bare")
@click.pass_obj
def bench(
    context: CliContext,
    name: str,
    runs: int | None,
    model_id: str | None,
    program: Path | None,
    bare: Path | None,
) -> None:
    """Run one benchmark. Nothing is kept: its files go to a temporary folder."""
    if name not in registry.BENCHES:
        raise registry.unknown(name)
    for option, file in (("--program", program), ("--bare", bare)):
        if file is not None and not file.is_file():
            raise UserError("bench.no_program", field=option, file=str(file))
    model = choose_model(context, model_id, use_ai=True)
    with tempfile.TemporaryDirectory(prefix="communeapp-bench-") as scratch:
        outcome = registry.run(
            name,
            registry.Bench(
                context.paths,
                context.wiring,
                model,
                runs or registry.BENCHES[name][2],
                Path(scratch),
                program.absolute() if program is not None else None,
                bare.absolute() if bare is not None else None,
            ),
        )
    answer = outcome.to_json()
    if context.json:
        context.emit(answer)
        return
    context.say(
        "bench.told" if outcome.ratio is not None else "bench.told_alone",
        **{key: value for key, value in answer.items() if key != "more"},
    )
