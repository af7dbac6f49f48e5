"""The `confsync` command behind its words: handed to the running app, or, where none runs, the same work done here.

The same outbox, the same delivery, in the foreground and without Qt's widgets.
"""
