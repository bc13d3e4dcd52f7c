// Asks the server how it is, each second, and tells when it is lost and when it is back.
import { request } from './authorization.mjs'

const EVERY = 1_000
const PATIENCE = 10_000

/**
 * The JSON that a path is answered. Throws an error that says why there is none.
 *
 * @param patience how long the server may take, milliseconds
 */
export async function ask(path, { method = 'GET', patience = PATIENCE } = {}) {
  let answer
  let text
  try {
    answer = await request(path, { method, patience })
    text = await answer.text()
  } catch (fault) {
    throw new Error(fault.name === 'TimeoutError' ? 'it takes too long to answer' : 'it can’t be reached', { cause: fault })
  }
  if (answer.ok) return JSON.parse(text)
  throw new Error(detail(text) ?? `it answers ${answer.status}`)
}

function detail(text) {
  try {
    return JSON.parse(text).detail
  } catch {
    return undefined
  }
}

/**
 * Polls /status until the page goes.
 *
 * @param listener told answered(status), lost(since when, why) and back(after how long), in milliseconds
 */
export async function watch(listener) {
  let heard = Date.now()
  let lost = false
  for (;;) {
    const begun = Date.now()
    let status = null
    try {
      status = await ask('/status')
    } catch (fault) {
      if (!lost) listener.lost(heard, fault.message)
      lost = true
    }
    if (status) {
      if (lost) listener.back(Date.now() - heard)
      lost = false
      heard = Date.now()
      listener.answered(status)
    }
    await new Promise((resolve) => setTimeout(resolve, Math.max(100, begun + EVERY - Date.now())))
  }
}

