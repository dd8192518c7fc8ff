import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isHeif, readOriginal } from './original.ts'

type Entry = { tag: number; kind: 2 | 4 | 5; values: readonly number[] }

const text = (tag: number, word: string): Entry => ({
  tag,
  kind: 2,
  values: [...word, '\0'].map((letter) => letter.charCodeAt(0)),
})
const fractions = (tag: number, ...values: number[]): Entry => ({ tag, kind: 5, values })

/** A picture whose camera wrote two folders of facts; what stands before and after is no matter of the reader. */
function picture(exif: readonly Entry[], gps: readonly Entry[], little: boolean): ArrayBuffer {
  const view = new DataView(new ArrayBuffer(2_000))
  const base = 300
  const at = (offset: number) => base + 6 + offset
  for (const [place, letter] of [...'Exif'].entries()) view.setUint8(base + place, letter.charCodeAt(0))
  view.setUint16(at(0), little ? 0x4949 : 0x4d4d)
  view.setUint32(at(4), 8, little)
  let free = 600
  const folder = (start: number, entries: readonly Entry[]) => {
    view.setUint16(at(start), entries.length, little)
    for (const [place, { tag, kind, values }] of entries.entries()) {
      const entry = at(start + 2 + place * 12)
      view.setUint16(entry, tag, little)
      view.setUint16(entry + 2, kind, little)
      view.setUint32(entry + 4, values.length, little)
      const width = { 2: 1, 4: 4, 5: 8 }[kind]
      const inline = width * values.length <= 4
      if (!inline) view.setUint32(entry + 8, free, little)
      for (const [index, value] of values.entries()) {
        const here = inline ? entry + 8 + index * width : at(free + index * width)
        if (kind === 2) view.setUint8(here, value)
        else view.setUint32(here, kind === 5 ? Math.round(value * 10_000) : value, little)
        if (kind === 5) view.setUint32(here + 4, 10_000, little)
      }
      if (!inline) free += width * values.length
    }
  }
  folder(8, [
    { tag: 0x8769, kind: 4, values: [100] },
    { tag: 0x8825, kind: 4, values: [200] },
  ])
  folder(100, exif)
  folder(200, gps)
  return view.buffer
}

const taken = [text(0x9003, '2016:07:04 10:12:33'), text(0x9011, '+08:00')]
const ground = [
  text(1, 'N'),
  fractions(2, 39, 8, 1.2),
  text(3, 'E'),
  fractions(4, 117, 12, 36),
  fractions(31, 4.5),
]

describe('what a camera wrote into a picture', () => {
  it.each([true, false])('is read in either order of bytes: little-endian %s', (little) => {
    const { takenAt, place } = readOriginal(picture(taken, ground, little))
    expect(takenAt).toBe('2016-07-04T02:12:33.000Z')
    expect(place?.latitude).toBeCloseTo(39.133667, 5)
    expect(place?.longitude).toBeCloseTo(117.21, 5)
    expect(place?.accuracy).toBe(4.5)
  })
  it('lies south and west where it says so, and without a zone in that of the phone', () => {
    const south = [text(1, 'S'), fractions(2, 1, 30, 0), text(3, 'W'), fractions(4, 2, 0, 0)]
    const found = readOriginal(picture([text(0x9003, '2016:07:04 10:12:33')], south, true))
    expect(found.place).toEqual({ latitude: -1.5, longitude: -2, accuracy: null })
    expect(found.takenAt).toBe(new Date(2016, 6, 4, 10, 12, 33).toISOString())
  })
  it('is nothing where it says nothing, or what cannot be', () => {
    expect(readOriginal(new ArrayBuffer(0))).toEqual({ takenAt: null, place: null })
    const wrong = picture([text(0x9003, '0000:00:00 00:00:00')], [fractions(2, 91), fractions(4, 10)], true)
    expect(readOriginal(wrong)).toEqual({ takenAt: null, place: null })
  })
  it('never keeps a picture from being taken, however broken', () => {
    const whole = new Uint8Array(picture(taken, ground, true))
    const spots = fc.array(
      fc.record({ at: fc.integer({ min: 306, max: 700 }), byte: fc.integer({ min: 0, max: 255 }) }),
      { minLength: 1, maxLength: 40 },
    )
    fc.assert(
      fc.property(spots, fc.integer({ min: 306, max: 2_000 }), (broken, length) => {
        const bytes = whole.slice(0, length)
        for (const { at, byte } of broken) if (at < length) bytes[at] = byte
        const { takenAt, place } = readOriginal(bytes.buffer)
        expect(takenAt === null || !Number.isNaN(Date.parse(takenAt))).toBe(true)
        expect(place === null || Math.abs(place.latitude) <= 90).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

describe('a picture of the HEIF family', () => {
  const file = (brand: string) => new TextEncoder().encode(`\0\0\0\u0018ftyp${brand}\0\0\0\0`).buffer
  it('is told by its bytes, not by its name', () => {
    expect(['heic', 'heix', 'mif1', 'msf1'].map((brand) => isHeif(file(brand)))).toEqual(Array(4).fill(true))
    expect(['avif', 'isom', 'heyy'].map((brand) => isHeif(file(brand)))).toEqual(Array(3).fill(false))
    expect(isHeif(new ArrayBuffer(3))).toBe(false)
  })
})
