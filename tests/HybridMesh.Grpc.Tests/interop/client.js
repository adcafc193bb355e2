'use strict'
// Calls a server of interop.proto and tells what a client saw: headers, messages, status, trailers.
const { grpc, Interop } = require('./service')

function metadataOf(entries) {
  const metadata = new grpc.Metadata()
  for (const [key, value] of entries || []) {
    metadata.add(key, key.endsWith('-bin') ? Buffer.from(value, 'base64') : value)
  }
  return metadata
}

function entriesOf(metadata) {
  if (!metadata) return []
  return Object.keys(metadata.getMap())
    .filter((key) => key.startsWith('x-'))
    .sort()
    .flatMap((key) => metadata.get(key).map((value) => [key, Buffer.isBuffer(value) ? value.toString('base64') : value]))
}

const running = new Map()

// { address, tls?, channel?, method, metadata?, deadlineMs?, requests: [message], cancelAfter?: n messages, name?: for cancel and read, pauseAfter?: n messages }
function call(command) {
  const credentials = command.tls ? grpc.credentials.createSsl(Buffer.from(command.tls.certificate)) : grpc.credentials.createInsecure()
  const client = new Interop(command.address, credentials, command.channel || {})
  const options = command.deadlineMs ? { deadline: Date.now() + command.deadlineMs } : {}
  const seen = { headers: [], texts: [], count: 0, bytes: 0, last: null, acceptEncoding: null }
  const unary = command.method === 'Unary' || command.method === 'ClientStream' || command.method === 'Missing'
  const streams = command.method === 'ClientStream' || command.method === 'Duplex'
  const requests = command.requests || []

  return new Promise((resolve) => {
    let stream
    const onMessage = (message) => {
      seen.count++
      seen.bytes += message.payload.length
      seen.last = { ...message, payload: undefined }
      if (seen.texts.length < 100) seen.texts.push(message.text)
      if (seen.count === command.pauseAfter) stream.pause()
      if (command.cancelAfter && seen.count >= command.cancelAfter) stream.cancel()
      if (command.pingPong && seen.count < requests.length) stream.write(requests[seen.count])
      else if (command.pingPong) stream.end()
    }
    const callback = (error, message) => { if (!error) onMessage(message) }
    const metadata = metadataOf(command.metadata)
    const start = Interop.prototype[command.method]
    if (streams) stream = unary ? start.call(client, metadata, options, callback) : start.call(client, metadata, options)
    else stream = unary ? start.call(client, requests[0], metadata, options, callback) : start.call(client, requests[0], metadata, options)

    if (command.name) running.set(command.name, stream)
    stream.on('metadata', (headers) => { seen.headers = entriesOf(headers) })
    if (!unary) {
      stream.on('data', onMessage)
      stream.on('error', () => {})
    }
    stream.on('status', (status) => {
      client.close()
      resolve({ ...seen, code: status.code, details: status.details, trailers: entriesOf(status.metadata) })
    })
    if (streams && command.pingPong) stream.write(requests[0])
    else if (streams) {
      for (const request of requests) stream.write(request)
      if (!command.leaveOpen) stream.end()
    }
  })
}

function cancel({ name }) {
  running.get(name).cancel()
  return {}
}

function read({ name }) {
  running.get(name).resume()
  return {}
}

module.exports = { call, cancel, read }
