import type { HttpRequest, HttpResponse, HttpTransport } from '@kis/core'
import { layoutOf, MASTER_MARKETS, type MasterMarket } from '../index.js'
import { goldenFile } from './golden.js'
import { zipMaster } from './write-master.js'

/** What the host does with one request. */
export type Answer = (request: HttpRequest) => HttpResponse | Promise<HttpResponse>

export interface MasterHost extends HttpTransport {
  /** Every request so far. */
  readonly requests: HttpRequest[]
  /** The files asked for, such as `kospi_code.mst.zip`. */
  readonly files: () => readonly string[]
  /** Replaces the answer for one market. */
  answer(market: MasterMarket, answer: Answer): void
  /** Serves these bytes as the market's zip. */
  serve(market: MasterMarket, zip: Uint8Array, headers?: Readonly<Record<string, string>>): void
}

/** An answer with a body. */
export function ok(body: Uint8Array, headers: Readonly<Record<string, string>> = {}): HttpResponse {
  return { status: 200, headers, body }
}

/** A download host in memory that serves the golden files. */
export async function createMasterHost(): Promise<MasterHost> {
  const requests: HttpRequest[] = []
  const answers = new Map<string, Answer>()
  const host: MasterHost = {
    requests,
    files: () => requests.map(({ url }) => url.slice(url.lastIndexOf('/') + 1)),
    answer: (market, answer) => void answers.set(layoutOf(market).download, answer),
    serve(market, zip, headers) {
      host.answer(market, (request) => {
        request.onProgress?.(zip.length, zip.length)
        return ok(zip, headers)
      })
    },
    async request(request) {
      requests.push(request)
      const answer = answers.get(request.url.slice(request.url.lastIndexOf('/') + 1))
      return answer ? answer(request) : { status: 404, headers: {}, body: new Uint8Array() }
    },
    async close() {},
  }
  for (const market of MASTER_MARKETS) {
    const file = goldenFile(market)
    host.serve(market, layoutOf(market).download.endsWith('.zip') ? await zipMaster(market, file) : file)
  }
  return host
}
