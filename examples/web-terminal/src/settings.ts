import type { Language } from './format/number.js'
import { isMessageKey, MESSAGES, type MessageKey } from './messages.js'

export type Theme = 'light' | 'dark'
/** `korean`: red rises, blue falls. `western`: green rises, red falls. */
export type Colors = 'korean' | 'western'

export interface Settings {
  readonly language: Language
  readonly theme: Theme
  readonly colors: Colors
}

/** What the user has chosen, and the texts that follow from it. */
export interface SettingsStore {
  readonly current: Settings
  text(key: MessageKey): string
  change(settings: Partial<Settings>): void
  /** Told after every change. */
  onChange(listener: () => void): void
}

const KEY = 'kis-terminal'

/** Settings that outlast the page, where the browser lets them. */
export function createSettings(storage: Pick<Storage, 'getItem' | 'setItem'> | undefined, theme: Theme): SettingsStore {
  const listeners: (() => void)[] = []
  let current: Settings = { language: 'ko', theme, colors: 'korean', ...read(storage) }
  return {
    get current() {
      return current
    },
    text: (key) => MESSAGES[current.language][key],
    change(settings) {
      current = { ...current, ...settings }
      try {
        storage?.setItem(KEY, JSON.stringify(current))
      } catch {
        // A full or forbidden storage only means that the choice is not kept.
      }
      for (const listener of listeners) listener()
    },
    onChange: (listener) => void listeners.push(listener),
  }
}

/** Only what it knows: the storage is anybody's to write. */
function read(storage: Pick<Storage, 'getItem'> | undefined): Partial<Settings> {
  try {
    const { language, theme, colors } = JSON.parse(storage?.getItem(KEY) ?? '{}')
    return {
      ...((language === 'ko' || language === 'en') && { language }),
      ...((theme === 'light' || theme === 'dark') && { theme }),
      ...((colors === 'korean' || colors === 'western') && { colors }),
    }
  } catch {
    return {}
  }
}

/** Writes the texts of a language where the markup names them. */
export function applyTexts(root: ParentNode, text: (key: MessageKey) => string): void {
  const each = (name: string, write: (element: Element, value: string) => void): void => {
    for (const element of root.querySelectorAll(`[${name}]`)) {
      const key = element.getAttribute(name) ?? ''
      if (isMessageKey(key)) write(element, text(key))
    }
  }
  each('data-i18n', (element, value) => {
    element.textContent = value
  })
  each('data-i18n-label', (element, value) => element.setAttribute('aria-label', value))
  each('data-i18n-placeholder', (element, value) => element.setAttribute('placeholder', value))
}
