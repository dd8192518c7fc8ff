import { Refusal, type splitLeadSchema } from '@kuomian/contract'
import type { z } from 'zod'
import type { Tx } from '../../db/index.ts'
import { codesOf, employerGroup, type OwnedCode } from './employer-codes.ts'
import type { StandingLead } from './two-leads.ts'

type Chosen = z.output<typeof splitLeadSchema>

/**
 * The codes that leave, as they stand in the register.
 * @throws Refusal `split-nothing`, `split-everything`, `split-not-here`
 */
export async function chosenCodes(tx: Tx, lead: StandingLead, request: Chosen): Promise<OwnedCode[]> {
  if (request.into === null && request.codes.length === 0 && request.personIds.length === 0) {
    throw new Refusal('split-nothing', {}, { field: 'codes' })
  }
  const all = await codesOf(tx, await employerGroup(tx, lead.employer_id))
  const wanted = new Set(request.codes.map(({ kind, value }) => `${kind} ${value}`))
  const chosen = all.filter(({ kind, value }) => wanted.has(`${kind} ${value}`))
  const missing = request.codes.find(
    ({ kind, value }) => !chosen.some((code) => code.kind === kind && code.value === value),
  )
  if (missing) throw notHere('代码 code', missing.value, lead, 'codes')
  if (request.into === null && all.length > 0 && chosen.length === all.length) {
    throw new Refusal('split-everything', {}, { field: 'codes' })
  }
  return chosen
}

/** Refuses persons and visits that are not the lead's. @throws Refusal `split-not-here` */
export async function chosenRows(tx: Tx, lead: StandingLead, request: Chosen): Promise<void> {
  for (const { query, ids, what, field } of [
    {
      query: 'select id from lead_person where lead_id = $1 and id = any ($2)',
      ...{ ids: request.personIds, what: '人员 person', field: 'personIds' },
    },
    {
      query: 'select id from visit where lead_id = $1 and id = any ($2)',
      ...{ ids: request.visitIds, what: '排查记录 visit', field: 'visitIds' },
    },
  ]) {
    const { rows } = await tx.client.query<{ id: number }>(query, [lead.id, ids])
    const found = new Set(rows.map(({ id }) => id))
    const missing = ids.find((id) => !found.has(id))
    if (missing !== undefined) throw notHere(what, String(missing), lead, field)
  }
}

const notHere = (what: string, value: string, lead: StandingLead, field: string): Refusal =>
  new Refusal('split-not-here', { what, value, id: lead.id }, { field })
