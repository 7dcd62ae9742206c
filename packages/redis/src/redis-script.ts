import type { RedisCommands, Reply } from './redis-commands.js'

/** A Lua script, sent once and called by its digest from then on. */
export interface RedisScript {
  run(
    commands: RedisCommands,
    keys: readonly string[],
    args?: readonly (string | number | Uint8Array)[],
  ): Promise<Reply>
}

/** Makes a script of its text. */
export function defineScript(text: string): RedisScript {
  let digest: Promise<string> | undefined
  return {
    async run(commands, keys, args = []) {
      digest ??= digestOf(text)
      const rest = [keys.length, ...keys, ...args]
      try {
        return await commands.call('EVALSHA', await digest, ...rest)
      } catch (error) {
        if (!(error instanceof Error && error.message.startsWith('NOSCRIPT'))) throw error
        return commands.call('EVAL', text, ...rest)
      }
    },
  }
}

/** By SHA-1, as Redis knows its scripts. */
async function digestOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-1', new TextEncoder().encode(text))
  return Buffer.from(digest).toString('hex')
}
