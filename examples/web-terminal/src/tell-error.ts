import { ApiError } from './api.js'
import type { MessageKey } from './messages.js'
import type { SettingsStore } from './settings.js'

const KEYS: Readonly<Record<string, MessageKey>> = {
  UNREACHABLE: 'unreachable',
  SESSION: 'sessionEnded',
  PREVIEW_EXPIRED: 'previewExpired',
  ORDER_GONE: 'orderGone',
}

/** An error as a sentence in the language of the page. */
export function tellError(error: unknown, { current, text }: SettingsStore): string {
  if (!(error instanceof ApiError)) return error instanceof Error ? error.message : String(error)
  if (error.isUncertain) return text('uncertain')
  const key = KEYS[error.code]
  if (key) return text(key)
  return current.language === 'ko' && error.korean ? `${error.korean} (${error.message})` : error.message
}
