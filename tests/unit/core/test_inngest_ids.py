"""The seed and the id that the server makes of it."""

from __future__ import annotations

import base64

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from confsync_gui.core.inngest_ids import make_seed, server_event_id

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
KNOWN_SEED = "1743130137367,eii2YKXRVTJPuA=="
TIMES = st.integers(0, 2**48 - 1)
ENTROPY = st.binary(min_size=10, max_size=10)


def value_of(ulid: str) -> int:
    number = 0
    for letter in ulid:
        number = number * 32 + ALPHABET.index(letter)
    return number


def test_the_known_seed_gives_the_known_id() -> None:
    assert server_event_id(KNOWN_SEED) == "01JQDAE4RQF8MBCR55T5AK4KXS"


@settings(max_examples=100)
@given(TIMES, ENTROPY, st.integers(1, 5000))
def test_an_id_is_the_time_and_the_random_bytes_with_the_place_added(ms: int, entropy: bytes, place: int) -> None:
    ulid = server_event_id(make_seed(ms, entropy), place)
    assert len(ulid) == 26
    whole = value_of(ulid).to_bytes(16, "big")
    assert int.from_bytes(whole[:6], "big") == ms
    assert whole[6:12] == entropy[:6]
    assert int.from_bytes(whole[12:], "big") == (int.from_bytes(entropy[6:], "big") + place) % 2**32


def test_the_last_four_bytes_overflow_into_nothing() -> None:
    overflowing = server_event_id(make_seed(0, b"\0" * 6 + b"\xff" * 4))
    assert overflowing == "0" * 26


@settings(max_examples=50)
@given(TIMES, ENTROPY)
def test_a_seed_is_milliseconds_and_padded_standard_base64(ms: int, entropy: bytes) -> None:
    first, comma, second = make_seed(ms, entropy).partition(",")
    assert (int(first), comma, len(second)) == (ms, ",", 16)
    assert base64.standard_b64decode(second) == entropy


@pytest.mark.parametrize(
    ("ms", "entropy"), [(0, b""), (0, b"123456789"), (0, b"12345678901"), (-1, b"1" * 10), (2**48, b"1" * 10)]
)
def test_a_seed_is_made_only_of_a_48_bit_time_and_ten_bytes(ms: int, entropy: bytes) -> None:
    with pytest.raises(ValueError, match="a seed"):
        make_seed(ms, entropy)


@pytest.mark.parametrize(
    "seed",
    [
        "",
        ",",
        "1743130137367",
        "1743130137367,",
        ",eii2YKXRVTJPuA==",
        "1743130137367,eii2YKXRVTJPuA",
        "1743130137367,eii2YKXRVTJPuA==,",
        "1743130137367,eii2YKXRVTJP",
        "1743130137367,eii2*KXRVTJPuA==",
        "1743130137367,éii2YKXRVTJPuA==",
        "-1,eii2YKXRVTJPuA==",
        "1.5,eii2YKXRVTJPuA==",
        "²,eii2YKXRVTJPuA==",
        f"{2**48},eii2YKXRVTJPuA==",
        f"{'9' * 5000},eii2YKXRVTJPuA==",
    ],
)
def test_a_malformed_seed_is_refused(seed: str) -> None:
    with pytest.raises(ValueError, match=r"seed|ASCII"):
        server_event_id(seed)
