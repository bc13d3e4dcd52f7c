// Prints who said what, and what an article takes back, as it comes out on news.quotes.
//
// Needs Node.js 20 and, once, `npm ci` in this folder. Start it with the addresses that `newswire
// run` prints:
//
//   NEWSWIRE_BOOTSTRAP_SERVERS=... NEWSWIRE_SCHEMA_REGISTRY_URL=... node quotes.mjs [--max N] [--group NAME]
import { parseArgs } from 'node:util'
import { SchemaRegistry } from '@kafkajs/confluent-schema-registry'
import kafkajs from 'kafkajs'

const { NEWSWIRE_BOOTSTRAP_SERVERS: brokers, NEWSWIRE_SCHEMA_REGISTRY_URL: host } = process.env
if (!brokers || !host) {
  console.error('set NEWSWIRE_BOOTSTRAP_SERVERS and NEWSWIRE_SCHEMA_REGISTRY_URL')
  process.exit(2)
}
const { values: options } = parseArgs({
  options: { max: { type: 'string' }, group: { type: 'string', default: 'example-quotes' } },
})
const max = Number(options.max ?? Infinity)

const registry = new SchemaRegistry({ host })
const kafka = new kafkajs.Kafka({
  clientId: 'quotes',
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
await consumer.subscribe({ topic: 'news.quotes', fromBeginning: true })
await consumer.run({
  eachMessage: async ({ message }) => {
    // A null value is a retraction, whose headers say why.
    if (message.value === null) printRetraction(message)
    else printQuotations(await registry.decode(message.value))
    if (++seen >= max) stop()
  },
})

function printQuotations({ paragraph, quotations }) {
  for (const { speaker, cue, text } of quotations) {
    console.log(`${speaker?.name ?? 'somebody'} (${cue ?? 'no cue'}): ${text}`)
  }
  console.log(`  ${paragraph.article.headline}, version ${paragraph.article.version}`)
}

function printRetraction({ key, headers }) {
  console.log(`taken back: ${key} (${headers['newswire.reason']}, version ${headers['newswire.version']})`)
}
