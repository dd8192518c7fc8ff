import type { PicturePlace, PicturesView } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { Amount } from '../../figures/Amount.tsx'
import { Figure } from '../../figures/Figure.tsx'
import { IndicatorControls } from '../../figures/IndicatorControls.tsx'
import { Rate } from '../../figures/Rate.tsx'
import { PageHeading } from '../../frame/PageHeading.tsx'
import { PagePending } from '../../frame/PagePending.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { forecastQuery } from '../forecast/index.ts'
import { BurnDownPicture, FunnelPicture, MapPicture, MultiplesPicture, RankingPicture } from './Pictures.tsx'
import { picturesQuery } from './picturesQuery.ts'
import './pictures.css'

const route = getRouteApi('/signed-in/pictures')

/** The campaign for people who would rather look: ranking, map, what is left, the chain, and every district's way. */
export function PicturesPage() {
  const { t } = useLanguage()
  const { indicator, asOf, source } = route.useSearch()
  const { data, error, refetch } = useQuery(picturesQuery({ indicator, asOf, source }))
  const { data: forecast } = useQuery({
    ...forecastQuery({ indicator: data?.indicator.code, asOf, source }),
    enabled: data !== undefined,
  })
  return (
    <>
      <PageHeading
        title={t('pictures.title')}
        question={t('pictures.question')}
        {...(data === undefined ? {} : { answer: <Answers view={data} /> })}
        acts={
          <Link to="/forecast" search={{ indicator: data?.indicator.code, asOf, source }}>
            {t('forecast.title')}
          </Link>
        }
      />
      <IndicatorControls
        indicator={data?.indicator.code}
        indicators={data?.indicators ?? []}
        asOf={data?.asOf}
        source={source ?? 'computed'}
      />
      {error !== null && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <PagePending />}
      {data !== undefined && (
        <div className="pictures">
          <RankingPicture view={data} />
          <MapPicture view={data} />
          {forecast !== undefined && <BurnDownPicture forecast={forecast} />}
          <FunnelPicture view={data} />
          {forecast !== undefined && <MultiplesPicture forecast={forecast} />}
        </div>
      )}
    </>
  )
}

function Answers({ view: { city, places, indicator, before } }: { view: PicturesView }) {
  const { t, pick } = useLanguage()
  const most = (sign: 1 | -1): PicturePlace | undefined =>
    places
      .filter(({ moved }) => moved !== null && moved * sign > 0)
      .toSorted((one, other) => sign * ((other.moved ?? 0) - (one.moved ?? 0)))[0]
  const [risen, fallen] = [most(1), most(-1)]
  const note = t('pictures.comparedWith', { day: before })
  return (
    <>
      <Figure label={t('pictures.city')} note={pick(indicator.title)}>
        {city === null ? <Amount value={null} /> : <Rate {...city} decimals={indicator.decimals} />}
      </Figure>
      <Figure label={t('pictures.risen')} note={note}>
        {risen === undefined ? t('pictures.nobody') : `${pick(risen.name)} ▲${risen.moved ?? 0}`}
      </Figure>
      <Figure label={t('pictures.fallen')} note={note}>
        {fallen === undefined ? t('pictures.nobody') : `${pick(fallen.name)} ▼${-(fallen.moved ?? 0)}`}
      </Figure>
    </>
  )
}
