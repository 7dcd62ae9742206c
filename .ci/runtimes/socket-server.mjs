// A realtime server on loopback for the tests that need a real socket: it confirms registrations, sends a trade, and cuts the first
// connection of each test. Tests learn its address from `globalThis.KIS_SOCKET_URL`.
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const fromRealtime = createRequire(join(import.meta.dirname, '../../packages/realtime/package.json'))
const { WebSocketServer } = fromRealtime('ws')
const WIDTH = 46
const CUT_AFTER_MS = 100
const KEY_AND_IV = { key: 'k'.repeat(32), iv: 'i'.repeat(16) }

export async function startSocketServer() {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  const connections = new Map()
  server.on('connection', (socket, { url }) => {
    const count = (connections.get(url) ?? 0) + 1
    connections.set(url, count)
    socket.on('message', (data) => {
      const { header, body } = JSON.parse(String(data))
      if (header.tr_type !== '1') return
      const { tr_id: trId, tr_key: key } = body.input
      const output = { rt_cd: '0', msg_cd: 'OPSP0000', msg1: 'SUBSCRIBE SUCCESS', output: KEY_AND_IV }
      socket.send(JSON.stringify({ header: { tr_id: trId, tr_key: key, encrypt: 'N' }, body: output }))
      const fields = Array.from({ length: WIDTH }, (_, index) =>
        index === 0 ? key : index === 2 ? String(count) : '0',
      )
      socket.send(`0|${trId}|001|${fields.join('^')}`)
      if (count === 1) setTimeout(() => socket.terminate(), CUT_AFTER_MS)
    })
  })
  await once(server, 'listening')
  return {
    url: `ws://127.0.0.1:${server.address().port}`,
    close: () => {
      for (const socket of server.clients) socket.terminate()
      server.close()
    },
  }
}
