import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { homedir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'
import { KisConfigError } from '@kis/core'

/** Profiles are a few lines; anything larger is another file. */
const MAX_BYTES = 1024 * 1024
const OTHERS = 0o077

/** `~/.config/kis/profiles.json`, under `XDG_CONFIG_HOME` where that is set, and in `%APPDATA%` on Windows. */
export function defaultProfilePath(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  if (platform === 'win32') return join(env.APPDATA || join(homedir(), 'AppData', 'Roaming'), 'kis', 'profiles.json')
  const { XDG_CONFIG_HOME: config } = env
  return join(config && isAbsolute(config) ? config : join(homedir(), '.config'), 'kis', 'profiles.json')
}

/**
 * The text of a file that holds keys. It must be readable by its owner alone (mode 0600), except on Windows, which knows no such mode.
 *
 * @throws KisConfigError with option `path` when it is missing, open to others, or no such file.
 */
export async function readProfileFile(path: string, platform: NodeJS.Platform = process.platform): Promise<string> {
  const file = resolve(path)
  let handle: FileHandle | undefined
  try {
    // A pipe of that name would otherwise be waited for without end.
    handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    // Of the open file, not of its name: nobody can put another one in its place meanwhile.
    const stat = await handle.stat()
    if (!stat.isFile() || stat.size > MAX_BYTES) throw wrongFile(`${file} is no file of profiles.`)
    if (platform !== 'win32' && (stat.mode & OTHERS) !== 0) {
      const mode = (stat.mode & 0o777).toString(8).padStart(4, '0')
      throw wrongFile(
        `${file} holds keys and is open to other users (mode ${mode}), so it is not read. Run: chmod 600 '${file}'. If others may have read it, have new keys issued.`,
      )
    }
    return await handle.readFile('utf8')
  } catch (error) {
    if (KisConfigError.isInstance(error)) throw error
    const { code } = error as NodeJS.ErrnoException
    throw code === 'ENOENT'
      ? wrongFile(`There is no file of profiles at ${file}. Write one, with mode 0600, or name another one by "path".`)
      : wrongFile(`${file} cannot be read (${code ?? 'unknown reason'}).`)
  } finally {
    await handle?.close()
  }
}

function wrongFile(message: string): KisConfigError {
  return new KisConfigError({ option: 'path', message })
}
