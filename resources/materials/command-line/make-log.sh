#!/bin/sh
# Makes a log of an imaginary shop, for practising with grep, sed, sort and uniq.
#
#   sh make-log.sh > shop.log              a million lines, about 70 MB
#   sh make-log.sh 10000 > small.log       ten thousand lines, to try things out
#
# The log is the same each time, so that results can be compared. It needs nothing but awk. It writes to its
# standard output only.
lines=${1:-1000000}
case $lines in
  '' | *[!0-9]*) echo "usage: sh make-log.sh [number of lines]" >&2; exit 2 ;;
esac
awk -v lines="$lines" '
  function chance(below) {                  # a small generator of our own: the same numbers with every awk
    seed = (seed * 16807) % 2147483647
    return seed % below
  }
  function two(n) { return n < 10 ? "0" n : n }
  BEGIN {
    seed = 20260504
    split("cart checkout search mail stock login", part, " ")
    for (i = 1; i <= lines; i++) {
      second = int(i * 86400 / (lines + 1))
      stamp = "2026-05-04T" two(int(second / 3600)) ":" two(int(second / 60) % 60) ":" two(second % 60) "Z"
      head = stamp " " part[1 + chance(6)] "-" (1 + chance(4))
      dice = chance(1000)
      if      (dice < 720) print head " INFO  request=" chance(900000) + 100000 " answered in " chance(400) + 3 " ms"
      else if (dice < 850) print head " DEBUG cache " (chance(3) ? "hit" : "miss") " for key item:" chance(50000)
      else if (dice < 900) print head " WARN  slow answer: " chance(5000) + 1000 " ms"
      else if (dice < 921) print head " ERROR stock: item " chance(50000) " not found"
      else if (dice < 938) print head " ERROR db: timeout after " chance(20) + 30 " s waiting for a connection"
      else if (dice < 951) print head " ERROR mail: address refused by host"
      else if (dice < 962) print head " ERROR payment " chance(900000) + 100000 ": card declined"
      else if (dice < 971) print head " ERROR login: token expired for user " chance(80000)
      else if (dice < 978) print head " ERROR search: index \"products_" chance(8) "\" is read-only"
      else if (dice < 984) print head " ERROR cart: version conflict on cart " chance(300000)
      else if (dice < 989) print head " ERROR http: connection reset by peer"
      else if (dice < 993) print head " ERROR disk: write failed, no space left on device"
      else if (dice < 996) print head " ERROR mail: queue is full"
      else if (dice < 998) print head " ERROR json: unexpected end of input at position " chance(4096)
      else if (dice < 999) print head " ERROR config: unknown switch \"new_prices\""
      else                 print head " INFO  note from support: customer saw ERROR 42, could not reproduce"
    }
  }'
