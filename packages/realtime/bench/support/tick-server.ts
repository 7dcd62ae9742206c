import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'
import { reply } from '../../src/__fixtures__/fake-server.js'

/** What the server is told, and what it tells, between the processes. */
export type ServerCommand = { readonly framesPerSecond: number; readonly seconds: number } | 'stop'
export type ServerNews =
  | { readonly port: number }
  | { readonly elapsedMs: number /** Frames sent, by symbol. */; readonly sent: Readonly<Record<string, number>> }

interface Request {
  readonly header: { readonly tr_type: string }
  readonly body: { readonly input: { readonly tr_id: string; readonly tr_key: string } }
}

const FIELDS_BEHIND =
  '25807^15918^-9889^93.01^4614191^4291558^1^0.45^63.03^090013^3^0^090646^5^-300^100741^2^400^20230324^20^N^71292^244009^2795345^2044512^0.16^5367918^180.61^0^^62700'

/** Microseconds of a clock that all processes of a machine share. */
export function microseconds(): number {
  return Number(process.hrtime.bigint() / 1000n)
}

/** A trade that carries its number among those of its symbol (`ACML_VOL`) and when it was sent (`ACML_TR_PBMN`, microseconds). */
function tradeFrame(symbol: string, number: number): string {
  return `0|H0STCNT0|001|${symbol}^112616^62700^2^400^0.64^62700.41^62700^63000^62300^62700^62600^125^${number}^${microseconds()}^${FIELDS_BEHIND}`
}

/** A server that does as it is asked and, when told, sends trades of all registered symbols in turn, at an even pace. */
export async function serveTicks(): Promise<void> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false })
  const registered = new Set<string>()
  let client: WebSocket | undefined
  server.on('connection', (socket) => {
    client = socket
    socket.on('message', (data) => {
      const { header, body } = JSON.parse(String(data)) as Request
      const { tr_id, tr_key } = body.input
      if (header.tr_type === '1') {
        registered.add(tr_key)
        socket.send(reply(tr_id, tr_key, 'OPSP0000', 'SUBSCRIBE SUCCESS'))
      } else {
        registered.delete(tr_key)
        socket.send(reply(tr_id, tr_key, 'OPSP0001', 'UNSUBSCRIBE SUCCESS'))
      }
    })
  })
  await once(server, 'listening')
  tell({ port: (server.address() as AddressInfo).port })
  process.on('message', (command: ServerCommand) => {
    if (command === 'stop') process.exit(0)
    if (client) void send(client, registered, command).then(tell)
  })
}

async function send(
  client: WebSocket,
  registered: ReadonlySet<string>,
  { framesPerSecond, seconds }: Exclude<ServerCommand, 'stop'>,
): Promise<ServerNews> {
  const symbols = [...registered]
  const total = framesPerSecond * seconds
  const sent: Record<string, number> = Object.fromEntries(symbols.map((symbol) => [symbol, 0]))
  const start = microseconds()
  for (let slot = 0; slot < total; ) {
    const due = Math.min(total, Math.floor(((microseconds() - start) / 1e6) * framesPerSecond))
    for (; slot < due; slot++) {
      const symbol = symbols[slot % symbols.length] ?? ''
      if (!registered.has(symbol)) continue
      const number = (sent[symbol] ?? 0) + 1
      sent[symbol] = number
      client.send(tradeFrame(symbol, number))
    }
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  return { sent, elapsedMs: (microseconds() - start) / 1000 }
}

function tell(news: ServerNews): void {
  process.send?.(news)
}
