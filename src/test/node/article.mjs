// Looks at an article's page as people do: wide and narrow, by day and by night.
//
//   node article.mjs URL FOLDER
//
// Prints what it saw as JSON, one object a view, and puts a screenshot of each into the folder.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { watch, withBrowser } from './browser.mjs'

const [url, folder] = process.argv.slice(2)
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const views = []
await withBrowser(async (browser) => {
  for (const width of [900, 360]) {
    for (const colorScheme of ['light', 'dark']) {
      const viewport = { width, height: 900 }
      const page = await browser.newPage({ viewport, colorScheme })
      const seen = watch(page)
      await page.goto(url, { waitUntil: 'networkidle' })
      const shown = await page.evaluate(() => ({
        title: document.title,
        heading: document.querySelector('h1').textContent,
        texts: [...document.querySelectorAll('.text')].map((text) => text.textContent),
        links: [...document.querySelectorAll('a')].map((link) => link.href),
        ran: 'hit' in window,
        scripts: document.scripts.length,
        wider: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        font: getComputedStyle(document.querySelector('.text')).fontFamily,
      }))
      const name = `article-${width}-${colorScheme}.png`
      await page.screenshot({ path: path.join(folder, name), fullPage: true })
      await page.evaluate(axe)
      const { violations } = await page.evaluate(() => globalThis.axe.run({ preload: false }))
      const barriers = violations.map(
        ({ id, impact, nodes }) => `${impact}: ${id}: ${nodes.map((node) => node.html).join(' ')}`,
      )
      views.push({ width, colorScheme, ...shown, ...seen, barriers })
      await page.close()
    }
  }
})
console.log(JSON.stringify(views))
