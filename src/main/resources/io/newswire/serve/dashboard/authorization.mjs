// Asks the server in the name of whoever looks at the page: with a token, once the server wants one. It is kept for this
// tab, until that is closed, and goes nowhere but into a header.
import { byId, setText } from './dom.mjs'

const KEY = 'newswire.token'

let asking = null

function token() {
  return sessionStorage.getItem(KEY)
}

/** Whether the page is known by a token: then what is opened beside it is refused, since addresses have none. */
export function hasToken() {
  return token() !== null
}

/**
 * What the server answers. As long as it does not take the token, or there is none, the person is asked for one first.
 *
 * @param patience how long the server may take each time, milliseconds; none for as long as it likes
 */
export async function request(path, { method = 'GET', headers = {}, patience = null, signal = null } = {}) {
  for (;;) {
    const sent = token()
    const answer = await fetch(path, {
      method,
      headers: sent === null ? headers : { ...headers, Authorization: `Bearer ${sent}` },
      signal: patience === null ? signal : AbortSignal.timeout(patience),
    })
    if (!wantsAnother(answer, method)) return answer
    await another(sent, answer)
    signal?.throwIfAborted()
  }
}

/** A token that may look but not redrive is none to be replaced. */
function wantsAnother({ status, headers }, method) {
  return status === 401 || (status === 403 && method === 'GET' && headers.has('WWW-Authenticate'))
}

async function another(refused, answer) {
  if (token() !== refused) return
  if (refused !== null) {
    const { detail } = await answer.json().catch(() => ({}))
    setText(byId('authorization-fault'), detail ?? 'The token is not taken.')
  }
  asking ??= ask().finally(() => (asking = null))
  await asking
}

/** Opens the form; ends when there is something in it. */
function ask() {
  const dialog = byId('authorization')
  const field = byId('authorization-token')
  return new Promise((entered) => {
    dialog.oncancel = (event) => event.preventDefault()
    byId('authorization-form').onsubmit = (event) => {
      event.preventDefault()
      const given = field.value.trim()
      if (!given) return
      sessionStorage.setItem(KEY, given)
      field.value = ''
      setText(byId('authorization-fault'), '')
      dialog.close()
      entered()
    }
    dialog.showModal()
    field.focus()
  })
}
