"""Adds up the sales of one day, with value added tax. Needs Python 3.8 or newer, and nothing else."""
import csv
import os
from decimal import Decimal, ROUND_HALF_UP
from pathlib import Path

PLACES = [Path(os.environ.get("TILL_HOME", "/nowhere")), Path("/etc/till"), Path(__file__).resolve().parent]


def find(name):
    for place in PLACES:
        if (place / name).is_file():
            return place / name
    raise SystemExit(f"till: cannot find {name}")


def read_rates():
    with open(find("till-rates.csv"), newline="", encoding="utf-8") as file:
        return {row["group"]: Decimal(row["percent"]) for row in csv.DictReader(file)}


def main():
    rates = read_rates()
    net = tax = Decimal(0)
    with open(find("till-sales.csv"), newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            amount = Decimal(row["net"])
            net += amount
            tax += (amount * rates[row["group"]] / 100).quantize(Decimal("0.01"), ROUND_HALF_UP)
    print(f"net {net:.2f}, tax {tax:.2f}, together {net + tax:.2f}")
    if net + tax != Decimal("153.29"):
        print("DOES NOT AGREE with the till, which says 153.29")
        raise SystemExit(1)


if __name__ == "__main__":
    main()
