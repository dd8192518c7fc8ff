import { describe, expect, it } from 'vitest'
import { ERROR_TABLE } from './error-table.ts'
import { LinkageError } from './linkage-error.ts'

describe('an error of the library', () => {
  it('says in both languages what happened and what to do next', () => {
    const error = new LinkageError('key-missing', { file: 'a.csv', column: 'id', found: 'name, born' })
    expect(error.code).toBe('key-missing')
    expect(error.en).toBe(
      '"a.csv" has no key column "id"; it has: name, born. Name another with --key; without --key the row number is the key.',
    )
    expect(error.zh).toContain('“a.csv”中没有主键列“id”')
    expect(error.message).toBe(error.en)
  })

  it('leaves no hole in a message', () => {
    for (const [code, { zh, en }] of Object.entries(ERROR_TABLE)) {
      const names = (text: string) =>
        [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name?.replace(/En$/, ''))
      expect(new Set(names(en)), code).toEqual(new Set(names(zh)))
      expect(zh, code).toMatch(/\p{Script=Han}/u)
      expect(en, code).not.toMatch(/\p{Script=Han}/u)
    }
  })

  it('takes the words of a cell as they are', () => {
    expect(new LinkageError('side-empty', { file: '$& {file}' }).en).toContain('"$& {file}"')
  })
})
