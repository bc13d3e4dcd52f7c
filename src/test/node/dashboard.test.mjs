// The parts of the dashboard that only reckon: node --test dashboard.test.mjs
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { status } from './dashboard-double.mjs'

const FOLDER = '../../main/resources/io/newswire/serve/dashboard'
const { History, WINDOW, continues, quantile } = await import(`${FOLDER}/history.mjs`)
const { EventReader } = await import(`${FOLDER}/events.mjs`)
const { MOST, Records } = await import(`${FOLDER}/records.mjs`)
const { ranges, readingsPerParagraph, silences } = await import(`${FOLDER}/figures.mjs`)
const { parts, visible } = await import(`${FOLDER}/visible.mjs`)
const words = await import(`${FOLDER}/words.mjs`)

const BEGUN = Date.parse('2031-05-04T06:30:00Z')

function at(second, records, given = {}) {
  return status(records, { time: new Date(BEGUN + second * 1000).toISOString(), ...given })
}

/** Buckets of which these many records are in each, below 1 s, 2 s, 4 s and above. */
function buckets(...each) {
  let sum = 0
  return [1, 2, 4, '+Inf'].map((le, index) => ({ le, count: (sum += each[index]) }))
}

const NONE = buckets(0, 0, 0, 0)

test('a quantile is where it would be if records were spread evenly in their bucket', () => {
  assert.equal(quantile(0.5, NONE, buckets(10, 0, 0, 0)), 0.5)
  assert.equal(quantile(0.5, NONE, buckets(5, 10, 5, 0)), 1.5)
  assert.equal(quantile(0.75, NONE, buckets(5, 10, 5, 0)), 2)
  assert.equal(quantile(0.99, NONE, buckets(0, 0, 100, 0)), 3.98)
})

test('a quantile is of what was added between two answers alone', () => {
  assert.equal(quantile(0.5, buckets(1000, 0, 0, 0), buckets(1000, 0, 10, 0)), 3)
})

test('a quantile above all bounds is the highest of them, and there is none of nothing', () => {
  assert.equal(quantile(0.99, NONE, buckets(0, 0, 0, 7)), 4)
  assert.equal(quantile(0.99, NONE, NONE), null)
  assert.equal(quantile(0.99, [], []), null)
  assert.equal(quantile(0.99, [], [{ le: '+Inf', count: 0 }]), null)
})

test('buckets that an earlier answer did not have began at 0', () => {
  assert.equal(quantile(0.5, [{ le: '+Inf', count: 0 }], buckets(10, 0, 0, 0)), 0.5)
})

test('rates are what was added by the second, over the last five seconds', () => {
  const history = new History()
  assert.equal(history.add(at(0, 100)).taken, null)
  assert.equal(history.add(at(1, 110)).taken, 10)
  for (let second = 2; second <= 10; second++) history.add(at(second, 110))
  const point = history.add(at(11, 160))
  assert.equal(point.taken, 10)
  assert.equal(point.records.quote, 3)
  assert.equal(history.add(at(71, 760)).taken, 10, 'of a page that was asleep: since it last asked')
  assert.deepEqual(Object.keys(point.records), ['quote', 'development', 'figure', 'promo', 'background'])
})

test('what is retracted is not what came out', () => {
  const history = new History()
  const quotes = (numbers) => ({ records: { quote: numbers } })
  history.add(at(0, 0, quotes({ new: 0, changed: 0, retracted: 0 })))
  const point = history.add(at(1, 0, quotes({ new: 2, changed: 1, retracted: 50 })))
  assert.equal(point.records.quote, 3)
  assert.equal(point.records.figure, 0)
})

test('a process that starts anew or is missing begins the counts anew, with a gap and no leap', () => {
  const [instance] = status(0).instances
  const again = [{ ...instance, since: '2031-05-04T06:30:02Z' }]
  const second = { ...instance, address: '10.0.0.2:8080' }
  const silent = { address: '10.0.0.2:8080', ready: false, reasons: ['does not answer'] }
  assert.ok(continues(at(0, 5), at(1, 6)))
  assert.ok(!continues(at(0, 5), at(1, 6, { instances: again })))
  assert.ok(!continues(at(0, 5, { instances: [instance, second] }), at(1, 5, { instances: [instance, silent] })))
  assert.ok(continues(at(0, 5, { instances: [instance] }), at(1, 5, { instances: [instance, silent] })))

  const history = new History()
  history.add(at(0, 1000))
  history.add(at(1, 1010))
  assert.equal(history.add(at(2, 3, { instances: again })).taken, null)
  assert.equal(history.add(at(3, 5, { instances: again })).taken, 2)
  assert.deepEqual(history.points.map(({ taken }) => taken), [null, 10, undefined, null, 2])
})

