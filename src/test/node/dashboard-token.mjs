// Looks at the dashboard of a server that wants tokens.
//
//   node dashboard-token.mjs SERVER FEEDER READER
//
// The token FEEDER may not read, READER may. Prints what the page showed as JSON.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { watch, withBrowser } from './browser.mjs'

const [server, feeder, reader] = process.argv.slice(2)
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const seen = {}

await withBrowser(async (browser) => {
  const page = await browser.newPage()
  const watched = watch(page)
  const fault = page.locator('#authorization-fault')
  const enter = async (token) => {
    await page.locator('#authorization[open]').waitFor()
    await page.getByLabel('Token').fill(token)
    await page.keyboard.press('Enter')
  }
  const authorized = []
  page.on('request', (request) => {
    if (request.headers().authorization) authorized.push(new URL(request.url()).pathname)
  })

  await page.goto(`${server}/`)
  await page.locator('#authorization[open]').waitFor()
  seen.focus = await page.evaluate(() => document.activeElement.id)
  await page.evaluate(axe)
  seen.barriers = await page.evaluate(async () => (await window.axe.run('#authorization')).violations.map(({ id }) => id))
  await page.keyboard.press('Escape')
  seen.staysOpen = await page.locator('#authorization[open]').count()

  await enter('newswire_wrong')
  await fault.getByText('not known').waitFor()
  await enter(feeder)
  await fault.getByText('scope').waitFor()
  seen.fault = await fault.innerText()
  await enter(reader)
  await page.locator('#state[data-state="unready"]').waitFor()
  seen.open = await page.locator('#authorization[open]').count()
  seen.field = await page.locator('#authorization-token').inputValue()

  await page.reload()
  await page.locator('#state[data-state="unready"]').waitFor()
  seen.afterReload = await page.locator('#authorization[open]').count()
  seen.authorized = [...new Set(authorized)]
  const another = await browser.newPage()
  await another.goto(`${server}/`)
  await another.locator('#authorization[open]').waitFor()

  seen.requests = watched.requests
  seen.errors = watched.errors
})
console.log(JSON.stringify(seen))
