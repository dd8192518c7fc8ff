import type { DistrictProgress, Overview } from '@kuomian/contract'
import { Link } from '@tanstack/react-router'
import { StateMark } from '../../feedback/StateMark.tsx'
import { Amount } from '../../figures/Amount.tsx'
import { formatDay } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { ShortTable } from '../../tables/ShortTable.tsx'
import { alarmStates, misses } from './alarmStates.ts'

/** The pace that the inspection needs against the pace so far, and who will miss the day at it. */
export function PacePanel({ overview, own }: { overview: Overview; own: DistrictProgress | undefined }) {
  const { language, t } = useLanguage()
  const { nameOf } = useDistricts()
  const { pace, city, districts } = overview
  if (pace === null || city.alarm === null) return null
  const { alarm } = city
  const due = formatDay(language, pace.due)
  const late = districts.filter(
    (district) => misses(district.alarm?.units) || misses(district.alarm?.persons),
  )
  const soFar = (count: number) => (pace.daysPassed > 0 ? Math.round(count / pace.daysPassed) : 0)
  const unitNames = { units: t('figures.units'), persons: t('figures.persons') }

  return (
    <section className="sheet">
      <h2>{t('overview.pace')}</h2>
      <p>
        {pace.daysLeft > 0
          ? t('overview.paceDays', { due, days: pace.daysLeft, passed: pace.daysPassed })
          : t('overview.paceOver', { due })}
      </p>
      <ShortTable
        caption={t('overview.pace')}
        rows={['units', 'persons'] as const}
        rowKey={(unit) => unit}
        columns={[
          { key: 'unit', head: t('overview.wholeCity'), width: 72, cell: (unit) => unitNames[unit] },
          {
            key: 'needed',
            head: t('overview.neededPerDay'),
            width: 64,
            number: true,
            cell: (unit) => <Amount value={pace.needed[unit] ?? 'not-applicable'} />,
          },
          {
            key: 'done',
            head: t('overview.donePerDay'),
            width: 64,
            number: true,
            cell: (unit) => <Amount value={soFar(city.inspected[unit])} />,
          },
          {
            key: 'state',
            head: t('overview.state'),
            width: 72,
            cell: (unit) => (
              <StateMark state={alarmStates[alarm[unit]]}>{t(`overview.${alarm[unit]}`)}</StateMark>
            ),
          },
        ]}
      />
      {own?.alarm != null && (
        <p>
          {nameOf(own.districtId)}{' '}
          {(['units', 'persons'] as const).map((unit) => (
            <span key={unit} className="overview-own">
              {unitNames[unit]}{' '}
              <StateMark state={alarmStates[own.alarm?.[unit] ?? 'done']}>
                {t(`overview.${own.alarm?.[unit] ?? 'done'}`)}
              </StateMark>
            </span>
          ))}
        </p>
      )}
      <p className="overview-late">
        {late.length === 0 ? (
          t('overview.noneMissing')
        ) : (
          <>
            <StateMark state="overdue">{t('overview.missing', { count: late.length })}</StateMark>
            {language === 'zh' ? '：' : ': '}
            {late.map(({ districtId }) => nameOf(districtId)).join(language === 'zh' ? '、' : ', ')}
          </>
        )}
      </p>
      <p className="soft overview-meaning">{t('overview.alarmMeaning')}</p>
      <p className="not-on-paper">
        <Link to="/forecast" search={{ indicator: 'inspected-units' }}>
          {t('forecast.title')}
        </Link>{' '}
        <Link to="/pictures">{t('pictures.title')}</Link>
      </p>
    </section>
  )
}
