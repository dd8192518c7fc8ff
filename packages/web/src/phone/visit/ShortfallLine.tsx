import type { PersonDetails, ShortfallPrice } from '@kuomian/campaign'
import { personShortfall } from '@kuomian/campaign'
import { formatYuan } from '../../language/format.ts'
import { useSpeech } from '../speech.ts'
import { usePhone } from '../usePhone.ts'

/** What was not paid for a person as it stands now; null while nothing is said of him, or the day of the visit is blank. */
export function useShortfall(
  happenedOn: string,
): (details: PersonDetails | undefined) => ShortfallPrice | null {
  const { state } = usePhone()
  const settings = state.day?.words?.contribution ?? { bases: [], rates: [] }
  return (details) =>
    details === undefined || happenedOn === '' ? null : personShortfall(details, happenedOn, settings)
}

/** The price of a shortfall, or why it has none yet. */
export function ShortfallLine({ price }: { price: ShortfallPrice }) {
  const { t } = useSpeech()
  if (!price.priced) return <p className="soft">{t(price.why)}</p>
  const { cents, months, baseCents, unverified } = price
  if (cents === 0) return <p className="soft">{t('paidInFull')}</p>
  return (
    <p className="facts" aria-live="polite">
      <strong>{t('priced', { yuan: formatYuan(cents), months, base: formatYuan(baseCents) })}</strong>
      {unverified && <span className="mark waiting">{t('unverified')}</span>}
    </p>
  )
}
