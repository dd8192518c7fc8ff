import { Link } from '@tanstack/react-router'
import { Amount } from '../../figures/Amount.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { PlaceMark } from './PlaceMark.tsx'
import { QuickActs } from './QuickActs.tsx'
import type { StreetRun } from './streetRuns.ts'

/** A lead of a work list on a phone: the street where one begins, why it is next, who and how many, where, and what to do. */
export function WorkCard({ run: { row, begins }, canAct }: { run: StreetRun; canAct: boolean }) {
  const { t } = useLanguage()
  return (
    <div className="work-card">
      {row.street !== null && begins !== null && begins > 1 && (
        <strong>{t('work.streetRun', { street: row.street, count: begins })}</strong>
      )}
      <span className="work-card-line">
        <PlaceMark lead={row} />
        <span>
          <span className="soft">{t('work.uninsured')}</span> <Amount value={row.uninsuredNow} />{' '}
          <span className="unit">{t('figures.persons')}</span>
        </span>
      </span>
      <Link to="/leads/$leadId" params={{ leadId: String(row.id) }}>
        {row.name}
      </Link>
      <span className="soft">{row.address ?? t('work.noStreet')}</span>
      <span className="work-card-line">
        <span className="soft">
          {t('work.tried')} {row.lastTriedOn ?? t('work.never')}
        </span>
        {canAct && <QuickActs lead={row} />}
      </span>
    </div>
  )
}
