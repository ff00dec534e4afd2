"""What visits cost, recalculated by hand."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.allowance import Allowance, Basis
from models.payer import Payer
from scheduler.accounts.claims import Claim, claims, payments
from tests.accounts.books import ENGLISH_3, MUSIC_3, MUSIC_10, book, district, record
from tests.planner.towns import ENGLISH, JOINT

_VISIT = book().visits[0]


def test_amounts_by_hand() -> None:
    """T1's visit: 37.4 km at 0.81 = 30.294, so 30.29 yuan of Caotan; a lesson, 15; a day, 10 of Liangjia."""
    found = book(MUSIC_3)
    assert [(one.allowance.name, one.quantity, one.fen, one.school) for one in found.claims] == [
        ("交通补贴", 37_400, 3029, "S2"),
        ("课时补贴", 1, 1500, None),
        ("外出补贴", 1, 1000, "S1"),
    ]


def test_nothing_is_paid_without_a_signature() -> None:
    """Cancelled, unsigned or unrecorded visits are planned, and not paid."""
    found = book(record(3, JOINT, outcome="cancelled"), record(10, JOINT, signed=False))
    assert found.claims == ()
    assert all(one.planned and not one.signed and not one.visits for one in found.payments)


def test_a_day_is_paid_once() -> None:
    """At two schools on one date two visits are paid, and one day, with the first of them."""
    days = Allowance(name="外出", basis=Basis.DAY, fen=100, payer=Payer.SENDER)
    visits = Allowance(name="走教", basis=Basis.VISIT, fen=10, payer=Payer.SENDER)
    there = district(allowances=(days, visits))
    other = replace(_VISIT, number=2, school="S3")
    planned = claims(there, [_VISIT, other]).planned
    assert [(one.visit.number, one.allowance.name) for one in planned] == [
        (1, "外出"), (1, "走教"), (2, "走教"),
    ]  # fmt: skip


def test_payments_name_their_visits() -> None:
    """Caotan owes the kilometres of three signed visits, T1's two and T2's one (25 km: 20.25 yuan)."""
    found = book(MUSIC_3, MUSIC_10, ENGLISH_3)
    caotan = next(one for one in found.payments if one.school == "S2")
    assert (caotan.month, caotan.allowance, caotan.visits) == ("2026-09", "交通补贴", (1, 2, 3))
    assert (caotan.signed, caotan.planned) == (3029 + 2025 + 3029, 3 * (3029 + 2025))


def test_every_payment_is_the_sum_of_its_claims() -> None:
    """The sums by payer and the sums of the claims are the same money."""
    found = book(MUSIC_3, MUSIC_10, ENGLISH_3)
    assert sum(one.signed for one in found.payments) == sum(one.fen for one in found.claims)
    planned = claims(district(), found.visits).planned
    assert sum(one.planned for one in found.payments) == sum(one.fen for one in planned)


def test_all_signed_is_all_planned() -> None:
    """If everything is signed for, what is owed is what was planned."""
    every = [record(day, lesson) for day in (3, 10, 17) for lesson in (JOINT, ENGLISH)]
    found = book(*every)
    both = claims(district(), found.visits)
    assert both.signed == both.planned
    assert payments(district(), both) == found.payments
    assert all(one.planned == one.signed for one in found.payments)


@given(metres=st.integers(0, 500_000), fen=st.integers(0, 10_000))
def test_kilometres_are_rounded_to_the_nearest_fen(metres: int, fen: int) -> None:
    """Never further than half a fen from the exact product, half a fen upwards."""
    per_km = Allowance(name="k", basis=Basis.KILOMETRE, fen=fen, payer=Payer.TOWNSHIP)
    claim = Claim(_VISIT, per_km, metres, None)
    assert Fraction(-1, 2) < claim.fen - Fraction(metres * fen, 1000) <= Fraction(1, 2)


@pytest.mark.parametrize("payer", list(Payer))
def test_who_pays(payer: Payer) -> None:
    """The visited school, the employing one, or nobody's: the township."""
    one = Allowance(name="a", basis=Basis.VISIT, fen=1, payer=payer)
    claim = claims(district(allowances=(one,)), [_VISIT]).planned[0]
    assert claim.school == {Payer.RECEIVER: "S2", Payer.SENDER: "S1", Payer.TOWNSHIP: None}[payer]
