import type { FrameThrottle } from './frame-throttle.js'
import type { SettingsStore } from './settings.js'

/** What every part of the page works with. */
export interface ViewContext {
  readonly settings: SettingsStore
  readonly frames: FrameThrottle
  /** Tells people who listen instead of look. */
  readonly announce: (text: string) => void
}
