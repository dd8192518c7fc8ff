import type { ForecastView, PicturesView } from '@kuomian/contract'
import { useMemo } from 'react'
import { BandChart } from '../../figures/BandChart.tsx'
import { Funnel } from '../../figures/Funnel.tsx'
import { RankingMoves } from '../../figures/RankingMoves.tsx'
import { Rate } from '../../figures/Rate.tsx'
import { SmallMultiples } from '../../figures/SmallMultiples.tsx'
import { TileMap } from '../../figures/TileMap.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { ShortTable } from '../../tables/ShortTable.tsx'
import { leftLines } from './leftLines.ts'

/** The districts by their rates, with their places a month before. */
export function RankingPicture({ view: { indicator, places, asOf, before } }: { view: PicturesView }) {
  const { t, pick } = useLanguage()
  const items = useMemo(
    () => places.map((place) => ({ ...place, key: place.districtIds.join(), label: pick(place.name) })),
    [places, pick],
  )
  return (
    <section className="sheet">
      <h2>{t('pictures.ranking')}</h2>
      <RankingMoves
        title={t('pictures.rankingTitle', { indicator: pick(indicator.title), asOf, before })}
        nameHead={t('pictures.district')}
        rateHead={t('pictures.rate')}
        items={items}
        decimals={indicator.decimals}
      />
    </section>
  )
}

/** The same rates where the districts lie; those that share a plan show one rate. */
export function MapPicture({ view: { indicator, places, asOf } }: { view: PicturesView }) {
  const { t, pick } = useLanguage()
  const { all, nameOf } = useDistricts()
  const title = t('pictures.mapTitle', { indicator: pick(indicator.title), asOf })
  const tiles = all.map((district) => ({
    district,
    share: places.find(({ districtIds }) => districtIds.includes(district.id))?.now ?? null,
  }))
  return (
    <section className="sheet">
      <h2>{t('pictures.map')}</h2>
      <TileMap title={title} tiles={tiles} decimals={indicator.decimals} />
      <details className="pictures-table">
        <summary>{t('tables.asTable')}</summary>
        <ShortTable
          caption={title}
          rows={tiles}
          rowKey={({ district }) => district.code}
          columns={[
            {
              key: 'district',
              head: t('pictures.district'),
              width: 96,
              cell: ({ district }) => nameOf(district.id),
            },
            {
              key: 'rate',
              head: t('pictures.rate'),
              width: 160,
              number: true,
              cell: ({ share }) =>
                share === null ? t('figures.missing') : <Rate {...share} decimals={indicator.decimals} />,
            },
          ]}
        />
      </details>
    </section>
  )
}

/** What is left of the city's plan, and how that is likely to go on. */
export function BurnDownPicture({ forecast }: { forecast: ForecastView }) {
  const { t, pick } = useLanguage()
  const lines = useMemo(() => leftLines(forecast.city, forecast.until), [forecast])
  return (
    <section className="sheet">
      <h2>{t('pictures.burnDown')}</h2>
      {lines.past.length === 0 ? (
        <p className="soft">{t('pictures.noHistory')}</p>
      ) : (
        <BandChart
          title={t('pictures.burnDownTitle', { indicator: pick(forecast.indicator.title) })}
          lines={lines}
          unit={t(`figures.${forecast.indicator.counts}`)}
          goal={t('pictures.evenly')}
        />
      )}
    </section>
  )
}

/** What became of the persons that were issued. */
export function FunnelPicture({ view: { funnel, asOf } }: { view: PicturesView }) {
  const { t } = useLanguage()
  return (
    <section className="sheet">
      <h2>{t('pictures.funnel')}</h2>
      {funnel === null ? (
        <p className="soft">{t('pictures.noFunnel')}</p>
      ) : (
        <Funnel
          title={t('pictures.funnelTitle', { asOf })}
          stepHead={t('pictures.step')}
          unit={t('figures.persons')}
          steps={funnel.map(({ step, persons }) => ({
            key: step,
            label: t(`proof.${step}`),
            count: persons,
          }))}
        />
      )}
    </section>
  )
}

/** Each district's way so far, all on one scale. */
export function MultiplesPicture({ forecast: { parts, indicator } }: { forecast: ForecastView }) {
  const { t, pick } = useLanguage()
  return (
    <section className="sheet pictures-wide">
      <h2>{t('pictures.multiples')}</h2>
      <SmallMultiples
        title={t('pictures.multiplesTitle', { indicator: pick(indicator.title) })}
        nameHead={t('pictures.district')}
        decimals={indicator.decimals}
        items={parts.map(({ units, name, history }) => ({
          key: units.join('+'),
          label: pick(name),
          points: history.map(({ day, value, of }) => ({ day, numerator: value, denominator: of ?? 0 })),
        }))}
      />
    </section>
  )
}
