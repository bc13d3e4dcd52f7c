// How numbers, times and what was found are put in words.

const WHOLE = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })
const TENTHS = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const EXACT = new Intl.NumberFormat('en', { maximumFractionDigits: 4 })
const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' })
const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit',
})
/** Keeps a number and its unit on one line. */
const NBSP = '\u00a0'

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB']

/** A whole number, with thousands apart. */
export function count(number) {
  return WHOLE.format(number)
}

/** A rate or a ratio, small ones to a tenth; null where there is none. */
export function rate(number) {
  return number === null ? '–' : number < 100 ? TENTHS.format(number) : WHOLE.format(number)
}

/** Bytes, in decimal units. */
export function bytes(number) {
  let unit = 0
  while (number >= 1000 && unit < UNITS.length - 1) {
    number /= 1000
    unit++
  }
  return `${unit === 0 || number >= 100 ? WHOLE.format(number) : TENTHS.format(number)}${NBSP}${UNITS[unit]}`
}

/** How long a latency is, in seconds; null where there is none. */
export function latency(seconds) {
  if (seconds === null) return '–'
  if (seconds < 0.9995) return `${WHOLE.format(seconds * 1000)} ms`
  return `${TENTHS.format(seconds)} s`
}

/** How long ago something was, in whole seconds or coarser. */
export function ago(seconds) {
  const whole = Math.max(0, Math.floor(seconds))
  if (whole < 60) return `${whole}${NBSP}s`
  const minutes = Math.floor(whole / 60)
  if (minutes < 60) return `${minutes}${NBSP}min ${whole % 60}${NBSP}s`
  const hours = Math.floor(minutes / 60)
  if (hours < 48) return `${hours}${NBSP}h ${minutes % 60}${NBSP}min`
  return `${WHOLE.format(Math.floor(hours / 24))} days`
}

/** The time of a day, in the reader's zone. */
export function clock(millis) {
  return CLOCK.format(millis)
}

/** A day and its time, in the reader's zone. */
export function day(millis) {
  return DAY.format(millis)
}

/** A symbol of a schema as words. */
export function symbol(name) {
  return String(name ?? '').toLowerCase().replaceAll('_', ' ')
}

/** One thing, or so many of them. */
export function many(number, one, more = `${one}s`) {
  return `${count(number)} ${number === 1 ? one : more}`
}

/** No more of a text than there is room for; a pair of surrogates stays together. */
export function shortened(text, most) {
  if (text.length <= most) return text
  const end = /[\uD800-\uDBFF]/.test(text[most - 1]) ? most - 1 : most
  return `${text.slice(0, end)}…`
}

/** Who said it and how. */
export function quotation({ speaker, cue, continuesFromPrevious, continuesIntoNext }) {
  const parts = [speaker ? named(speaker) : 'speaker unknown']
  if (cue) parts.push(cue)
  if (continuesFromPrevious) parts.push('goes on from above')
  if (continuesIntoNext) parts.push('goes on below')
  return parts.join(', ')
}

/** How many of what, and according to whom. */
export function figure({ value, upperValue, bound, unit, kind, counted, source, asOf, caveat }) {
  let quantity = bound && bound !== 'EXACTLY' ? `${symbol(bound)} ` : ''
  quantity += EXACT.format(value)
  if (upperValue !== null && upperValue !== undefined) quantity += ` to ${EXACT.format(upperValue)}`
  if (unit) quantity += ` ${unit}`
  const parts = [quantity]
  if (counted) parts.push(counted)
  parts.push(symbol(kind))
  if (source) parts.push(`says ${named(source)}`)
  if (asOf) parts.push(asOf)
  if (caveat) parts.push(`but ${caveat}`)
  return parts.join(', ')
}

/** Whether it has happened, and according to whom. */
export function development({ status, source, listed }) {
  const parts = [symbol(status)]
  if (source) parts.push(`says ${named(source)}`)
  if (listed) parts.push('in the list of key developments')
  return parts.join(', ')
}

/** By which words somebody is named, and who it is. */
function named({ name, mention }) {
  return mention && mention !== name ? `${name} (“${mention}”)` : name
}
