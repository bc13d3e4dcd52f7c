#!/bin/sh
# Prints every record of a topic as JSON, with its headers and its key in front, by Kafka's console
# consumer and Apicurio's Avro deserializer.
#
# Needs Java 17 and, once, `mvn package` in this folder, which gets the jars. Start it with the
# addresses that `newswire run` prints:
#
#   NEWSWIRE_BOOTSTRAP_SERVERS=... NEWSWIRE_SCHEMA_REGISTRY_URL=... ./records.sh TOPIC [the console
#   consumer's options, such as --max-messages 10]
set -eu
topic=${1:?name a topic, such as news.promos}
shift
folder=$(dirname "$0")
registry=${NEWSWIRE_SCHEMA_REGISTRY_URL:?is not set}

# Apicurio's deserializer asks its registry at /apis/registry/v3, not at the Confluent-compatible path.
exec java -cp "$folder/target/classes:$folder/target/jars/*" -Dorg.slf4j.simpleLogger.defaultLogLevel=warn \
  org.apache.kafka.tools.consumer.ConsoleConsumer \
  --bootstrap-server "${NEWSWIRE_BOOTSTRAP_SERVERS:?is not set}" --topic "$topic" \
  --from-beginning --isolation-level read_committed \
  --formatter-config "$folder/formatter.properties" \
  --formatter-property "value.deserializer.apicurio.registry.url=${registry%/apis/ccompat/*}" "$@"
