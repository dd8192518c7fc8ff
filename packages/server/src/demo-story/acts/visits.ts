import { addMonths, dueByIdentity, type HeadCounts, monthOf, type PersonDetails } from '@kuomian/campaign'
import type { VisitRequest } from '@kuomian/contract'
import { type Draw, drawOf, madeName, PHOTOGRAPH_NAMES, USER_UNITS, VISIT_NOTES } from '@kuomian/demo'
import { readAs } from '../../db/index.ts'
import { recordVisit } from '../../features/visits/index.ts'
import { sendPicture } from './evidence-files.ts'
import type { Player, Scene, StoryDistrict, StoryLead } from './scene.ts'
import { dispatchClass, type PlannedVisit, visitPlan } from './visit-plan.ts'

/** More names than this nobody goes through in one visit. */
const mostPersons = 120
/** Of so many persons the books of wages are read, where the outcome asks for it. */
const mostWages = 12
const withWages: readonly string[] = ['U03', 'U04', 'U17']
/** Working days given to register, and until somebody comes again to a locked door. */
const registerDays = 15
const againDays = 3

/** Employers are visited, a good part of them with a phone: photographs, signatures, no network (R05–R07). */
export async function playVisits(scene: Scene, days: number): Promise<void> {
  for (const district of scene.districts) {
    for (const visit of visitPlan(district, days, dispatchClass(scene))) {
      if (visit.number === scene.number) await goThere(scene, district, visit)
    }
  }
}

async function goThere(
  scene: Scene,
  district: StoryDistrict,
  { lead, outcome }: PlannedVisit,
): Promise<void> {
  const draw = drawOf('visit', lead.id)
  const { officer } = lead
  const companion = district.officers.find(({ name }) => name !== officer.name) ?? district.head
  const byPhone = draw.percent(20) || outcome === 'U08'
  const photographs = byPhone ? await takePhotographs(scene, officer, lead, draw.percent(20) ? 2 : 1) : []
  const signs = byPhone && draw.percent(60) && ['U02', 'U03', 'U16', 'U17'].includes(outcome)
  await scene.act(`visit ${lead.id}`, recordVisit, officer, {
    leadId: lead.id,
    happenedOn: scene.day,
    outcome,
    operatingState: operatingState(outcome, draw),
    officers: [officer.name, companion.name],
    headCounts: outcome === 'U06' || outcome === 'U15' ? null : headCounts(lead.persons, outcome, draw),
    persons: await personsOf(scene, officer, lead, outcome),
    note: VISIT_NOTES[outcome] ?? '',
    registerBy: outcome === 'U02' ? scene.calendar.addWorkingDays(scene.day, registerDays) : null,
    nextOn: outcome === 'U15' ? scene.calendar.addWorkingDays(scene.day, againDays) : null,
    wages: withWages.includes(outcome)
      ? {
          way: draw.pick(['bank', 'bank', 'mixed', 'cash']),
          months: 6,
          averageCents: 260_000 + draw.below(60) * 5_000,
        }
      : null,
    dispatch: outcome === 'U16' ? { real: true, userUnits: [userUnit(lead.persons, draw)] } : null,
    evidence: photographs,
    signature: signs
      ? {
          signedBy: `${madeName('signs', lead.id)} 经理`,
          evidenceId: await sendPicture(scene, officer, 'signature', '签名', lead.id),
        }
      : null,
    takenAt: byPhone ? `${scene.day}T10:${10 + (lead.id % 45)}:00+08:00` : null,
    recordedOffline: byPhone && draw.percent(50),
  })
}

async function takePhotographs(
  scene: Scene,
  officer: Player,
  lead: StoryLead,
  count: number,
): Promise<string[]> {
  const ids: string[] = []
  for (const name of PHOTOGRAPH_NAMES.slice(0, count))
    ids.push(await sendPicture(scene, officer, 'photo', name, lead.id))
  return ids
}

const operatingState = (outcome: string, draw: Draw): string =>
  outcome === 'U08'
    ? 'stopped'
    : outcome === 'U15'
      ? 'unreachable'
      : draw.percent(85)
        ? 'normal'
        : 'difficult'

/** Head counts that add up (domain §10.1), with as many uninsured as the lead was issued for, or a few more. */
function headCounts(persons: number, outcome: string, draw: Draw): HeadCounts {
  if (outcome === 'U08') {
    const none = { onSite: 0, contract: 0, dispatched: 0, partTime: 0, rehiredRetirees: 0, interns: 0 }
    return { ...none, insuredElsewhere: 0, due: 0, insured: 0 }
  }
  const insured = draw.below(30)
  const short = persons + (outcome === 'U17' ? 1 + draw.below(4) : 0)
  const beside = {
    dispatched: draw.below(3),
    rehiredRetirees: draw.below(3),
    interns: draw.below(2),
    insuredElsewhere: draw.below(2),
  }
  const onSite =
    insured + short + beside.dispatched + beside.rehiredRetirees + beside.interns + beside.insuredElsewhere
  const partTime = Math.floor(onSite / 20)
  const counts = { ...beside, onSite, partTime, contract: insured + short - partTime }
  return { ...counts, due: dueByIdentity(counts), insured }
}

const userUnit = (persons: number, draw: Draw) => {
  const headsByFirm = Math.max(1, persons)
  return {
    name: draw.pick(USER_UNITS),
    headsByFirm,
    headsByUnit: draw.percent(70) ? headsByFirm : headsByFirm - 1,
    splitAccount: draw.percent(40),
  }
}

/** What was found about the persons of the list whom nobody has decided yet. */
async function personsOf(
  { program, day }: Scene,
  { actor }: Player,
  { id }: StoryLead,
  outcome: string,
): Promise<VisitRequest['persons']> {
  if (outcome === 'U15') return []
  const rows = await readAs(program.db, actor, (tx) =>
    tx
      .selectFrom('lead_person')
      .select('id')
      .where('lead_id', '=', id)
      .where('listed', '=', true)
      .where('inspected_on', 'is', null)
      .orderBy('id')
      .limit(mostPersons)
      .execute(),
  )
  return rows.map((row, place) => {
    const draw = drawOf('person', row.id)
    const found = personOutcome(outcome, draw)
    const seen = found === 'P05' && place < mostWages && withWages.includes(outcome)
    return { leadPersonId: row.id, outcome: found, details: seen ? wageOf(draw, day) : null }
  })
}

/** What the books show of somebody who is paid and not, or not fully, insured (R06). */
function wageOf(draw: Draw, day: string): PersonDetails {
  return {
    worksHere: true,
    wageWay: draw.pick(['bank', 'bank', 'cash', 'mixed']),
    wageSince: addMonths(monthOf(day), -3 * (1 + draw.below(4))),
    wageCents: 220_000 + draw.below(48) * 5_000,
    declaredCents: 0,
  }
}

function personOutcome(outcome: string, draw: Draw): string {
  if (outcome === 'U08') return 'P07'
  if (outcome === 'U05' || outcome === 'U06') return draw.percent(70) ? 'P06' : 'P17'
  if (draw.percent(76)) return 'P05'
  return draw.pick(['P07', 'P07', 'P02', 'P15', 'P17'])
}
