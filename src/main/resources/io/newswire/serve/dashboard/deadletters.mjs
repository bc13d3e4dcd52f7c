// The records that could not be taken, and a way to put one on news.paragraphs again.
import { byId, element, setRows, setText } from './dom.mjs'
import { ask } from './server.mjs'
import { appendVisible, visible } from './visible.mjs'
import * as words from './words.mjs'

const LIMIT = 25

/** The server gives no more at a time. */
const MOST = 500

const MOST_CHARACTERS = 300

/** They are read from the topic, and a redrive is a transaction: milliseconds. */
const PATIENCE = 20_000

/** Where it stands among the dead letters, as `newswire dlq` names it. */
function place({ partition, offset }) {
  return `${partition}@${offset}`
}

function text(value, most = MOST_CHARACTERS) {
  return appendVisible(element('span', { dir: 'auto' }), words.shortened(value, most))
}

function origin(from) {
  return from === null ? 'not told' : `${from.topic}-${from.partition}@${from.offset}`
}

function why({ reason }) {
  return reason || 'not told'
}

function unread({ bytes }) {
  return `can’t be read, ${words.bytes(bytes)}`
}

export class DeadLetters {
  #letters = []
  #before = null
  #outcomes = new Map()
  #chosen = null
  #asking = false
  #dialog = byId('redrive')

  constructor() {
    byId('dead-letters-older').addEventListener('click', () => this.#load(this.#before))
    byId('redrive-cancel').addEventListener('click', () => this.#dialog.close())
    byId('redrive-confirm').addEventListener('click', () => this.#redrive())
  }

  /** Asks for the newest. */
  async refresh() {
    await this.#load(null)
  }

  async #load(before) {
    if (this.#asking) return
    this.#asking = true
    try {
      const query = new URLSearchParams({ limit: LIMIT })
      if (before !== null) query.set('before', before)
      else if (this.#letters.length > LIMIT) query.set('limit', Math.min(this.#letters.length, MOST))
      const answer = await ask(`/dead-letters?${query}`, { patience: PATIENCE })
      this.#letters = before === null ? answer.deadLetters : [...this.#letters, ...answer.deadLetters]
      this.#before = answer.before
      this.#show()
      setText(byId('dead-letters-fault'), '')
    } catch (fault) {
      setText(byId('dead-letters-fault'), `They can’t be read now: ${visible(fault.message)}`)
    } finally {
      this.#asking = false
    }
  }

  #show() {
    setRows(byId('dead-letters-table'), this.#letters.map((letter) => this.#row(letter)))
    byId('dead-letters-table').hidden = this.#letters.length === 0
    byId('dead-letters-none').hidden = this.#letters.length > 0
    byId('dead-letters-older').hidden = this.#before === null
  }

  #row(letter) {
    const time = element('time', { datetime: letter.time }, words.day(Date.parse(letter.time)))
    const when = element('span', {}, time, ' ', element('span', { class: 'dim' }, place(letter)))
    const key = letter.key === null ? 'none' : text(letter.key)
    const said = letter.text === null ? element('span', { class: 'dim' }, unread(letter)) : text(letter.text || 'empty')
    return [when, text(why(letter)), origin(letter.origin), key, said, this.#action(letter)]
  }

  #action(letter) {
    const outcome = this.#outcomes.get(place(letter))
    if (letter.redriven) return element('span', { class: 'good' }, '✓ redriven')
    const button = element(
      'button',
      { type: 'button', 'data-letter': place(letter), 'aria-label': `Redrive the dead letter ${place(letter)}` },
      'Redrive …',
    )
    button.addEventListener('click', () => this.#confirm(letter))
    const cell = element('span', { class: 'action' }, button)
    if (letter.redrives > 0) cell.append(element('span', { class: 'dim' }, `redriven before: ${words.count(letter.redrives)}`))
    if (outcome) cell.append(appendVisible(element('span', { class: 'bad', dir: 'auto' }), outcome))
    return cell
  }

  #confirm(letter) {
    this.#chosen = letter
    const facts = byId('redrive-facts')
    facts.replaceChildren()
    for (const [name, value] of [
      ['Why it was refused', why(letter)],
      ['It came from', origin(letter.origin)],
      ['Key', letter.key ?? 'none'],
      ['Words', letter.text ?? unread(letter)],
    ]) {
      facts.append(element('div', {}, element('dt', {}, name), element('dd', {}, text(value))))
    }
    this.#dialog.showModal()
  }

  async #redrive() {
    const letter = this.#chosen
    this.#dialog.close()
    const where = place(letter)
    let outcome
    try {
      await ask(`/dead-letters/${letter.partition}/${letter.offset}/redrive`, { method: 'POST', patience: PATIENCE })
      this.#outcomes.delete(where)
      outcome = `The dead letter ${where} was put on news.paragraphs again.`
    } catch (fault) {
      this.#outcomes.set(where, fault.message)
      outcome = `The dead letter ${where} was not redriven: ${visible(fault.message)}`
    }
    setText(byId('dead-letters-told'), outcome)
    await this.refresh()
    byId('dead-letters-told').focus()
  }
}
