import type { Campaign } from '@kuomian/campaign'
import { Refusal } from '@kuomian/contract'
import type { Tx } from '../../../db/index.ts'
import { codesOf } from '../../leads/index.ts'

/** A lead as papers name it. */
export type LeadOfPaper = Awaited<ReturnType<typeof leadOfPaper>>

/**
 * Reads the lead that a paper is about.
 * @throws Refusal `document-subject-not-found`, also when it is another district's
 */
export async function leadOfPaper(tx: Tx, leadId: number) {
  const lead = await tx
    .selectFrom('lead')
    .select(['id', 'district_id', 'lead_class', 'groups', 'name', 'codes', 'address', 'phone', 'units'])
    .select(['persons', 'uninsured_now', 'state', 'due_on', 'issued_on'])
    .where('id', '=', leadId)
    .executeTakeFirst()
  if (!lead) throw new Refusal('document-subject-not-found', { id: leadId })
  return lead
}

/** The employer's lines of a paper. */
export function employerOfPaper(lead: Pick<LeadOfPaper, 'name' | 'codes' | 'address' | 'phone'>) {
  const [best] = codesOf(lead.codes)
  return {
    name: lead.name,
    code: best?.values[0] ?? null,
    address: lead.address,
    phone: lead.phone,
  }
}

/** Every code of an employer, the best first. */
export const codesOfPaper = (codes: unknown): string[] => codesOf(codes).flatMap(({ values }) => values)

/** The title of a class of leads. */
export const classTitle = ({ leadClasses }: Campaign, code: string): string =>
  leadClasses.find((leadClass) => leadClass.code === code)?.title.zh ?? code

/** A paper to an employer needs one, and a lead that is out. */
export function needsEmployer(lead: LeadOfPaper): void {
  if (lead.units !== 1) throw new Refusal('document-needs-employer', { lead: lead.id })
  const out = lead.state === 'issued' || lead.state === 'accepted' || lead.state === 'inspected'
  if (!out) throw new Refusal('document-lead-not-out', { lead: lead.id })
}
