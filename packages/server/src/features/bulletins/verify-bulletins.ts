import { type Actor, type OpenDatabase, readAs } from '../../db/index.ts'
import type { Workshop } from '../../documents/index.ts'
import type { RunningCampaign } from '../campaigns/index.ts'
import { bulletinOf } from './bulletin-of.ts'
import { canonicalHash } from './canonical-hash.ts'
import { periodOf } from './draft-bulletin.ts'
import { readInputs } from './read-inputs.ts'

/** A published edition held against the data: `differs` names what no longer gives what was published. */
export type VerifiedBulletin = {
  id: number
  number: string
  period: string
  edition: number
  hash: string
  differs: ('data' | 'inputs' | 'pdf' | 'docx' | 'web')[]
}

/**
 * Derives the figures of every published bulletin again from the data as known at its K, and compares canonical hashes; the kept figures and the
 * archived bytes are held against theirs as well.
 */
export async function verifyBulletins(
  db: OpenDatabase,
  workshop: Workshop,
  campaign: RunningCampaign,
  actor: Actor,
): Promise<VerifiedBulletin[]> {
  const ids = await readAs(db, actor, (tx) =>
    tx.selectFrom('bulletin').select('id').where('state', '=', 'published').orderBy('id').execute(),
  )
  const verified: VerifiedBulletin[] = []
  for (const { id } of ids) {
    const { bulletin, derived } = await readAs(db, actor, async (tx) => {
      const read = await bulletinOf(tx, id)
      const { source, known_at: knownAt } = read
      const inputs = await readInputs(tx, campaign, periodOf(read.period), source, knownAt)
      return { bulletin: read, derived: canonicalHash(inputs) }
    })
    const hash = bulletin.inputs_hash
    const gone = async (kept: string | null) => kept === null || (await workshop.archive.read(kept)) === null
    const differs: VerifiedBulletin['differs'] = []
    if (derived !== hash) differs.push('data')
    if (canonicalHash(bulletin.inputs) !== hash) differs.push('inputs')
    if (await gone(bulletin.pdf_hash)) differs.push('pdf')
    if (await gone(bulletin.docx_hash)) differs.push('docx')
    if (await gone(bulletin.web_hash)) differs.push('web')
    const { period, edition, number } = bulletin
    verified.push({ id, number: number ?? '', period, edition, hash, differs })
  }
  return verified
}
