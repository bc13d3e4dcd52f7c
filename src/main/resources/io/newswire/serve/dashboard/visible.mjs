// Puts text into elements so that a person sees what stands there: characters that reorder or hide others are
// shown by their numbers. The marks that ordinary right-to-left text has stay.
import { element } from './dom.mjs'

// Controls but for white space, and the embeddings, overrides and isolates of Unicode's bidirectional algorithm.
const HIDDEN = /[\u0000-\u0008\u000E-\u001B\u007F-\u009F\u202A-\u202E\u2066-\u2069]/

function number(character) {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** The text where no element can stand: in labels. */
export function visible(text) {
  return text.replace(new RegExp(HIDDEN, 'g'), number)
}

/** Appends the text to an element. */
export function appendVisible(parent, text) {
  for (const part of text.split(new RegExp(`(${HIDDEN.source})`))) {
    if (HIDDEN.test(part)) {
      parent.append(element('span', { class: 'control', title: 'reorders or hides what follows' }, number(part)))
    } else {
      parent.append(part)
    }
  }
  return parent
}

/**
 * The parts of a text between the ends of what was found in it. Each has the quotation and the figure that it
 * is in, or undefined.
 */
export function parts(text, quotations, figures) {
  const ends = new Set([0, text.length])
  for (const { start, end } of [...quotations, ...figures]) {
    ends.add(Math.min(start, text.length))
    ends.add(Math.min(end, text.length))
  }
  const sorted = [...ends].sort((a, b) => a - b)
  const at = (found, position) => found.find(({ start, end }) => start <= position && position < end)
  return sorted.slice(1).map((end, index) => {
    const start = sorted[index]
    return { text: text.slice(start, end), quotation: at(quotations, start), figure: at(figures, start) }
  })
}

/** Appends words with the quotations and figures in them marked. */
export function appendMarked(parent, text, quotations, figures) {
  for (const part of parts(text, quotations, figures)) {
    const marks = [part.quotation && 'quotation', part.figure && 'figure'].filter(Boolean).join(' ')
    if (marks) {
      const mark = element('span', { class: marks })
      appendVisible(mark, part.text)
      parent.append(mark)
    } else {
      appendVisible(parent, part.text)
    }
  }
  return parent
}

/** A link to a page's address; the bare text of any other, which could be script. */
export function link(href) {
  const address = href.trim()
  const isPage = /^https?:\/\//i.test(address)
  const made = isPage
    ? element('a', { href: address, rel: 'nofollow noopener noreferrer', target: '_blank' })
    : element('span')
  return appendVisible(made, address.length > 200 ? `${address.slice(0, 200)}…` : address)
}
