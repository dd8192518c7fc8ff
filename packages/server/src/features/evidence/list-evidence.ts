import type { EvidenceSubject } from '@kuomian/campaign'
import type { Evidence } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'
import { evidenceFacts } from './evidence-row.ts'

/** The files of several acts of one kind, by the id of the act, in the order they were made. */
export async function evidenceOf(
  tx: Tx,
  kind: EvidenceSubject,
  subjects: readonly number[],
): Promise<Map<number, Evidence[]>> {
  const files = new Map<number, Evidence[]>()
  if (subjects.length === 0) return files
  const rows = await tx
    .selectFrom('evidence_of')
    .innerJoin('evidence', 'evidence.id', 'evidence_of.evidence_id')
    .selectAll('evidence')
    .select('evidence_of.subject_id')
    .where('evidence_of.subject_kind', '=', kind)
    .where('evidence_of.subject_id', 'in', [...subjects])
    .orderBy('evidence.id')
    .execute()
  for (const row of rows)
    files.set(row.subject_id, [...(files.get(row.subject_id) ?? []), evidenceFacts(row)])
  return files
}
