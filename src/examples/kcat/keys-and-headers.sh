#!/bin/sh
# Prints where each record of a topic stands, its key and its headers: whom it is about, what is
# taken back and why. Values are Avro, which Debian's kcat is built without, so their size is shown;
# of a retraction it is -1.
#
# Needs kcat (Debian's package kcat). Start it with the address that `newswire run` prints:
#
#   NEWSWIRE_BOOTSTRAP_SERVERS=... ./keys-and-headers.sh TOPIC [kcat's options, such as -e or -c 10]
set -eu
topic=${1:?name a topic, such as news.quotes}
shift

exec kcat -C -u -q -b "${NEWSWIRE_BOOTSTRAP_SERVERS:?is not set}" -t "$topic" -o beginning \
  -X isolation.level=read_committed \
  -f '%t [%p] at %o: key %k, headers (%h), %S bytes\n' "$@"
