'use strict'
// The service of interop.proto, as the .NET side serves it in InteropService.cs.
const path = require('node:path')
const grpc = require('@grpc/grpc-js')
const loader = require('@grpc/proto-loader')

const definition = loader.loadSync(path.join(__dirname, '..', 'Protos', 'interop.proto'), { keepCase: true, defaults: true })
const { Interop } = grpc.loadPackageDefinition(definition).hybridmesh.tests.v1

const counted = { cancelled: 0, sent: 0, waiting: 0 }

function echoMetadata(call) {
  const headers = new grpc.Metadata()
  const trailers = new grpc.Metadata()
  for (const key of ['x-text', 'x-bytes-bin']) {
    for (const value of call.metadata.get(key)) {
      headers.add(key, value)
      trailers.add(key.replace('x-', 'x-trailing-'), value)
    }
  }
  return { headers, trailers }
}

function millisecondsLeft(call) {
  const deadline = call.getDeadline()
  return Number.isFinite(Number(deadline)) ? Math.max(1, Number(deadline) - Date.now()) : 0
}

function answer(call, request) {
  if (request.text === 'stats') return { ...counted }
  return {
    text: request.text,
    payload: request.size > 0 ? Buffer.alloc(request.size, 7) : request.payload,
    milliseconds_left: millisecondsLeft(call),
  }
}

function failure(request, trailers) {
  return { code: request.code, details: request.detail, metadata: trailers }
}

function waitForCancellation(call) {
  counted.waiting++
  call.on('cancelled', () => { counted.cancelled++ })
}

const service = {
  Unary(call, callback) {
    const { headers, trailers } = echoMetadata(call)
    if (call.request.text === 'wait') return waitForCancellation(call)
    if (call.request.code) return callback(failure(call.request, trailers))
    call.sendMetadata(headers)
    callback(null, answer(call, call.request), trailers)
  },
  ClientStream(call, callback) {
    const { headers, trailers } = echoMetadata(call)
    let count = 0, size = 0, failed = false
    call.sendMetadata(headers)
    call.on('data', (message) => {
      count++
      size += message.payload.length
      if (message.code && !failed) { failed = true; callback(failure(message, trailers)) }
    })
    call.on('end', () => { if (!failed) callback(null, { count, size }, trailers) })
  },
  async ServerStream(call) {
    const { headers, trailers } = echoMetadata(call)
    const request = call.request
    if (request.text === 'wait') return waitForCancellation(call)
    if (request.count > 0) call.sendMetadata(headers)
    for (let i = 0; i < request.count; i++) {
      if (!call.write({ ...answer(call, request), count: i })) {
        await new Promise((resolve) => { call.once('drain', resolve); call.once('cancelled', resolve) })
      }
      counted.sent++
      if (call.cancelled) { counted.cancelled++; return }
    }
    if (request.code) return call.emit('error', failure(request, trailers))
    call.end(trailers)
  },
  Duplex(call) {
    const { headers, trailers } = echoMetadata(call)
    call.sendMetadata(headers)
    call.on('data', (message) => {
      if (message.code) return call.emit('error', failure(message, trailers))
      call.write(answer(call, message))
    })
    call.on('end', () => call.end(trailers))
    call.on('cancelled', () => { counted.cancelled++ })
  },
}

function serve(tls, maxReceive) {
  const server = new grpc.Server({ 'grpc.max_receive_message_length': maxReceive || 4 * 1024 * 1024 })
  const { Missing, ...methods } = Interop.service
  server.addService(methods, service)
  const credentials = tls
    ? grpc.ServerCredentials.createSsl(null, [{ cert_chain: Buffer.from(tls.certificate), private_key: Buffer.from(tls.key) }])
    : grpc.ServerCredentials.createInsecure()
  return new Promise((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', credentials, (error, port) => (error ? reject(error) : resolve(port)))
  })
}

module.exports = { grpc, Interop, serve }
