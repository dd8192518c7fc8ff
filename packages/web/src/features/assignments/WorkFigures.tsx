import type { OfficerLoad } from '@kuomian/contract'
import { StateMark } from '../../feedback/StateMark.tsx'
import { Amount } from '../../figures/Amount.tsx'
import { CountPair } from '../../figures/CountPair.tsx'
import { Figure } from '../../figures/Figure.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'

const sums = ['leads', 'units', 'persons', 'expected', 'due', 'overdue'] as const

/** What the list comes to: how much is open, what is due, what is late, and whom it could bring. */
export function WorkFigures({ loads, whose }: { loads: readonly OfficerLoad[]; whose: string }) {
  const { t } = useLanguage()
  const { user } = useSession()
  if (loads.length === 0) return null
  const meant = loads.filter(({ officerId }) => {
    if (whose === 'all') return true
    if (whose === 'none') return officerId === null
    return String(officerId) === (whose === 'me' ? user.id : whose)
  })
  const total = { leads: 0, units: 0, persons: 0, expected: 0, due: 0, overdue: 0 }
  for (const load of meant) for (const key of sums) total[key] += load[key]
  return (
    <>
      <Figure label={t('work.open')} note={t('work.leadCount', { count: total.leads })}>
        <CountPair units={total.units} persons={total.persons} />
      </Figure>
      <Figure label={<StateMark state="overdue">{t('work.overdue')}</StateMark>}>
        <Amount value={total.overdue} /> <span className="unit">{t('work.leads')}</span>
      </Figure>
      <Figure label={<StateMark state="due">{t('work.due')}</StateMark>}>
        <Amount value={total.due} /> <span className="unit">{t('work.leads')}</span>
      </Figure>
      <Figure label={t('work.expected')}>
        <Amount value={total.expected} /> <span className="unit">{t('figures.persons')}</span>
      </Figure>
    </>
  )
}
