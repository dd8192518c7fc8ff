import type { ForecastPart, ForecastView } from '@kuomian/contract'
import { Amount } from '../../figures/Amount.tsx'
import { formatCount } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import type { Column } from '../../tables/column.ts'
import { ShortTable } from '../../tables/ShortTable.tsx'
import { Chance } from './Answers.tsx'
import { keyOfPart, recentPace } from './partWords.ts'

/** Every district, or set of districts with one plan, in the printed order, the city first. */
export function PartsTable({ view, onOpen }: { view: ForecastView; onOpen: (part: ForecastPart) => void }) {
  const { t, pick } = useLanguage()
  const unit = t(`figures.${view.indicator.counts}`)
  const figure = (
    key: string,
    head: string,
    reading: (part: ForecastPart) => number | null | undefined,
  ): Column<ForecastPart> => ({
    key,
    head,
    unit,
    width: 84,
    number: true,
    cell: (part) => <Amount value={reading(part) ?? 'not-applicable'} />,
  })
  const said = ({ forecast }: ForecastPart) => (forecast.state === 'foretold' ? forecast : null)
  return (
    <ShortTable
      caption={t('forecast.parts')}
      rows={view.parts}
      rowKey={keyOfPart}
      total={view.city}
      totalFirst
      onOpen={onOpen}
      columns={[
        {
          key: 'district',
          head: t('forecast.district'),
          width: 96,
          cell: (part) => (part === view.city ? t('forecast.wholeCity') : pick(part.name)),
        },
        figure('now', t('forecast.now'), ({ history }) => history.at(-1)?.value),
        figure('plan', t('forecast.plan'), ({ plan }) => plan),
        figure('likely', t('forecast.likely'), (part) => said(part)?.likely),
        {
          key: 'interval',
          head: t('forecast.interval'),
          width: 140,
          number: true,
          cell: ({ forecast }) =>
            forecast.state === 'foretold' ? (
              `${formatCount(forecast.low)} – ${formatCount(forecast.high)}`
            ) : (
              <span className="soft">
                {t(forecast.state === 'over' ? 'forecast.over' : 'forecast.short')}
              </span>
            ),
        },
        {
          key: 'probability',
          head: t('forecast.probability'),
          width: 64,
          number: true,
          cell: (part) => <Chance part={part} />,
        },
        figure('needed', t('forecast.needed'), ({ neededPerPeriod }) => neededPerPeriod),
        figure('recent', t('forecast.recent'), recentPace),
        ...(view.city.atYearEnd === null
          ? []
          : [
              figure('yearEnd', t('forecast.yearEnd'), ({ atYearEnd }) =>
                atYearEnd?.state === 'foretold' ? atYearEnd.likely : null,
              ),
            ]),
        figure('error', t('forecast.error'), (part) => said(part)?.meanAbsoluteError),
        {
          key: 'model',
          head: t('forecast.model'),
          width: 132,
          cell: (part) => {
            const model = said(part)?.model
            return model === undefined ? '—' : pick(model)
          },
        },
      ]}
    />
  )
}
