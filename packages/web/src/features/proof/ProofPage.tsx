import type { Proof, ProofBy } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { EmptyState } from '../../feedback/EmptyState.tsx'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { PageHeading } from '../../frame/PageHeading.tsx'
import { formatMonth } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { TableSkeleton } from '../../tables/TableSkeleton.tsx'
import { useAddressSearch } from '../../tables/useAddressSearch.ts'
import { ChainFigures } from './ChainFigures.tsx'
import { ChainTable } from './ChainTable.tsx'
import { proofQuery } from './proofQuery.ts'
import './proof.css'

const route = getRouteApi('/signed-in/proof')
const words = {
  class: 'proof.byClass',
  district: 'proof.byDistrict',
  officer: 'proof.byOfficer',
} as const

/** How many of the issued leads have come to pay, by the ledger's word. */
export function ProofPage() {
  const { t } = useLanguage()
  const { user } = useSession()
  const { by = 'class' } = route.useSearch()
  const { change } = useAddressSearch()
  const { data, error, refetch } = useQuery(proofQuery(by))
  const choices: ProofBy[] =
    user.districtId === null ? ['class', 'district', 'officer'] : ['class', 'officer']
  return (
    <>
      <PageHeading
        title={t('proof.title')}
        question={t('proof.question')}
        answer={data !== undefined && <ChainFigures total={data.total} />}
      />
      {error !== null && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <TableSkeleton />}
      {data !== undefined && (
        <section className="sheet proof-sheet">
          <header>
            <h2>{t('proof.chain')}</h2>
            <Segmented<ProofBy>
              aria-label={t('proof.by')}
              value={by}
              onChange={(value) => change({ by: value === 'class' ? undefined : value })}
              options={choices.map((value) => ({ value, label: t(words[value]) }))}
            />
          </header>
          <LedgerNote proof={data} />
          <ChainTable proof={data} by={by} />
        </section>
      )}
    </>
  )
}

function LedgerNote({ proof: { months, attributionDays } }: { proof: Proof }) {
  const { t, language } = useLanguage()
  const [month] = months
  if (month === undefined) {
    return <EmptyState title={t('proof.noMonth')} next={t('proof.noMonthNext')} />
  }
  return (
    <p className="soft">
      {t('proof.months', { month: formatMonth(language, month), days: attributionDays })}
    </p>
  )
}
