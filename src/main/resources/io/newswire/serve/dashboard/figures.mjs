// What an answer of /status says, in figures and tables.
import { byId, element, setRows, setText } from './dom.mjs'
import { appendVisible, visible } from './visible.mjs'
import * as words from './words.mjs'

function tile(id, value, note, state = 'plain') {
  const place = byId(id)
  place.dataset.state = state
  setText(place.querySelector('.value'), value)
  setText(place.querySelector('.note'), note)
}

/** Counts that are not 0, in words. */
function listed(counts, none) {
  const told = Object.entries(counts).filter(([, number]) => number > 0)
  return told.length === 0 ? none : told.map(([name, number]) => `${words.count(number)} ${words.symbol(name)}`).join(', ')
}

function sum(counts) {
  return Object.values(counts).reduce((total, number) => total + number, 0)
}

/** Sources by how long they have been silent, the longest first; seconds. */
export function silences({ sources, time }) {
  const now = Date.parse(time)
  return sources
    .map(({ source, newest }) => ({ source, newest: Date.parse(newest), silent: (now - Date.parse(newest)) / 1000 }))
    .sort((a, b) => b.silent - a.silent)
}

/** How often a paragraph was read, on average; null before there is one. */
export function readingsPerParagraph({ readings, paragraphs }) {
  return paragraphs.accepted > 0 ? readings / paragraphs.accepted : null
}

export function showFigures(status, point) {
  tile('fed', point.taken === null ? '–' : `${words.rate(point.taken)} /s`, `${words.count(status.paragraphs.accepted)} accepted`)
  tile('latency', point.p50 === null ? '–' : words.latency(point.p50), point.p99 === null ? 'nothing fed lately' : `99 % within ${words.latency(point.p99)}`)
  tile('behind', point.lag === null ? '–' : words.count(point.lag), point.lag === null ? 'not told now' : point.lag === 0 ? 'all read' : 'records to read')
  const unaccounted = status.unaccounted
  tile('books', unaccounted === 0 ? '✓ balanced' : `✕ ${words.count(unaccounted)}`, unaccounted === 0 ? 'nothing unaccounted' : 'paragraphs unaccounted', unaccounted === 0 ? 'good' : 'bad')
  const dead = sum(status.deadLetters)
  tile('dead', words.count(dead), listed(status.deadLetters, 'none'), dead === 0 ? 'plain' : 'warn')
  tile('readings', words.rate(readingsPerParagraph(status)), `${words.count(status.readings)} readings`)
  const [longest] = silences(status)
  tile('silence', longest ? words.ago(longest.silent) : '–', longest ? visible(longest.source) : 'no source yet')
  const clients = status.instances.reduce((total, instance) => total + (instance.clients ?? 0), 0)
  tile('clients', words.count(clients), 'following a stream')
  setText(byId('outcomes'), listed(status.paragraphs, 'nothing yet'))
}

export function showSources(status) {
  const all = silences(status)
  byId('sources-none').hidden = all.length > 0
  byId('sources-table').hidden = all.length === 0
  setRows(
    byId('sources-table'),
    all.map(({ source, newest, silent }) => [
      appendVisible(element('span', { dir: 'auto' }), source),
      words.ago(silent),
      element('time', { datetime: new Date(newest).toISOString() }, words.clock(newest)),
    ]),
  )
  const known = byId('source-names')
  const names = all.map(({ source }) => source)
  if ([...known.children].map(({ value }) => value).join('\n') !== names.join('\n')) {
    known.replaceChildren(...names.map((value) => element('option', { value })))
  }
}

function readiness({ ready, reasons }) {
  if (ready) return element('span', { class: 'good' }, '✓ ready')
  return element('span', { class: 'bad' }, `✕ not ready: ${reasons.join('; ') || 'no reason told'}`)
}

/** Numbers in their order, those that follow each other as a range. */
export function ranges(partitions) {
  if (partitions === undefined) return '–'
  const runs = []
  for (const partition of partitions) {
    const run = runs[runs.length - 1]
    if (run && run.to === partition - 1) run.to = partition
    else runs.push({ from: partition, to: partition })
  }
  return runs.map(({ from, to }) => (from === to ? from : `${from}–${to}`)).join(', ') || 'none'
}

function state({ stateBytes }) {
  if (stateBytes === undefined) return '–'
  const parts = Object.entries(stateBytes).map(([store, size]) => `${store} ${words.bytes(size)}`)
  return element('span', { title: parts.join(', ') }, words.bytes(sum(stateBytes)))
}

export function showInstances({ instances }) {
  setRows(
    byId('instances-table'),
    instances.map((instance) => [
      instance.address,
      readiness(instance),
      ranges(instance.partitions),
      ranges(instance.standbys),
      instance.restoring === undefined ? '–' : instance.restoring === 0 ? 'nothing' : `${words.count(instance.restoring)} records left`,
      state(instance),
      instance.clients === undefined ? '–' : words.count(instance.clients),
    ]),
  )
}

export function showPartitions({ partitions }) {
  setRows(
    byId('partitions-table'),
    partitions.map(({ partition, instance, lag }) => [words.count(partition), lag === null || lag === undefined ? 'not told' : words.count(lag), instance ?? 'none']),
  )
}
