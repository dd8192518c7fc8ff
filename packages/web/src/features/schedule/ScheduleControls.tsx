import type { Schedule } from '@kuomian/contract'
import { DatePicker, Segmented, Select } from 'antd'
import dayjs from 'dayjs'
import { useId } from 'react'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { useSession } from '../../session/useSession.ts'
import { useAddressSearch } from '../../tables/useAddressSearch.ts'

/** Of which district, from which day to which, and from which figures; all of it stands in the address. */
export function ScheduleControls({ place, schedule }: { place: string; schedule: Schedule | undefined }) {
  const { t } = useLanguage()
  const { campaign } = useSession()
  const { options } = useDistricts()
  const { search, change } = useAddressSearch()
  const ids = useId()
  const from = typeof search.from === 'string' ? search.from : (schedule?.from ?? campaign.today)
  const deadline = typeof search.deadline === 'string' ? search.deadline : schedule?.deadline
  const source = search.source === 'published' ? 'published' : 'computed'
  return (
    <div className="schedule-controls not-on-paper">
      <p>
        <label htmlFor={`${ids}-place`}>{t('schedule.district')}</label>
        <Select<string>
          id={`${ids}-place`}
          popupMatchSelectWidth={false}
          value={place}
          options={[{ value: 'city', label: t('schedule.wholeCity') }, ...options]}
          onChange={(value) => change({ district: value })}
        />
      </p>
      <p>
        <label htmlFor={`${ids}-from`}>{t('schedule.from')}</label>
        <DatePicker
          id={`${ids}-from`}
          allowClear={false}
          value={dayjs(from)}
          maxDate={dayjs(campaign.today)}
          onChange={(day) => change({ from: day?.format('YYYY-MM-DD') })}
        />
      </p>
      <p>
        <label htmlFor={`${ids}-deadline`}>{t('schedule.deadline')}</label>
        <DatePicker
          id={`${ids}-deadline`}
          allowClear={false}
          value={deadline === undefined ? null : dayjs(deadline)}
          onChange={(day) => change({ deadline: day?.format('YYYY-MM-DD') })}
        />
      </p>
      <Segmented<'computed' | 'published'>
        aria-label={t('schedule.source')}
        value={source}
        options={(['computed', 'published'] as const).map((value) => ({
          value,
          label: t(`schedule.${value}`),
        }))}
        onChange={(value) => change({ source: value === 'computed' ? undefined : value })}
      />
    </div>
  )
}
