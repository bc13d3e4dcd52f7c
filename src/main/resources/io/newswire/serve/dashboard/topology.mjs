// The topology as a picture, with how many records have gone along each of its arrows and how fast.
import { byId, element, setRows, setText } from './dom.mjs'
import * as words from './words.mjs'

const AGAIN = 2_000

/** A document that the browser has read as SVG; null where there is none yet. */
function load(path) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('GET', path)
    request.responseType = 'document'
    request.overrideMimeType('image/svg+xml')
    request.onload = () => resolve(request.status === 200 ? request.responseXML : null)
    request.onerror = () => resolve(null)
    request.send()
  })
}

function name({ from, to }) {
  return `${from} → ${to}`
}

export class Topology {
  #counts = new Map()
  #previous = null

  /** Puts the picture in, as soon as there is one. */
  async begin() {
    let picture = await load('/topology.svg')
    while (!picture) {
      await new Promise((resolve) => setTimeout(resolve, AGAIN))
      picture = await load('/topology.svg')
    }
    // The page has a style of its own for it.
    for (const style of picture.querySelectorAll('style')) style.remove()
    const svg = document.importNode(picture.documentElement, true)
    for (const arrow of svg.querySelectorAll('[data-from][data-to]')) {
      this.#counts.set(name(arrow.dataset), arrow.querySelector('.count'))
    }
    byId('topology-picture').replaceChildren(svg)
  }

  /**
   * Shows what has flowed; rates are over the time since the answer before, if that counts from the same beginning. The
   * counts go back where a task has moved.
   */
  show({ flow, time }, goesOn) {
    const at = Date.parse(time)
    const seconds = goesOn && this.#previous ? (at - this.#previous.at) / 1000 : 0
    const rows = flow.map((arrow) => {
      const before = this.#previous?.records.get(name(arrow)) ?? arrow.records
      const perSecond = seconds > 0 ? Math.max(0, (arrow.records - before) / seconds) : 0
      const count = this.#counts.get(name(arrow))
      if (count) {
        setText(count, words.count(arrow.records))
        count.parentNode.classList.toggle('flowing', perSecond > 0)
      }
      return [name(arrow), number(words.count(arrow.records)), number(words.rate(perSecond))]
    })
    setRows(byId('flow-table'), rows)
    this.#previous = { at, records: new Map(flow.map((arrow) => [name(arrow), arrow.records])) }
  }
}

function number(text) {
  return element('span', { class: 'number' }, text)
}
