import { ApiError, get, session } from './api.js'
import { loadCollections, loadResources } from './resources.js'

const refreshMs = 3000
const element = id => document.getElementById(id)
let collections = null
let timer = 0

function node(name, text, attributes = {}) {
  const made = document.createElement(name)
  made.textContent = text ?? ''
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value))
  return made
}

function showNotice(text) {
  element('notice').textContent = text
  element('notice').hidden = !text
}

function showSession() {
  const signedIn = session.token !== null
  element('sign-in').hidden = signedIn
  element('status').hidden = !signedIn
  element('sign-out').hidden = !signedIn
}

function resourceRow(resource) {
  const row = document.createElement('tr')
  const name = node('th', `${'\u2003'.repeat(resource.depth)}${resource.name}`, { scope: 'row', title: resource.fqn })
  const { phase, reason, message, since, revision } = resource.status
  const why = node('td', message || reason)
  why.append(document.createElement('br'), node('span', `since ${new Date(since).toLocaleString()}`, { class: 'quiet' }))
  row.append(name, node('td', resource.kind), node('td', phase, { class: `phase ${phase}` }), why, node('td', revision))
  return row
}

function revisionItem(revision) {
  const item = node('li', revision.message, { value: revision.revision })
  item.append(' ', node('span', `${revision.author}, ${new Date(revision.createdAt).toLocaleString()}`, { class: 'quiet' }))
  return item
}

function showResources(resources) {
  element('resources').replaceChildren(...resources.map(resourceRow))
  element('no-resources').hidden = resources.length > 0
  const ready = resources.filter(resource => resource.status.phase === 'READY').length
  const summary = `${ready} of ${resources.length} resources are ready.`
  if (element('summary').textContent !== summary) {
    element('summary').textContent = summary // said by screen readers, so only when it changes
  }
}

async function refresh() {
  const version = await get('/v2/version')
  element('server').textContent = `version ${version.version}, revision ${version.revision}`
  collections ??= await loadCollections()
  showResources(await loadResources(collections))
  const revisions = await get(`/v2/revisions?after=${Math.max(0, version.revision - 10)}&pageSize=10`)
  element('revisions').replaceChildren(...revisions.items.reverse().map(revisionItem))
}

async function loop() {
  clearTimeout(timer)
  if (session.token === null) {
    return
  }
  try {
    if (!document.hidden) {
      await refresh()
      showNotice('')
    }
  } catch (failure) {
    if (failure instanceof ApiError && failure.status === 401) {
      session.end()
      showSession()
      showNotice('This token is not accepted.')
      element('token').focus()
      return
    }
    showNotice(failure instanceof ApiError ? failure.message : 'The server cannot be reached; trying again.')
  }
  timer = setTimeout(loop, refreshMs)
}

element('sign-in').addEventListener('submit', event => {
  event.preventDefault()
  session.start(element('token').value.trim())
  element('token').value = ''
  showSession()
  loop()
})

element('sign-out').addEventListener('click', () => {
  session.end()
  element('resources').replaceChildren()
  element('revisions').replaceChildren()
  element('server').textContent = ''
  showSession()
  element('token').focus()
})

document.addEventListener('visibilitychange', loop)
showSession()
loop()
