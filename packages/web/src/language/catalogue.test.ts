import { describe, expect, it } from 'vitest'
import { catalogue, messageText } from './catalogue.ts'
import { fill } from './message.ts'

const all = Object.entries(catalogue).flatMap(([room, messages]) =>
  Object.entries(messages).map(([key, message]: [string, { zh: string; en: string }]) => ({
    key: `${room}.${key}`,
    ...message,
  })),
)

const slots = (text: string) => new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name))

describe('catalogue of messages', () => {
  it.each(all)('$key speaks both languages with the same parameters', ({ zh, en }) => {
    expect(zh.trim()).not.toBe('')
    expect(en.trim()).not.toBe('')
    expect(slots(zh)).toEqual(slots(en))
  })

  it.each(all)('$key uses full-width punctuation in Chinese', ({ zh }) => {
    expect(zh).not.toMatch(/\p{Script=Han}[,;:?!]|\p{Script=Han}\.(?:\s|$)/u)
  })

  it.each(all)('$key has no Chinese in its English', ({ en }) => {
    expect(en).not.toMatch(/\p{Script=Han}/u)
  })

  it('groups thousands and chooses the English word by its number', () => {
    expect(messageText('zh', 'tables.loaded', { count: 1225558 })).toBe('已显示 1,225,558 条')
    expect(messageText('en', 'tables.loaded', { count: 1 })).toBe('1 row shown')
    expect(messageText('en', 'tables.loaded', { count: 2 })).toBe('2 rows shown')
  })

  it('leaves a missing parameter to be seen', () => {
    expect(fill('共 {count} 条', {})).toBe('共 {count} 条')
  })
})
