// The page: asks how the server is each second, follows the stream, and shows both.
import { ArticleDialog } from './article.mjs'
import { charts } from './charts.mjs'
import { DeadLetters } from './deadletters.mjs'
import { byId, element, setText } from './dom.mjs'
import { showFigures, showInstances, showPartitions, showSources } from './figures.mjs'
import { continues, History } from './history.mjs'
import { watch } from './server.mjs'
import { StreamView } from './streamview.mjs'
import { Topology } from './topology.mjs'
import { appendVisible, visible } from './visible.mjs'
import * as words from './words.mjs'

/** How often the dead letters are asked for where nothing is told of new ones, in answers of /status. */
const LETTERS_EVERY = 15

const history = new History()
const drawCharts = charts()
const article = new ArticleDialog()
const stream = new StreamView(article)
const letters = new DeadLetters()
const topology = new Topology()

let previous = null
let answers = 0

function showState(status) {
  const ready = status.instances.filter((instance) => instance.ready).length
  const state = status.ready ? 'ready' : 'unready'
  const place = byId('state')
  if (place.dataset.state !== state) {
    place.dataset.state = state
    setText(place, status.ready ? '✓ Ready' : '✕ Not ready')
  }
  const reasons = byId('reasons')
  if (reasons.dataset.told !== status.reasons.join('\n')) {
    reasons.dataset.told = status.reasons.join('\n')
    reasons.replaceChildren(...status.reasons.map((reason) => appendVisible(element('li', { dir: 'auto' }), reason)))
    reasons.hidden = status.reasons.length === 0
  }
  setText(byId('instances-count'), `${ready} of ${words.many(status.instances.length, 'instance')} ready`)
  setText(byId('version'), [status.application, status.version].filter(Boolean).join(' '))
  setText(byId('as-of'), words.clock(Date.parse(status.time)))
}

function showTitle(trouble) {
  document.title = trouble ? `${trouble} · newswire` : 'newswire'
}

function answered(status) {
  const goesOn = previous !== null && continues(previous, status)
  const point = history.add(status)
  showState(status)
  showTitle(status.ready ? null : 'Not ready')
  showFigures(status, point)
  showSources(status)
  showInstances(status)
  showPartitions(status)
  drawCharts(history.points)
  topology.show(status, goesOn)
  const dead = (answer) => Object.values(answer.deadLetters).join(' ')
  if (answers++ % LETTERS_EVERY === 0 || (previous && dead(previous) !== dead(status))) letters.refresh()
  previous = status
}

function lost(since, why) {
  history.gap(Date.now())
  const notice = element(
    'p',
    {},
    element('strong', {}, '✕ The server is lost. '),
    `It has not answered since ${words.clock(since)}: ${visible(why)}. What stands below is of then. The page asks again each second.`,
  )
  byId('lost').replaceChildren(notice)
  byId('lost').hidden = false
  document.documentElement.dataset.lost = 'true'
  byId('state').dataset.state = 'lost'
  setText(byId('state'), '✕ Lost')
  showTitle('Lost')
}

function back(afterMillis) {
  byId('lost').hidden = true
  byId('lost').replaceChildren()
  delete document.documentElement.dataset.lost
  setText(byId('told'), `The server is back after ${words.ago(afterMillis / 1000)}.`)
  stream.reconnect()
}

topology.begin()
stream.begin()
await watch({ answered, lost, back })
