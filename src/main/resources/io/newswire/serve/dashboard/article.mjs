// An article as it stands, in a dialog: each paragraph with its classes, what was found and why.
import { hasToken } from './authorization.mjs'
import { byId, element, setText } from './dom.mjs'
import { classes, found } from './recordlist.mjs'
import { ask } from './server.mjs'
import { appendMarked, appendVisible } from './visible.mjs'
import * as words from './words.mjs'

/** An article may have 20,000 paragraphs. */
const MOST_PARAGRAPHS = 200

const REFRESH_AFTER = 500

function fact(list, name, value) {
  if (value) list.append(element('div', {}, element('dt', {}, name), appendVisible(element('dd', { dir: 'auto' }), value)))
}

function path(uri) {
  return `/articles/${encodeURIComponent(uri)}`
}

function reasons(paragraph) {
  const scores = Object.entries(paragraph.scores)
    .filter(([, score]) => score > 0)
    .map(([name, score]) => `${name} ${score.toFixed(2)}`)
  return [
    ...paragraph.why.map((why) => appendVisible(element('li', { dir: 'auto' }), why)),
    scores.length > 0 ? element('li', {}, `how sure, 0 to 1: ${scores.join(', ')}`) : null,
  ]
}

function paragraphItem(paragraph, wanted) {
  const names = paragraph.classes.length > 0 ? paragraph.classes.map(words.symbol) : ['background']
  const isWanted = paragraph.id === wanted
  const text = element('p', { class: 'words', dir: 'auto' })
  appendMarked(text, paragraph.text, paragraph.quotations, paragraph.figures)
  const items = found(paragraph)
  return element(
    'li',
    { class: `record ${words.symbol(paragraph.primary)}`, value: paragraph.position + 1, 'aria-current': isWanted && 'true' },
    element('p', { class: 'head' }, ...classes(names)),
    text,
    items.length > 0 ? element('ul', { class: 'found' }, ...items) : null,
    element('details', { open: isWanted }, element('summary', {}, `Why ${names.join(' and ')}`), element('ul', {}, ...reasons(paragraph))),
  )
}

/** The dialog. */
export class ArticleDialog {
  #dialog = byId('article')
  #body = byId('article-body')
  #uri = null
  #wanted = null
  #timer = null

  constructor() {
    byId('article-close').addEventListener('click', () => this.#dialog.close())
    this.#dialog.addEventListener('close', () => {
      this.#uri = null
      this.#body.replaceChildren()
    })
  }

  /** Shows an article, at one of its paragraphs where it has that. */
  async open(uri, wanted) {
    this.#uri = uri
    this.#wanted = wanted
    setText(byId('article-title'), 'Asking for the article …')
    this.#body.replaceChildren()
    this.#dialog.showModal()
    await this.#show()
    this.#body.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' })
  }

  /** Something of an article has changed: it is shown anew if it is the one that is open. */
  changed(uri) {
    if (uri !== this.#uri) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#show(), REFRESH_AFTER)
  }

  async #show() {
    const uri = this.#uri
    if (uri === null) return
    let answer
    try {
      answer = await ask(`${path(uri)}?as=json`)
    } catch (fault) {
      answer = { refused: fault.message }
    }
    if (uri !== this.#uri) return
    if (answer.refused !== undefined) this.#refuse(answer.refused)
    else this.#fill(uri, answer)
  }

  #refuse(why) {
    setText(byId('article-title'), 'The article can’t be shown')
    this.#body.replaceChildren(appendVisible(element('p', { dir: 'auto' }), why))
  }

  #fill(uri, { article, status, paragraphCount, paragraphs }) {
    const title = byId('article-title')
    title.replaceChildren()
    appendVisible(title, article.headline ?? article.uri)
    const facts = element('dl', { class: 'facts' })
    fact(facts, 'Source', article.source)
    fact(facts, 'Version', String(article.version))
    fact(facts, 'Made', article.versionCreated && words.day(Date.parse(article.versionCreated)))
    fact(facts, 'State', status === 'ARRIVING' ? `arriving, ${words.count(paragraphs.length)} of ${words.count(paragraphCount)} paragraphs are there` : null)
    fact(facts, 'Correction', article.correction)
    const links = hasToken()
      ? null
      : element(
          'p',
          { class: 'links' },
          element('a', { href: `${path(uri)}?as=html` }, 'The whole article as a page'),
          ' ',
          element('a', { href: `${path(uri)}/edits` }, 'Its edits as JSON'),
        )
    const at = paragraphs.findIndex(({ id }) => id === this.#wanted)
    const from = Math.max(0, Math.min(at - MOST_PARAGRAPHS / 2, paragraphs.length - MOST_PARAGRAPHS))
    const shown = paragraphs.slice(from, from + MOST_PARAGRAPHS)
    const gone =
      this.#wanted !== null && at < 0 ? element('p', { class: 'hint' }, 'The paragraph is no longer in the article.') : null
    const some =
      shown.length < paragraphs.length
        ? element('p', { class: 'hint' }, `${words.many(shown.length, 'paragraph')} of ${words.count(paragraphs.length)} are shown.`)
        : null
    this.#body.replaceChildren(
      ...[facts, links, gone, some, element('ol', { class: 'paragraphs' }, ...shown.map((each) => paragraphItem(each, this.#wanted)))].filter(Boolean),
    )
  }
}
