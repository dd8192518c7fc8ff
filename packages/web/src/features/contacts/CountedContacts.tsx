import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { leadContactsQuery } from './contactQueries.ts'

/** How much work with the employer counts: days on which he was reached, and those on site (R43). */
export function CountedContacts({ leadId }: { leadId: number }) {
  const { t } = useLanguage()
  const { data } = useQuery(leadContactsQuery(leadId))
  if (data === undefined || data.counted.attempts === 0) return null
  const { days, onSiteDays, attempts } = data.counted
  return (
    <p className="soft">
      {t('contacts.counted', { days: days.length, onSite: onSiteDays.length, attempts })}
    </p>
  )
}
