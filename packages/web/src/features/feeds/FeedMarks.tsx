import type { Feed } from '@kuomian/contract'
import { StateMark } from '../../feedback/StateMark.tsx'
import { formatDay } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** How a feed stands, as a word with its mark. */
export function StandingMark({ feed: { standing, daysSilent } }: { feed: Feed }) {
  const { t } = useLanguage()
  if (standing === 'silent')
    return <StateMark state="overdue">{t('feeds.silentDays', { days: daysSilent })}</StateMark>
  if (standing === 'on-time') return <StateMark state="done">{t('feeds.onTime')}</StateMark>
  return <span className="soft">{t(standing === 'suspended' ? 'feeds.suspended' : 'feeds.notAgreed')}</span>
}

const ways = { http: 'feeds.viaHttp', folder: 'feeds.viaFolder', import: 'feeds.viaImport' } as const

/** How a delivery came. */
export function ViaWord({ via }: { via: keyof typeof ways }) {
  const { t } = useLanguage()
  return t(ways[via])
}

/** The last delivery: its day, and how it came. */
export function LastDelivery({ feed: { last, dueOn, standing } }: { feed: Feed }) {
  const { t, language } = useLanguage()
  const due = standing === 'on-time' && (
    <span className="soft feed-due">{t('feeds.dueOn', { day: formatDay(language, dueOn) })}</span>
  )
  if (last === null)
    return (
      <>
        <span className="soft">{t('feeds.never')}</span> {due}
      </>
    )
  return (
    <>
      {formatDay(language, last.on)}{' '}
      <span className="soft">
        <ViaWord via={last.via} />
      </span>
    </>
  )
}
