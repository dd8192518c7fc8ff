import { Refusal, splitLeadSchema } from '@kuomian/contract'
import { companyKey } from '@kuomian/identity'
import { z } from 'zod'
import { type CommandContext, defineCommand } from '../../command/index.ts'
import type { LeadState, Tx } from '../../db/index.ts'
import { type CorrectionLine, writeCorrection } from '../batches/index.ts'
import { moveFollowUps } from '../follow-ups/index.ts'
import { chosenCodes, chosenRows } from './chosen-parts.ts'
import {
  codesOf,
  employerGroup,
  employerTags,
  giveCodes,
  type OwnedCode,
  refreshCodes,
} from './employer-codes.ts'
import { countingVisit, inspectedDeltas, laterVisit, settleLead } from './inspection.ts'
import { forgetCopies, inspectedTwice, partPeople } from './people.ts'
import { type Separated, standAgain, startLead } from './separated-lead.ts'
import { type StandingLead, standingLead } from './two-leads.ts'

const input = splitLeadSchema.extend({ leadId: z.number().int() })
type SplitInput = z.output<typeof input>

/**
 * The city says that a lead holds two employers: the named codes, persons and visits leave, to a lead that was merged into this
 * one and stands again, or to a new one. Issued figures change by a numbered correction batch of today, inspected ones where a
 * unit or person counts twice again. Later runs keep the two sets of codes apart.
 */
export const splitLead = defineCommand({
  name: 'split-lead',
  roles: ['city'],
  input,
  async run(tx, request, context) {
    const lead = await standingLead(tx, request.leadId)
    const codes = await chosenCodes(tx, lead, request)
    await chosenRows(tx, lead, request)
    const to =
      request.into === null
        ? await startLead(tx, context, lead, nameOf(request))
        : await standAgain(tx, context, lead, request.into)
    await partCodes(tx, lead, to, codes)
    const people = await partPeople(tx, request.personIds, lead, to)
    const again = await inspectedTwice(tx, lead.id, to.id)
    await forgetCopies(tx, lead.id, to.id)
    await tx.client.query('update visit set lead_id = $1 where id = any ($2)', [to.id, request.visitIds])
    const there = await listedPeople(tx, to.id)
    await setFigures(tx, lead, to, people.listedThere, there)
    const batch = await writeBatch(
      tx,
      context,
      request.reason,
      issuedLines(lead, to, people.listedThere, there),
    )
    if (to.districtId !== null) await moveFollowUps(tx, context, [{ leadId: to.id, to: to.districtId }])
    await settleLead(tx, lead.id, await idleState(tx, lead, to))
    await settleLead(tx, to.id, to.idleState)
    for (const id of [lead.id, to.id]) await refreshCodes(tx, id)
    await keepApart(tx, context, lead, to)
    const second = laterVisit(await countingVisit(tx, lead.id), await countingVisit(tx, to.id))
    const inspected = inspectedDeltas(context.today, [
      ...(second ? [{ ...second, units: 1, persons: 0 }] : []),
      ...again.map((count) => ({ ...count, units: 0 })),
    ])
    const figures = { codes: codes.length, persons: people.moved, visits: request.visitIds.length }
    await writeEvents(tx, context, lead, to, {
      ...figures,
      batch: batch?.number ?? null,
      reason: request.reason,
    })
    return {
      answer: { kept: lead.id, separated: to.id, ...figures, batch: batch?.number ?? null },
      subject: { kind: 'lead', id: String(lead.id) },
      districtId: lead.district_id,
      after: { separated: to.id, merge: to.mergeId, batch: batch?.number ?? null, ...figures, inspected },
      reason: request.reason,
      counters: [...(batch?.counters ?? []), ...inspected],
    }
  },
})

function nameOf({ name }: SplitInput): { name: string; key: string } {
  if (name === undefined) throw new Refusal('split-name-missing', {}, { field: 'name' })
  return { name, key: companyKey(name) }
}

/** The chosen codes go to the separated employer, and what else came with it stays with the lead. */
async function partCodes(
  tx: Tx,
  lead: StandingLead,
  to: Separated,
  chosen: readonly OwnedCode[],
): Promise<void> {
  const there = await employerGroup(tx, to.employerId)
  await giveCodes(
    tx,
    chosen.filter(({ employerId }) => !there.includes(employerId)),
    to.employerId,
  )
  const leaves = new Set(chosen.map(({ kind, value }) => `${kind} ${value}`))
  const stays = (await codesOf(tx, there)).filter(({ kind, value }) => !leaves.has(`${kind} ${value}`))
  await giveCodes(tx, stays, lead.employer_id)
}

