import { byId, setText } from '../dom.js'
import { applyTexts, type SettingsStore } from '../settings.js'

/** Language, light or dark, and which colour rises. */
export function mountSwitches(settings: SettingsStore): void {
  const [language, theme, colors] = ['language', 'theme', 'colors'].map((id) => byId<HTMLButtonElement>(id))
  language?.addEventListener('click', () =>
    settings.change({ language: settings.current.language === 'ko' ? 'en' : 'ko' }),
  )
  theme?.addEventListener('click', () =>
    settings.change({ theme: settings.current.theme === 'dark' ? 'light' : 'dark' }),
  )
  colors?.addEventListener('click', () =>
    settings.change({ colors: settings.current.colors === 'korean' ? 'western' : 'korean' }),
  )

  const show = (): void => {
    const { current, text } = settings
    const root = document.documentElement
    root.lang = current.language
    root.dataset.theme = current.theme
    root.dataset.colors = current.colors
    applyTexts(document, text)
    if (language) setText(language, text('language'))
    if (theme) setText(theme, text(current.theme === 'dark' ? 'themeLight' : 'themeDark'))
    if (colors) setText(colors, text(current.colors === 'korean' ? 'colorsKorean' : 'colorsWestern'))
  }
  settings.onChange(show)
  show()
}
