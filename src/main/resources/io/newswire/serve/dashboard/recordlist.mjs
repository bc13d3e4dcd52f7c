// The stream as a list: each record in words, the newest first.
import { byId, element, setText } from './dom.mjs'
import { articleOf, MOST, newest } from './records.mjs'
import { appendMarked, appendVisible, link, visible } from './visible.mjs'
import * as words from './words.mjs'

const MOST_CHARACTERS = 600
const MOST_FOUND = 6

/** How long changes are gathered before they are shown, and a note stays, milliseconds. */
const DRAW_AFTER = 250
const NOTE_FOR = 12_000

/** How much is remembered in a pause: more than are shown and can come in their place. */
const MOST_WAITING = 3 * MOST

/** The class of each stream's records. */
const CLASS_OF = {
  quotes: 'quote', developments: 'development', figures: 'figure', promos: 'promo', background: 'background', edits: 'edit',
}

/** What was found, a line each; an element where it has a link. */
export function found({ quotations = [], figures = [], development = null, promo = null }) {
  const lines = [
    ...quotations.map((each) => ['quote', words.quotation(each)]),
    ...figures.map((each) => ['figure', words.figure(each)]),
  ]
  if (development) lines.push(['development', words.development(development)])
  if (promo) lines.push(['promo', words.symbol(promo.kind)])
  const items = lines.slice(0, MOST_FOUND).map(([name, told]) => {
    const item = element('li', { dir: 'auto' }, element('span', { class: `of ${name}` }, name), ' ')
    return appendVisible(item, words.shortened(told, MOST_CHARACTERS))
  })
  const links = promo?.links ?? []
  for (const { href } of links.slice(0, MOST_FOUND)) items.push(element('li', {}, link(href)))
  const left = lines.length + links.length - items.length
  if (left > 0) items.push(element('li', {}, `and ${words.count(left)} more`))
  return items
}

/** The labels of classes. */
export function classes(names) {
  return names.flatMap((name) => [element('span', { class: `class ${name}` }, name), ' '])
}

/** What was found by all the records of a paragraph, as an article tells it. */
function together(data) {
  const { developments, promos } = data
  return {
    quotations: data.quotes?.quotations,
    figures: data.figures?.figures,
    development: developments,
    promo: promos,
  }
}

function head(record, names) {
  const article = articleOf(newest(record))
  const source = element('span', { class: 'source', dir: 'auto' })
  appendVisible(source, article.source ?? 'no source')
  const time = element('time', { datetime: new Date(record.at).toISOString() }, words.clock(record.at))
  return element('p', { class: 'head' }, ...classes(names), source, ' ', time, record.changed ? ' changed' : null)
}

function paragraph(record) {
  const { paragraph: { text } } = newest(record)
  const shown = words.shortened(text, MOST_CHARACTERS)
  const all = together(record.data)
  const line = element('p', { class: 'words', dir: 'auto' })
  appendMarked(line, shown, all.quotations ?? [], all.figures ?? [])
  const items = found(all)
  return [line, items.length > 0 ? element('ul', { class: 'found' }, ...items) : null]
}

function edit({ kind, before, after, declared, correction }) {
  const what = kind === 'HEADLINE' ? 'headline' : words.symbol(kind)
  const said = declared ? 'a declared correction' : 'not declared'
  const line = element('p', { class: 'words', dir: 'auto' })
  if (before && kind !== 'MOVED') {
    line.append(appendVisible(element('del'), words.shortened(before.text, MOST_CHARACTERS)), ' ')
  }
  if (after) line.append(appendVisible(element('ins'), words.shortened(after.text, MOST_CHARACTERS)))
  const told = element('li', { dir: 'auto' }, element('span', { class: 'of edit' }, what), ' ')
  appendVisible(told, correction ? `${said}: ${words.shortened(correction, MOST_CHARACTERS)}` : said)
  return [line, element('ul', { class: 'found' }, told)]
}

/** The classes of the streams that have brought a record, the one that tells best what it is first. */
function classesOf(streams, primary) {
  const names = Object.keys(CLASS_OF).filter((stream) => stream in streams).map((stream) => CLASS_OF[stream])
  return names.sort((a, b) => (b === words.symbol(primary)) - (a === words.symbol(primary)))
}

