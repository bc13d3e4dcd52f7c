// Follows a stream of server-sent events and comes back by itself: after a break as browsers do, and also
// where they give up, since the server was not ready yet.

const AGAIN = 2_000

export class Following {
  #listener
  #events = null
  #timer = null
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
    const query = new URLSearchParams(this.#query)
    if (this.#lastId) {
      query.delete('since')
      query.set('last-event-id', this.#lastId)
    }
    const events = new EventSource(`${this.#path}?${query}`)
    events.addEventListener('open', () => this.#listener.open())
    for (const type of ['upsert', 'retract', 'reset', 'dropped']) {
      events.addEventListener(type, ({ data, lastEventId }) => {
        this.#lastId = lastEventId || this.#lastId
        this.#listener[type](JSON.parse(data))
      })
    }
    events.addEventListener('error', () => {
      this.#listener.waiting()
      if (events.readyState === EventSource.CLOSED && this.#events === events) {
        this.#timer = setTimeout(() => this.resume(), AGAIN)
      }
    })
    this.#events = events
  }

  /** Lets go of the connection. */
  stop() {
    clearTimeout(this.#timer)
    this.#events?.close()
    this.#events = null
  }
}
