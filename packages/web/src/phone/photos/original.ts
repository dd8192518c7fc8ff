import type { FileFacts } from '../content.ts'

/** What a camera wrote into a picture: when and where it was taken. Blank where it wrote nothing. */
export type OriginalFacts = { readonly takenAt: string | null; readonly place: FileFacts['place'] }

const nothing: OriginalFacts = { takenAt: null, place: null }

/** The tags of Exif that are read (CIPA DC-008). */
const tags = {
  exif: 0x8769,
  gps: 0x8825,
  taken: 0x9003,
  offset: 0x9011,
  latitudeSide: 1,
  latitude: 2,
  longitudeSide: 3,
  longitude: 4,
  accuracy: 31,
} as const

/**
 * Reads what the camera wrote. The mark `Exif` before it is the same in a JPEG and in an HEIC file, so that no container has to
 * be taken apart. A picture whose facts are broken is a picture without facts.
 */
export function readOriginal(bytes: ArrayBuffer): OriginalFacts {
  const start = exifStart(new Uint8Array(bytes))
  if (start === null) return nothing
  try {
    return readTiff(new DataView(bytes, start))
  } catch (failure) {
    if (failure instanceof RangeError) return nothing
    throw failure
  }
}

/** Is it a picture of the HEIF family, which phones take and most browsers cannot open? */
export function isHeif(bytes: ArrayBuffer): boolean {
  const head = String.fromCharCode(...new Uint8Array(bytes, 0, Math.min(12, bytes.byteLength)))
  return /^.{4}ftyp(hei[cxms]|hev[cxms]|mif1|msf1)/s.test(head)
}

/** Where the TIFF after `Exif\0\0` begins. */
function exifStart(bytes: Uint8Array): number | null {
  const mark = [0x45, 0x78, 0x69, 0x66, 0, 0]
  for (let at = bytes.indexOf(0x45); at !== -1; at = bytes.indexOf(0x45, at + 1)) {
    if (!mark.every((byte, place) => bytes[at + place] === byte)) continue
    const [order, same] = [bytes[at + 6], bytes[at + 7]]
    if (order === same && (order === 0x49 || order === 0x4d)) return at + 6
  }
  return null
}

function readTiff(view: DataView): OriginalFacts {
  const little = view.getUint8(0) === 0x49
  const first = readDirectory(view, view.getUint32(4, little), little)
  const folder = (tag: number) => {
    const [at] = first.get(tag) ?? []
    return typeof at === 'number' ? readDirectory(view, at, little) : new Map<number, Value>()
  }
  const exif = folder(tags.exif)
  const gps = folder(tags.gps)
  return {
    takenAt: momentOf(textOf(exif.get(tags.taken)), textOf(exif.get(tags.offset))),
    place: placeOf(gps),
  }
}

type Value = readonly number[] | string

/** Bytes of one value by its kind; kinds that none of the tags has are passed over. */
const widths: Readonly<Record<number, number>> = { 2: 1, 3: 2, 4: 4, 5: 8 }

function readDirectory(view: DataView, start: number, little: boolean): Map<number, Value> {
  const entries = view.getUint16(start, little)
  const found = new Map<number, Value>()
  for (let entry = 0; entry < entries; entry++) {
    const at = start + 2 + entry * 12
    const kind = view.getUint16(at + 2, little)
    const count = view.getUint32(at + 4, little)
    const width = widths[kind]
    if (width === undefined || count > 64) continue
    const values = count * width <= 4 ? at + 8 : view.getUint32(at + 8, little)
    const numbers = Array.from({ length: count }, (_, place) => {
      const here = values + place * width
      if (kind === 2) return view.getUint8(here)
      if (kind === 3) return view.getUint16(here, little)
      if (kind === 4) return view.getUint32(here, little)
      return view.getUint32(here, little) / view.getUint32(here + 4, little)
    })
    const text = kind === 2 ? String.fromCharCode(...numbers).replace(/\0.*$/s, '') : numbers
    found.set(view.getUint16(at, little), text)
  }
  return found
}

const textOf = (value: Value | undefined): string => (typeof value === 'string' ? value : '')

/** A camera that names no zone means that of the phone. */
function momentOf(taken: string, offset: string): string | null {
  const [, day = '', time = ''] = /^(\d{4}:\d\d:\d\d) (\d\d:\d\d:\d\d)$/.exec(taken) ?? []
  const zone = /^[+-]\d\d:\d\d$/.test(offset) ? offset : ''
  const moment = new Date(`${day.replaceAll(':', '-')}T${time}${zone}`)
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString()
}

function placeOf(gps: ReadonlyMap<number, Value>): FileFacts['place'] {
  const latitude = degreesOf(gps.get(tags.latitude), gps.get(tags.latitudeSide), 'S')
  const longitude = degreesOf(gps.get(tags.longitude), gps.get(tags.longitudeSide), 'W')
  if (latitude === null || longitude === null) return null
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return null
  const [accuracy] = gps.get(tags.accuracy) ?? []
  const isKnown = typeof accuracy === 'number' && accuracy >= 0 && accuracy <= 1_000_000
  return { latitude, longitude, accuracy: isKnown ? accuracy : null }
}

function degreesOf(value: Value | undefined, side: Value | undefined, negative: string): number | null {
  if (value === undefined || typeof value === 'string') return null
  const [degrees = Number.NaN, minutes = 0, seconds = 0] = value
  const sum = degrees + minutes / 60 + seconds / 3600
  if (!Number.isFinite(sum)) return null
  return side === negative ? -sum : sum
}
