"""Speed and size as ratios against a baseline of the same run. `python -m tests.benchmarks` prints them; none passes or fails.

What is resident depends on what is installed beside ConfSync: httpx loads click and rich where it finds them, 9 MB that nobody has who
installed ConfSync alone. To measure the size that people get, make an environment from `.ci/requirements-runtime.txt` and run the
benchmarks by its Python, in the checkout.
"""
