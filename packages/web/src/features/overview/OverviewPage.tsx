import { useQuery } from '@tanstack/react-query'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { PageHeading } from '../../frame/PageHeading.tsx'
import { PagePending } from '../../frame/PagePending.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { useSession } from '../../session/useSession.ts'
import { DeadlineList } from './DeadlineList.tsx'
import { DistrictComparison } from './DistrictComparison.tsx'
import { FirstSteps } from './FirstSteps.tsx'
import { MoveToday } from './MoveToday.tsx'
import { overviewQuery } from './overviewQuery.ts'
import { PacePanel } from './PacePanel.tsx'
import { ProgressFigures } from './ProgressFigures.tsx'
import { WaitingList } from './WaitingList.tsx'
import './overview.css'

/** How far the campaign is, and where to go first. */
export function OverviewPage() {
  const { t } = useLanguage()
  const { user } = useSession()
  const { nameOf } = useDistricts()
  const { data, error, refetch } = useQuery(overviewQuery)
  const own = data?.districts.find(({ districtId }) => districtId === user.districtId)
  const nothingIssued = data !== undefined && data.pace === null && data.city.issued.persons === 0

  // A campaign that begins may have its ledger already: payers are told before anything is issued.
  const hasFigures = data !== undefined && !(nothingIssued && data.ledgerMonth === null)

  return (
    <>
      <PageHeading
        title={t('overview.title')}
        question={t('overview.question')}
        {...(user.role === 'city' ? { acts: <MoveToday /> } : {})}
      />
      {error !== null && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <PagePending />}
      {nothingIssued && <FirstSteps overview={data} />}
      {data !== undefined && own !== undefined && (
        <ProgressFigures title={nameOf(own.districtId)} progress={own} overview={data} />
      )}
      {hasFigures && (
        <ProgressFigures title={t('overview.wholeCity')} progress={data.city} overview={data} isCity />
      )}
      {data !== undefined && (
        <div className="overview">
          <div className="overview-side">
            <WaitingList waiting={data.waiting} own={own} />
            <PacePanel overview={data} own={own} />
            <DeadlineList deadlines={data.deadlines} />
          </div>
          {hasFigures && <DistrictComparison districts={data.districts} />}
        </div>
      )}
    </>
  )
}
