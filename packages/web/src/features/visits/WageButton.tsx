import { type PersonDetails, personShortfall } from '@kuomian/campaign'
import { Button } from 'antd'
import { formatYuan } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import type { VisitRules } from './visitRules.ts'

/** Opens what was found about a person's wage; shows the shortfall, or a mark that something was found. */
export function WageButton({
  details,
  label,
  open,
  happenedOn,
  contribution,
  onOpen,
}: {
  details: PersonDetails | null
  label: string
  open: boolean
  happenedOn: string
  contribution: VisitRules['contribution']
  onOpen: () => void
}) {
  const { t } = useLanguage()
  const price = details === null ? null : personShortfall(details, happenedOn, contribution)
  const shown = price?.priced
    ? formatYuan(price.cents)
    : t(details === null ? 'visits.fillIn' : 'visits.filled')
  return (
    <Button size="small" type="link" aria-expanded={open} aria-label={`${label}: ${shown}`} onClick={onOpen}>
      {shown}
    </Button>
  )
}
