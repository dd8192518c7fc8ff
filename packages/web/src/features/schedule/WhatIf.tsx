import { officersNeeded, withOfficers } from '@kuomian/campaign'
import type { Schedule } from '@kuomian/contract'
import { Slider } from 'antd'
import { useState } from 'react'
import { Amount } from '../../figures/Amount.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { ShortTable } from '../../tables/ShortTable.tsx'
import { AlarmMark } from './AlarmMark.tsx'

/** What other numbers of officers would come to, at the pace so far of each of them. */
export function WhatIf({ schedule, by }: { schedule: Schedule; by: 'units' | 'persons' }) {
  const { t } = useLanguage()
  const { officers, remaining, inspected, daysPassed, daysLeft } = schedule
  const state = (unit: 'units' | 'persons') => ({
    remaining: remaining[unit],
    done: inspected[unit],
    daysPassed,
    daysLeft,
  })
  const [wanted, setWanted] = useState(officers)
  const needed = officersNeeded(state(by), officers)
  const most = Math.max(officers * 4, Math.min(needed ?? 0, officers * 12), 4)
  const problem =
    daysLeft === 0
      ? 'schedule.noDayLeft'
      : officers === 0
        ? 'schedule.noOfficers'
        : inspected[by] === 0
          ? 'schedule.noPace'
          : null
  return (
    <section className="sheet">
      <h2>{t('schedule.whatIf')}</h2>
      {problem !== null ? (
        <p>{t(problem)}</p>
      ) : (
        <>
          <p className="what-if-officers">
            <span id="what-if-label">{t('schedule.officers')}</span>
            <output>
              <strong>{t('schedule.officerCount', { count: wanted })}</strong>
            </output>
            <span className="soft">{t('schedule.officersNow', { count: officers })}</span>
          </p>
          <Slider
            ariaLabelledByForHandle="what-if-label"
            min={1}
            max={most}
            value={wanted}
            marks={{ [officers]: ' ' }}
            onChange={setWanted}
            tooltip={{ open: false }}
          />
          <ShortTable
            caption={t('schedule.whatIf')}
            rows={['units', 'persons'] as const}
            rowKey={(unit) => unit}
            columns={[
              { key: 'unit', head: '', width: 48, cell: (unit) => t(`figures.${unit}`) },
              {
                key: 'days',
                head: t('schedule.daysNeeded'),
                width: 72,
                number: true,
                cell: (unit) => (
                  <Amount
                    value={withOfficers(state(unit), officers, wanted).daysNeeded ?? 'not-applicable'}
                  />
                ),
              },
              {
                key: 'left',
                head: t('schedule.leftAtDeadline'),
                width: 80,
                number: true,
                cell: (unit) => (
                  <Amount
                    value={withOfficers(state(unit), officers, wanted).leftAtDeadline ?? 'not-applicable'}
                  />
                ),
              },
              {
                key: 'verdict',
                head: t('schedule.verdict'),
                width: 72,
                cell: (unit) => <AlarmMark alarm={withOfficers(state(unit), officers, wanted).alarm} />,
              },
              {
                key: 'needed',
                head: t('schedule.officersNeeded'),
                width: 80,
                number: true,
                cell: (unit) => {
                  const count = officersNeeded(state(unit), officers)
                  return count === null ? '—' : t('schedule.officerCount', { count })
                },
              },
            ]}
          />
          <p className="soft">{t('schedule.whatIfNote')}</p>
        </>
      )}
    </section>
  )
}
