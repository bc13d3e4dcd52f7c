#!/bin/sh
# Follows a stream of server-sent events until it is stopped:
#
#   NEWSWIRE_URL=http://127.0.0.1:8080 curl/follow.sh 'quotes?since=beginning' [LAST-EVENT-ID]
#
# What comes next, or from where its parameter since says. With the id of the last event that came, in
# place of since, it goes on after that one, whichever instance is asked.
set -eu
url=${NEWSWIRE_URL:?set NEWSWIRE_URL}

if [ $# -gt 1 ]; then
  exec curl --fail-with-body --silent --show-error --no-buffer -H "Last-Event-ID: $2" "$url/streams/$1"
fi
exec curl --fail-with-body --silent --show-error --no-buffer "$url/streams/${1:-quotes}"
