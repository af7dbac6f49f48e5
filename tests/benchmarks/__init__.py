"""Speed and size as ratios against a baseline of the same run. `python -m tests.benchmarks` prints them; none passes or fails."""
