import { readFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import { Refusal } from './refusal.js'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
}

/** Files of the built page, from one folder. */
export function createStaticFiles(folder: string) {
  return async (path: string, response: ServerResponse): Promise<void> => {
    // Names of the build only: no dots but one, so nothing leads out of the folder.
    if (!/^\/(?:assets\/)?[\w-]+\.\w+$/.test(path)) throw notThere()
    const type = TYPES[extname(path)]
    if (type === undefined) throw notThere()
    const bytes = await readFile(join(folder, path)).catch((error: unknown) => {
      throw isMissing(error) ? notThere() : error
    })
    const isHashed = path.startsWith('/assets/')
    response.setHeader('content-type', type)
    response.setHeader('cache-control', isHashed ? 'private, max-age=31536000, immutable' : 'no-store')
    response.end(bytes)
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

function notThere(): Refusal {
  return new Refusal(404, 'NOT_FOUND', 'There is no such page.')
}