/** The state of the lead when no visit to it counts any more: as before the merge, or accepted once its batch was. */
async function idleState(tx: Tx, lead: StandingLead, { given }: Separated): Promise<LeadState> {
  if (lead.state !== 'inspected') return lead.state
  if (given?.keptState !== 'issued') return 'accepted'
  const { rows } = await tx.client.query(
    `select from batch_line l join batch_receipt r on r.batch_id = l.batch_id and r.district_id = l.district_id
      where l.lead_id = $1 and l.district_id = $2 limit 1`,
    [lead.id, lead.district_id],
  )
  return rows.length > 0 ? 'accepted' : 'issued'
}

async function listedPeople(tx: Tx, leadId: number): Promise<number> {
  const { rows } = await tx.client.query<{ n: number }>(
    'select count(*)::int as n from lead_person where lead_id = $1 and listed',
    [leadId],
  )
  return rows[0]?.n ?? 0
}

async function setFigures(
  tx: Tx,
  lead: StandingLead,
  to: Separated,
  left: number,
  there: number,
): Promise<void> {
  const { given } = to
  await tx
    .updateTable('lead')
    .set({
      persons: lead.persons - left,
      uninsured_now: Math.max(0, lead.uninsured_now - (given?.uninsured ?? there)),
      ...(given && {
        reasons: lead.reasons.filter(
          (code) => given.keptReasons.includes(code) || !given.reasons.includes(code),
        ),
        groups: lead.groups.filter((code) => given.keptGroups.includes(code) || !given.groups.includes(code)),
      }),
      // What leaves is counted at both until it is settled; a figure is never less than what is inspected of it.
      inspected_persons: 0,
    })
    .where('id', '=', lead.id)
    .execute()
  await tx
    .updateTable('lead')
    .set({ persons: there, uninsured_now: given?.uninsured ?? there, inspected_persons: 0 })
    .where('id', '=', to.id)
    .execute()
}

function issuedLines(lead: StandingLead, to: Separated, left: number, there: number): CorrectionLine[] {
  const lines: CorrectionLine[] = []
  if (lead.out && lead.district_id !== null && left > 0) {
    const { id: leadId, district_id: districtId, lead_class: leadClass } = lead
    lines.push({ leadId, districtId, leadClass, units: 0, persons: -left })
  }
  if (to.out && to.districtId !== null) {
    lines.push({
      leadId: to.id,
      districtId: to.districtId,
      leadClass: to.leadClass,
      units: 1,
      persons: there,
    })
  }
  return lines
}

async function writeBatch(tx: Tx, context: CommandContext, reason: string, lines: CorrectionLine[]) {
  return lines.length === 0 ? null : writeCorrection(tx, context, { kind: 'split', reason, lines })
}

/** Runs link no code of one side with a code of the other from now on. */
async function keepApart(tx: Tx, context: CommandContext, lead: StandingLead, to: Separated): Promise<void> {
  await tx
    .insertInto('link_decision')
    .values({
      campaign_id: context.campaign.id,
      subject: 'employer',
      source: 'split',
      decision: 'no-match',
      left_keys: await employerTags(tx, await employerGroup(tx, lead.employer_id)),
      right_keys: await employerTags(tx, await employerGroup(tx, to.employerId)),
      decided_by: context.actor.userId,
      decided_on: context.today,
      withdrawn_by: null,
      withdrawn_on: null,
      journal_id: context.journalId,
    })
    .execute()
}

async function writeEvents(
  tx: Tx,
  context: CommandContext,
  lead: StandingLead,
  to: Separated,
  detail: { codes: number; persons: number; visits: number; batch: number | null; reason: string },
): Promise<void> {
  const event = {
    campaign_id: context.campaign.id,
    happened_on: context.today,
    known_on: context.today,
    journal_id: context.journalId,
  }
  await tx
    .insertInto('lead_event')
    .values([
      {
        ...event,
        lead_id: lead.id,
        district_id: lead.district_id,
        kind: 'split-off',
        detail: JSON.stringify({ lead: to.id, ...detail }),
      },
      {
        ...event,
        lead_id: to.id,
        district_id: to.districtId,
        kind: to.mergeId === null ? 'split-from' : 'stands-again',
        detail: JSON.stringify({ lead: lead.id, ...detail }),
      },
    ])
    .execute()
}
