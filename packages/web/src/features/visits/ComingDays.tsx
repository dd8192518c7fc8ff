import { type HolidayTable, workingCalendar } from '@kuomian/campaign'
import { Button, DatePicker } from 'antd'
import dayjs from 'dayjs'
import { useId, useMemo } from 'react'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { USUAL_WORKING_DAYS, usualDay, works } from './registerDays.ts'
import type { VisitDraft } from './visitDraft.ts'
import { ordersRegistration } from './visitRules.ts'

/** The day to register by, on a working day, and the day on which somebody comes again. */
export function ComingDays({
  draft,
  isUnit,
  holidays,
  onChange,
}: {
  draft: VisitDraft
  isUnit: boolean
  holidays: HolidayTable
  onChange: (part: Partial<VisitDraft>) => void
}) {
  const { t } = useLanguage()
  const ids = useId()
  const calendar = useMemo(() => workingCalendar(holidays), [holidays])
  const { happenedOn, registerBy, nextOn } = draft
  const usual = usualDay(calendar, happenedOn)
  const tomorrow = dayjs(happenedOn).add(1, 'day')
  const picker = (name: 'registerBy' | 'nextOn', day: string | null) => (
    <DatePicker
      id={`${ids}-${name}`}
      value={day === null ? null : dayjs(day)}
      minDate={tomorrow}
      {...(name === 'registerBy'
        ? { disabledDate: (date: dayjs.Dayjs) => !works(calendar, date.format('YYYY-MM-DD')) }
        : {})}
      onChange={(date) => onChange({ [name]: date?.format('YYYY-MM-DD') ?? null })}
    />
  )
  return (
    <>
      {isUnit && ordersRegistration(draft.outcome) && (
        <p className="visit-field">
          <label htmlFor={`${ids}-registerBy`}>{t('visits.registerBy')}</label>
          {picker('registerBy', registerBy)}
          {usual !== null && usual !== registerBy ? (
            <Button
              size="small"
              type="link"
              className="visit-offer"
              onClick={() => onChange({ registerBy: usual })}
            >
              {t('visits.usualDay', { day: usual, days: USUAL_WORKING_DAYS })}
            </Button>
          ) : (
            <span className="soft">{t('visits.workingDaysOnly')}</span>
          )}
        </p>
      )}
      <p className="visit-field">
        <label htmlFor={`${ids}-nextOn`}>{t('visits.nextOn')}</label>
        {picker('nextOn', nextOn)}
        <span className="soft">{t(draft.outcome === 'U08' ? 'visits.nextClosed' : 'visits.nextNote')}</span>
      </p>
    </>
  )
}
