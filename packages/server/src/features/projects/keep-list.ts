import type { CommandContext } from '../../command/index.ts'
import type { Json, ProjectEventKind, Tx } from '../../db/index.ts'
import { joinRosters } from './join-rosters.ts'
import type { ListDelivery } from './keep-delivery.ts'
import { PERMIT_OFFICE } from './keep-permits.ts'
import type { ListedProject } from './listed-projects.ts'

/** A project of the list in the campaign's district; null where the list names none of them. */
export type PlacedProject = Omit<ListedProject, 'district'> & { district_id: number | null }

/** What the list says of a project and nobody else changes. */
const LIST_COLUMNS = [
  'district_id',
  'name',
  'address',
  'builder',
  'contractor',
  'contractor_code',
  'category',
  'state',
  'list_cost_cents',
  'contract_from',
  'contract_to',
  'started_on',
  'permit_number',
  'permit_on',
  'peak_workers',
  'enrol_number',
  'enrolled_on',
  'paid_cents',
  'named_workers',
] as const satisfies readonly (keyof PlacedProject)[]
type ListColumn = (typeof LIST_COLUMNS)[number]

/** What a verification is about: where the list changes it, the project is to be verified again (R23). */
const VERIFIED_COLUMNS: readonly ListColumn[] = [
  'state',
  'list_cost_cents',
  'contract_from',
  'contract_to',
  'started_on',
]

type Event = { code: string; kind: ProjectEventKind; detail: { [key: string]: Json } }

/**
 * Brings a list into the register of projects: new ones, changed ones with what changed, and those that it has no longer. A project is known
 * by its list and its code there, and what was verified of it stays.
 */
export async function keepProjectList(
  tx: Tx,
  context: CommandContext,
  delivery: ListDelivery,
  projects: readonly PlacedProject[],
): Promise<void> {
  await takeOver(tx, context.campaign.id, delivery, projects)
  const known = await tx
    .selectFrom('project')
    .select([...LIST_COLUMNS, 'code', 'gone_on'])
    .where('campaign_id', '=', context.campaign.id)
    .where('source', '=', delivery.source)
    .forUpdate()
    .execute()
  const before = new Map(known.map((project) => [project.code, project]))
  const listed = new Set(projects.map(({ code }) => code))
  const events: Event[] = []
  const rows = projects.map((project) => {
    const old = before.get(project.code)
    const changed = old === undefined ? [] : LIST_COLUMNS.filter((column) => old[column] !== project[column])
    if (old === undefined) events.push({ code: project.code, kind: 'listed', detail: {} })
    else if (old.gone_on !== null) events.push({ code: project.code, kind: 'listed-again', detail: {} })
    if (old !== undefined && changed.length > 0) {
      const detail = Object.fromEntries(changed.map((name) => [name, [old[name], project[name]]]))
      events.push({ code: project.code, kind: 'changed', detail })
    }
    return {
      ...project,
      is_changed: old === undefined || changed.some((name) => VERIFIED_COLUMNS.includes(name)),
    }
  })
  await writeProjects(tx, context.campaign.id, delivery, rows)
  const gone = known.filter(({ code, gone_on }) => gone_on === null && !listed.has(code))
  for (const { code } of gone) events.push({ code, kind: 'gone', detail: {} })
  await tx.client.query(
    'update project set gone_on = $3 where campaign_id = $1 and source = $2 and code = any ($4::text[])',
    [context.campaign.id, delivery.source, delivery.asOf, gone.map(({ code }) => code)],
  )
  await writeEvents(tx, context, delivery, events)
  await writeEnrolled(tx, context.campaign.id, delivery, projects)
  await joinRosters(tx, context)
}

/** Projects that only the permit office knew come to the list that has them now, with their history. */
async function takeOver(
  tx: Tx,
  campaignId: number,
  { source }: ListDelivery,
  projects: readonly PlacedProject[],
): Promise<void> {
  await tx.client.query(
    `update project p set source = $2 where campaign_id = $1 and source = $3 and code = any ($4::text[])
        and not exists (select from project o where o.campaign_id = $1 and o.source = $2 and o.code = p.code)`,
    [campaignId, source, PERMIT_OFFICE, projects.map(({ code }) => code)],
  )
}

/** The enrolled projects of the list, for annex 5 as known on a day. */
async function writeEnrolled(
  tx: Tx,
  campaignId: number,
  { id }: ListDelivery,
  projects: readonly PlacedProject[],
): Promise<void> {
  const enrolled = projects.filter((project) => project.enrolled_on !== null && project.district_id !== null)
  await tx.client.query(
    `insert into project_enrolled (delivery_id, campaign_id, project_code, district_id, month, named_workers)
     select $1, $2, code, district_id, date_trunc('month', enrolled_on), named_workers
       from jsonb_to_recordset($3::jsonb) as row (code text, district_id smallint, enrolled_on date, named_workers integer)`,
    [id, campaignId, JSON.stringify(enrolled)],
  )
}

async function writeProjects(
  tx: Tx,
  campaignId: number,
  delivery: ListDelivery,
  rows: readonly (PlacedProject & { is_changed: boolean })[],
): Promise<void> {
  const columns = LIST_COLUMNS.join(', ')
  const news = LIST_COLUMNS.map((column) => `${column} = excluded.${column}`).join(', ')
  await tx.client.query(
    `insert into project (campaign_id, source, code, last_delivery_id, changed_delivery_id, ${columns})
     select $1, $2, code, $3, $3, ${columns} from jsonb_to_recordset($4::jsonb) as row (
       code text, district_id smallint, name text, address text, builder text, contractor text, contractor_code text,
       category text, state text, list_cost_cents bigint, contract_from date, contract_to date, started_on date,
       permit_number text, permit_on date, peak_workers integer, enrol_number text, enrolled_on date, paid_cents bigint,
       named_workers integer)
     on conflict (campaign_id, source, code) do update
       set last_delivery_id = excluded.last_delivery_id, gone_on = null, ${news}`,
    [campaignId, delivery.source, delivery.id, JSON.stringify(rows)],
  )
  await tx.client.query(
    `update project set changed_delivery_id = $3 where campaign_id = $1 and source = $2 and code = any ($4::text[])`,
    [
      campaignId,
      delivery.source,
      delivery.id,
      rows.filter(({ is_changed }) => is_changed).map(({ code }) => code),
    ],
  )
}

async function writeEvents(
  tx: Tx,
  { campaign, today, journalId }: CommandContext,
  delivery: ListDelivery,
  events: readonly Event[],
): Promise<void> {
  // A list may be of a day that the campaign has not reached: then it is known on today all the same.
  const happenedOn = delivery.asOf < today ? delivery.asOf : today
  await tx.client.query(
    `insert into project_event (campaign_id, project_id, district_id, kind, happened_on, known_on, detail, journal_id)
     select $1, p.id, p.district_id, e.kind, $3, $4, e.detail, $5
       from jsonb_to_recordset($6::jsonb) as e (code text, kind text, detail jsonb)
       join project p on p.campaign_id = $1 and p.source = $2 and p.code = e.code`,
    [campaign.id, delivery.source, happenedOn, today, journalId, JSON.stringify(events)],
  )
}
