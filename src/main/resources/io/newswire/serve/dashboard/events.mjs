// Reads server-sent events as they come: https://html.spec.whatwg.org/multipage/server-sent-events.html. Browsers' own
// EventSource sends no headers, and so no token.

/** Makes events of pieces of a stream, however it is cut. The server ends its lines with line feeds. */
export class EventReader {
  /** How long to wait before coming back, milliseconds, as the server has said; null before. */
  retry = null
  #left = ''
  #id = ''
  #type = ''
  #data = []

  /** The events that are whole with the next piece: type, data and lastEventId. */
  read(piece) {
    const lines = (this.#left + piece).split('\n')
    this.#left = lines.pop()
    return lines.map((line) => this.#take(line)).filter(Boolean)
  }

  #take(line) {
    if (line === '') return this.#end()
    const [, field, value] = /^([^:]*):? ?(.*)$/.exec(line)
    if (field === 'data') this.#data.push(value)
    else if (field === 'event') this.#type = value
    else if (field === 'id') this.#id = value
    else if (field === 'retry' && /^\d+$/.test(value)) this.retry = Number(value)
    return null
  }

  /** One without data says where its reader stands, and nothing else. */
  #end() {
    const event = { type: this.#data.length > 0 ? this.#type || 'message' : null, data: this.#data.join('\n'), lastEventId: this.#id }
    this.#type = ''
    this.#data = []
    return event
  }
}
