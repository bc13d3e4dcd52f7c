// The charts, drawn by uPlot. Each is told in words beside it, too.
import uPlot from '/assets/uplot/uPlot.esm.js'
import { byId, element, setText } from './dom.mjs'
import { CLASSES, WINDOW } from './history.mjs'
import { clock, count, latency, rate } from './words.mjs'

const HEIGHT = 180
const SVG = 'http://www.w3.org/2000/svg'

/** Distances at which an axis may have its marks: 1, 2 and 5 of each power of ten from this one on. */
function decades(from) {
  return Array.from({ length: 12 }, (_, index) => from + index).flatMap((power) => [1, 2, 5].map((digit) => digit * 10 ** power))
}

/** A line of a chart: what of a point it shows, how it is told, its colour in the style, its dashes. */
const CHARTS = [
  {
    id: 'rates',
    most: 1,
    axis: rate,
    marks: decades(-1),
    lines: CLASSES.map((name, index) => ({
      name,
      colour: `--${name}`,
      dash: [[], [8, 3], [3, 3], [10, 3, 2, 3], [6, 3, 1, 3, 1, 3]][index],
      value: (point) => point.records[name],
      told: (value) => (value === null ? '–' : `${rate(value)} a second`),
    })),
  },
  {
    id: 'latencies',
    most: 0.05,
    axis: latency,
    marks: decades(-3),
    lines: [
      { name: 'p50', colour: '--line-1', dash: [], value: (point) => point.p50, told: latency },
      { name: 'p99', colour: '--line-2', dash: [6, 3], value: (point) => point.p99, told: latency },
    ],
  },
  {
    id: 'lag',
    most: 10,
    axis: count,
    marks: decades(0),
    lines: [
      { name: 'all partitions', colour: '--line-1', dash: [], value: (point) => point.lag, told: records },
      { name: 'the most of one', colour: '--line-2', dash: [6, 3], value: (point) => point.mostLag, told: records },
    ],
  },
]

function records(value) {
  return value === null ? '–' : count(value)
}

function style(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim()
}

/** A piece of a line, as it is drawn. */
function swatch({ colour, dash }) {
  const svg = document.createElementNS(SVG, 'svg')
  const attributes = { class: `swatch ${colour.slice(2)}`, width: 28, height: 4, viewBox: '0 0 28 4', 'aria-hidden': 'true' }
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value)
  const line = document.createElementNS(SVG, 'path')
  line.setAttribute('d', 'M0 2H28')
  line.setAttribute('stroke-dasharray', dash.join(' '))
  svg.append(line)
  return svg
}

class Chart {
  #chart
  #description
  #points = []
  #told

  constructor(description) {
    this.#description = description
    const figure = byId(description.id)
    const place = figure.querySelector('.chart')
    this.#told = description.lines.map((line) => {
      const value = element('dd')
      figure.querySelector('dl').append(element('div', {}, element('dt', {}, swatch(line), line.name), value))
      return value
    })
    this.#chart = new uPlot(this.#options(place.clientWidth), [[], ...description.lines.map(() => [])], place)
    new ResizeObserver(() => this.#chart.setSize({ width: place.clientWidth, height: HEIGHT })).observe(place)
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.#chart.redraw(false, true))
  }

  #options(width) {
    const axis = {
      stroke: () => style('--dim'),
      grid: { stroke: () => style('--rule'), width: 1 },
      ticks: { show: false },
      font: '11px system-ui, sans-serif',
    }
    return {
      width,
      height: HEIGHT,
      padding: [8, 8, 0, 0],
      legend: { show: false },
      cursor: { y: false, drag: { x: false, y: false }, sync: { key: 'dashboard' }, points: { size: 7 } },
      scales: {
        x: { time: true, range: () => this.#range() },
        y: { range: (_, low, high) => [0, Math.max(this.#description.most, (high ?? 0) * 1.1)] },
      },
      axes: [
        { ...axis, space: 80, size: 28, values: (_, times) => times.map((time) => clock(time * 1000)) },
        { ...axis, size: 56, space: 36, incrs: this.#description.marks, values: (_, values) => values.map((value) => (value === 0 ? '0' : this.#description.axis(value))) },
      ],
      series: [
        {},
        ...this.#description.lines.map(({ name, colour, dash }) => ({
          label: name,
          stroke: () => style(colour),
          width: 2,
          dash,
          points: { show: false },
        })),
      ],
      hooks: { setCursor: [() => this.#tell()] },
    }
  }

  #range() {
    const last = this.#points[this.#points.length - 1]?.at ?? Date.now()
    return [(last - WINDOW) / 1000, last / 1000]
  }

  show(points) {
    this.#points = points
    const lines = this.#description.lines.map(({ value }) => points.map((point) => value(point) ?? null))
    this.#chart.setData([points.map(({ at }) => at / 1000), ...lines])
    this.#tell()
  }

  /** In words: what is under the pointer, else the newest. */
  #tell() {
    const index = this.#chart?.cursor.idx ?? this.#points.length - 1
    const point = this.#points[index]
    this.#description.lines.forEach(({ value, told }, line) =>
      setText(this.#told[line], point === undefined ? '–' : told(value(point) ?? null)),
    )
    const when = byId(this.#description.id).querySelector('.when')
    setText(when, index === this.#points.length - 1 ? 'now' : `at ${clock(point.at)}`)
  }
}

/** Makes all charts and gives what has them show points. */
export function charts() {
  const all = CHARTS.map((description) => new Chart(description))
  return (points) => all.forEach((chart) => chart.show(points))
}
