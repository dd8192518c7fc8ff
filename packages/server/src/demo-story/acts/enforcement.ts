import { DISPATCH_NOTES, drawOf } from '@kuomian/demo'
import { acceptBatch } from '../../features/batches/index.ts'
import { draftEnforcementOrders, openEnforcement } from '../../features/dispatch/index.ts'
import { approveOrders, serveOrder } from '../../features/orders/index.ts'
import { recordVisit } from '../../features/visits/index.ts'
import type { Scene, StoryDistrict } from './scene.ts'

/** Working days until the action's deadline; how many of its list a district visits first, and then every other day. */
const DAYS = 40
const FIRST_VISITS = 4
const LATER_VISITS = 1
/** On these working days of the story orders are drafted, approved and served; the last of them waits for its service. */
const ORDERS = { drafted: 6, approved: 7, served: 8 } as const
const MOST_ORDERS = 6

type Target = { id: number; lead_id: number; employer_id: number; sides: string[] }

/**
 * On the eve of the weeks of work the city opens the special enforcement campaign on labour dispatch where somebody is not paid for as the rules ask, and districts
 * visit the first of its list: what they find there the next ledger is held against (R13–R15).
 */
export async function playEnforcementFirst(scene: Scene): Promise<void> {
  const { program, campaign, city, day } = scene
  if (campaign.definition.dispatch.enforcementClass === undefined) return
  const { rows: behind } = await program.db.pool.query(
    'select from dispatch_pair where campaign_id = $1 and not_split + misclassified + unpaid > 0 limit 1',
    [campaign.id],
  )
  if (behind.length === 0) return
  const deadline = scene.calendar.addWorkingDays(day, DAYS)
  await scene.act('open enforcement', openEnforcement, city, { name: DISPATCH_NOTES.action, deadline })
  await accept(scene)
  for (const district of scene.districts) await visitNext(scene, district, FIRST_VISITS)
}

/** Districts go on visiting, and order both sides of what is wrong to put it right. */
export async function playEnforcement(scene: Scene): Promise<void> {
  const { number, districts } = scene
  for (const district of districts) {
    if (number % 2 === district.place % 2) await visitNext(scene, district, LATER_VISITS)
    if (number === ORDERS.drafted) await draft(scene, district)
    if (number === ORDERS.approved) await approve(scene, district)
    if (number === ORDERS.served) await serve(scene, district)
  }
}

/** Districts accept the batches that the action issued. */
async function accept(scene: Scene): Promise<void> {
  const { rows } = await scene.program.db.pool.query<{ number: number; district_id: number }>(
    `select distinct b.number, l.district_id from batch b join batch_line l on l.batch_id = b.id
      where b.campaign_id = $1 and b.kind = 'issue' and b.happened_on = $2
        and not exists (select from batch_receipt r where r.batch_id = b.id and r.district_id = l.district_id) order by 1, 2`,
    [scene.campaign.id, scene.day],
  )
  for (const { number, district_id } of rows) {
    const district = scene.districts.find(({ id }) => id === district_id)
    if (district !== undefined)
      await scene.act(`accept ${number} ${district.code}`, acceptBatch, district.head, { number })
  }
}

/** Those whom the action itself made leads of a district, by their place on its list: the others have a course of their own in the story. */
async function targetsOf(
  { program, campaign }: Scene,
  { id }: StoryDistrict,
  which: string,
): Promise<Target[]> {
  const { rows } = await program.db.pool.query<Target>(
    `select t.id, t.lead_id, t.employer_id, t.sides from enforcement_target t join lead l on l.id = t.lead_id
      where t.campaign_id = $1 and t.district_id = $2 and l.lead_class = $3 and cardinality(t.sides) > 0 and ${which}
      order by t.opening desc, t.id`,
    [campaign.id, id, campaign.definition.dispatch.enforcementClass],
  )
  return rows
}

