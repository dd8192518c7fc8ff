import type { Fields } from '@kuomian/campaign'
import { Refusal } from '@kuomian/contract'
import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import { z } from 'zod'
import { templateOptions, wordScope } from './fill-word.ts'
import { readParts } from './read-parts.ts'

/** Parts that run, fetch or hide something: none of them belongs into a form. */
const activeParts = /(vbaProject|vbaData|activeX|embeddings\/|oleObject|attachedToolbars|\.bin$)/iu
const activeFields = /\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|MACROBUTTON|DATABASE|IMPORT|LINK)\b/u

/**
 * Checks a Word template that an official uploads: a .docx without macros, foreign parts or links to elsewhere, whose
 * places are all known to this kind of paper.
 * @param sample made-up fields of the kind: the places it may name, and what it is tried with
 * @returns the places that it uses
 * @throws Refusal with what to change
 */
export async function checkTemplate(bytes: Buffer, sample: Fields): Promise<string[]> {
  const parts = await readParts(bytes)
  const types = parts.get('[Content_Types].xml')?.toString('utf8') ?? ''
  if (!parts.has('word/document.xml') || types === '') throw new Refusal('template-no-docx')
  const active = [...parts.keys()].find((name) => activeParts.test(name))
  if (active !== undefined || types.includes('macroEnabled')) {
    throw new Refusal('template-active', { part: active ?? 'macroEnabled' })
  }
  for (const [name, content] of parts) checkPart(name, content)
  return checkPlaces(bytes, sample)
}

function checkPart(name: string, content: Buffer): void {
  if (!name.endsWith('.xml') && !name.endsWith('.rels')) return
  const markup = content.toString('utf8')
  if (/<!(DOCTYPE|ENTITY)/iu.test(markup)) throw new Refusal('template-active', { part: `${name} DOCTYPE` })
  if (name.endsWith('.rels') && hasForeignTarget(markup)) {
    throw new Refusal('template-active', { part: `${name} TargetMode="External"` })
  }
  const instructions = [...markup.matchAll(/<w:instrText[^>]*>([^<]*)<|w:instr="([^"]*)"/gu)]
    .map((match) => match[1] ?? match[2] ?? '')
    .join('')
  const field = activeFields.exec(instructions)
  if (field) throw new Refusal('template-active', { part: `${name} ${field[0]}` })
}

/** Links that a reader follows himself are harmless; anything else that is fetched from elsewhere is not. */
const hasForeignTarget = (markup: string): boolean =>
  (markup.match(/<Relationship\b[^>]*>/gu) ?? []).some(
    (relation) => /TargetMode="External"/u.test(relation) && !/\/hyperlink"/u.test(relation),
  )

function checkPlaces(bytes: Buffer, sample: Fields): string[] {
  try {
    const used = new Set([...placesUsed(bytes, sample), ...placesUsed(bytes, withoutRows(sample))])
    const known = knownPlaces(sample)
    const unknown = [...used].filter((place) => !known.has(place))
    if (unknown.length > 0) {
      throw new Refusal('template-places-unknown', { places: unknown.join('、') }, { details: { unknown } })
    }
    return [...used].sort()
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('template-broken', { detail: explanation(error) })
  }
}

/** What a template asks for when it is filled: a place of the paper by its name, one of a list's row as list.place. */
function placesUsed(bytes: Buffer, sample: Fields): Set<string> {
  const used = new Set<string>()
  const places = wordScope(sample)
  const options = {
    ...templateOptions,
    parser: (name: string) => ({
      get(scope: unknown, { scopePath }: { scopePath: readonly string[] }) {
        const list = scopePath.findLast((step) => Array.isArray(sample[step]))
        used.add(list === undefined || Object.hasOwn(places, name) ? name : `${list}.${name}`)
        return templateOptions.parser(name).get(scope)
      },
    }),
  }
  new Docxtemplater(new PizZip(bytes), options).render(places)
  return used
}

/** What stands where a list is empty is only seen when it is. */
const withoutRows = (sample: Fields): Fields =>
  Object.fromEntries(Object.entries(sample).map(([name, value]) => [name, Array.isArray(value) ? [] : value]))

/** The places that a template of this kind may name, those of a list's rows as list.place. */
export function knownPlaces(sample: Fields): Set<string> {
  const rows = Object.entries(sample).flatMap(([name, value]) =>
    typeof value === 'string'
      ? []
      : value.flatMap((row) => Object.keys(row).map((place) => `${name}.${place}`)),
  )
  return new Set([...Object.keys(wordScope(sample)), ...rows])
}

const templateError = z.object({
  message: z.string(),
  properties: z
    .looseObject({
      explanation: z.string().optional(),
      errors: z.array(z.object({ properties: z.looseObject({ explanation: z.string() }) })).optional(),
    })
    .optional(),
})

function explanation(error: unknown): string {
  const parsed = templateError.safeParse(error)
  if (!parsed.success) return String(error)
  const { message, properties } = parsed.data
  const several = properties?.errors?.map((inner) => inner.properties.explanation) ?? []
  return several.length > 0 ? several.slice(0, 5).join(' ') : (properties?.explanation ?? message)
}
