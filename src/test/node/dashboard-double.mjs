// A made-up server behind the dashboard: the page and its files are the real ones, what it is told is not. So
// the page can be shown what a real server can hardly be brought to.
import { createServer } from 'node:http'

const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60]

/** An answer of /status in which records have been counted; what is given goes in its place. */
export function status(records, given = {}) {
  const changes = (count) => ({ new: count, changed: 0, retracted: 0 })
  return {
    application: 'newswire',
    version: '0.1.0',
    time: new Date().toISOString(),
    ready: true,
    reasons: [],
    instances: [
      {
        address: '127.0.0.1:8080', ready: true, reasons: [], stream: 'RUNNING', since: '2031-05-04T06:00:00Z',
        partitions: [0, 1, 2, 3], standbys: [], restoring: 0,
        stateBytes: { articles: 81_234, 'due-times': 1_024, edits: 22_000 }, heapBytes: 90_000_000, clients: 1,
      },
    ],
    partitions: [0, 1, 2, 3].map((partition) => ({ partition, instance: '127.0.0.1:8080', lag: 0 })),
    paragraphs: { accepted: records, held: 0, unchanged: 0, stale: 0, killed: 0, expired: 0, refused: 0 },
    records: {
      quote: changes(Math.round(records * 0.3)), development: changes(Math.round(records * 0.2)),
      figure: changes(Math.round(records * 0.4)), promo: changes(Math.round(records * 0.1)),
      background: changes(Math.round(records * 0.15)),
    },
    deadLetters: { unreadable: 0, invalid: 0, refused: 0 },
    unaccounted: 0,
    readings: Math.round(records * 1.2),
    latency: {
      count: records, sum: records * 0.03,
      buckets: [...BOUNDS, '+Inf'].map((le, index) => ({ le, count: Math.round(records * Math.min(1, 0.1 + index * 0.2)) })),
    },
    sources: [{ source: 'The Sorrel Post', newest: new Date(Date.now() - 95_000).toISOString() }],
    flow: [
      { from: 'news.paragraphs', to: 'reading', records },
      { from: 'reading', to: 'news.quotes', records: Math.round(records * 0.3) },
    ],
    ...given,
  }
}

/** A record of a stream as the server tells it. */
export function event(stream, id, text, more = {}) {
  return {
    source: `/streams/${stream}`,
    subject: `urn:newswire:double#${id}`,
    time: new Date().toISOString(),
    data: {
      paragraph: {
        id, text, position: 0,
        article: { uri: 'urn:newswire:double', version: 1, headline: 'Harbour wall of Sorrel falls', source: 'The Sorrel Post' },
      },
      ...more,
    },
  }
}

/** The server. What it answers can be set; what it was asked is kept. */
export class Double {
  status = status(0)
  deadLetters = { deadLetters: [], before: null }
  redrive = { status: 200, body: {} }
  asked = []
  #real
  #server
  #streams = new Set()
  #streamsOpen = true

  /** @param real base URL of a server of newswire that has the page and its files */
  constructor(real) {
    this.#real = real
    this.#server = createServer((request, response) => this.#answer(request, response))
  }

  /** Listens at a port, 0 for a free one, and gives the base URL. */
  async start(port = 0) {
    await new Promise((listening) => this.#server.listen(port, '127.0.0.1', listening))
    this.port = this.#server.address().port
    return `http://127.0.0.1:${this.port}`
  }

  /** Ends all connections and takes none. */
  async stop() {
    const closed = new Promise((done) => this.#server.close(done))
    this.#server.closeAllConnections()
    await closed
  }

  /** Whether streams are served, or refused as by a server that starts. */
  set streamsOpen(open) {
    this.#streamsOpen = open
    if (!open) this.endStreams()
  }

  /** Ends the streams; the page may come back. */
  endStreams() {
    for (const stream of this.#streams) stream.end()
    this.#streams.clear()
  }

  get streams() {
    return this.#streams.size
  }

  /** Sends an event to all who follow. */
  send(type, data, id = 'x') {
    for (const stream of this.#streams) stream.write(`id: ${id}\nevent: ${type}\ndata: ${JSON.stringify(data)}\n\n`)
  }

  async #answer(request, response) {
    const { pathname } = new URL(request.url, 'http://double')
    const last = request.headers['last-event-id']
    this.asked.push(`${request.method} ${request.url}${last ? ` after ${last}` : ''}`)
    if (pathname.startsWith('/streams/')) return this.#stream(response)
    if (pathname === '/status') return json(response, 200, this.status)
    if (pathname === '/dead-letters') return json(response, 200, this.deadLetters)
    if (pathname.endsWith('/redrive')) return json(response, this.redrive.status, this.redrive.body)
    const answer = await fetch(this.#real + request.url)
    const headers = Object.fromEntries(answer.headers)
    delete headers['content-encoding']
    delete headers['transfer-encoding']
    response.writeHead(answer.status, headers).end(Buffer.from(await answer.arrayBuffer()))
  }

  #stream(response) {
    if (!this.#streamsOpen) return json(response, 503, { detail: 'newswire is starting' })
    response.writeHead(200, { 'Content-Type': 'text/event-stream' })
    response.write('retry: 100\nid: begun\n\n')
    this.#streams.add(response)
    response.on('close', () => this.#streams.delete(response))
  }
}

function json(response, status, body) {
  const type = status < 400 ? 'application/json' : 'application/problem+json'
  response.writeHead(status, { 'Content-Type': type }).end(JSON.stringify(body))
}
