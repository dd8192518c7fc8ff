import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundedText } from './bounded-text.ts'
import { deletions } from './deletions.ts'
import { hash64, itemHash } from './hash64.ts'
import { codePoints, signature } from './signature.ts'

const text = fc.string({ unit: 'binary', maxLength: 20 })

function bits(word: bigint): number {
  return word.toString(2).replaceAll('0', '').length
}

describe('hashes of texts', () => {
  it('stay what they were when tables were written', () => {
    expect(
      [hash64(''), hash64('王小明'), hash64('SMITH')].map((hash) => hash.toString(16)),
    ).toMatchInlineSnapshot(`
      [
        "79b013126da84954",
        "43b426cdd951cf97",
        "6dd1e2b3e8037b4d",
      ]
    `)
  })

  it('are 64 bits, and differ for a hundred thousand neighbours', () => {
    const seen = new Set<bigint>()
    for (let number = 0; number < 100_000; number++) seen.add(hash64(String(number)))
    expect(seen.size).toBe(100_000)
    expect([...seen].every((hash) => hash >= 0n && hash < 1n << 64n)).toBe(true)
    expect(itemHash('国联') & 255n).toBe(0n)
  })
})

describe('deletions', () => {
  it('are distinct and ascending, and hold the text itself and each shorter one', () => {
    expect(deletions('王明')).toEqual(
      [hash64('王明'), hash64('王'), hash64('明')].sort((a, b) => (a < b ? -1 : 1)),
    )
    expect(deletions('aa')).toHaveLength(2)
    expect(deletions('')).toEqual([hash64('')])
  })

  it('are shared by texts that one insertion, replacement or swap separates', () => {
    fc.assert(
      fc.property(
        text,
        fc.nat(),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
        (one, at, character) => {
          const characters = [...one]
          const place = at % (characters.length + 1)
          const inserted = characters.toSpliced(place, 0, character).join('')
          const replaced = characters.toSpliced(place, 1, character).join('')
          const [here, next] = [characters[place], characters[place + 1]]
          const swapped =
            here === undefined || next === undefined
              ? one
              : characters.toSpliced(place, 2, next, here).join('')
          for (const other of [inserted, replaced, swapped]) {
            if ([...other].length > characters.length + 1) continue
            const known = new Set(deletions(one))
            expect(deletions(other).some((hash) => known.has(hash))).toBe(true)
          }
        },
      ),
    )
  })
})

describe('signatures', () => {
  it('differ by at most two bits for each edit', () => {
    fc.assert(
      fc.property(
        text,
        fc.nat(),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
        (one, at, character) => {
          const characters = [...one]
          const other = characters.toSpliced(at % (characters.length + 1), 1, character).join('')
          expect(bits(signature(one) ^ signature(other))).toBeLessThanOrEqual(2)
        },
      ),
    )
  })

  it('count code points as iteration does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (one) => {
        expect(codePoints(one)).toBe([...one].length)
      }),
    )
    expect(codePoints('\ud800𬱖\udc00')).toBe(3)
  })
})

describe('long cells', () => {
  it('are cut after 400 code points, never inside one', () => {
    expect(codePoints(boundedText('𬱖'.repeat(1_000_000)))).toBe(400)
    expect(boundedText('王\0明')).toBe('王明')
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 900 }), (one) => {
        const cut = boundedText(one)
        expect(boundedText(cut)).toBe(cut)
      }),
    )
  })
})
