// What test files import as `node:util` outside Node: how this runtime, or the value itself, shows it to a person.
const CUSTOM = Symbol.for('nodejs.util.inspect.custom')

export function inspect(value) {
  const native = globalThis.Deno?.inspect ?? globalThis.Bun?.inspect
  if (native) return native(value)
  return typeof value?.[CUSTOM] === 'function' ? String(value[CUSTOM](2, {}, JSON.stringify)) : JSON.stringify(value)
}
