// The stream itself: what comes, filtered by the server as the form asks.
import { byId, setText } from './dom.mjs'
import { Following } from './following.mjs'
import { RecordList } from './recordlist.mjs'
import { articleOf, Records } from './records.mjs'
import * as words from './words.mjs'

const FILTERS = ['source', 'speaker', 'text']

/** Typing asks for a new stream only when it has paused for so long, milliseconds. */
const TYPING = 400

export class StreamView {
  #records = new Records()
  #list
  #article
  #following
  #form = byId('filter')
  #pause = byId('pause')
  #typing = null
  #isPaused = false
  #isOpen = false

  /** @param article the dialog in which records open */
  constructor(article) {
    this.#article = article
    this.#list = new RecordList(this.#records, (uri, paragraph) => article.open(uri, paragraph))
    this.#following = new Following({
      open: () => this.#say(true),
      waiting: () => this.#say(false),
      upsert: (event) => this.#upsert(event),
      retract: (event) => this.#retract(event),
      reset: ({ reason }) => this.#clear(`All comes anew: ${reason}`),
      dropped: ({ reason }) => this.#say(false, reason),
    })
  }

  /** Begins to follow, and to listen to the form. */
  begin() {
    this.#form.addEventListener('input', () => {
      clearTimeout(this.#typing)
      this.#typing = setTimeout(() => this.#follow(), TYPING)
    })
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault()
      this.#follow()
    })
    this.#form.addEventListener('reset', () => {
      // The fields are empty after this event only.
      clearTimeout(this.#typing)
      this.#typing = setTimeout(() => this.#follow())
    })
    this.#pause.addEventListener('click', () => {
      this.#isPaused = !this.#isPaused
      this.#list.paused = this.#isPaused
      this.#tell()
    })
    // A browser has few connections to a server: a page that is not seen leaves its own to others.
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) this.#following.stop()
      else this.#following.resume()
    })
    this.#follow()
  }

  /** Comes back at once, where the server is there again. */
  reconnect() {
    if (!this.#isOpen && !document.hidden) this.#following.resume()
  }

  #follow() {
    clearTimeout(this.#typing)
    const asked = new FormData(this.#form)
    const query = new URLSearchParams()
    for (const name of FILTERS) {
      const value = asked.get(name).trim()
      if (value) query.set(name, value)
    }
    const minutes = asked.get('minutes')
    if (minutes === 'all') query.set('since', 'beginning')
    else if (minutes !== '0') query.set('since', new Date(Date.now() - minutes * 60_000).toISOString())
    this.#clear()
    this.#following.begin(asked.get('class'), query)
  }

  #upsert(event) {
    this.#list.changed(this.#records.upsert(event).subject)
    this.#article.changed(articleOf(event.data).uri)
    this.#tell()
  }

  #retract(event) {
    const retraction = this.#records.retract(event)
    if (retraction === null) return
    this.#list.takenBack(event.subject, retraction)
    this.#article.changed(retraction.article.uri)
    this.#tell()
  }

  #clear(why) {
    this.#records.clear()
    this.#list.clear(why)
  }

  #say(open, reason) {
    this.#isOpen = open
    this.#tell(reason)
  }

  #tell(reason) {
    const state = byId('stream-state')
    state.dataset.state = this.#isOpen ? (this.#isPaused ? 'paused' : 'open') : 'waiting'
    const waiting = this.#list.waiting
    if (!this.#isOpen) setText(state, reason ? `cut off: ${reason}; coming back` : 'not connected, trying again')
    else if (this.#isPaused) setText(state, `paused, ${words.many(waiting, 'change')} waiting`)
    else setText(state, 'following')
    setText(this.#pause, this.#isPaused ? 'Go on' : 'Pause')
  }
}
