import type { IncomingMessage } from 'node:http'
import { Refusal } from './refusal.js'

const MAX_BYTES = 4_096

/**
 * The body of a request as JSON.
 *
 * @throws Refusal for another content type, a body over 4 kB, or text that is no JSON object.
 */
export async function readJson(request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  if (!/^application\/json(;|$)/i.test(request.headers['content-type'] ?? '')) {
    throw new Refusal(415, 'CONTENT_TYPE', 'Send JSON, with "content-type: application/json".')
  }
  if (Number(request.headers['content-length'] ?? 0) > MAX_BYTES) throw tooLarge()
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > MAX_BYTES) throw tooLarge()
    chunks.push(chunk)
  }
  return parseObject(Buffer.concat(chunks).toString('utf8'))
}

/** @throws Refusal for text that is no JSON object. */
export function parseObject(text: string): Readonly<Record<string, unknown>> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Refusal(400, 'JSON', 'The body is not JSON.')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Refusal(400, 'JSON', 'The body must be a JSON object.')
  }
  return { ...value }
}

function tooLarge(): Refusal {
  return new Refusal(413, 'TOO_LARGE', `The body is larger than ${MAX_BYTES} bytes.`)
}
