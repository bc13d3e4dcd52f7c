// Opens the example that follows a stream on a made-up server, which says all that a stream may say:
// a record, one in its place, a retraction, a reset, and that the client was too slow.
//
//   node notices.mjs PAGE
//
// Prints what the page showed after each of these as JSON, and with which id it came back.
import { createServer } from 'node:http'
import { watch, withBrowser } from './browser.mjs'

const [address] = process.argv.slice(2)

const event = (subject, text) => ({
  source: '/streams/quotes',
  subject,
  data: { paragraph: { text, article: { uri: 'urn:x', headline: 'Harbour' } }, quotations: [{ speaker: null }] },
})
const STEPS = [
  { kind: 'upsert', data: event('urn:x#a', 'As it was.'), until: /As it was/ },
  { kind: 'upsert', data: event('urn:x#b', 'Another.'), until: /Another/ },
  { kind: 'upsert', data: event('urn:x#a', 'As it is.'), until: /As it is/ },
  { kind: 'retract', data: { source: '/streams/quotes', subject: 'urn:x#b', data: { reason: 'KILLED' } }, gone: /Another/ },
  { kind: 'reset', data: { reason: 'too long ago' }, gone: /As it is/ },
  { kind: 'upsert', data: event('urn:x#c', 'Anew.'), until: /Anew/ },
  { kind: 'dropped', data: { reason: 'you are too far behind' }, until: /too far behind/ },
]

const connections = []
const server = createServer((request, response) => {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Access-Control-Allow-Origin': '*' })
  response.write('retry: 100\nid: begun\n\n')
  connections.push({ last: request.headers['last-event-id'] ?? null, response })
})
await new Promise((listening) => server.listen(0, '127.0.0.1', listening))

await withBrowser(async (browser) => {
  const page = await browser.newPage()
  const seen = watch(page)
  const url = `http://127.0.0.1:${server.address().port}`
  await page.goto(`${address}?${new URLSearchParams({ server: url })}`)
  await page.waitForFunction(() => document.querySelector('#state').dataset.state === 'open')
  const states = []
  for (const [number, { kind, data, until, gone }] of STEPS.entries()) {
    connections[0].response.write(`id: ${number}\nevent: ${kind}\ndata: ${JSON.stringify(data)}\n\n`)
    await page.waitForFunction(
      ([words, wanted]) => new RegExp(words).test(document.body.innerText) === wanted,
      [(until ?? gone).source, until !== undefined],
    )
    states.push(await page.$$eval('#items li span', (items) => items.map((item) => item.textContent)))
  }
  connections[0].response.end()
  await page.waitForFunction(() => document.querySelector('#state').dataset.state === 'open')
  console.log(JSON.stringify({ states, cameBackWith: connections[1].last, ...seen }))
})
server.closeAllConnections()
server.close()
