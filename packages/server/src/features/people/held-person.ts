import { Refusal } from '@kuomian/contract'
import type { CommandContext } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'
import { settingIn } from './setting.ts'
import { settlePeople } from './settle-people.ts'

/** The person that an act is about, locked until the transaction ends. @throws Refusal `person-not-found`, also when he is another district's */
export async function heldPerson(tx: Tx, id: number) {
  const person = await tx
    .selectFrom('followed_person')
    .select(['id', 'district_id', 'state', 'listed_on', 'phone_masked', 'person_id'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!person) throw new Refusal('person-not-found')
  return person
}

/** The same of somebody who stands on a list. @throws Refusal `person-not-open` */
export async function openPerson(tx: Tx, id: number) {
  const person = await heldPerson(tx, id)
  if (person.state !== 'open') throw new Refusal('person-not-open')
  return person
}

/** @throws Refusal when the day lies ahead of the campaign's */
export function requireReached(day: string, today: string, field: string): void {
  if (day > today) throw new Refusal('day-not-reached', { day, today }, { field })
}

/** Reckons somebody anew after an act on him. @returns the answer of the act: his next step */
export async function acted(
  tx: Tx,
  { campaign, today }: CommandContext,
  personId: number,
  recordId: number | null,
) {
  await settlePeople(tx, [personId], await settingIn(tx, campaign.id, today))
  const { step, step_on } = await tx
    .selectFrom('followed_person')
    .select(['step', 'step_on'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
  return { personId, recordId, step, stepOn: stepDay(step_on) }
}

/** The day of a step; null where nothing is due. */
export const stepDay = (on: string): string | null => (on === 'infinity' ? null : on)
