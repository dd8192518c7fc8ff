import { type State, StateMark } from '../../feedback/StateMark.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'

type Standing = 'on-time' | 'late' | 'waiting' | 'missing'

const states: Record<Standing, { state: State; key: 'onTime' | 'late' | 'waiting' | 'missing' }> = {
  'on-time': { state: 'done', key: 'onTime' },
  late: { state: 'due', key: 'late' },
  waiting: { state: 'open', key: 'waiting' },
  missing: { state: 'overdue', key: 'missing' },
}

/** How something that is due stands, as mark and word; nothing where no day was set. */
export function StandingMark({ standing }: { standing: Standing | null }) {
  const { t } = useLanguage()
  if (standing === null) return null
  const { state, key } = states[standing]
  return <StateMark state={state}>{t(`organisation.${key}`)}</StateMark>
}
