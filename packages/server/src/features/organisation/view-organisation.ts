import { reportStanding, type WorkingCalendar } from '@kuomian/campaign'
import type { DistrictRecord, Organisation, Task } from '@kuomian/contract'
import { type Actor, type OpenDatabase, readAs, type Tx } from '../../db/index.ts'
import type { RunningCampaign } from '../campaigns/index.ts'
import { evidenceOf } from '../evidence/index.ts'
import { mayReadLeads } from '../leads/index.ts'
import { policyDocuments, rulesCiting } from './view-policies.ts'
import { viewSpecialAction } from './view-special-action.ts'
import { districtTeams, rosterDue, teamMembers } from './view-teams.ts'

/** So many of the latest records are shown. */
const SHOWN_RECORDS = 200

/** Who does the campaign's work, by what right, and what each owes (R36–R42, R48–R50). */
export function viewOrganisation(
  db: OpenDatabase,
  actor: Actor,
  campaign: RunningCampaign,
  calendar: WorkingCalendar,
): Promise<Organisation> {
  return readAs(db, mayReadLeads(actor), async (tx) => {
    const members = await teamMembers(tx, campaign.id)
    const due = rosterDue(campaign, calendar)
    const policies = await policyDocuments(tx, campaign)
    const teams = await districtTeams(tx, campaign, members, due)
    return {
      today: campaign.today,
      contact: campaign.definition.organisation.contact ?? null,
      rosterDue: due,
      leadingGroup: members.filter(({ districtId }) => districtId === null),
      ownTeam: members.filter(({ districtId }) => districtId !== null && districtId === actor.districtId),
      teams:
        actor.districtId === null ? teams : teams.filter(({ districtId }) => districtId === actor.districtId),
      records: await records(tx, campaign.id),
      policies,
      rules: rulesCiting(campaign.definition, policies),
      tasks: await tasks(tx, campaign),
      specialAction: await viewSpecialAction(tx, campaign),
    }
  })
}

async function records(tx: Tx, campaignId: number): Promise<DistrictRecord[]> {
  const { rows } = await tx.client.query<Omit<DistrictRecord, 'evidence'>>(
    `select id, district_id as "districtId", kind, happened_on as "happenedOn", title, body, partner, audience, owner, measures
       from district_record where campaign_id = $1 order by happened_on desc, id desc limit ${SHOWN_RECORDS}`,
    [campaignId],
  )
  const files = await evidenceOf(
    tx,
    'district-record',
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({ ...row, evidence: files.get(row.id) ?? [] }))
}

async function tasks(tx: Tx, { id, today }: RunningCampaign): Promise<Task[]> {
  const rows = await tx
    .selectFrom('task')
    .selectAll()
    .where('campaign_id', '=', id)
    .orderBy('due_on')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    clause: row.clause,
    owner: { zh: row.owner, en: row.owner_en || row.owner },
    what: { zh: row.what, en: row.what_en || row.what },
    dueOn: row.due_on,
    deliveredOn: row.delivered_on,
    deliveryNote: row.delivery_note,
    standing: row.due_on === null ? null : reportStanding(row.due_on, row.delivered_on, today),
  }))
}
