// Follows a stream of server-sent events and comes back by itself, whyever it ended, after the last event that came.
import { request } from './authorization.mjs'
import { EventReader } from './events.mjs'

const AGAIN = 2_000
const TYPES = ['upsert', 'retract', 'reset', 'dropped']

export class Following {
  #listener
  #connection = null
  #path = ''
  #query = new URLSearchParams()
  #lastId = null

  /** @param listener told what comes: upsert, retract, reset, dropped with their JSON; and open, waiting */
  constructor(listener) {
    this.#listener = listener
  }

  /** Follows another stream from its own beginning. */
  begin(stream, query) {
    this.#path = `/streams/${stream}`
    this.#query = query
    this.#lastId = null
    this.resume()
  }

  /** Connects anew, and goes on after the last event that came. */
  resume() {
    this.stop()
    this.#connection = new AbortController()
    this.#follow(this.#connection.signal)
  }

  /** Lets go of the connection. */
  stop() {
    this.#connection?.abort()
    this.#connection = null
  }

  async #follow(signal) {
    while (!signal.aborted) {
      const reader = new EventReader()
      try {
        await this.#connect(reader, signal)
      } catch {
        // Why does not matter: it comes back.
      }
      if (signal.aborted) return
      this.#listener.waiting()
      await new Promise((resolve) => setTimeout(resolve, reader.retry ?? AGAIN))
    }
  }

  async #connect(reader, signal) {
    const headers = { Accept: 'text/event-stream' }
    if (this.#lastId) headers['Last-Event-ID'] = this.#lastId
    const answer = await request(`${this.#path}?${this.#query}`, { headers, signal })
    if (!answer.ok) return
    this.#listener.open()
    const pieces = answer.body.pipeThrough(new TextDecoderStream()).getReader()
    for (;;) {
      const { value, done } = await pieces.read()
      if (done || signal.aborted) return
      for (const event of reader.read(value)) this.#tell(event)
    }
  }

  #tell({ type, data, lastEventId }) {
    this.#lastId = lastEventId || this.#lastId
    if (!TYPES.includes(type)) return
    try {
      this.#listener[type](JSON.parse(data))
    } catch (fault) {
      // A fault of the page, for which the stream need not end.
      reportError(fault)
    }
  }
}
