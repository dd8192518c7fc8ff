import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { EmptyState } from '../../feedback/EmptyState.tsx'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { PageHeading } from '../../frame/PageHeading.tsx'
import { PagePending } from '../../frame/PagePending.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { useSession } from '../../session/useSession.ts'
import { BurnDown } from './BurnDown.tsx'
import { PartTable } from './PartTable.tsx'
import { QuotaTable } from './QuotaTable.tsx'
import { ScheduleControls } from './ScheduleControls.tsx'
import { ScheduleFigures } from './ScheduleFigures.tsx'
import { scheduleQuery } from './scheduleQuery.ts'
import { WhatIf } from './WhatIf.tsx'
import './schedule.css'

const route = getRouteApi('/signed-in/schedule')

/** How much each working day asks up to the deadline, of the city, a district and its officers (倒排工期, R08). */
export function SchedulePage() {
  const { t } = useLanguage()
  const { user } = useSession()
  const { nameOf } = useDistricts()
  const { district: wanted, from, deadline, source, by = 'units' } = route.useSearch()
  const place = wanted ?? (user.districtId === null ? 'city' : String(user.districtId))
  const district = place === 'city' ? undefined : Number(place)
  const { data, error, refetch } = useQuery(scheduleQuery({ district, from, deadline, source }))
  const name = district === undefined ? t('schedule.wholeCity') : nameOf(district)
  return (
    <>
      <PageHeading
        title={`${t('schedule.title')} · ${name}`}
        question={t('schedule.question')}
        {...(data === undefined ? {} : { answer: <ScheduleFigures schedule={data} /> })}
      />
      <ScheduleControls place={place} schedule={data} />
      {error !== null && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <PagePending />}
      {data?.alarm === null && (
        <EmptyState title={t('schedule.nothingIssued')} next={t('schedule.nothingIssuedNext')} />
      )}
      {data !== undefined && data.alarm !== null && (
        <div className="schedule">
          <BurnDown schedule={data} by={by} />
          <WhatIf key={place} schedule={data} by={by} />
          {data.parts.length > 0 && <PartTable schedule={data} />}
          <QuotaTable schedule={data} />
        </div>
      )}
    </>
  )
}
