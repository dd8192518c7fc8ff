import type { DispatchEmployer, DispatchPartner, DispatchShareView } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { EmptyState } from '../../feedback/EmptyState.tsx'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { StateMark } from '../../feedback/StateMark.tsx'
import { Amount } from '../../figures/Amount.tsx'
import { Figure } from '../../figures/Figure.tsx'
import { Rate } from '../../figures/Rate.tsx'
import { PageHeading } from '../../frame/PageHeading.tsx'
import { PagePending } from '../../frame/PagePending.tsx'
import { formatMonth } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import type { Column } from '../../tables/column.ts'
import { ShortTable } from '../../tables/ShortTable.tsx'
import { useShareWarning } from './DispatchShare.tsx'
import { employerQuery } from './dispatchQueries.ts'
import { EmployerLink } from './EmployerLink.tsx'
import { personsIn } from './personsIn.ts'
import { useCountColumns } from './useCountColumns.tsx'
import './dispatch.css'

const route = getRouteApi('/signed-in/dispatch/$employerId')

type Side = DispatchEmployer['sides'][number]

/** A firm with its user units, a user unit with its firms: each name leads on to the other side (R12). */
export function EmployerPage() {
  const { t, language } = useLanguage()
  const { employerId } = route.useParams()
  const { data, error, refetch } = useQuery(employerQuery(employerId))
  if (error !== null) return <ErrorNotice error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <PagePending />
  const month = formatMonth(language, data.month)
  return (
    <>
      <PageHeading
        key={data.id}
        title={data.name}
        question={t('dispatch.employerQuestion')}
        acts={
          <>
            {data.leadId !== null && (
              <Link to="/leads/$leadId" params={{ leadId: String(data.leadId) }}>
                {t('dispatch.toLead')}
              </Link>
            )}{' '}
            <Link to="/dispatch">{t('dispatch.toList')}</Link>
          </>
        }
        answer={[
          ...data.sides.map(({ side, counts }) => (
            <Figure
              key={side}
              label={t(side === 'firm' ? 'dispatch.firms' : 'dispatch.userUnits')}
              note={t('dispatch.monthNote', { month })}
            >
              <Rate numerator={counts.SPLIT_OK} denominator={personsIn(counts)} />
            </Figure>
          )),
          data.share === null ? null : <ShareFigure key="share" share={data.share} />,
        ]}
      />
      {data.sides.length === 0 && (
        <section className="sheet">
          <EmptyState title={t('dispatch.noRelations', { month })} next={t('dispatch.noRelationsNext')} />
        </section>
      )}
      <div className="dispatch">
        {data.sides.map((side) => (
          <PartnerTable key={side.side} side={side} />
        ))}
      </div>
    </>
  )
}

/** Its own and its dispatched workers, with what the limit says. */
function ShareFigure({ share }: { share: DispatchShareView }) {
  const { t } = useLanguage()
  const { own, dispatched } = share
  const warning = useShareWarning(share)
  return (
    <Figure
      label={t('dispatch.share')}
      note={
        warning === null ? (
          t('dispatch.shareNote', { own, dispatched })
        ) : (
          <StateMark state="due">{warning}</StateMark>
        )
      }
    >
      <Rate numerator={dispatched} denominator={own + dispatched} />
    </Figure>
  )
}

/** What a visit found at a partner: the heads by either side's word, and who is on no list. */
function FoundThere({ found }: { found: DispatchPartner['found'] }) {
  const { t } = useLanguage()
  if (found === null) return <Amount value="not-applicable" />
  const { headsByFirm, headsByUnit, splitAccount } = found
  const words = [
    t('dispatch.headsByFirm', { heads: headsByFirm }),
    ...(headsByUnit === null ? [] : [t('dispatch.headsByUnit', { heads: headsByUnit })]),
    ...(splitAccount === null ? [] : [t(splitAccount ? 'dispatch.splitSaid' : 'dispatch.splitNotSaid')]),
  ]
  return words.join(t('tables.comma'))
}

function PartnerTable({ side: { side, partners, partnersInAll } }: { side: Side }) {
  const { t } = useLanguage()
  const { nameOf } = useDistricts()
  const countColumns = useCountColumns<DispatchPartner>()
  const title = t(side === 'firm' ? 'dispatch.asFirm' : 'dispatch.asUserUnit')
  const district: Column<DispatchPartner> = {
    key: 'district',
    head: t('dispatch.district'),
    width: 88,
    cell: ({ districtId }) => nameOf(districtId),
  }
  const shown = partners.length
  return (
    <section className="sheet">
      <h2>{title}</h2>
      {partnersInAll > shown && (
        <p className="soft">{t('dispatch.mostShown', { all: partnersInAll, shown })}</p>
      )}
      <ShortTable
        caption={title}
        rows={partners}
        rowKey={({ id }) => String(id)}
        columns={[
          {
            key: 'name',
            head: t(side === 'firm' ? 'dispatch.partnersOfFirm' : 'dispatch.partnersOfUnit'),
            width: 150,
            cell: (partner) => <EmployerLink {...partner} />,
          },
          ...countColumns,
          {
            key: 'found',
            head: t('dispatch.headsFound'),
            width: 210,
            cell: ({ found }) => <FoundThere found={found} />,
          },
          {
            key: 'unnamed',
            head: t('dispatch.unnamed'),
            width: 84,
            number: true,
            cell: ({ found }) => <Amount value={found?.unnamed ?? 0} />,
          },
          {
            key: 'elsewhere',
            head: t('dispatch.elsewhere'),
            width: 104,
            number: true,
            cell: ({ elsewhere }) => <Amount value={elsewhere} />,
          },
          ...(side === 'firm' ? [district] : []),
        ]}
      />
    </section>
  )
}