test('points are kept for five minutes, and so is that nothing is known', () => {
  const history = new History()
  for (let second = 0; second <= WINDOW / 1000 + 60; second++) history.add(at(second, second))
  assert.equal(history.points.length, WINDOW / 1000 + 1)
  history.gap(BEGUN + WINDOW + 61_000)
  history.gap(BEGUN + WINDOW + 62_000)
  assert.equal(history.points.filter(({ taken }) => taken === undefined).length, 1)
})

test('lag is of all partitions and of the one that is most behind, and unknown where none is told', () => {
  const lags = (...each) => ({ partitions: each.map((lag, partition) => ({ partition, lag })) })
  const { lag, mostLag } = new History().add(at(0, 0, lags(3, 4, null)))
  assert.deepEqual([lag, mostLag], [7, 4])
  assert.equal(new History().add(at(0, 0, lags(null))).lag, null)
  assert.equal(new History().add(at(0, 0, lags())).lag, null)
})

test('an answer from before the stream is there has points, too', () => {
  const starting = at(0, 0, {
    application: null, ready: false, reasons: ['the stream is not set up yet'], partitions: [], paragraphs: {}, records: {},
    deadLetters: {}, latency: { count: 0, sum: 0, buckets: [{ le: '+Inf', count: 0 }] }, sources: [], flow: [],
  })
  const history = new History()
  history.add(starting)
  const point = history.add({ ...starting, time: new Date(BEGUN + 1000).toISOString() })
  assert.equal(point.taken, 0)
  assert.equal(point.p99, null)
})

function upsert(stream, subject, data = {}) {
  return { source: `/streams/${stream}`, subject, time: '2031-05-04T06:30:00Z', data: { paragraph: { article: { uri: 'urn:x' } }, ...data } }
}

function retract(stream, subject, reason = 'DROPPED') {
  return { source: `/streams/${stream}`, subject, data: { reason, version: 2 } }
}

test('a paragraph that is of two classes is one, until it is taken back from both', () => {
  const records = new Records()
  records.upsert(upsert('quotes', 'a'))
  assert.equal(records.upsert(upsert('figures', 'a')).changed, false)
  assert.equal(records.size, 1)
  assert.equal(records.retract(retract('quotes', 'a')).stream, 'quotes')
  assert.deepEqual(Object.keys(records.get('a').data), ['figures'])
  records.retract(retract('figures', 'a'))
  assert.equal(records.size, 0)
})

test('a record in place of another is a changed one and the newest', () => {
  const records = new Records()
  records.upsert(upsert('quotes', 'a'))
  records.upsert(upsert('quotes', 'b'))
  assert.ok(records.upsert(upsert('quotes', 'a')).changed)
  assert.deepEqual(records.list().map(({ subject }) => subject), ['a', 'b'])
})

test('what was never here is not taken back', () => {
  const records = new Records()
  records.upsert(upsert('quotes', 'a'))
  assert.equal(records.retract(retract('quotes', 'b')), null)
  assert.equal(records.retract(retract('figures', 'a', 'FILTERED')), null)
  assert.equal(records.size, 1)
})

test('a bounded number is kept', () => {
  const records = new Records()
  for (let number = 0; number < MOST + 5; number++) records.upsert(upsert('quotes', `n${number}`))
  assert.equal(records.size, MOST)
  assert.equal(records.get('n4'), undefined)
  assert.equal(records.list()[0].subject, `n${MOST + 4}`)
})

