import { placePeopleSchema, Refusal } from '@kuomian/contract'
import { defineCommand } from '../../command/index.ts'
import { knownDistrict } from '../batches/index.ts'

/** The city office decides whose somebody is: who was in no district (待定区县), or works elsewhere now. His history goes with him. */
export const placePeople = defineCommand({
  name: 'place-people',
  roles: ['city'],
  input: placePeopleSchema,
  async run(tx, { ids, districtId }, { actor }) {
    await knownDistrict(tx, actor, districtId)
    const { rowCount } = await tx.client.query(
      `update followed_person set district_id = $2, district_rule = 'decision' where id = any($1::bigint[]) and district_id is distinct from $2`,
      [ids, districtId],
    )
    if (!rowCount) throw new Refusal('nobody-chosen')
    return {
      answer: { persons: rowCount },
      subject: { kind: 'district', id: String(districtId) },
      after: { people: ids, districtId },
    }
  },
})