/** An item of the list. */
export function item(record, open) {
  const data = newest(record)
  const names = classesOf(record.data, data.paragraph?.primary)
  const article = articleOf(data)
  const button = element('button', { type: 'button', class: 'open' })
  button.append(element('span', { class: 'headline', dir: 'auto' }, visible(article.headline ?? article.uri)))
  button.append(` · version ${article.version}`)
  if (data.paragraph) button.append(`, paragraph ${words.count(data.paragraph.position + 1)}`)
  button.append(' · why?')
  button.addEventListener('click', () => open(article.uri, data.paragraph?.id ?? data.after?.paragraphId ?? null))
  const body = 'edits' in record.data ? edit(data) : paragraph(record)
  return element('li', { class: `record ${names[0]}` }, head(record, names), ...body.filter(Boolean), button)
}

/** Keeps the list on the page like the records. */
export class RecordList {
  #records
  #open
  #items = new Map()
  #list = byId('records')
  #changes = new Set()
  #takenBack = []
  #waiting = false
  #paused = false

  /**
   * @param records what is shown
   * @param open called with an article's uri and the id of the paragraph to show in it
   */
  constructor(records, open) {
    this.#records = records
    this.#open = open
  }

  /** How many changes are not shown, since the list is paused. */
  get waiting() {
    return this.#changes.size
  }

  /** While it is paused the list stays as it is, so that it can be read. */
  set paused(paused) {
    this.#paused = paused
    this.#draw()
  }

  /** Has a record shown as it is now, or no longer. */
  changed(subject) {
    this.#changes.add(subject)
    if (this.#paused && this.#changes.size > MOST_WAITING) this.#forget()
    this.#drawSoon()
  }

  /** What came and went in a pause, or made room, is not to be drawn. */
  #forget() {
    for (const subject of this.#changes) {
      if (!this.#records.get(subject) && !this.#items.has(subject)) this.#changes.delete(subject)
    }
  }

  /** Has a record's retraction told, beside that it goes. */
  takenBack(subject, retraction) {
    if (this.#takenBack.length < MOST_WAITING) this.#takenBack.push(retraction)
    this.changed(subject)
  }

  /** Shows nothing any more but a line that says why. */
  clear(why) {
    this.#changes.clear()
    this.#takenBack = []
    this.#items.clear()
    this.#list.replaceChildren()
    if (why) this.#note([why])
    this.#drawSoon()
  }

  /** Not by frames: a page that is not seen is given none. */
  #drawSoon() {
    if (this.#waiting) return
    this.#waiting = true
    setTimeout(() => {
      this.#waiting = false
      this.#draw()
    }, DRAW_AFTER)
  }

  #draw() {
    if (this.#paused) return
    const focused = [...this.#changes].find((subject) => this.#items.get(subject)?.contains(document.activeElement))
    for (const subject of this.#changes) this.#remove(subject)
    const come = [...this.#changes]
      .map((subject) => this.#records.get(subject))
      .filter(Boolean)
      .sort((a, b) => b.number - a.number)
      .map((record) => {
        const shown = item(record, this.#open)
        this.#items.set(record.subject, shown)
        return shown
      })
    this.#list.prepend(...come)
    this.#changes.clear()
    // The oldest have made room.
    for (const subject of this.#items.keys()) if (!this.#records.get(subject)) this.#remove(subject)
    this.#items.get(focused)?.querySelector('button').focus({ preventScroll: true })
    if (this.#takenBack.length > 0) this.#note(retractions(this.#takenBack))
    this.#takenBack = []
    setText(byId('records-count'), words.many(this.#records.size, 'paragraph or edit', 'paragraphs and edits'))
    byId('records-none').hidden = this.#records.size > 0
  }

  #remove(subject) {
    this.#items.get(subject)?.remove()
    this.#items.delete(subject)
  }

  /** Says something on top of the list for a while, and to who listens. */
  #note(lines) {
    const notes = lines.map((line) => appendVisible(element('li', { class: 'told' }), line))
    this.#list.prepend(...notes)
    setText(byId('records-told'), visible(lines.join('; ')))
    setTimeout(() => notes.forEach((note) => note.remove()), NOTE_FOR)
  }
}

/** What was taken back at a time, a line for each reason: never its words, which may be why it was. */
function retractions(takenBack) {
  const alike = new Map()
  for (const { stream, article, reason, version } of takenBack) {
    const by = version === null ? '' : ` by version ${version}`
    const why = reason === 'FILTERED' ? 'no longer passes the filter' : `retracted: ${words.symbol(reason) || 'no reason told'}${by}`
    const line = `${why}, of ${article.source ?? 'no source'}`
    const names = alike.get(line) ?? new Map()
    names.set(CLASS_OF[stream], (names.get(CLASS_OF[stream]) ?? 0) + 1)
    alike.set(line, names)
  }
  return [...alike].map(([line, names]) => `${line}: ${[...names].map(([name, number]) => `${name} ${words.count(number)}`).join(', ')}`)
}
