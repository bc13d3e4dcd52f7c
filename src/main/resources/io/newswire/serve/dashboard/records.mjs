// The records that the stream has brought and not taken back, the newest first. A paragraph that is of two
// classes comes on both of their streams, and is one here.

/** How many are kept. */
export const MOST = 200

/** The last part of a stream's path: quotes, edits, ... */
function streamOf(event) {
  return event.source.slice(event.source.lastIndexOf('/') + 1)
}

export class Records {
  #records = new Map()
  #number = 0

  /** Takes a record, in place of one with its subject. */
  upsert(event) {
    const known = this.#records.get(event.subject)
    const stream = streamOf(event)
    const record = known ?? { subject: event.subject, data: {}, changed: false }
    record.changed ||= stream in record.data
    delete record.data[stream]
    record.data[stream] = event.data
    record.at = Date.parse(event.time)
    record.number = this.#number++
    this.#records.delete(event.subject)
    this.#records.set(event.subject, record)
    if (this.#records.size > MOST) this.#records.delete(this.#records.keys().next().value)
    return record
  }

  /** Takes a record back from one stream; null where it was not here, as those of a filter may not be. */
  retract(event) {
    const record = this.#records.get(event.subject)
    const stream = streamOf(event)
    if (!record || !(stream in record.data)) return null
    const data = record.data[stream]
    delete record.data[stream]
    if (Object.keys(record.data).length === 0) this.#records.delete(event.subject)
    return { stream, article: articleOf(data), reason: event.data.reason, version: event.data.version }
  }

  /** Lets go of all. */
  clear() {
    this.#records.clear()
  }

  get(subject) {
    return this.#records.get(subject)
  }

  get size() {
    return this.#records.size
  }

  /** All, the newest first. */
  list() {
    return [...this.#records.values()].reverse()
  }
}

/** Of the values that a record has by its streams the one that came last. */
export function newest({ data }) {
  return Object.values(data).at(-1)
}

/** The article that a record's value is of. */
export function articleOf(data) {
  return data.paragraph?.article ?? data.article
}
