import { DISPATCH_STATUSES } from '@kuomian/campaign'
import type { NamedPerson } from '@kuomian/contract'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { ShortTable } from '../../tables/ShortTable.tsx'

/** So many stand beside the order; its paper lists all of them. */
const most = 50

/** Whom an order is about, with the other side of each: what its paper has as an annex. */
export function NamedPersons({ named }: { named: readonly NamedPerson[] }) {
  const { t, pick } = useLanguage()
  const title = t('orders.named', { count: named.length })
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ShortTable
        caption={title}
        rows={named.slice(0, most).map((person, place) => ({ ...person, place }))}
        rowKey={({ place }) => String(place)}
        columns={[
          { key: 'name', head: t('orders.personName'), width: 72, cell: ({ name }) => name },
          { key: 'id', head: t('orders.idMasked'), width: 168, cell: ({ idMasked }) => idMasked },
          { key: 'partner', head: t('orders.partner'), width: 180, cell: ({ partner }) => partner },
          {
            key: 'status',
            head: t('orders.payment'),
            width: 130,
            cell: ({ status }) => pick(DISPATCH_STATUSES[status]),
          },
        ]}
      />
      {named.length > most && <p className="soft">{t('orders.namedRest', { count: named.length - most })}</p>}
    </section>
  )
}
