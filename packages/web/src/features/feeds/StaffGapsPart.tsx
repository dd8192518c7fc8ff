import type { StaffGapRow } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { EmptyState } from '../../feedback/EmptyState.tsx'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { Amount } from '../../figures/Amount.tsx'
import { formatYuan } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import type { Column } from '../../tables/column.ts'
import { FilterBar } from '../../tables/FilterBar.tsx'
import { ShortTable } from '../../tables/ShortTable.tsx'
import { TableSkeleton } from '../../tables/TableSkeleton.tsx'
import { useAddressSearch } from '../../tables/useAddressSearch.ts'
import { phone, useMedia } from '../../theme/useMedia.ts'
import { FeedHitsLead } from './FeedHitsLead.tsx'
import { staffGapsQuery } from './feedHitsQueries.ts'

const route = getRouteApi('/signed-in/feeds/hits')

/** Employers that report more staff than pay, by gap or by what they received (锁定重点, R31, R32, R34). */
export function StaffGapsPart() {
  const { t } = useLanguage()
  const { change } = useAddressSearch()
  const { options } = useDistricts()
  const { kind, by, district } = route.useSearch()
  const { data: gaps, error, refetch } = useQuery(staffGapsQuery({ kind, by, district }))
  const columns = useColumns(kind === 'tax-refund')
  return (
    <section className="feed-hits">
      <div className="feed-hits-head">
        <Segmented<'sme' | 'loans' | 'tax-refund'>
          aria-label={t('feedHits.gapKind')}
          value={kind ?? 'sme'}
          options={[
            { value: 'sme', label: t('feedHits.kind-sme') },
            { value: 'loans', label: t('feedHits.kind-loans') },
            { value: 'tax-refund', label: t('feedHits.kind-tax-refund') },
          ]}
          onChange={(value) => change({ kind: value === 'sme' ? undefined : value })}
        />
        <Segmented<'gap' | 'amount'>
          aria-label={t('feedHits.rankBy')}
          value={by ?? 'gap'}
          options={[
            { value: 'gap', label: t('feedHits.by-gap') },
            { value: 'amount', label: t('feedHits.by-amount') },
          ]}
          onChange={(value) => change({ by: value === 'gap' ? undefined : value })}
        />
      </div>
      <FilterBar fields={[{ kind: 'one', name: 'district', label: t('feedHits.district'), options }]} />
      {error !== null && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {gaps === undefined && error === null && <TableSkeleton />}
      {gaps !== undefined &&
        (gaps.rows.length === 0 ? (
          <div className="sheet">
            <EmptyState title={t('feedHits.noGaps')} next={t('feedHits.noGapsNext')} />
          </div>
        ) : (
          <div className="sheet">
            <p>
              {t('feedHits.gapEmployers')} <Amount value={gaps.employers} />{' '}
              <span className="unit">{t('feedHits.units')}</span> · {t('feedHits.gap')}{' '}
              <Amount value={gaps.gap} /> <span className="unit">{t('feedHits.persons')}</span>
            </p>
            <ShortTable
              caption={t('feedHits.gapList')}
              columns={columns}
              rows={gaps.rows}
              rowKey={({ leadId }) => String(leadId)}
            />
            {kind === 'tax-refund' && <p className="soft">{t('feedHits.baseNote')}</p>}
          </div>
        ))}
    </section>
  )
}

/** What stands on a phone: who, and how many are missing. */
const onPhone: ReadonlySet<string> = new Set(['name', 'district', 'gap'])

function useColumns(withBase: boolean): Column<StaffGapRow>[] {
  const { t } = useLanguage()
  const isNarrow = useMedia(phone)
  const { nameOf } = useDistricts()
  const figure = (key: 'staff' | 'paying' | 'gap', width: number): Column<StaffGapRow> => ({
    key,
    head: t(`feedHits.${key}`),
    unit: t('feedHits.persons'),
    width,
    number: true,
    cell: (row) => <Amount value={row[key]} />,
  })
  const base: Column<StaffGapRow> = {
    key: 'base',
    head: t('feedHits.base'),
    unit: t('feedHits.yuan'),
    width: 150,
    number: true,
    cell: ({ base: price }) => <BasePrice price={price} />,
  }
  const all: Column<StaffGapRow>[] = [
    {
      key: 'rank',
      head: t('feedHits.rank'),
      width: 76,
      number: true,
      cell: ({ gapRank }) => <Amount value={gapRank} />,
    },
    {
      key: 'name',
      head: t('feedHits.lead'),
      width: isNarrow ? 130 : 220,
      grow: 1,
      cell: (row) => <FeedHitsLead {...row} />,
    },
    {
      key: 'district',
      head: t('feedHits.district'),
      width: isNarrow ? 60 : 84,
      cell: ({ districtId }) => nameOf(districtId),
    },
    figure('staff', 96),
    figure('paying', 92),
    figure('gap', 84),
    {
      key: 'amount',
      head: t('feedHits.amount'),
      unit: t('feedHits.yuan'),
      width: 130,
      number: true,
      cell: ({ amountCents }) => formatYuan(amountCents),
    },
    {
      key: 'amountRank',
      head: t('feedHits.amountRank'),
      width: 76,
      number: true,
      cell: ({ amountRank }) => <Amount value={amountRank} />,
    },
    ...(withBase ? [base] : []),
    {
      key: 'state',
      head: t('feedHits.state'),
      width: 100,
      cell: ({ leadState }) => t(`feedHits.state-${leadState}`),
    },
  ]
  return isNarrow ? all.filter(({ key }) => onPhone.has(key)) : all
}

function BasePrice({ price }: { price: StaffGapRow['base'] }) {
  const { t } = useLanguage()
  if (price === null) return '—'
  if (!price.priced) return <span className="soft">{t('feedHits.toConfirm')}</span>
  const yuan = formatYuan(price.cents)
  return price.unverified ? t('feedHits.unverified', { yuan }) : yuan
}
