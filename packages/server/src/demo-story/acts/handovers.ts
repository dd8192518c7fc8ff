import { drawOf, madeName, OFFICE_NOTES, RESULT_NOTES } from '@kuomian/demo'
import {
  answerHandover,
  endAudit,
  extendCase,
  handOver,
  openCase,
  receiveHandover,
} from '../../features/key-list/index.ts'
import type { Scene } from './scene.ts'

/** Working days from one step of a hand-over to the next: signed for, opened, answered for information, closed. */
const lags = { receive: 1, open: 1, inform: 2, close: 3 }

type Held = {
  number: number
  receiver: 'inspection' | 'audit'
  leads: boolean
  state: 'handed' | 'received' | 'case-opened' | 'answered'
  handed: string
  received: string | null
  opened: string | null
}

/** Accepted refusals are handed over two working days after their slot, what was accepted later goes late; the receivers sign, open
 * cases, answer what they found (R44). */
export async function playHandovers(scene: Scene): Promise<void> {
  const { calendar, day, city } = scene
  for (const { slot, dueOn } of scene.slots) {
    const handsOver = [2, 5].some((later) => day === calendar.addWorkingDays(dueOn, later))
    if (handsOver) await scene.act(`hand over ${slot}`, handOver, city, { slot })
  }
  for (const held of await heldOf(scene)) await goOn(scene, held)
}

async function goOn(scene: Scene, held: Held): Promise<void> {
  const { state, number, receiver, leads } = held
  if (state === 'handed' && isDue(scene, held.handed, lags.receive) && number % 8 !== 7)
    await receive(scene, held)
  if (state === 'received' && leads && isDue(scene, held.received, lags.open) && number % 5 !== 4)
    await open(scene, held)
  if (state === 'received' && !leads && isDue(scene, held.received, lags.inform)) await answer(scene, held)
  if (state === 'case-opened' && isDue(scene, held.opened, lags.close) && number % 3 !== 2) {
    if (receiver === 'audit') await closeAudit(scene, held)
    else await answer(scene, held)
  }
}

const isDue = ({ calendar, day }: Scene, since: string | null, lag: number): boolean =>
  since !== null && day === calendar.addWorkingDays(since, lag)

async function heldOf({ program, campaign }: Scene): Promise<Held[]> {
  return program.db.kysely
    .selectFrom('handover')
    .select(['number', 'receiver', 'leads', 'state'])
    .select(['handed_on as handed', 'received_on as received', 'case_opened_on as opened'])
    .where('campaign_id', '=', campaign.id)
    .where('state', '<>', 'answered')
    .orderBy('number')
    .execute()
}

async function receive(scene: Scene, { number, receiver }: Held): Promise<void> {
  const receivedBy = madeName('receives', receiver)
  await scene.act(`receive ${number}`, receiveHandover, scene[receiver], { number, receivedBy })
}

async function open(scene: Scene, { number, receiver }: Held): Promise<void> {
  const { day, calendar, campaign } = scene
  const series = receiver === 'audit' ? '稽核立字' : '监察立字'
  const { noticeDays } = campaign.definition.handovers
  await scene.act(`open ${number}`, openCase, scene[receiver], {
    ...{ number, openedOn: day },
    caseNumber: `${series}〔${campaign.definition.year}〕${String(number).padStart(3, '0')}号`,
    ...(receiver === 'audit' ? { startsOn: calendar.addWorkingDays(day, noticeDays) } : {}),
  })
  if (receiver === 'inspection' && number % 7 === 1) {
    const reason = OFFICE_NOTES.caseExtended
    await scene.act(`extend case ${number}`, extendCase, scene.inspection, { number, reason })
  }
}

async function answer(scene: Scene, { number, leads, receiver }: Held): Promise<void> {
  const result = leads ? drawOf('result', number).pick(['I01', 'I01', 'I02', 'I07'] as const) : 'C01'
  const note = RESULT_NOTES[result]
  await scene.act(`answer ${number}`, answerHandover, scene[receiver], { number, result, note })
}

/** An audit ends; the opinion of some of them is served on the same day. */
async function closeAudit(scene: Scene, { number }: Held): Promise<void> {
  await scene.act(`end audit ${number}`, endAudit, scene.audit, { number, violation: true })
  if (number % 2 === 1) return
  const note = RESULT_NOTES.A03
  await scene.act(`answer ${number}`, answerHandover, scene.audit, { number, result: 'A03', note })
}
