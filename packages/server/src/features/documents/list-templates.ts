import { PAPERS } from '@kuomian/campaign'
import { type DocumentTemplate, documentKindSchema } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'
import { knownPlaces } from '../../documents/index.ts'

/** The Word template of every kind: which version is in use, and the places that one may name. */
export async function listTemplates(tx: Tx, campaignId: number): Promise<DocumentTemplate[]> {
  const rows = await tx
    .selectFrom('document_template')
    .select(['kind', 'version', 'hash', 'name', 'known_on'])
    .where('campaign_id', '=', campaignId)
    .orderBy('version', 'desc')
    .execute()
  return documentKindSchema.options.map((kind) => {
    const versions = rows.filter((row) => row.kind === kind)
    const [latest] = versions
    return {
      kind,
      version: latest?.version ?? 0,
      shipped: latest?.hash == null,
      name: latest?.name ?? null,
      changedOn: latest?.known_on ?? null,
      places: [...knownPlaces(PAPERS[kind].sample)],
      versions: versions.length,
    }
  })
}
