import { appealState } from '@kuomian/campaign'
import type { QuarterRulings } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'

/** What people asked, found and decided of a quarter, as far as the reader may see it, the latest first. */
export async function listRulings(tx: Tx, quarter: string): Promise<QuarterRulings> {
  const appeals = await tx
    .selectFrom('assessment_appeal')
    .select([
      'id',
      'district_id as districtId',
      'item',
      'because',
      'evidence',
      'filed_on as filedOn',
      'decided_on as decidedOn',
      'points',
      'decision',
    ])
    .where('quarter', '=', quarter)
    .orderBy('id', 'desc')
    .execute()
  const faults = await tx
    .selectFrom('assessment_fault')
    .select([
      'id',
      'district_id as districtId',
      'code',
      'times',
      'because',
      'found_on as foundOn',
      'voided_on as voidedOn',
      'void_reason as voidReason',
    ])
    .where('quarter', '=', quarter)
    .orderBy('id', 'desc')
    .execute()
  return { appeals: appeals.map((appeal) => ({ ...appeal, state: appealState(appeal) })), faults }
}
