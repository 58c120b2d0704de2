import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

const page = readFileSync(process.argv[2] ?? '')

// The limit of any page: the same HTML, written to whoever asks, in a process of its own.
createServer((_, response) => {
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page)
}).listen(Number(process.argv[3]), '127.0.0.1')
