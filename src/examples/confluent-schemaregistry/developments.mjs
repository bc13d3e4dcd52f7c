// Prints what happened, how sure that is and when it was reported, as it comes out on
// news.developments: kafkajs carries the records, Confluent's own package reads them.
//
// Needs Node.js 20 and, once, `npm ci` in this folder. Start it with the addresses that `newswire
// run` prints:
//
//   NEWSWIRE_BOOTSTRAP_SERVERS=... NEWSWIRE_SCHEMA_REGISTRY_URL=... node developments.mjs [--max N] [--group NAME]
import { parseArgs } from 'node:util'
import confluent from '@confluentinc/schemaregistry'
import avsc from 'avsc'
import kafkajs from 'kafkajs'

const { NEWSWIRE_BOOTSTRAP_SERVERS: brokers, NEWSWIRE_SCHEMA_REGISTRY_URL: url } = process.env
if (!brokers || !url) {
  console.error('set NEWSWIRE_BOOTSTRAP_SERVERS and NEWSWIRE_SCHEMA_REGISTRY_URL')
  process.exit(2)
}
const { values: options } = parseArgs({
  options: { max: { type: 'string' }, group: { type: 'string', default: 'example-developments' } },
})
const max = Number(options.max ?? Infinity)

// Makes a Date of every timestamp-millis; without it they are numbers.
class DateType extends avsc.types.LogicalType {
  _fromValue(value) {
    return new Date(value)
  }
  _toValue(date) {
    return date instanceof Date ? date.getTime() : undefined
  }
}

// An enum comes as its symbol. A later release may have more of them than these.
const SURENESS = {
  HAPPENED: 'it happened',
  ONGOING: 'it goes on',
  EXPECTED: 'it is expected',
  CLAIMED: 'it is claimed',
}

const deserializer = new confluent.AvroDeserializer(
  new confluent.SchemaRegistryClient({ baseURLs: [url] }),
  confluent.SerdeType.VALUE,
  { logicalTypes: { 'timestamp-millis': DateType } },
)
const kafka = new kafkajs.Kafka({
  clientId: 'developments',
  brokers: brokers.split(','),
  logLevel: kafkajs.logLevel.ERROR,
})
// Reads only what is committed: kafkajs does so unless it is told readUncommitted.
const consumer = kafka.consumer({ groupId: options.group })

let stopping
function stop() {
  stopping ??= consumer.disconnect()
  return stopping
}
process.once('SIGINT', stop)
process.once('SIGTERM', stop)

let seen = 0
await consumer.connect()
await consumer.subscribe({ topic: 'news.developments', fromBeginning: true })
await consumer.run({
  eachMessage: async ({ topic, message }) => {
    // A null value is a retraction.
    if (message.value === null) console.log(`taken back: ${message.key}`)
    else print(await deserializer.deserialize(topic, message.value))
    if (++seen >= max) stop()
  },
})

function print({ paragraph, status, source }) {
  const { text, article } = paragraph
  const reported = article.versionCreated?.toISOString() ?? 'at a time not told'
  console.log(text)
  console.log(`  ${SURENESS[status] ?? status}, says ${source?.name ?? 'the article'}; reported ${reported}`)
}
