import type { DistrictProgress } from '@kuomian/contract'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { useMemo } from 'react'
import { RankingBars } from '../../figures/RankingBars.tsx'
import type { Share } from '../../figures/share.ts'
import { TileMap } from '../../figures/TileMap.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { useSession } from '../../session/useSession.ts'
import { useAddressSearch } from '../../tables/useAddressSearch.ts'
import { misses } from './alarmStates.ts'

type Measure = 'units' | 'persons' | 'payers'
const measures = ['units', 'persons', 'payers'] as const
const measureKeys = {
  units: 'overview.byUnits',
  persons: 'overview.byPersons',
  payers: 'overview.byPayers',
} as const
const route = getRouteApi('/signed-in/')

/** The districts as a ranking and as a map, by 户, 人 or payers; one leads on to its open leads. */
export function DistrictComparison({ districts }: { districts: readonly DistrictProgress[] }) {
  const { t } = useLanguage()
  const { user } = useSession()
  const { all, nameOf } = useDistricts()
  const { change } = useAddressSearch()
  const navigate = useNavigate()
  const { by = 'units' } = route.useSearch()
  const measure = t(measureKeys[by])
  const items = useMemo(
    () =>
      districts.map((district) => ({
        key: String(district.districtId),
        label: `${district.districtId === user.districtId ? '→ ' : ''}${nameOf(district.districtId)}`,
        overdue: by !== 'payers' && misses(district.alarm?.[by]),
        ...(shareOf(district, by) ?? { numerator: 0, denominator: 0 }),
      })),
    [districts, by, nameOf, user.districtId],
  )
  const open = useMemo(
    () => (districtId: string) => {
      if (by === 'payers') void navigate({ to: '/annexes/$annex', params: { annex: 'annex-3' } })
      else void navigate({ to: '/leads', search: { district: [districtId], state: ['issued', 'accepted'] } })
    },
    [by, navigate],
  )

  return (
    <section className="sheet overview-districts">
      <header>
        <h2>{t('overview.districts')}</h2>
        <Segmented<Measure>
          aria-label={t('overview.by')}
          value={by}
          options={measures.map((value) => ({ value, label: t(measureKeys[value]) }))}
          onChange={(value) => change({ by: value === 'units' ? undefined : value })}
        />
      </header>
      <div className="overview-pictures">
        <RankingBars
          title={t('overview.rankingTitle', { measure })}
          nameHead={t('overview.district')}
          rateHead={t('overview.rate')}
          items={items}
          onPick={open}
        />
        <TileMap
          title={t('overview.mapTitle', { measure })}
          tiles={all.map((district) => {
            const progress = districts.find(({ districtId }) => districtId === district.id)
            return { district, share: progress === undefined ? null : shareOf(progress, by) }
          })}
          onPick={({ id }) => open(String(id))}
        />
      </div>
    </section>
  )
}

function shareOf({ issued, inspected, payers, plan }: DistrictProgress, by: Measure): Share | null {
  if (by === 'payers')
    return payers === null || plan === null ? null : { numerator: payers, denominator: plan }
  return { numerator: inspected[by], denominator: issued[by] }
}
