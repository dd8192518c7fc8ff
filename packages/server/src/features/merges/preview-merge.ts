import type { MergePreview } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'
import { codesOf, employerGroup } from './employer-codes.ts'
import { issuedLines } from './issued-lines.ts'
import { countPeople } from './people.ts'
import { type StandingLead, twoLeads } from './two-leads.ts'

/** What a merge would do, before it is done. @throws Refusal for the same reasons as the merge itself */
export async function previewMerge(tx: Tx, first: number, second: number): Promise<MergePreview> {
  const pair = await twoLeads(tx, first, second)
  const people = await countPeople(tx, pair)
  return {
    kept: await sideOf(tx, pair.kept),
    closed: await sideOf(tx, pair.closed),
    personsMoved: people.moved,
    personsShared: people.shared,
    lines: issuedLines(pair, people.listed).map(({ districtId, units, persons }) => ({
      districtId,
      units,
      persons,
    })),
  }
}

async function sideOf(tx: Tx, lead: StandingLead): Promise<MergePreview['kept']> {
  const codes = await codesOf(tx, await employerGroup(tx, lead.employer_id))
  return {
    id: lead.id,
    name: lead.name,
    districtId: lead.district_id,
    leadClass: lead.lead_class,
    state: lead.state,
    persons: lead.persons,
    inspectedPersons: lead.inspected_persons,
    issuedOn: lead.issued_on,
    codes: codes.map(({ kind, value }) => ({ kind, value })),
  }
}
