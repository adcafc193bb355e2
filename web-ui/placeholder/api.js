// The only place that talks to the server.
const tokenKey = 'hybridmesh.token'

export const session = {
  get token() { return sessionStorage.getItem(tokenKey) },
  start(token) { sessionStorage.setItem(tokenKey, token) },
  end() { sessionStorage.removeItem(tokenKey) },
}

export class ApiError extends Error {
  constructor(status, message) {
    super(message)
    this.status = status
  }
}

export async function get(path) {
  const response = await fetch(path, {
    headers: { authorization: `Bearer ${session.token}`, accept: 'application/json' },
    cache: 'no-store',
    credentials: 'omit',
  })
  const body = await response.json().catch(() => ({}))
  if (!response.ok) {
    throw new ApiError(response.status, body.detail ?? body.title ?? `The server answered ${response.status}.`)
  }
  return body
}

// Every item of a paged collection, up to a bound that a page for people can still show.
export async function list(path, bound = 500) {
  const items = []
  let pageToken = ''
  do {
    const page = await get(`${path}?pageSize=100&pageToken=${encodeURIComponent(pageToken)}`)
    items.push(...page.items)
    pageToken = page.nextPageToken ?? ''
  } while (pageToken && items.length < bound)
  return items
}
