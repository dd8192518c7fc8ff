import { describe, expect, test } from 'vitest'
import { emptyDraft, isComplete } from './contactDraft.ts'

describe('a contact as far as it is typed', () => {
  const draft = emptyDraft('2015-09-01', '张三')
  test('is complete when it says whether the employer was reached, and if so what he means to do', () => {
    expect(isComplete(draft)).toBe(false)
    expect(isComplete({ ...draft, reached: false })).toBe(true)
    expect(isComplete({ ...draft, reached: true })).toBe(false)
    expect(isComplete({ ...draft, reached: true, intention: 'hesitant' })).toBe(true)
    expect(isComplete({ ...draft, reached: false, officers: [] })).toBe(false)
  })
})
