import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'

const targetSchema = z.object({
  /** The annex whose plan column it is. */
  indicator: z.enum(['annex-3', 'annex-5']),
  /** The district, or the set of districts that shares the plan (T01, T25). */
  districtIds: z.array(z.number().int()).min(1),
  value: z.number().int().nonnegative(),
})

/** Sets targets from today on; what was asked before today keeps the earlier ones (design §5). */
export const setTargets = defineCommand({
  name: 'set-targets',
  roles: ['city', 'system'],
  input: z.object({ targets: z.array(targetSchema).min(1), source: z.string().min(1) }),
  async run(tx, { targets, source }, { campaign, today }) {
    await tx
      .insertInto('target')
      .values(
        targets.map((target) => ({
          campaign_id: campaign.id,
          indicator: target.indicator,
          district_ids: target.districtIds,
          value: target.value,
          known_on: today,
          source,
        })),
      )
      .execute()
    return {
      answer: { targets: targets.length },
      subject: { kind: 'targets', id: source },
      after: { targets: targets.map((target) => ({ ...target })) },
    }
  },
})
