// What test files import as `node:util` outside Node: how this runtime shows a value to a person.
export const inspect = (value) =>
  globalThis.Deno?.inspect(value) ?? globalThis.Bun?.inspect(value) ?? JSON.stringify(value)
