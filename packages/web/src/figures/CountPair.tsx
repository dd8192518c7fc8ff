import { useLanguage } from '../language/LanguageProvider.tsx'
import { Amount, type Reported } from './Amount.tsx'

/** Employers and persons, always both and always in this order. */
export interface CountPairProps {
  readonly units: Reported
  readonly persons: Reported
}

/** 户 and 人 as one pair. @example <CountPair units={16309} persons={379716} /> */
export function CountPair({ units, persons }: CountPairProps) {
  const { t } = useLanguage()
  return (
    <span className="count-pair">
      <span>
        <Amount value={units} /> <span className="unit">{t('figures.units')}</span>
      </span>{' '}
      <span>
        <Amount value={persons} /> <span className="unit">{t('figures.persons')}</span>
      </span>
    </span>
  )
}
