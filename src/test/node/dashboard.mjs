// Looks at the dashboard of a server on which a story of a day is played version by version.
//
//   node dashboard.mjs SERVER CONTROL STORY FOLDER
//
// GET CONTROL/poison puts a record on news.paragraphs that nobody can read, GET CONTROL/stop stops the server.
// STORY is lines of JSON, a version each. Prints what the page showed as JSON, and puts screenshots into the
// folder.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { watch, withBrowser } from './browser.mjs'

const [server, control, story, folder] = process.argv.slice(2)
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const versions = (await readFile(story, 'utf8')).trim().split('\n').map((line) => JSON.parse(line))
const is = (number) => (version) => version.version === number
const isUpTo = (number) => (version) => version.version <= number
const words = (version) => version.paragraphs.map((paragraph) => paragraph.text ?? paragraph)

const SCRIPT = "<script>window.hit = 1; alert('hit')</script><img src=x onerror='window.hit = 1'>"
const HOSTILE = {
  id: 'urn:newswire:test:hostile"><img src=x onerror="window.hit=1">',
  version: 1,
  source: `Sorrel ${SCRIPT}`,
  headline: `Harbour \u202Etuhs\u202C ${SCRIPT}`,
  url: 'javascript:window.hit=1',
  paragraphs: [
    `“Nobody sleeps ${SCRIPT},” Ruth Adler ${SCRIPT} said.`,
    'The file was called harbour\u202Egnp.exe\u202C, the board said.',
    { text: 'Read more: How the wall was built', links: [{ href: 'javascript:window.hit=1', text: SCRIPT }, { href: 'https://sorrel.example/wall', text: 'x' }] },
    `At least 340 people were moved, ${'A'.repeat(300)} said.`,
  ],
}

async function feed(version) {
  const answer = await fetch(`${server}/articles`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/jsonl' },
    body: JSON.stringify(version),
  })
  if (answer.status >= 300) throw new Error(`${answer.status} ${await answer.text()}`)
}

const seen = { accepted: [], filters: {} }

