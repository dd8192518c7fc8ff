import type { ForecastPart } from '@kuomian/contract'
import { StateMark } from '../../feedback/StateMark.tsx'
import { Amount } from '../../figures/Amount.tsx'
import { formatCount } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { ShortTable } from '../../tables/ShortTable.tsx'

/** How each model did, and every past forecast of the one in use beside what came. */
export function BackTest({ part, name, unit }: { part: ForecastPart; name: string; unit: string }) {
  const { t, pick } = useLanguage()
  const title = t('forecast.backTest', { name })
  return (
    <section className="sheet">
      <h2>{title}</h2>
      <p className="soft">{t('forecast.backTestNote')}</p>
      <div className="forecast-tests">
        <ShortTable
          caption={title}
          rows={part.models}
          rowKey={({ title: model }) => model.zh}
          columns={[
            {
              key: 'model',
              head: t('forecast.model'),
              width: 160,
              cell: ({ title: model, isUsed }) => (
                <>
                  {pick(model)} {isUsed && <StateMark state="done">{t('forecast.used')}</StateMark>}
                </>
              ),
            },
            {
              key: 'tested',
              head: t('forecast.tested'),
              width: 72,
              number: true,
              cell: ({ tested }) => <Amount value={tested} />,
            },
            {
              key: 'error',
              head: t('forecast.meanError'),
              unit,
              width: 96,
              number: true,
              cell: ({ meanAbsoluteError }) =>
                meanAbsoluteError === null ? t('forecast.untested') : <Amount value={meanAbsoluteError} />,
            },
          ]}
        />
        {part.past.length > 0 && (
          <ShortTable
            caption={`${title} · ${t('forecast.foretold')}`}
            rows={part.past}
            rowKey={({ day }) => day}
            columns={[
              { key: 'day', head: t('forecast.day'), width: 96, cell: ({ day }) => day },
              {
                key: 'foretold',
                head: t('forecast.foretold'),
                unit,
                width: 88,
                number: true,
                cell: ({ foretold }) => <Amount value={foretold} />,
              },
              {
                key: 'real',
                head: t('forecast.real'),
                unit,
                width: 88,
                number: true,
                cell: ({ real }) => <Amount value={real} />,
              },
              {
                key: 'off',
                head: t('forecast.off'),
                unit,
                width: 88,
                number: true,
                cell: ({ foretold, real }) => signed(foretold - real),
              },
            ]}
          />
        )}
      </div>
    </section>
  )
}

const signed = (count: number) =>
  count === 0 ? '0' : `${count > 0 ? '+' : '−'}${formatCount(Math.abs(count))}`
