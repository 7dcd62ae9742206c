import type { HttpTransport } from '@kis/core'
import { layoutOf } from '../../src/layouts/layout-of.js'
import type { MasterMarket } from '../../src/layouts/record-layout.js'

/** Zips as they come from the host, by market. */
export type MasterZips = ReadonlyMap<MasterMarket, Uint8Array>

/** A host that has these zips in memory. */
export function hostOf(zips: MasterZips): HttpTransport {
  const bodies = new Map([...zips].map(([market, zip]) => [layoutOf(market).download, zip]))
  return {
    async request({ url }) {
      const body = bodies.get(url.slice(url.lastIndexOf('/') + 1))
      return body ? { status: 200, headers: {}, body } : { status: 404, headers: {}, body: new Uint8Array() }
    },
    async close() {},
  }
}