test('text is cut where something was found in it, and nothing of it is lost', () => {
  const text = 'He said: “At least 40 are gone.” So.'
  const cut = parts(text, [{ start: 9, end: 32 }], [{ start: 10, end: 21 }])
  assert.deepEqual(cut.map((part) => part.text), ['He said: ', '“', 'At least 40', ' are gone.”', ' So.'])
  assert.deepEqual(cut.map(({ quotation, figure }) => `${quotation ? 'q' : ''}${figure ? 'f' : ''}`), ['', 'q', 'qf', 'q', ''])
  assert.equal(parts('Short', [], [{ start: 2, end: 90 }]).map((part) => part.text).join('|'), 'Sh|ort')
})

test('characters that reorder or hide others are shown by their numbers, ordinary marks stay', () => {
  assert.equal(visible('a\u202Eb\u0007c\u2066'), 'aU+202EbU+0007cU+2066')
  assert.equal(visible('הנמל \u200F סגור\n\t'), 'הנמל \u200F סגור\n\t')
})

test('sources are told by their silence, the longest first', () => {
  const sources = [
    { source: 'a', newest: '2031-05-04T06:29:50Z' },
    { source: 'b', newest: '2031-05-04T05:29:50Z' },
  ]
  assert.deepEqual(silences(at(0, 0, { sources })).map(({ source, silent }) => [source, silent]), [['b', 3610], ['a', 10]])
})

test('readings are told by the paragraph, and by none before there is one', () => {
  assert.equal(readingsPerParagraph(at(0, 10)), 1.2)
  assert.equal(readingsPerParagraph(at(0, 0)), null)
})

test('partitions that follow each other are a range', () => {
  assert.equal(ranges([0, 1, 2, 3, 7, 9, 10]), '0–3, 7, 9–10')
  assert.equal(ranges([]), 'none')
  assert.equal(ranges(undefined), '–')
})

test('figures, quotations and developments are told in words', () => {
  const figure = {
    value: 1234.5, upperValue: null, bound: 'AT_LEAST', unit: 'person', kind: 'CASUALTIES', counted: 'workers missing',
    source: { name: 'Ruth Adler', mention: 'the mayor' }, asOf: 'on Monday', caveat: 'likely an undercount',
  }
  assert.equal(
    words.figure(figure),
    'at least 1,234.5 person, workers missing, casualties, says Ruth Adler (“the mayor”), on Monday, but likely an undercount',
  )
  assert.equal(words.quotation({ speaker: null, cue: 'said', continuesIntoNext: true }), 'speaker unknown, said, goes on below')
  assert.equal(words.development({ status: 'CLAIMED', source: { name: 'police' }, listed: true }), 'claimed, says police, in the list of key developments')
})

test('times, sizes and rates are told so that they can be read at a glance', () => {
  assert.deepEqual([0.0243, 0.9996, 12.34, null].map(words.latency), ['24 ms', '1.0 s', '12.3 s', '–'])
  const spaced = (text) => text.replaceAll('\u00a0', ' ')
  assert.deepEqual([0.4, 75, 3_700, 200_000].map(words.ago).map(spaced), ['0 s', '1 min 15 s', '1 h 1 min', '2 days'])
  assert.deepEqual([0, 999, 1_500, 123_456_789].map(words.bytes).map(spaced), ['0 B', '999 B', '1.5 kB', '123 MB'])
  assert.deepEqual([0, 9.96, 1234, null].map(words.rate), ['0.0', '10.0', '1,234', '–'])
})

test('a text that is too long is cut between characters', () => {
  assert.equal(words.shortened('abc', 3), 'abc')
  assert.equal(words.shortened('ab🌊cd', 3), 'ab…')
})

test('events are read however the stream is cut', () => {
  const stream = 'retry: 1500\nid: 0\n\n: nothing\n\nid: 1\nevent: upsert\ndata: {"a":\ndata:1}\n\ndata\n\nevent: reset\n\nid: 2\ndata: half'
  const expected = [
    { type: null, data: '', lastEventId: '0' },
    { type: null, data: '', lastEventId: '0' },
    { type: 'upsert', data: '{"a":\n1}', lastEventId: '1' },
    { type: 'message', data: '', lastEventId: '1' },
    { type: null, data: '', lastEventId: '1' },
  ]
  for (const size of [1, 2, 7, 1000]) {
    const reader = new EventReader()
    const events = []
    for (let at = 0; at < stream.length; at += size) events.push(...reader.read(stream.slice(at, at + size)))
    assert.deepEqual(events, expected)
    assert.equal(reader.retry, 1500)
  }
})
