import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ROSTER_KINDS } from '@kuomian/campaign'
import { z } from 'zod'

const manifestSchema = z.object({
  campaign: z.string(),
  scale: z.number(),
  noise: z.number(),
  seed: z.number(),
  published_month: z.string(),
  visits: z.string(),
  visit_persons: z.string(),
  files: z.array(
    z.object({
      kind: z.enum(ROSTER_KINDS),
      file: z.string(),
      as_of: z.string(),
      delivered_on: z.string(),
      source: z.string(),
      rows: z.number(),
    }),
  ),
})

/** What a generated city holds: its rosters in the order of their delivery, and the visits of its districts. */
export type Manifest = z.infer<typeof manifestSchema>

/** Reads `manifest.json` of a generated city. @throws when the folder holds none */
export async function readManifest(folder: string): Promise<Manifest> {
  const manifest = manifestSchema.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')))
  const files = manifest.files.toSorted((a, b) =>
    a.delivered_on < b.delivered_on ? -1 : a.delivered_on > b.delivered_on ? 1 : 0,
  )
  return { ...manifest, files }
}
