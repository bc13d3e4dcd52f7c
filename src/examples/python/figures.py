#!/usr/bin/python3
"""Prints every figure as it comes out on news.figures: how many of what, and according to whom.

Needs Debian's packages python3-confluent-kafka, python3-avro and python3-requests, and so
Debian's own python3. Start it with the addresses that `newswire run` prints:

  NEWSWIRE_BOOTSTRAP_SERVERS=... NEWSWIRE_SCHEMA_REGISTRY_URL=... ./figures.py [--max N] [--group NAME]
"""

import argparse
import os
import signal
import sys

from confluent_kafka import Consumer, KafkaException
from confluent_kafka.avro import CachedSchemaRegistryClient
from confluent_kafka.avro.serializer.message_serializer import MessageSerializer


def lines(record):
    """The lines to print of a value of news.figures."""
    paragraph = record["paragraph"]
    # A timestamp-millis comes as a datetime in UTC.
    made = paragraph["article"]["versionCreated"]
    for figure in record["figures"]:
        value = f"{figure['value']:,.10g}"
        if figure["upperValue"] is not None:
            value += f" to {figure['upperValue']:,.10g}"
        source = figure["source"]["name"] if figure["source"] else "the article"
        yield (
            f"{figure['bound']} {value} {figure['unit'] or ''}"
            f" ({figure['kind']}; counted: {figure['counted']}; says {source})"
        )
    yield f"  {paragraph['text']}"
    yield f"  in a version of {made.isoformat() if made else 'a time not told'}"


def main():
    parser = argparse.ArgumentParser(description="Prints the figures of live articles.")
    parser.add_argument("--max", type=int, help="end after so many records")
    parser.add_argument("--group", default="example-figures", help="the consumer group")
    options = parser.parse_args()
    try:
        servers = os.environ["NEWSWIRE_BOOTSTRAP_SERVERS"]
        registry = os.environ["NEWSWIRE_SCHEMA_REGISTRY_URL"]
    except KeyError as missing:
        parser.error(f"set {missing.args[0]}")

    signal.signal(signal.SIGTERM, signal.default_int_handler)
    serializer = MessageSerializer(CachedSchemaRegistryClient({"url": registry}))
    consumer = Consumer(
        {
            "bootstrap.servers": servers,
            "group.id": options.group,
            "auto.offset.reset": "earliest",
            "isolation.level": "read_committed",
        }
    )
    consumer.subscribe(["news.figures"])
    seen = 0
    try:
        while options.max is None or seen < options.max:
            message = consumer.poll(1.0)
            if message is None:
                continue
            if message.error():
                raise KafkaException(message.error())
            seen += 1
            if message.value() is None:  # a retraction
                print("taken back:", message.key().decode(), flush=True)
                continue
            for line in lines(serializer.decode_message(message.value())):
                print(line, flush=True)
    except KeyboardInterrupt:
        pass
    finally:
        consumer.close()


if __name__ == "__main__":
    sys.exit(main())
