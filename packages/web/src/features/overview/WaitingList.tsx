import type { DistrictProgress, Waiting } from '@kuomian/contract'
import { Link, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Amount } from '../../figures/Amount.tsx'
import { CountPair } from '../../figures/CountPair.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'

type Wait = { label: string; link: LinkProps; count: ReactNode }

/** What waits for the reader's own act, each with the page where it is done. */
export function WaitingList({ waiting, own }: { waiting: Waiting; own: DistrictProgress | undefined }) {
  const { t } = useLanguage()
  const city = useCityWaits(waiting)
  const district = useDistrictWaits(waiting, own)
  const waits = own === undefined ? city : district
  // Who only reads has nothing to do here.
  if (own === undefined && waiting.pending === null) return null
  return (
    <section className="sheet">
      <h2>{t('overview.waiting')}</h2>
      {waits.length === 0 ? (
        <p className="soft">{t('overview.nothingWaiting')}</p>
      ) : (
        <ul className="overview-waits">
          {waits.map(({ label, link, count }) => (
            <li key={label}>
              <Link {...link}>{label}</Link>
              <span className="overview-count">{count}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function useCityWaits(waiting: Waiting): Wait[] {
  const { t } = useLanguage()
  const counted = [
    { label: t('overview.failedImports'), link: { to: '/imports' }, number: waiting.failedImports },
    { label: t('overview.runs'), link: { to: '/matching' }, number: waiting.runs },
    { label: t('overview.candidates'), link: { to: '/review' }, number: waiting.candidates },
    { label: t('overview.undecided'), link: { to: '/matching' }, number: waiting.undecided },
    { label: t('overview.requests'), link: { to: '/batches' }, number: waiting.requests },
    {
      label: t('overview.supervisionOverdue'),
      link: { to: '/supervision' },
      number: waiting.supervisionOverdue,
    },
    { label: t('overview.batches'), link: { to: '/batches' }, number: waiting.batches },
    { label: t('overview.refusedImports'), link: { to: '/imports' }, number: waiting.refusedImports },
  ] as const
  const waits = counted.flatMap(({ number, ...wait }) => waitOf(wait, number))
  const { pending } = waiting
  if (pending === null || pending.units + pending.persons === 0) return waits
  const issue: Wait = {
    label: t('overview.pending'),
    link: { to: '/batches' },
    count: <CountPair {...pending} />,
  }
  return [issue, ...waits]
}

function useDistrictWaits(waiting: Waiting, own: DistrictProgress | undefined): Wait[] {
  const { t } = useLanguage()
  if (own === undefined) return []
  const { issued, inspected, districtId } = own
  const left = { units: issued.units - inspected.units, persons: issued.persons - inspected.persons }
  const toInspect: Wait = {
    label: t('overview.toInspect'),
    link: { to: '/leads', search: { district: [String(districtId)], state: ['issued', 'accepted'] } },
    count: <CountPair {...left} />,
  }
  return [
    ...waitOf({ label: t('overview.ownBatches'), link: { to: '/batches' } }, waiting.batches),
    ...(left.units + left.persons > 0 ? [toInspect] : []),
    ...waitOf(
      { label: t('overview.ordersDueSoon'), link: { to: '/orders', search: { due: 'soon' } } },
      waiting.ordersDueSoon,
    ),
    ...waitOf(
      { label: t('overview.orderDrafts'), link: { to: '/orders', search: { state: ['draft'] } } },
      waiting.orderDrafts,
    ),
    ...waitOf(
      { label: t('overview.ordersToServe'), link: { to: '/orders', search: { state: ['approved'] } } },
      waiting.ordersToServe,
    ),
    ...waitOf(
      { label: t('overview.supervisionOverdue'), link: { to: '/supervision' } },
      waiting.supervisionOverdue,
    ),
    ...waitOf(
      { label: t('overview.supervisionOpen'), link: { to: '/supervision' } },
      waiting.supervisionOpen,
    ),
    ...waitOf({ label: t('overview.ownRequests'), link: { to: '/batches' } }, waiting.requests),
  ]
}

function waitOf(wait: Omit<Wait, 'count'>, number: number | null): Wait[] {
  return number === null || number === 0 ? [] : [{ ...wait, count: <Amount value={number} /> }]
}
