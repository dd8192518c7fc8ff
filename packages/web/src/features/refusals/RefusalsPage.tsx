import type { RefusalSlots, RefusalSlotView } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { withQuery } from '../../api/withQuery.ts'
import { EmptyState } from '../../feedback/EmptyState.tsx'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { PageHeading } from '../../frame/PageHeading.tsx'
import { PagePending } from '../../frame/PagePending.tsx'
import { formatDay } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { useSession } from '../../session/useSession.ts'
import { useAddressSearch } from '../../tables/useAddressSearch.ts'
import { DecideMany } from './DecideMany.tsx'
import { DistrictMatrix } from './DistrictMatrix.tsx'
import { RefusalDrawer } from './RefusalDrawer.tsx'
import { RefusalList, useRefusals } from './RefusalList.tsx'
import { slotsQuery } from './refusalQueries.ts'
import { SlotActs } from './SlotActs.tsx'
import { SlotAnswer } from './SlotAnswer.tsx'
import { SlotPicker } from './SlotPicker.tsx'
import './refusals.css'

const route = getRouteApi('/signed-in/refusals')

/** Who refuses to enrol, slot by slot: what the district reports, and what the office makes of it. */
export function RefusalsPage() {
  const { t } = useLanguage()
  const { slot } = route.useSearch()
  const { data, error, refetch } = useQuery(slotsQuery)
  if (error !== null) return <ErrorNotice error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <PagePending />
  const shown = data.slots.find((one) => one.slot === (slot ?? data.current)) ?? data.slots[0]
  if (shown === undefined) {
    return (
      <>
        <PageHeading title={t('refusals.title')} question={t('refusals.question')} />
        <EmptyState title={t('refusals.noSlots')} next={t('refusals.noSlotsNext')} />
      </>
    )
  }
  return <Slot key={shown.slot} data={data} slot={shown} />
}

function Slot({ data, slot }: { data: RefusalSlots; slot: RefusalSlotView }) {
  const { t, language } = useLanguage()
  const { user, campaign } = useSession()
  const { nameOf } = useDistricts()
  const { district, refusal: open } = route.useSearch()
  const { change } = useAddressSearch()
  const [accepting, setAccepting] = useState(false)
  const list = useRefusals(slot.slot, district)
  const [own] = slot.reports
  const waiting = slot.reports
    .filter(({ districtId }) => district === undefined || districtId === district)
    .reduce((sum, { counts }) => sum + counts.submitted, 0)
  const opened = list.rows.find(({ id }) => id === open)
  const day = formatDay(language, slot.slot)
  return (
    <>
      <PageHeading
        title={
          user.districtId === null
            ? t('refusals.title')
            : `${t('refusals.title')} · ${nameOf(user.districtId)}`
        }
        question={t('refusals.question')}
        answer={<SlotAnswer slot={slot} />}
        acts={
          <>
            <Button href={`/api${withQuery('/refusals/csv', { slot: slot.slot })}`}>
              {t('refusals.file')}
            </Button>
            {user.role === 'city' && !campaign.readOnly && (
              <Button type="primary" disabled={waiting === 0} onClick={() => setAccepting(true)}>
                {t('refusals.acceptAll')}
              </Button>
            )}
          </>
        }
      />
      <SlotPicker slots={data.slots} shown={slot.slot} />
      {user.role === 'district' && own !== undefined && !campaign.readOnly && (
        <SlotActs slot={slot.slot} report={own} rows={list.rows} />
      )}
      {user.districtId === null && <DistrictMatrix slots={data.slots} />}
      <h2 className="refusal-heading">
        {district === undefined
          ? t('refusals.ofSlot', { slot: day })
          : t('refusals.ofSlotAndDistrict', { slot: day, district: nameOf(district) })}{' '}
        {district !== undefined && (
          <Link to="/refusals" search={{ slot: slot.slot }}>
            {t('refusals.allDistricts')}
          </Link>
        )}
      </h2>
      <RefusalList
        slot={slot}
        list={list}
        contactDays={data.contactDays}
        onOpen={({ id }) => change({ refusal: id })}
      />
      {opened !== undefined && (
        <RefusalDrawer key={opened.id} refusal={opened} onClose={() => change({ refusal: undefined })} />
      )}
      {accepting && (
        <DecideMany
          refusals={{ slot: slot.slot, ...(district === undefined ? {} : { districtId: district }) }}
          count={waiting}
          accept
          onClose={() => setAccepting(false)}
        />
      )}
    </>
  )
}
