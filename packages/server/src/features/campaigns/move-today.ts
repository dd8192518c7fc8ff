import { daySchema, Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'

/**
 * Moves the campaign's today. Backwards it makes the campaign read-only until the day is back where it was (design §5):
 * what was known stays known.
 */
export const moveToday = defineCommand({
  name: 'move-today',
  roles: ['city', 'system'],
  input: z.object({ day: daySchema }),
  whileReadOnly: true,
  async run(tx, { day }, { campaign, today }) {
    const row = await tx
      .updateTable('campaign')
      .set((eb) => ({
        today: day,
        latest_today: eb.fn<string>('greatest', ['latest_today', eb.cast(eb.val(day), 'date')]),
      }))
      .where('id', '=', campaign.id)
      .returning(['today', 'latest_today'])
      .executeTakeFirst()
    if (!row) throw new Refusal('no-campaign')
    return {
      answer: { today: row.today, readOnly: row.today < row.latest_today },
      subject: { kind: 'campaign', id: String(campaign.id) },
      before: { today },
      after: { today: row.today },
    }
  },
})
