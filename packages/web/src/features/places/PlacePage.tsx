import { PLACE_TYPE_WORDS } from '@kuomian/campaign'
import type { PlaceView } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { Amount } from '../../figures/Amount.tsx'
import { Figure } from '../../figures/Figure.tsx'
import { PageHeading } from '../../frame/PageHeading.tsx'
import { PagePending } from '../../frame/PagePending.tsx'
import { formatDay, formatMonth } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { useSession } from '../../session/useSession.ts'
import { placeQuery } from './placeQueries.ts'
import { RoundForm } from './RoundForm.tsx'
import { RoundList } from './RoundList.tsx'
import { TenantTable } from './TenantTable.tsx'
import './places.css'

const route = getRouteApi('/signed-in/places/$placeId')

/** One building: who in it is not insured, each with his lead; and rounds through it (R17). */
export function PlacePage() {
  const { t } = useLanguage()
  const { user, campaign } = useSession()
  const { placeId } = route.useParams()
  const [isRecording, setRecording] = useState(false)
  const { data: place, error, refetch } = useQuery(placeQuery(placeId))
  if (error !== null) {
    return (
      <>
        <PageHeading title={t('places.title')} question={t('places.oneQuestion')} />
        <ErrorNotice error={error} onRetry={() => void refetch()} />
        <Link to="/places">{t('places.back')}</Link>
      </>
    )
  }
  if (place === undefined) return <PagePending />
  const mayRecord = user.role === 'district' && !campaign.readOnly && place.goneOn === null
  return (
    <>
      <PageHeading
        title={place.name}
        question={t('places.oneQuestion')}
        answer={<PlaceAnswer place={place} />}
        acts={
          <span className="place-acts">
            <a href={`/api/places/${place.id}/sheet`} download>
              {t('places.sheet')}
            </a>
            {mayRecord && !isRecording && (
              <Button type="primary" onClick={() => setRecording(true)}>
                {t('places.record')}
              </Button>
            )}
          </span>
        }
      />
      <div className="places">
        <PlaceLine place={place} />
        {isRecording ? (
          <RoundForm key={place.id} place={place} onClose={() => setRecording(false)} />
        ) : (
          <TenantTable tenants={place.tenantRows} />
        )}
        <RoundList place={place} mayVoid={mayRecord} />
      </div>
    </>
  )
}

function PlaceAnswer({ place }: { place: PlaceView }) {
  const { t, language } = useLanguage()
  const unit = <span className="unit">{t('places.units')}</span>
  return (
    <div className="figure-pairs">
      <Figure label={t('places.openTenants')} note={t('places.openNote')}>
        <Amount value={place.open} /> {unit}
      </Figure>
      <Figure label={t('places.tenants')}>
        <Amount value={place.tenants} /> {unit}
      </Figure>
      <Figure label={t('places.registered')}>
        <Amount value={place.registered} /> {unit}
      </Figure>
      <Figure
        label={t('places.paying')}
        {...(place.month === null
          ? {}
          : { note: t('places.monthNote', { month: formatMonth(language, place.month) }) })}
      >
        <Amount value={place.paying} /> {unit} <Amount value={place.payers} />{' '}
        <span className="unit">{t('places.persons')}</span>
      </Figure>
    </div>
  )
}

/** Where it is, and by which word. */
function PlaceLine({ place }: { place: PlaceView }) {
  const { t, pick, language } = useLanguage()
  const { nameOf } = useDistricts()
  const parts = [
    nameOf(place.districtId),
    ...(place.type === null ? [] : [pick(PLACE_TYPE_WORDS[place.type])]),
    ...(place.address === null ? [] : [place.address]),
    ...(place.districtRule === 'address' ? [t('places.byAddress')] : []),
    ...(place.goneOn === null ? [] : [t('places.gone', { day: formatDay(language, place.goneOn) })]),
  ]
  return (
    <p className="soft place-line">
      <span>{parts.join(' · ')}</span>
      <Link to="/places">{t('places.back')}</Link>
    </p>
  )
}
