import { Refusal, voidRoundSchema } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import { heldPlace, settleTenants } from './held-place.ts'

/** Voids a round that was recorded wrongly: it stays readable, and its tenants are again as the rounds before it found them. */
export const voidRound = defineCommand({
  name: 'void-round',
  roles: ['district'],
  input: voidRoundSchema.extend({ roundId: z.number().int() }),
  async run(tx, { roundId, reason }, { today }) {
    const round = await tx
      .selectFrom('place_round')
      .select(['id', 'place_id', 'district_id', 'voided_on'])
      .where('id', '=', roundId)
      .executeTakeFirst()
    if (round === undefined) throw new Refusal('round-not-found', { id: roundId })
    await heldPlace(tx, round.place_id)
    if (round.voided_on !== null) throw new Refusal('round-voided-already', { id: roundId })
    await tx
      .updateTable('place_round')
      .set({ voided_on: today, void_reason: reason })
      .where('id', '=', roundId)
      .where('voided_on', 'is', null)
      .execute()
    const lines = await tx
      .selectFrom('place_round_tenant')
      .select('tenant_id')
      .where('round_id', '=', roundId)
      .execute()
    await settleTenants(
      tx,
      lines.map(({ tenant_id }) => tenant_id),
    )
    return {
      answer: { roundId, tenants: lines.length },
      subject: { kind: 'place', id: String(round.place_id) },
      districtId: round.district_id,
      after: { round: roundId, tenants: lines.length },
      reason,
    }
  },
})
