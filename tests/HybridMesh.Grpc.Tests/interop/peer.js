'use strict'
// One JSON command per line on stdin, one JSON answer per line on stdout. Ends with its stdin, so it never outlives the test.
const readline = require('node:readline')
const { serve } = require('./service')
const { call, cancel, read } = require('./client')

const commands = {
  serve: async ({ tls, maxReceive }) => ({ port: await serve(tls, maxReceive) }),
  call,
  cancel,
  read,
}

const lines = readline.createInterface({ input: process.stdin })
lines.on('line', async (line) => {
  const { id, command, ...rest } = JSON.parse(line)
  let answer
  try {
    answer = { id, result: await commands[command](rest) }
  } catch (error) {
    answer = { id, error: String(error && error.stack) }
  }
  process.stdout.write(JSON.stringify(answer) + '\n')
})
lines.on('close', () => process.exit(0))
