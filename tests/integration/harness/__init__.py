"""A private desktop for one test, made of the real programs that .ci/setup installs. Start at `desktop_session`."""
