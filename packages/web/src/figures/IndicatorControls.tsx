import { DatePicker, Segmented, Select } from 'antd'
import dayjs from 'dayjs'
import { useId } from 'react'
import { useLanguage } from '../language/LanguageProvider.tsx'
import { useSession } from '../session/useSession.ts'
import { useAddressSearch } from '../tables/useAddressSearch.ts'

type Source = 'published' | 'computed'

/** Which of the campaign's indicators, as of which day, from which figures; all of it stands in the address. */
export interface IndicatorControlsProps {
  readonly indicator: string | undefined
  readonly indicators: readonly { readonly code: string; readonly title: { zh: string; en: string } }[]
  readonly asOf: string | undefined
  readonly source: Source
}

/** The row of controls over pages of one indicator. */
export function IndicatorControls({ indicator, indicators, asOf, source }: IndicatorControlsProps) {
  const { t, pick } = useLanguage()
  const { campaign } = useSession()
  const { change } = useAddressSearch()
  const ids = useId()
  return (
    <div className="indicator-controls not-on-paper">
      <p>
        <label htmlFor={`${ids}-indicator`}>{t('figures.indicator')}</label>
        <Select<string>
          id={`${ids}-indicator`}
          popupMatchSelectWidth={false}
          value={indicator ?? null}
          options={indicators.map(({ code, title }) => ({ value: code, label: pick(title) }))}
          onChange={(value) => change({ indicator: value, unit: undefined })}
        />
      </p>
      <p>
        <label htmlFor={`${ids}-day`}>{t('figures.asOf')}</label>
        <DatePicker
          id={`${ids}-day`}
          allowClear={false}
          value={dayjs(asOf ?? campaign.today)}
          maxDate={dayjs(campaign.today)}
          onChange={(day) => change({ asOf: day?.format('YYYY-MM-DD') })}
        />
      </p>
      <Segmented<Source>
        aria-label={t('figures.source')}
        value={source}
        options={(['computed', 'published'] as const).map((value) => ({
          value,
          label: t(`figures.${value}`),
        }))}
        onChange={(value) => change({ source: value === 'computed' ? undefined : value })}
      />
    </div>
  )
}
