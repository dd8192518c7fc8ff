import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { itemHash } from './hash64.ts'
import { wordGrams, wordTokens } from './words.ts'

const items = (...texts: string[]) => texts.map(itemHash)

describe('words and grams', () => {
  it.each([
    ['国联建abc 12 国', ['国联', '联建', 'abc', '12', '国']],
    ['a a', ['a']],
    ['𬱖𬱗国', ['𬱖𬱗', '𬱗国']],
    ['', []],
  ])('%j has words', (text, words) => expect(wordTokens(text)).toEqual(items(...words)))

  it.each([
    ['abc', [' ab', 'abc', 'bc ']],
    ['a', [' a ']],
    ['éa 国联', [' éa', 'éa ', '国联']],
  ])('%j has grams', (text, grams) => expect(wordGrams(text)).toEqual(items(...grams)))

  it('look up in tables what hashing gives', () => {
    const folded = fc.array(fc.stringMatching(/^[a-z0-9]{1,6}$/), { minLength: 1 })
    fc.assert(
      fc.property(folded, (words) => {
        const expected = new Set<string>()
        for (const word of words) {
          for (let at = 0; at < word.length; at++) expected.add(` ${word} `.slice(at, at + 3))
        }
        expect(wordGrams(words.join(' '))).toEqual(items(...expected))
      }),
    )
  })
})
