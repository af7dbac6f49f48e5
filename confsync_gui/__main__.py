"""`python -m confsync_gui` is the `confsync` command."""

from confsync_gui.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
