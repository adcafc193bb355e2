// Which collections exist, and how they nest, is read from the API's own description: kinds that come later show up by themselves.
import { get, list } from './api.js'

export async function loadCollections() {
  const description = await get('/openapi/v2.json')
  return Object.entries(description.paths)
    .filter(([, item]) => item['x-hybridmesh-collection'])
    .map(([path]) => ({ path, parent: path.slice(0, path.lastIndexOf('/')) }))
    .sort((a, b) => a.path.split('/').length - b.path.split('/').length)
}

export async function loadResources(collections) {
  const rows = []
  const visit = async (template, prefix, depth) => {
    for (const collection of collections.filter(c => c.parent.replace(/\{[^}]*\}/g, '*') === template)) {
      const name = collection.path.slice(collection.path.lastIndexOf('/') + 1)
      for (const item of await list(`${prefix}/${name}`)) {
        const fqn = item.metadata.fqn
        rows.push({ depth, fqn, name: item.metadata.name, displayName: item.metadata.displayName, kind: item.kind, status: await get(`/v2/${fqn}/status`) })
        await visit(`${template}/${name}/*`, `/v2/${fqn}`, depth + 1)
      }
    }
  }
  await visit('/v2', '/v2', 0)
  return rows
}
