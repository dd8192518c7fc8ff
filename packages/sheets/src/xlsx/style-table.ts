import type { Archive } from './archive.ts'
import { meaningOfFormat, type NumberMeaning } from './number-format.ts'
import { readXml } from './xml-reader.ts'

/** The meaning of numbers by the style index of their cell. */
export async function readNumberMeanings(archive: Archive, part: string): Promise<readonly NumberMeaning[]> {
  const codes = new Map<number, string>()
  const formats: number[] = []
  let inCellFormats = false
  await readXml(archive.open(part), part, {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      else if (name === 'cellXfs') inCellFormats = true
      else if (name === 'xf' && inCellFormats) formats.push(Number(attributes.numFmtId ?? 0))
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false
    },
  })
  return formats.map((id) => meaningOfFormat(id, codes.get(id)))
}
