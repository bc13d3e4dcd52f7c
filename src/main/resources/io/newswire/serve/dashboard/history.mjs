// What the answers of /status of the last minutes say together: rates, latencies and lag over time. All counts
// are cumulative, so each is the difference of two answers.

/** The classes of paragraphs, in the order in which they are shown. */
export const CLASSES = ['quote', 'development', 'figure', 'promo', 'background']

/** How far back points are kept, milliseconds. */
export const WINDOW = 5 * 60_000

/** Over how long a rate is taken at least, milliseconds: the shorter, the more it jumps. */
const RATE_OVER = 5_000

/** Over how long latencies are taken at least, milliseconds: with few records a shorter time would often have none. */
const LATENCY_OVER = 30_000

/** The processes whose counts an answer has: one that does not answer is not in it. */
function counted({ instances }) {
  return instances
    .filter(({ since }) => since !== undefined)
    .map(({ address, since }) => `${address} ${since}`)
    .sort()
    .join('\n')
}

/** Whether a later answer goes on counting where an earlier one was: it is of the same processes. */
export function continues(before, after) {
  return counted(before) === counted(after)
}

function sum(object) {
  return Object.values(object).reduce((total, number) => total + number, 0)
}

/** How many records of a class came out, retractions not among them. */
function came(status, name) {
  const changes = status.records[name] ?? {}
  return (changes.new ?? 0) + (changes.changed ?? 0)
}

/** How many records of news.paragraphs were taken, whatever became of them. */
function taken(status) {
  return sum(status.paragraphs)
}

/**
 * A quantile of what was added to a histogram between two answers, as Prometheus estimates it: evenly spread
 * within its bucket. Null where nothing was added; the highest bound where it is above all of them.
 *
 * @param q 0 to 1
 * @param before, after buckets, ascending and cumulative: {le, count}, the last with le "+Inf"
 */
export function quantile(q, before, after) {
  const earlier = new Map(before.map(({ le, count }) => [le, count]))
  const added = after.map(({ le, count }) => ({
    le: le === '+Inf' ? Infinity : le,
    count: count - (earlier.get(le) ?? 0),
  }))
  const total = added.length === 0 ? 0 : added[added.length - 1].count
  if (!(total > 0)) return null
  const rank = q * total
  const index = added.findIndex(({ count }) => count >= rank)
  const { le, count } = added[index]
  const lower = index === 0 ? { le: 0, count: 0 } : added[index - 1]
  if (le === Infinity) return lower.le
  return count === lower.count ? le : lower.le + ((le - lower.le) * (rank - lower.count)) / (count - lower.count)
}

/** The answers of the last minutes as points of the charts. */
export class History {
  #answers = []
  #points = []

  /** Takes an answer of /status and gives its point. */
  add(status) {
    const at = Date.parse(status.time)
    const previous = this.#answers[this.#answers.length - 1]
    if (previous && (previous.at >= at || !continues(previous.status, status))) {
      this.#answers = []
      this.gap(at - 1)
    }
    this.#answers.push({ at, status })
    while (this.#answers.length > 1 && this.#answers[1].at <= at - LATENCY_OVER) this.#answers.shift()
    const point = { at, ...this.#rates(at, status), ...this.#latencies(status), ...lag(status) }
    this.#keep(point)
    return point
  }

  /** Nothing is known of a time. */
  gap(at) {
    const last = this.#points[this.#points.length - 1]
    if (last && last.p50 !== undefined) this.#keep({ at: Math.max(at, last.at + 1), records: {} })
  }

  /** All points, the oldest first. */
  get points() {
    return this.#points
  }

  #keep(point) {
    this.#points.push(point)
    while (this.#points[0].at < point.at - WINDOW) this.#points.shift()
  }

  #rates(at, status) {
    const from = this.#answers.findLast((answer) => answer.at <= at - RATE_OVER) ?? this.#answers[0]
    const seconds = (at - from.at) / 1000
    const perSecond = (count) => (seconds === 0 ? null : (count(status) - count(from.status)) / seconds)
    return {
      taken: perSecond(taken),
      records: Object.fromEntries(CLASSES.map((name) => [name, perSecond((answer) => came(answer, name))])),
    }
  }

  #latencies(status) {
    const before = this.#answers[0].status.latency.buckets
    const after = status.latency.buckets
    return { p50: quantile(0.5, before, after), p99: quantile(0.99, before, after) }
  }
}

/** Of all partitions together, and of the one that is behind most; null while none is told. */
function lag({ partitions }) {
  const lags = partitions.map((partition) => partition.lag).filter((each) => typeof each === 'number')
  if (lags.length === 0) return { lag: null, mostLag: null }
  return { lag: lags.reduce((total, each) => total + each, 0), mostLag: Math.max(...lags) }
}
