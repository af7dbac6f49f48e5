"""Bring the files in resources/translations up to date with the source code, and say what is left to translate."""

from __future__ import annotations

from tests.languages.catalogue import FORMS, Catalogue, compiled, path_of, wanted_in
from tests.languages.sources import all_sources


def main() -> None:
    """Write every .ts and .qm file."""
    sources = all_sources()
    for language in FORMS:
        wanted = wanted_in(language, sources)
        catalogue = Catalogue.read(language)
        path_of(language).write_text(catalogue.text(wanted), "utf-8")
        compiled(path_of(language), path_of(language).with_suffix(".qm"))
        missing = sum(not catalogue.entries.get((source.context, source.text)) for source in wanted)
        print(f"{language}: {len(wanted)} texts, {missing} to translate")


if __name__ == "__main__":
    main()
