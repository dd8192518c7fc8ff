import type { OpenDatabase } from '../../src/db/index.ts'

/** A lead as far as the journal tells its story. */
export type ToldLead = {
  id: number
  units: number
  persons: number
  outcome: string | null
  officer: number | null
  district: number | null
  orders: Readonly<Record<string, string>>
}

type Row = { lead: number; command: string; district: number | null; detail: Detail }
type Detail = {
  visit?: number
  outcome?: string
  units?: number
  persons?: number
  order?: number
  toOfficer?: number | null
  to?: number
}

/** The state that an event leaves an order in; other events of an order leave it where it is. */
const orderStates: Readonly<Record<string, string>> = {
  'order-drafted': 'draft',
  'order-approved': 'approved',
  'order-served': 'running',
  'order-overdue': 'overdue',
  'order-corrected': 'corrected',
  'order-revoked': 'revoked',
}

/** Tells every lead's story again from the journal's rows and the event rows of its bulk acts, in their order, and says where it ends. */
export async function replayJournal(db: OpenDatabase): Promise<ToldLead[]> {
  const { rows } = await db.pool.query<Row>(
    `select e.lead_id as lead, e.kind as command, e.district_id as district, e.detail
       from lead_event e join journal j on j.id = e.journal_id order by e.journal_id, e.id`,
  )
  const leads = new Map<number, ToldLead>()
  const outcomes = new Map<number, { visit: number; outcome: string }[]>()
  for (const { lead, command, district, detail } of rows) {
    const told = leads.get(lead) ?? {
      ...{ id: lead, units: 0, persons: 0, outcome: null, officer: null, district, orders: {} },
    }
    const visits = outcomes.get(lead) ?? []
    if (command === 'visited') visits.push({ visit: detail.visit ?? 0, outcome: detail.outcome ?? '' })
    const standing =
      command === 'visit-voided' ? visits.filter(({ visit }) => visit !== detail.visit) : visits
    outcomes.set(lead, standing)
    const state = orderStates[command]
    leads.set(lead, {
      ...told,
      units: told.units + (isCount(command) ? (detail.units ?? 0) : 0),
      persons: told.persons + (isCount(command) ? (detail.persons ?? 0) : 0),
      outcome: standing.at(-1)?.outcome ?? null,
      officer: officerAfter(command, detail, told.officer),
      district: command === 'transfer-approved' ? (detail.to ?? told.district) : told.district,
      orders:
        state === undefined || detail.order === undefined
          ? told.orders
          : { ...told.orders, [String(detail.order)]: state },
    })
  }
  return [...leads.values()].toSorted((a, b) => a.id - b.id)
}

const moves = new Set(['assigned', 'handed-back', 'assignment-undone'])

const isCount = (command: string): boolean => command === 'visited' || command === 'visit-voided'

function officerAfter(command: string, detail: Detail, before: number | null): number | null {
  if (moves.has(command)) return detail.toOfficer ?? null
  return command === 'transfer-approved' ? null : before
}

/** The same from the state tables. */
export async function stateOfRecords(db: OpenDatabase): Promise<ToldLead[]> {
  const { rows } = await db.pool.query<ToldLead>(
    `select l.id, l.inspected_persons as persons, l.outcome, (select a.officer_id from assignment a where a.lead_id = l.id) as officer, l.district_id as district,
            (select coalesce(sum(v.counted_units), 0)::int from visit v where v.lead_id = l.id and v.voided_on is null) as units,
            (select coalesce(jsonb_object_agg(o.id, o.state), '{}') from rectification_order o where o.lead_id = l.id) as orders
       from lead l order by l.id`,
  )
  return rows
}
