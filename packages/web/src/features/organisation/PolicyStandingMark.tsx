import { POLICY_STANDINGS } from '@kuomian/campaign'
import type { PolicyDocument } from '@kuomian/contract'
import { StateMark } from '../../feedback/StateMark.tsx'
import { formatDay } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** Why an entry may not be cited today; nothing where it may. */
export function PolicyStandingMark({ standing }: Pick<PolicyDocument, 'standing'>) {
  const { pick } = useLanguage()
  if (standing === 'valid') return null
  return <StateMark state="due">{pick(POLICY_STANDINGS[standing])}</StateMark>
}

/** From when until when an entry is valid; a dash where the register knows neither day. */
export function useValidity() {
  const { language } = useLanguage()
  const day = (value: string | null) => (value === null ? '' : formatDay(language, value))
  return ({ validFrom, validTo }: Pick<PolicyDocument, 'validFrom' | 'validTo'>): string =>
    validFrom === null && validTo === null ? '—' : `${day(validFrom)} – ${day(validTo)}`
}
