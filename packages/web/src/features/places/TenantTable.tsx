import { TENANT_FOUND, TENANT_KINDS, TENANT_STANDINGS } from '@kuomian/campaign'
import type { PlaceTenant } from '@kuomian/contract'
import { Link } from '@tanstack/react-router'
import { EmptyState } from '../../feedback/EmptyState.tsx'
import { StateMark } from '../../feedback/StateMark.tsx'
import { Amount } from '../../figures/Amount.tsx'
import { formatDay } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { ShortTable } from '../../tables/ShortTable.tsx'

/** The tenants of a building, open ones first; each leads to its lead where there is one. */
export function TenantTable({ tenants }: { tenants: readonly PlaceTenant[] }) {
  const { t, pick, language } = useLanguage()
  if (tenants.length === 0)
    return (
      <section className="sheet">
        <EmptyState title={t('places.noTenants')} next={t('places.noTenantsNext')} />
      </section>
    )
  return (
    <section className="sheet">
      <h2>{t('places.tenants')}</h2>
      <ShortTable
        caption={t('places.tenants')}
        rows={tenants}
        rowKey={({ id }) => String(id)}
        columns={[
          {
            key: 'name',
            head: t('places.tenant'),
            width: 160,
            cell: (tenant) => <TenantName tenant={tenant} />,
          },
          {
            key: 'standing',
            head: t('places.standing'),
            width: 120,
            cell: (tenant) => <TenantStandingMark tenant={tenant} />,
          },
          {
            key: 'lead',
            head: t('places.lead'),
            width: 84,
            cell: ({ leadId }) =>
              leadId === null ? (
                <span className="soft">{t('places.noLead')}</span>
              ) : (
                <Link to="/leads/$leadId" params={{ leadId: String(leadId) }}>
                  {t('places.openLead')}
                </Link>
              ),
          },
          {
            key: 'found',
            head: t('places.found'),
            width: 150,
            cell: ({ found, foundOn }) =>
              found === null || foundOn === null
                ? '—'
                : `${pick(TENANT_FOUND[found])} ${formatDay(language, foundOn)}`,
          },
          { key: 'rooms', head: t('places.rooms'), width: 72, cell: ({ rooms }) => rooms || '—' },
          { key: 'kind', head: t('places.type'), width: 96, cell: ({ kind }) => pick(TENANT_KINDS[kind]) },
          {
            key: 'payers',
            head: t('places.payers'),
            unit: t('places.persons'),
            width: 84,
            number: true,
            cell: ({ payers }) => <Amount value={payers} />,
          },
          {
            key: 'workers',
            head: t('places.workers'),
            unit: t('places.persons'),
            width: 72,
            number: true,
            cell: ({ workers }) => <Amount value={workers ?? 'not-applicable'} />,
          },
        ]}
      />
    </section>
  )
}

function TenantName({ tenant: { name, code, listed } }: { tenant: PlaceTenant }) {
  const { t } = useLanguage()
  return (
    <span className="place-tenant">
      <span>
        {name}
        {!listed && <span className="soft">{t('tables.inBrackets', { text: t('places.unlisted') })}</span>}
      </span>
      {code !== null && <span className="soft place-code">{code}</span>}
    </span>
  )
}

/** How it stands, with the mark of what can be done: open work, or nothing to do. */
function TenantStandingMark({ tenant: { standing, isOpen } }: { tenant: PlaceTenant }) {
  const { pick } = useLanguage()
  const words = pick(TENANT_STANDINGS[standing])
  if (isOpen) return <StateMark state="open">{words}</StateMark>
  return standing === 'paying' ? <StateMark state="done">{words}</StateMark> : words
}
