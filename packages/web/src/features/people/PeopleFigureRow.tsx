import type { PeopleFigures } from '@kuomian/contract'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Amount } from '../../figures/Amount.tsx'
import { Figure } from '../../figures/Figure.tsx'
import { Rate } from '../../figures/Rate.tsx'
import { formatCount } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'

const route = getRouteApi('/signed-in/people')

/** The answer in one look: how many are due, how far the work is, and what it brings beside those whom nobody called. */
export function PeopleFigureRow({ figures }: { figures: PeopleFigures }) {
  const { t } = useLanguage()
  const { user } = useSession()
  const { districtId } = route.useSearch()
  const { due, total, run } = figures
  return (
    <div className="figure-pairs">
      <Figure
        label={t('people.due')}
        note={t('people.dueNote', {
          promised: formatCount(due.promised),
          without: formatCount(due.withoutPhone),
        })}
      >
        <Link to="/people" search={{ districtId, dueOnly: 'true' }}>
          <Amount value={due.today} />
        </Link>
      </Figure>
      <Figure
        label={t('people.reachedRate')}
        note={t('people.reachedNote', { persons: formatCount(total.persons) })}
      >
        <Rate numerator={total.reached} denominator={total.persons} />
      </Figure>
      <Figure label={t('people.resumed')} note={t('people.resumedNote')}>
        <Rate numerator={total.resumed} denominator={total.reached} />
      </Figure>
      <Figure label={t('people.uncontacted')} note={t('people.uncontactedNote')}>
        <Rate numerator={total.uncontactedPaying} denominator={total.uncontacted} />
      </Figure>
      {run !== null && user.districtId === null && districtId === undefined && (
        <Figure
          label={t('people.still')}
          note={t('people.changesNote', {
            month: run.month,
            fresh: formatCount(run.fresh),
            paying: formatCount(run.paying),
            gone: formatCount(run.gone),
          })}
        >
          <Amount value={run.still + run.fresh + run.back} />
        </Figure>
      )}
    </div>
  )
}
