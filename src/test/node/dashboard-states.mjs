// Looks at the dashboard behind which a made-up server says what a real one hardly ever does.
//
//   node dashboard-states.mjs SERVER
//
// SERVER has the page and its files. Prints what the page showed as JSON.
import { Double, event, status } from './dashboard-double.mjs'
import { watch, withBrowser } from './browser.mjs'

const [real] = process.argv.slice(2)
const double = new Double(real)
const starting = (given = {}) => ({
  ...status(0),
  ready: false,
  reasons: ['the stream is not set up yet'],
  instances: [{ address: '127.0.0.1:8080', ready: false, reasons: ['the stream is not set up yet'], stream: null, since: '2031-05-04T06:00:00Z', partitions: [], standbys: [], restoring: 0, stateBytes: {}, heapBytes: 1, clients: 0 }],
  partitions: [], paragraphs: {}, records: {}, deadLetters: {}, sources: [], flow: [],
  ...given,
})
const retraction = (stream, id, reason, version) => ({ ...event(stream, id, ''), data: { reason, version, replacedBy: null } })

const seen = {}

await withBrowser(async (browser) => {
  double.status = starting()
  double.streamsOpen = false
  const url = await double.start()
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 } })
  const watched = watch(page)
  const text = (selector) => page.locator(selector).innerText()
  const records = () => page.locator('#records .record .words').allInnerTexts()
  const shows = (selector, part) => page.locator(selector, { hasText: part }).first().waitFor()
  const showsNot = (selector, part) => page.locator(selector, { hasText: part }).first().waitFor({ state: 'detached' })
  const send = (type, data, id) => double.send(type, data, id)

  // While the server starts the page says so, and goes on by itself.
  await page.goto(`${url}/`)
  await page.locator('#state[data-state="unready"]').waitFor()
  seen.starting = { state: await text('#state'), reasons: await text('#reasons'), stream: await text('#stream-state') }
  double.streamsOpen = true
  double.status = status(10)
  await page.locator('#state[data-state="ready"]').waitFor()
  await page.locator('#stream-state[data-state="open"]').waitFor()

  // Faults show, each in its place.
  double.status = status(20, {
    unaccounted: 3,
    ready: false,
    reasons: ['10.0.0.2:8080: does not answer'],
    instances: [...status(0).instances, { address: '10.0.0.2:8080', ready: false, reasons: ['does not answer'] }],
    partitions: [{ partition: 0, instance: '127.0.0.1:8080', lag: 1234 }, { partition: 1, instance: null, lag: null }],
    deadLetters: { unreadable: 2, invalid: 0, refused: 1 },
  })
  await page.locator('#books[data-state="bad"]').waitFor()
  seen.faults = {
    state: await text('#state'),
    books: await text('#books'),
    lag: await text('#behind'),
    dead: await text('#dead'),
    instances: await page.locator('#instances-table tbody tr').allInnerTexts(),
    partitions: await page.locator('#partitions-table tbody tr').allInnerTexts(),
  }
  double.status = status(20)

  // What each event says is done.
  send('upsert', event('quotes', 'a', 'As it was.', { quotations: [{ start: 0, end: 10, speaker: null, cue: null }] }), '1')
  send('upsert', event('figures', 'a', 'As it was.', { figures: [] }), '2')
  send('upsert', event('background', 'b', 'Another.'), '3')
  await shows('#records', 'Another.')
  seen.two = await page.locator('#records .record').allInnerTexts()
  send('upsert', event('quotes', 'a', 'As it is.', { quotations: [] }), '4')
  await shows('#records', 'As it is.')
  seen.changed = await records()
  send('retract', retraction('background', 'b', 'KILLED', 7), '5')
  await showsNot('#records', 'Another.')
  seen.killed = await text('#records .told')
  send('retract', retraction('figures', 'a', 'FILTERED', null), '6')
  await shows('#records .told', 'no longer passes the filter')
  seen.filtered = await records()
  send('retract', retraction('figures', 'never', 'DROPPED', 8), '7')

  // A pause holds the list, not what comes.
  await page.click('#pause')
  send('upsert', event('background', 'c', 'In the pause.'), '8')
  await shows('#stream-state', 'paused, 1 change waiting')
  seen.paused = await records()
  await page.click('#pause')
  await shows('#records', 'In the pause.')

  send('reset', { reason: 'too long ago' }, '9')
  await showsNot('#records .record', 'In the pause.')
  seen.reset = await text('#records .told')
  send('upsert', event('background', 'd', 'Anew.'), '10')
  await shows('#records', 'Anew.')
  send('dropped', { reason: 'you are too far behind' }, '11')
  await shows('#stream-state', 'you are too far behind')

  // It comes back with what it had last, and so after the server was away.
  double.endStreams()
  await page.locator('#stream-state[data-state="open"]').waitFor()
  seen.errors = [...watched.errors]
  await double.stop()
  await page.locator('#lost:not([hidden])').waitFor()
  seen.lost = { state: await text('#state'), notice: await text('#lost') }
  double.status = status(25)
  await double.start(double.port)
  await page.locator('#lost').waitFor({ state: 'hidden' })
  await page.locator('#stream-state[data-state="open"]').waitFor()
  seen.back = { told: await text('#told'), records: await records() }

  // The filter is asked of the server.
  await page.fill('[name="speaker"]', 'adler')
  await page.selectOption('[name="class"]', 'quotes')
  await page.selectOption('[name="minutes"]', 'all')
  await page.waitForFunction(() => document.querySelectorAll('#records .record').length === 0)
  await page.locator('#stream-state[data-state="open"]').waitFor()
  seen.streams = double.asked.filter((asked) => asked.includes('/streams/'))

  // What is refused is told, in its row and to who listens.
  double.redrive = { status: 409, body: { detail: 'it was redriven 3 times already' } }
  double.deadLetters = {
    deadLetters: [
      {
        partition: 2, offset: 1, time: '2031-05-04T06:30:00Z', reason: 'invalid', exception: 'x', key: 'urn:x', bytes: 434,
        origin: { topic: 'news.paragraphs', partition: 2, offset: 4242 }, redrives: 3, redriven: false, text: 'The <b>wall</b>.',
      },
    ],
    before: null,
  }
  double.status = status(25, { deadLetters: { unreadable: 0, invalid: 1, refused: 0 } })
  await page.locator('[data-letter="2@1"]').click()
  await page.click('#redrive-confirm')
  await shows('#dead-letters-told', 'not redriven')
  seen.refused = { told: await text('#dead-letters-told'), row: await text('#dead-letters-table tbody tr') }
  seen.posted = double.asked.filter((asked) => asked.startsWith('POST'))
  seen.requests = watched.requests
})
await double.stop()
console.log(JSON.stringify(seen))
