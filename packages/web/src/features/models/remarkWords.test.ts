import { describe, expect, it } from 'vitest'
import { remarkWords } from './remarkWords.ts'

const level = { m: 0.9, u: 0.1, weight: 3, byFrequency: false, pairs: 1, weightBefore: null }
const comparisons = [
  {
    name: 'person_name',
    label: { zh: '姓名', en: 'name' },
    levels: [
      { ...level, name: 'sound', label: { zh: '读音相同', en: 'equal in sound' } },
      { ...level, name: 'differs', label: { zh: '不同', en: 'differs' } },
    ],
  },
]

describe('what training says', () => {
  it('is said in the words of the page, in both languages', () => {
    expect(
      remarkWords('比较项“person_name”的级别“sound”、“differs”几乎没有。', comparisons, ({ zh }) => zh),
    ).toBe('比较项“姓名”的级别“读音相同”、“不同”几乎没有。')
    expect(
      remarkWords('Comparison "person_name" has hardly a match at "sound".', comparisons, ({ en }) => en),
    ).toBe('Comparison "name" has hardly a match at "equal in sound".')
  })

  it('leaves alone what no comparison is called', () => {
    const text = '4 次迭代后收敛，“sound”除外。'
    expect(remarkWords(text, comparisons, ({ zh }) => zh)).toBe(text)
  })
})
