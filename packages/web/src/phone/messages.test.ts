import { describe, expect, it } from 'vitest'
import type { Message } from '../language/message.ts'
import { phoneMessages } from './messages.ts'

const all = Object.entries<Message>(phoneMessages).map(([key, message]) => ({ key, ...message }))
const slots = (text: string) => new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name))

describe('the messages of the phone', () => {
  it.each(all)('$key speaks both languages with the same parameters', ({ zh, en }) => {
    expect(zh.trim()).not.toBe('')
    expect(en.trim()).not.toBe('')
    expect(slots(zh)).toEqual(slots(en))
    expect(zh).not.toMatch(/\p{Script=Han}[,;:?!]|\p{Script=Han}\.(?:\s|$)/u)
    expect(en).not.toMatch(/\p{Script=Han}/u)
  })
})