/** Visits the next of the list; about every third is left for whoever plays on. */
async function visitNext(scene: Scene, district: StoryDistrict, count: number): Promise<void> {
  const targets = await targetsOf(
    scene,
    district,
    'not exists (select from visit v where v.lead_id = t.lead_id)',
  )
  const wanted = targets.filter(({ id }) => !drawOf('enforcement', id).percent(30)).slice(0, count)
  const [one = district.head, other = district.head] = district.officers
  for (const target of wanted) {
    const userUnits = await userUnitsOf(scene, target)
    const isFirm = userUnits.length > 0
    await scene.act(`enforcement visit ${target.id}`, recordVisit, one, {
      ...{ leadId: target.lead_id, happenedOn: scene.day, outcome: isFirm ? 'U16' : 'U02' },
      ...{ operatingState: 'normal', officers: [one.name, other.name], headCounts: null, persons: [] },
      note: isFirm ? DISPATCH_NOTES.firm : DISPATCH_NOTES.userUnit,
      ...{ registerBy: null, nextOn: null, wages: null },
      dispatch: isFirm ? { real: true, userUnits } : null,
      ...{ evidence: [], signature: null, takenAt: null, recordedOffline: false },
    })
  }
}

/** The user units of a firm as an officer writes them down there, with the heads that each side states: at about every third a few more than are listed. */
async function userUnitsOf({ program, campaign }: Scene, { employer_id: firm }: Target) {
  const { rows } = await program.db.pool.query<{
    id: number
    name: string
    code: string | null
    persons: number
    split: boolean
  }>(
    `select e.id, e.name, (select min(c.value) from dispatch_employer_code c where c.employer_id = e.id and c.kind = 'org-code') as code,
            p.split_ok + p.not_split + p.misclassified + p.unpaid as persons, p.split_ok > 0 as split
       from dispatch_pair p join dispatch_employer e on e.id = p.user_unit_id
      where p.firm_id = $2 and p.run_id = (select id from dispatch_run where campaign_id = $1 order by month desc limit 1)
      order by e.id limit 12`,
    [campaign.id, firm],
  )
  return rows.map(({ id, name, code, persons, split }) => {
    const draw = drawOf('user unit', id, firm)
    const more = draw.percent(35) ? 1 + draw.below(5) : 0
    return { name, code, headsByFirm: persons, headsByUnit: persons + more, splitAccount: split }
  })
}

async function draft(scene: Scene, district: StoryDistrict): Promise<void> {
  const isReady = `t.behind > 0 and exists (select from visit v where v.lead_id = t.lead_id and v.voided_on is null)`
  const targets = await targetsOf(scene, district, isReady)
  const targetIds = targets.slice(0, MOST_ORDERS).map(({ id }) => id)
  if (targetIds.length > 0)
    await scene.act(`enforcement orders ${district.code}`, draftEnforcementOrders, district.head, {
      targetIds,
    })
}

/** The orders that the action has in a district. */
async function ordersOf(
  { program }: Scene,
  { id }: StoryDistrict,
  state: 'draft' | 'approved',
): Promise<number[]> {
  const { rows } = await program.db.pool.query<{ id: number }>(
    `select o.id from rectification_order o join enforcement_order e on e.order_id = o.id where e.district_id = $1 and o.state = $2 order by o.id`,
    [id, state],
  )
  return rows.map((row) => row.id)
}

async function approve(scene: Scene, district: StoryDistrict): Promise<void> {
  const [, other] = district.officers
  const ids = await ordersOf(scene, district, 'draft')
  if (other && ids.length > 0)
    await scene.act(`approve enforcement ${district.code}`, approveOrders, other, { selection: { ids } })
}

async function serve(scene: Scene, district: StoryDistrict): Promise<void> {
  const orders = await ordersOf(scene, district, 'approved')
  for (const orderId of orders.slice(0, Math.max(1, orders.length - 1)))
    await scene.act(`serve enforcement ${orderId}`, serveOrder, district.head, {
      ...{ orderId, servedOn: scene.day, servedTime: '14:00', way: 'direct', servedTo: '单位负责人' },
      ...{ witness: '', evidence: [] },
    })
}
