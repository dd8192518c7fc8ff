import type { ForecastPart, ForecastView } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { EmptyState } from '../../feedback/EmptyState.tsx'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { BandChart } from '../../figures/BandChart.tsx'
import { IndicatorControls } from '../../figures/IndicatorControls.tsx'
import { PageHeading } from '../../frame/PageHeading.tsx'
import { PagePending } from '../../frame/PagePending.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useAddressSearch } from '../../tables/useAddressSearch.ts'
import { Answers } from './Answers.tsx'
import { BackTest } from './BackTest.tsx'
import { forecastQuery } from './forecastQuery.ts'
import { PartsTable } from './PartsTable.tsx'
import { keyOfPart } from './partWords.ts'
import './forecast.css'

const route = getRouteApi('/signed-in/forecast')

/** Where each district will be at the deadline and at the end of the year, and how sure that is. */
export function ForecastPage() {
  const { t, pick } = useLanguage()
  const { indicator, asOf, source, unit } = route.useSearch()
  const { change } = useAddressSearch()
  const { data, error, refetch } = useQuery(forecastQuery({ indicator, asOf, source }))
  const part = data?.parts.find((one) => keyOfPart(one) === unit) ?? data?.city
  const name = part === undefined || part === data?.city ? t('forecast.wholeCity') : pick(part.name)
  return (
    <>
      <PageHeading
        title={`${t('forecast.title')} · ${name}`}
        question={t('forecast.question')}
        {...(data === undefined || part === undefined ? {} : { answer: <Answers view={data} part={part} /> })}
        acts={<Link to="/pictures">{t('pictures.title')}</Link>}
      />
      <IndicatorControls
        indicator={data?.indicator.code}
        indicators={data?.indicators ?? []}
        asOf={data?.asOf}
        source={source ?? 'computed'}
      />
      {error !== null && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <PagePending />}
      {data !== undefined && part !== undefined && (
        <div className="forecast">
          {part.history.length === 0 ? (
            <EmptyState title={t('forecast.noHistory')} next={t('forecast.noHistoryNext')} />
          ) : (
            <Way view={data} part={part} name={name} />
          )}
          <section className="sheet">
            <header className="forecast-head">
              <h2>{t('forecast.parts')}</h2>
              <span className="soft">{t('forecast.partsNote')}</span>
            </header>
            <PartsTable
              view={data}
              onOpen={(one) => change({ unit: one === data.city ? undefined : keyOfPart(one) })}
            />
            <p className="soft">{t('forecast.noOrders')}</p>
          </section>
          <BackTest part={part} name={name} unit={t(`figures.${data.indicator.counts}`)} />
        </div>
      )}
    </>
  )
}

function Way({ view, part, name }: { view: ForecastView; part: ForecastPart; name: string }) {
  const { t, pick } = useLanguage()
  const lines = useMemo(() => {
    const days = [...part.history, ...part.points].map(({ day }) => day)
    const [first, last] = [days[0], days.at(-1)]
    const goal =
      part.plan === null || first === undefined || last === undefined
        ? []
        : ([
            [first, part.plan],
            [last, part.plan],
          ] as const)
    return {
      past: part.history.map(({ day, value }) => [day, value] as const),
      band: part.points,
      goal,
    }
  }, [part])
  return (
    <section className="sheet">
      <h2>{t('forecast.way', { name })}</h2>
      <BandChart
        title={t('forecast.wayTitle', { name, indicator: pick(view.indicator.title) })}
        lines={lines}
        unit={t(`figures.${view.indicator.counts}`)}
        goal={t('forecast.plan')}
      />
    </section>
  )
}
