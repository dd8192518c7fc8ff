import type { SplitRate } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '../../feedback/EmptyState.tsx'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { PageHeading } from '../../frame/PageHeading.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { TableSkeleton } from '../../tables/TableSkeleton.tsx'
import { CountMonth } from './CountMonth.tsx'
import { DispatchViews } from './DispatchViews.tsx'
import { DistrictSplitTable } from './DistrictSplitTable.tsx'
import { splitRateQuery } from './dispatchQueries.ts'
import { EmployerList } from './EmployerList.tsx'
import { FindingTable } from './FindingTable.tsx'
import { RuleSetTable } from './RuleSetTable.tsx'
import { SplitFigures } from './SplitFigures.tsx'
import './dispatch.css'

/** Who has split accounts and who has not: rate and plan per district, firms and user units to walk along (应分尽分, R12). */
export function DispatchPage() {
  const { t } = useLanguage()
  const { user, campaign } = useSession()
  const { data, error, refetch } = useQuery(splitRateQuery)
  const mayCount = user.role === 'city' && !campaign.readOnly
  const rate = data?.rate ?? null
  const part = rate === null ? undefined : (rate.city ?? rate.districts[0])
  return (
    <>
      <PageHeading
        title={t('dispatch.title')}
        question={t('dispatch.question')}
        acts={mayCount && <CountMonth />}
        {...(rate === null || part === undefined ? {} : { answer: <SplitFigures rate={rate} part={part} /> })}
      />
      <DispatchViews />
      {error !== null && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <TableSkeleton />}
      {data !== undefined && rate === null && (
        <section className="sheet">
          <EmptyState
            title={t('dispatch.none')}
            next={t(mayCount ? 'dispatch.noneCity' : 'dispatch.noneOthers')}
          />
        </section>
      )}
      {rate !== null && (
        <div className="dispatch">
          <RulesNote rate={rate} />
          {user.districtId === null && <DistrictSplitTable rate={rate} />}
          <EmployerList />
          {rate.findings.length > 0 && <FindingTable findings={rate.findings} />}
          <RuleSetTable rate={rate} />
        </div>
      )}
    </>
  )
}

/** By which rules it was counted, and whether it would be counted otherwise now. */
function RulesNote({ rate: { ruleSet, outdated } }: { rate: SplitRate }) {
  const { t, pick } = useLanguage()
  const { title, source, state } = ruleSet
  return (
    <p className="soft">
      {outdated && <strong>{t('dispatch.outdated')} </strong>}
      <span title={source}>{t('dispatch.rules', { rules: pick(title) })}</span>
      {state === 'unverified' && t('tables.inBrackets', { text: t('dispatch.unverified') })}
    </p>
  )
}