await withBrowser(async (browser) => {
  const page = await browser.newPage({ viewport: { width: 1600, height: 1000 }, colorScheme: 'light' })
  page.setDefaultTimeout(60_000)
  const watched = watch(page)
  const text = (selector) => page.locator(selector).innerText()
  const texts = (selector) => page.locator(selector).allInnerTexts()
  const shows = (selector, part) => page.locator(selector, { hasText: part }).first().waitFor()
  const showsNot = (selector, part) => page.locator(selector, { hasText: part }).first().waitFor({ state: 'detached' })
  /** Waits until what a selector shows is otherwise than before, and gives it. */
  const otherwise = async (selector, before) => {
    await page.waitForFunction(([at, was]) => document.querySelector(at).innerText !== was, [selector, before])
    return text(selector)
  }
  const isReady = () => page.locator('#state[data-state="ready"]').waitFor()
  const isFollowing = () => page.locator('#stream-state[data-state="open"]').waitFor()

  await page.goto(`${server}/`)
  await isReady()
  await isFollowing()

  // The counts go up, and a paragraph that a version drops goes. The first versions are under an embargo.
  const accepted = '#fed .note'
  seen.accepted.push(await text(accepted))
  for (const version of versions.filter(isUpTo(4))) await feed(version)
  for (const each of words(versions.find(is(4)))) await shows('#records .record .words', each)
  seen.accepted.push(await otherwise(accepted, seen.accepted[0]))
  await feed(versions.find(is(5)))
  seen.dropped = words(versions.find(is(4))).filter((each) => !words(versions.find(is(5))).includes(each))
  for (const each of seen.dropped) await showsNot('#records .record:not(.edit) .words', each)
  for (const each of words(versions.find(is(5)))) await shows('#records .record .words', each)
  await shows('#records-told', 'by version 5')
  seen.retracted = await texts('#records-told')
  seen.accepted.push(await otherwise(accepted, seen.accepted[1]))
  for (const version of versions.filter((each) => each.version > 5 && each.version <= 12)) await feed(version)
  for (const each of words(versions.find(is(12)))) await shows('#records .record .words', each)
  seen.accepted.push(await otherwise(accepted, seen.accepted[2]))
  seen.fed = await text('#fed')
  seen.rates = await texts('#rates dd')
  seen.latencies = await texts('#latencies dd')
  seen.books = await text('#books .value')
  seen.sources = await texts('#sources-table tbody th')
  seen.instances = await texts('#instances-table tbody tr')
  seen.partitions = await page.locator('#partitions-table tbody tr').count()
  await page.waitForFunction(() => document.querySelectorAll('#topology-picture .count').length > 0)
  seen.flow = await texts('#flow-table tbody tr')
  seen.arrows = await page.evaluate(() => [...document.querySelectorAll('#topology-picture .count')].filter((count) => /[1-9]/.test(count.textContent)).length)

  // The filter filters: what is shown is of it, and nothing else is.
  await page.selectOption('[name="class"]', 'figures')
  await page.waitForFunction(() => document.querySelector('#records .record') && !document.querySelector('#records .record:not(.figure)'))
  seen.filters.figures = await texts('#records .record .head .class')
  await page.selectOption('[name="class"]', 'all')
  await page.fill('[name="text"]', 'hospital')
  await page.waitForFunction(() => {
    const shown = [...document.querySelectorAll('#records .words')]
    return shown.length > 0 && shown.every((line) => /hospital/i.test(line.textContent))
  })
  seen.filters.hospital = await texts('#records .words')
  await page.fill('[name="text"]', '')
  await page.fill('[name="source"]', 'No such source')
  await page.locator('#records-none').waitFor()
  seen.filters.none = await page.locator('#records .record').count()
  await page.getByRole('button', { name: 'Clear' }).click()
  await page.locator('#records .record').nth(5).waitFor()

  // What an article says is text only.
  await feed(HOSTILE)
  await shows('#records .record', 'gnp.exe')
  await shows('#records .record', '340')
  await page.locator('#records .record', { hasText: 'Nobody sleeps' }).first().waitFor()
  seen.hostile = await page.locator('#records .record', { hasText: 'gnp.exe' }).first().locator('.words').innerText()
  seen.links = await page.evaluate(() => [...document.querySelectorAll('#records a')].map((link) => link.href))

  // A record opens to its article and says why, and so does the keyboard.
  const opener = page.locator('#records .record', { hasText: 'Nobody sleeps' }).first().locator('button')
  await opener.focus()
  await page.keyboard.press('Enter')
  await page.locator('#article [aria-current] details[open]').waitFor()
  seen.article = {
    title: await text('#article-title'),
    current: await text('#article [aria-current]'),
    page: await page.locator('#article .links a').first().getAttribute('href'),
  }
  await page.screenshot({ path: path.join(folder, 'dashboard-article.png') })
  await page.keyboard.press('Escape')
  seen.article.focusCameBack = await opener.evaluate((button) => document.activeElement === button)

  // A record that can't be read shows as a dead letter, and the button puts it on its way again.
  await fetch(`${control}/poison`)
  const letters = page.locator('#dead-letters-table tbody tr')
  await letters.first().waitFor()
  seen.letter = await letters.first().innerText()
  await letters.first().getByRole('button').focus()
  await page.keyboard.press('Enter')
  await page.locator('#redrive[open]').waitFor()
  seen.asked = await text('#redrive')
  await page.screenshot({ path: path.join(folder, 'dashboard-redrive.png') })
  await page.getByRole('button', { name: 'Cancel' }).click()
  seen.untilConfirmed = await letters.filter({ hasText: '✓ redriven' }).count()
  await letters.first().getByRole('button').click()
  await page.getByRole('button', { name: 'Redrive', exact: true }).click()
  await letters.filter({ hasText: '✓ redriven' }).first().waitFor()
  seen.redriven = await text('#dead-letters-told')
  // It still can't be read.
  await letters.nth(1).waitFor()
  seen.letters = await letters.allInnerTexts()
  await page.locator('#dead', { hasText: '2 unreadable' }).waitFor()
  seen.dead = await text('#dead')

  seen.views = []
  await page.evaluate(axe)
  for (const width of [1600, 360]) {
    for (const colorScheme of ['light', 'dark']) {
      await page.setViewportSize({ width, height: 1000 })
      await page.emulateMedia({ colorScheme })
      await page.waitForFunction((wanted) => document.querySelector('#rates canvas').clientWidth < wanted, width)
      await page.evaluate(() => scrollTo(0, 0))
      await page.screenshot({ path: path.join(folder, `dashboard-${width}-${colorScheme}.png`), fullPage: true })
      const { violations } = await page.evaluate(() => globalThis.axe.run({ preload: false }))
      const barriers = violations.map(({ id, impact, nodes }) => `${impact}: ${id}: ${nodes.map((node) => node.html).join(' ')}`)
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      seen.views.push({ width, colorScheme, barriers, wider })
    }
  }

  // A kill takes all of it back.
  const killed = versions[versions.length - 1]
  await feed(killed)
  await showsNot('#records .record', killed.headline.slice(0, 30))
  await showsNot('#records .record', versions[0].source)
  seen.killed = await text('#records-told')

  seen.ran = await page.evaluate(() => 'hit' in window)
  Object.assign(seen, { dialogs: [...watched.dialogs], errors: [...watched.errors], requests: [...watched.requests] })
  await fetch(`${control}/stop`)
  await page.locator('#lost:not([hidden])').waitFor()
  await page.screenshot({ path: path.join(folder, 'dashboard-lost.png') })
  seen.lost = { notice: await text('#lost'), state: await text('#state'), title: await page.title() }
})
console.log(JSON.stringify(seen))
