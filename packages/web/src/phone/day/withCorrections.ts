import { correctionRequestSchema } from '@kuomian/contract'
import type { Content } from '../content.ts'
import type { TakenLead } from '../keep/shapes.ts'
import type { Act } from '../outbox/index.ts'

/**
 * A lead as its officer knows it: as it was taken along, with her own corrections since. So her second correction of a field
 * names the value of her first, and does not contradict herself.
 * @param except an act that is about to be changed, and says nothing any more
 */
export function withCorrections(
  taken: TakenLead,
  { acts }: { acts: readonly Act[] },
  contents: ReadonlyMap<string, Content>,
  except: string | null = null,
): TakenLead {
  const own = acts.filter(
    (act) =>
      act.leadId === taken.lead.id && act.id !== except && (act.state === 'waiting' || act.state === 'sent'),
  )
  const changes = own.flatMap((act) => {
    const content = contents.get(act.id)
    const said = correctionRequestSchema.safeParse(content?.kind === 'correction' ? content.body : null)
    return said.success ? said.data.changes : []
  })
  if (changes.length === 0) return taken
  const corrected = Object.fromEntries(changes.map(({ field, value }) => [field, value]))
  return { ...taken, lead: { ...taken.lead, ...corrected } }
}
