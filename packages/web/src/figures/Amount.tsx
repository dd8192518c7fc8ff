import { formatCount } from '../language/format.ts'
import { useLanguage } from '../language/LanguageProvider.tsx'
import './figures.css'

/** A count as reported: a number, null when it was not reported (未报), not yet due to be (待报), or not applicable here (—). */
export type Reported = number | null | 'not-yet-reported' | 'not-applicable'

/** One count. Zero, missing, not yet reported and not applicable are four things and look different (design §5, §9). */
export function Amount({ value }: { value: Reported }) {
  const { t } = useLanguage()
  if (value === null) return <span className="amount-missing">{t('figures.missing')}</span>
  if (value === 'not-yet-reported') return <span className="amount-waiting">{t('figures.waiting')}</span>
  if (value === 'not-applicable') {
    return (
      <span className="amount-none">
        <span aria-hidden="true">—</span>
        <span className="only-heard">{t('figures.notApplicable')}</span>
      </span>
    )
  }
  return <span className={value === 0 ? 'amount amount-zero' : 'amount'}>{formatCount(value)}</span>
}
