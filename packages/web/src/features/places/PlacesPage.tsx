import type { PlaceFiguresView } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '../../feedback/EmptyState.tsx'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { Amount } from '../../figures/Amount.tsx'
import { Figure } from '../../figures/Figure.tsx'
import { PageHeading } from '../../frame/PageHeading.tsx'
import { StartJob } from '../../jobs/StartJob.tsx'
import { formatMonth } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { useSession } from '../../session/useSession.ts'
import { TableSkeleton } from '../../tables/TableSkeleton.tsx'
import { PlaceDistrictTable } from './PlaceDistrictTable.tsx'
import { PlaceList } from './PlaceList.tsx'
import { placeFiguresQuery } from './placeQueries.ts'
import './places.css'

/** Trade centres and office towers: which building first, building by building how its tenants stand (R17). */
export function PlacesPage() {
  const { t } = useLanguage()
  const { user, campaign } = useSession()
  const { nameOf } = useDistricts()
  const { data: figures, error, refetch } = useQuery(placeFiguresQuery)
  const mayCompute = user.role === 'city' && !campaign.readOnly
  const run = figures?.run ?? null
  const title = t('places.title')
  return (
    <>
      <PageHeading
        title={user.districtId === null ? title : `${title} · ${nameOf(user.districtId)}`}
        question={t('places.question')}
        acts={
          mayCompute && (
            <StartJob
              path="/places/compute"
              changes="places"
              act={t('places.compute')}
              running={t('places.computing')}
              unit={t('places.steps')}
            />
          )
        }
        {...(figures === undefined || run === null ? {} : { answer: <PlaceFigures figures={figures} /> })}
      />
      {error !== null && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {figures === undefined && error === null && <TableSkeleton />}
      {figures !== undefined && run === null && (
        <section className="sheet">
          <EmptyState
            title={t('places.never')}
            next={t(mayCompute ? 'places.neverCity' : 'places.neverOthers')}
          />
        </section>
      )}
      {figures !== undefined && run !== null && (
        <div className="places">
          {run.outdated && (
            <p className="soft">
              <strong>{t('places.outdated')}</strong>
            </p>
          )}
          <PlaceList />
          {user.districtId === null && <PlaceDistrictTable figures={figures} />}
          {run.vacant > 0 && user.role === 'city' && (
            <p className="soft">{t('places.vacant', { rows: run.vacant })}</p>
          )}
        </div>
      )}
    </>
  )
}

function PlaceFigures({ figures: { all, run } }: { figures: PlaceFiguresView }) {
  const { t, language } = useLanguage()
  const unit = <span className="unit">{t('places.units')}</span>
  return (
    <div className="figure-pairs">
      <Figure label={t('places.openTenants')} note={t('places.openNote')}>
        <Amount value={all.open} /> {unit}
      </Figure>
      <Figure label={t('places.unvisitedFigure')} note={t('places.placesNote', { places: all.places })}>
        <Amount value={all.unvisited} /> <span className="unit">{t('places.unvisitedNote')}</span>
      </Figure>
      <Figure label={t('places.unregistered')}>
        <Amount value={all.unregistered} /> {unit}
      </Figure>
      <Figure label={t('places.registered')}>
        <Amount value={all.registered} /> {unit}
      </Figure>
      <Figure
        label={t('places.paying')}
        note={run !== null && t('places.monthNote', { month: formatMonth(language, run.month) })}
      >
        <Amount value={all.paying} /> {unit} <Amount value={all.payers} />{' '}
        <span className="unit">{t('places.persons')}</span>
      </Figure>
    </div>
  )
}
