import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { finds, narrowed } from './wordSearch.ts'

const lead = ['资源', 'lead', 'Lead', '要去排查的单位', 'an employer to be inspected']

describe('the search of the help', () => {
  it('finds a word in either language, whichever the reader reads', () => {
    expect(finds('资源', lead)).toBe(true)
    expect(finds('employer', lead)).toBe(true)
    expect(finds('批次', lead)).toBe(false)
  })

  it('takes capitals, full-width letters and quotation marks as they come', () => {
    expect(finds('u０９', ['U09', '查无此单位'])).toBe(true)
    expect(finds("residents' SCHEME", ['In the residents’ scheme'])).toBe(true)
  })

  it('asks for every word, in any order', () => {
    expect(finds('inspected employer', lead)).toBe(true)
    expect(finds('inspected batch', lead)).toBe(false)
  })

  it('does not make a word of the end of one text and the start of the next', () => {
    expect(finds('ab', ['a', 'b'])).toBe(false)
  })

  it('finds everything when nothing is asked', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.stringMatching(/^\s*$/), (texts, blank) => {
        expect(finds(blank, texts)).toBe(true)
      }),
    )
  })

  it('finds every entry by each of its own texts, and never more with a longer question', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), fc.string(), fc.string(), (texts, one, other) => {
        for (const text of texts) expect(finds(text, texts)).toBe(true)
        if (finds(`${one} ${other}`, texts)) expect(finds(one, texts)).toBe(true)
      }),
    )
  })
})

describe('a section of the help', () => {
  const title = { zh: '快捷键', en: 'Keyboard shortcuts' }
  const entries = ['Go to the keyboard', 'Open the row']
  const ask = (question: string) => narrowed(question, title, entries, (entry) => [entry])

  it('shows the entries that are meant', () => {
    expect(ask('row')).toEqual(['Open the row'])
    expect(ask('keyboard')).toEqual(['Go to the keyboard'])
  })

  it('shows itself whole when its title is meant and no entry', () => {
    expect(ask('快捷键')).toEqual(entries)
    expect(ask('shortcuts')).toEqual(entries)
  })

  it('is empty when neither is meant', () => {
    expect(ask('batch')).toEqual([])
  })
})
