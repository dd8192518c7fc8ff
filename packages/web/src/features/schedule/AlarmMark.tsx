import type { Alarm } from '@kuomian/contract'
import { StateMark } from '../../feedback/StateMark.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { alarmStates } from '../overview/index.ts'

/** How a pace stands, by mark and word; a dash before anything is issued. */
export function AlarmMark({ alarm }: { alarm: Alarm | undefined }) {
  const { t } = useLanguage()
  if (alarm === undefined) return '—'
  return <StateMark state={alarmStates[alarm]}>{t(`overview.${alarm}`)}</StateMark>
}
