import { REFUSAL_REASONS } from '@kuomian/campaign'
import type { RefusalRow } from '@kuomian/contract'
import { Link } from '@tanstack/react-router'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { RefusalStateMark } from './RefusalStateMark.tsx'

/** A refusal on a phone. */
export function RefusalCard({ refusal }: { refusal: RefusalRow }) {
  const { t, pick } = useLanguage()
  const { nameOf } = useDistricts()
  const { id, name, districtId, state, reasonCode, contactDays, lastContactOn, uninsured } = refusal
  return (
    <div className="refusal-card">
      <span className="refusal-line">
        <Link to="/refusals" search={(search) => ({ ...search, refusal: id })}>
          {name}
        </Link>
        <RefusalStateMark state={state} />
      </span>
      <span>{reasonCode === null ? t('refusals.noReason') : pick(REFUSAL_REASONS[reasonCode])}</span>
      <span className="soft">
        {nameOf(districtId)} · {t('refusals.uninsured')} {uninsured} {t('refusals.persons')} ·{' '}
        {contactDays.length} {t('refusals.daysUnit')} · {lastContactOn}
      </span>
    </div>
  )
}
