import type { LeadEvidence } from '@kuomian/contract'
import { z } from 'zod'
import type { Tx } from '../../db/index.ts'
import type { SentenceFacts } from './lead-sentence.ts'

const found = z.object({
  month: z.string().optional(),
  evidence: z
    .object({ uninsured: z.number(), paying: z.number(), known: z.number(), unitClass: z.string() })
    .partial(),
})

/** What the last run that saw a lead told of it: counts of its persons and payers, and the month of the ledger. */
export async function sentenceFacts(
  tx: Tx,
  lead: { id: number; units: number; uninsuredNow: number; codes: { kind: string; values: string[] }[] },
  evidence: readonly LeadEvidence[],
): Promise<SentenceFacts> {
  const event = await tx
    .selectFrom('lead_event')
    .select('detail')
    .where('lead_id', '=', lead.id)
    .where('kind', 'in', ['found', 'new-evidence'])
    .orderBy('id', 'desc')
    .executeTakeFirst()
  const told = found.safeParse(event?.detail).data
  const [best] = lead.codes
  const value = best?.values[0]
  return {
    employer: lead.units === 1,
    rosters: evidence,
    known: told?.evidence.known ?? null,
    uninsured: told?.evidence.uninsured ?? lead.uninsuredNow,
    paying: told?.evidence.paying ?? null,
    registered: told?.evidence.unitClass === undefined ? null : told.evidence.unitClass !== 'NOT_REGISTERED',
    month: told?.month ?? null,
    code: best && value !== undefined ? { kind: best.kind, value } : null,
  }
}
