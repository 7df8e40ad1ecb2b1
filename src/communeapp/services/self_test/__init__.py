"""The self-test: ``CommuneApp --self-test [--model FILE | --no-model] [--hidden] --out FILE``.

Every package runs it after installing, every update before it is taken into use, and the first PC of a
pilot as its first act. ``outer`` is what one calls: it starts the program once more, on a data folder
that is thrown away, takes down what it prints, and outlives it when it crashes or hangs. ``inner`` is
what runs in there: one step after the other, the parts with a window handed in by ``communeapp.app``.
"""
