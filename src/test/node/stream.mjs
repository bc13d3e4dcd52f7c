// Opens the example that follows a stream, from an origin of its own, and feeds an article and then
// a version of it that drops the quotation.
//
//   node stream.mjs PAGE SERVER
//
// Prints what the page showed as JSON: in the beginning, then after each version; of a page whose
// origin may not read only the beginning, once it says that it is refused.
import { watch, withBrowser } from './browser.mjs'

const [address, server] = process.argv.slice(2)
const QUOTED = '“Nobody leaves <b>tonight</b>,” Ruth Adler, the mayor of Sorrel, said.'
const OTHER = 'The harbour has been closed since the spring.'

async function feed(...paragraphs) {
  const answer = await fetch(`${server}/articles/urn:newswire:test:browser`, {
    method: 'PUT',
    headers: { 'Content-Type': 'text/plain' },
    body: paragraphs.join('\n'),
  })
  if (answer.status !== 202) throw new Error(`${answer.status} ${await answer.text()}`)
}

const shown = (page) =>
  page.evaluate(() => ({
    state: document.querySelector('#state').textContent,
    items: [...document.querySelectorAll('#items li')].map((item) => item.textContent),
    markup: document.querySelectorAll('#items b').length,
  }))

await withBrowser(async (browser) => {
  const page = await browser.newPage()
  const seen = watch(page)
  await page.goto(`${address}?${new URLSearchParams({ server, stream: 'quotes', text: 'Sorrel' })}`)
  await page.waitForFunction(() => document.querySelector('#state').dataset.state !== 'connecting')
  const states = [await shown(page)]
  if ((await page.getAttribute('#state', 'data-state')) === 'open') {
    await feed(QUOTED, OTHER)
    await page.waitForSelector('#items li')
    states.push(await shown(page))
    await feed(OTHER)
    await page.waitForSelector('#items li', { state: 'detached' })
    states.push(await shown(page))
  }
  console.log(JSON.stringify({ states, ...seen }))
})
