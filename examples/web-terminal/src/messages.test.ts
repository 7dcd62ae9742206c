import { expect, it } from 'vitest'
import { MESSAGES } from './messages.js'
import { createSettings } from './settings.js'

it('both languages have every text', () => {
  expect(Object.keys(MESSAGES.en).sort()).toEqual(Object.keys(MESSAGES.ko).sort())
  for (const texts of Object.values(MESSAGES)) for (const text of Object.values(texts)) expect(text).not.toBe('')
})

it('settings last, and what is no setting is passed over', () => {
  const kept = new Map<string, string>()
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
  }
  const first = createSettings(storage, 'dark')
  expect(first.current).toEqual({ language: 'ko', theme: 'dark', colors: 'korean' })
  first.change({ language: 'en', colors: 'western' })
  expect(createSettings(storage, 'light').current).toEqual({ language: 'en', theme: 'dark', colors: 'western' })
  for (const text of ['{', 'null', '{"language":"xx","theme":1}']) {
    for (const key of kept.keys()) kept.set(key, text)
    expect(createSettings(storage, 'light').current).toEqual({ language: 'ko', theme: 'light', colors: 'korean' })
  }
  const closed = {
    getItem: () => null,
    setItem: () => {
      throw new Error('no room')
    },
  }
  const settings = createSettings(closed, 'light')
  settings.change({ language: 'en' })
  expect(settings.text('buy')).toBe('Buy')
})
