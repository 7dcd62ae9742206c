/** `node:crypto` when it is first needed: it would be a good part of the time that the import of this package takes. */
export function nodeCrypto(): typeof import('node:crypto') {
  return process.getBuiltinModule('node:crypto')
}
