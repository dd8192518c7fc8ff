import { OPERATING_STATES, shortfall } from '@kuomian/campaign'
import type { Visit } from '@kuomian/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { formatDay } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { EvidenceStrip, PlaceText } from '../evidence/index.ts'
import { InspectionFacts } from './InspectionFacts.tsx'
import { VoidVisit } from './VoidVisit.tsx'
import './visits.css'

/** A visit as it was recorded, in the timeline of its lead. */
export function VisitRecord({
  visit,
  outcome,
  mayVoid,
  isPersonal,
}: {
  visit: Visit
  outcome: string
  mayVoid: boolean
  /** The lead is a person's own: there is no employer to count. */
  isPersonal: boolean
}) {
  const { t, pick, language } = useLanguage()
  const [asking, setAsking] = useState(false)
  const { headCounts, operatingState } = visit
  const counted = { units: visit.countedUnits, persons: visit.countedPersons }
  const operating = Object.entries(OPERATING_STATES).find(([code]) => code === operatingState)?.[1]
  const day = (text: string) => formatDay(language, text)
  return (
    <div className={visit.voidedOn === null ? 'visit-record' : 'visit-record visit-void'}>
      <p>{outcome}</p>
      <p>
        {isPersonal ? t('visits.countedPersons', counted) : t('visits.counted', counted)}
        {operating !== undefined && ` · ${pick(operating)}`}
      </p>
      {headCounts !== null && (
        <p>
          {t('visits.onSite')} {headCounts.onSite} · {t('visits.due')} {headCounts.due} ·{' '}
          {t('visits.insured')} {headCounts.insured} · {t('visits.shortfall')} {shortfall(headCounts)}
        </p>
      )}
      <InspectionFacts visit={visit} />
      {visit.note !== '' && <p>{visit.note}</p>}
      <EvidenceStrip facts files={visit.evidence} />
      {visit.signedBy !== null && <p>{t('visits.signedFor', { name: visit.signedBy })}</p>}
      {visit.place !== null && (
        <p className="soft">
          <PlaceText place={visit.place} />
        </p>
      )}
      <p className="soft">
        {t('visits.by', { names: visit.officers.join('、') })}
        {visit.knownOn !== visit.happenedOn && ` · ${t('visits.knownOn', { day: day(visit.knownOn) })}`}
        {visit.recordedOffline && ` · ${t('visits.offline')}`}
      </p>
      {visit.voidedOn !== null && (
        <p>{t('visits.voided', { day: day(visit.voidedOn), reason: visit.voidReason ?? '' })}</p>
      )}
      {mayVoid && visit.voidedOn === null && (
        <Button size="small" onClick={() => setAsking(true)}>
          {t('visits.void')}
        </Button>
      )}
      {asking && <VoidVisit visit={visit} onClose={() => setAsking(false)} />}
    </div>
  )
}
