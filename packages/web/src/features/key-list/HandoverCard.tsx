import { RECEIVERS } from '@kuomian/campaign'
import type { Handover } from '@kuomian/contract'
import { Link } from '@tanstack/react-router'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { EvidenceStrip } from '../evidence/index.ts'
import { HandoverStateMark } from './HandoverStateMark.tsx'
import { useResultTitle } from './useHandoverColumns.tsx'
import './key-list.css'

/** A hand-over on a phone, and in the card of a lead. */
export function HandoverCard({ handover }: { handover: Handover }) {
  const { t, pick } = useLanguage()
  const { nameOf } = useDistricts()
  const resultTitle = useResultTitle()
  const { number, content, districtId, receiver, leads, limitOn, result, resultNote, answerFiles } = handover
  return (
    <div className="handover-card">
      <span className="handover-line">
        <Link to="/key-list" search={{ number }}>
          {number} · {content.name}
        </Link>
        <HandoverStateMark handover={handover} />
      </span>
      <span>
        {pick(RECEIVERS[receiver])} {t(leads ? 'key-list.leads' : 'key-list.information')} ·{' '}
        {nameOf(districtId)}
        {limitOn !== null && ` · ${t('key-list.limit')} ${limitOn}`}
      </span>
      {result !== null && (
        <span className="soft">
          {resultTitle(result)}
          {resultNote !== '' && `：${resultNote}`}
        </span>
      )}
      <EvidenceStrip files={answerFiles} />
    </div>
  )
}
