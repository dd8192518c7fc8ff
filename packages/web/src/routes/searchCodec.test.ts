import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { parseSearch, searchList, stringifySearch } from './searchCodec.ts'

describe('filters in the address', () => {
  it('keeps a code a text, also where it looks like a number', () => {
    expect(parseSearch('?code=0120116')).toEqual({ code: '0120116' })
  })

  it('writes lists as repeated names and leaves out what is empty', () => {
    expect(stringifySearch({ district: 3, class: ['K1', 'K3'], q: '', day: undefined })).toBe(
      '?district=3&class=K1&class=K3',
    )
    expect(stringifySearch({})).toBe('')
  })

  it('reads back every text that it wrote', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.string({ minLength: 1 })), (search) => {
        expect(parseSearch(stringifySearch(search))).toEqual({ ...search })
      }),
    )
  })

  it('reads a list that is absent, single or repeated, and drops what does not belong', () => {
    const schema = z.object({ class: searchList(z.enum(['K1', 'K2', 'K3'])) })
    expect(schema.parse({}).class ?? []).toEqual([])
    expect(schema.parse({ class: 'K1' }).class).toEqual(['K1'])
    expect(schema.parse({ class: ['K1', 'K9', 'K3'] }).class).toEqual(['K1', 'K3'])
  })
})
