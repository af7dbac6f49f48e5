"""The translations: which texts there are to translate, and the files that hold what they are in other languages.

`python -m tests.languages` takes new texts into resources/translations/*.ts, drops those that are gone, and compiles the .qm files.
Qt's own lupdate would find the texts of the widgets, but not those that other rooms say (`core.text.say`) or declare (`Meta`).
"""
