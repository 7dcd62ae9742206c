import { KisValidationError } from '@kis/core'
import type { RawRequest } from './raw-request.js'

/** @throws KisValidationError when a raw request could not mean what it says. */
export function checkRawRequest(request: RawRequest): void {
  if (!/^\/uapi\/[\w./-]+$/.test(request.path) || request.path.includes('..')) {
    throw new KisValidationError({
      field: 'path',
      message: 'Parameter "path" must begin with "/uapi/" and carry no query.',
    })
  }
  if (!/^[A-Z0-9]{8,16}$/.test(request.trId)) {
    throw new KisValidationError({
      field: 'trId',
      message: 'Parameter "trId" must be a TR id such as "FHKST01010100".',
    })
  }
  const isGet = request.method === 'GET'
  if (!isGet && request.method !== 'POST') {
    throw new KisValidationError({ field: 'method', message: `Parameter "method" must be 'GET' or 'POST'.` })
  }
  if (isGet ? request.body : request.query) {
    throw new KisValidationError({
      field: isGet ? 'body' : 'query',
      message: `A ${request.method} takes its values in "${isGet ? 'query' : 'body'}".`,
    })
  }
}
