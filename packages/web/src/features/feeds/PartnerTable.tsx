import { type Partner, partnerChangedSchema } from '@kuomian/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { Amount } from '../../figures/Amount.tsx'
import { formatCount, formatDay } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import type { Column } from '../../tables/column.ts'
import { ShortTable } from '../../tables/ShortTable.tsx'
import { KeyDialog } from './KeyDialog.tsx'
import { PartnerDialog } from './PartnerDialog.tsx'
import { useRegisterAct } from './useRegisterAct.ts'

/** The departments that speak to the interface: keys, quotas, and what of today's is used up. */
export function PartnerTable({ partners, mayChange }: { partners: readonly Partner[]; mayChange: boolean }) {
  const { t, language } = useLanguage()
  const [opened, setOpened] = useState<{ id: number; what: 'keys' | 'change' } | null>(null)
  const chosen = partners.find(({ id }) => id === opened?.id)
  const close = () => setOpened(null)
  const columns: Column<Partner>[] = [
    {
      key: 'name',
      head: t('feeds.partner'),
      width: 180,
      cell: ({ name, contact, suspendedOn }) => (
        <span className="feed-name">
          <span>
            {name}
            {suspendedOn !== null && (
              <strong> {t('feeds.suspendedSince', { day: formatDay(language, suspendedOn) })}</strong>
            )}
          </span>
          <span className="soft">{contact}</span>
        </span>
      ),
    },
    {
      key: 'keys',
      head: t('feeds.keys'),
      width: 180,
      cell: ({ keys }) => {
        const valid = keys?.filter(({ revokedOn }) => revokedOn === null) ?? []
        if (keys === null) return <Amount value="not-applicable" />
        return valid.length === 0 ? (
          <span className="soft">{t('feeds.noKeys')}</span>
        ) : (
          <span className="feed-name">
            {valid.map(({ id }) => (
              <code key={id}>{id}</code>
            ))}
          </span>
        )
      },
    },
    {
      key: 'look-up',
      head: t('feeds.lookUp'),
      width: 90,
      cell: ({ mayLookUp }) => (mayLookUp ? t('feeds.may') : <Amount value="not-applicable" />),
    },
    {
      key: 'requests',
      head: t('feeds.requestsPerMinute'),
      width: 100,
      number: true,
      cell: ({ requestsPerMinute }) => <Amount value={requestsPerMinute} />,
    },
    {
      key: 'rows',
      head: t('feeds.rowsToday'),
      width: 140,
      number: true,
      cell: ({ rowsToday, rowsPerDay }) => (
        <>
          <Amount value={rowsToday} /> <span className="soft">/ {formatCount(rowsPerDay)}</span>
        </>
      ),
    },
    ...(mayChange
      ? [
          {
            key: 'acts',
            head: t('feeds.acts'),
            width: 200,
            cell: (partner: Partner) => (
              <span className="feed-acts">
                <Button size="small" onClick={() => setOpened({ id: partner.id, what: 'keys' })}>
                  {t('feeds.keys')}
                </Button>
                <Button size="small" onClick={() => setOpened({ id: partner.id, what: 'change' })}>
                  {t('feeds.change')}
                </Button>
                <SuspendPartner partner={partner} />
              </span>
            ),
          },
        ]
      : []),
  ]
  return (
    <section className="sheet">
      <h2>{t('feeds.partners')}</h2>
      <ShortTable
        caption={t('feeds.partners')}
        columns={columns}
        rows={partners}
        rowKey={({ id }) => String(id)}
      />
      <p className="soft">{t('feeds.interfaceNote')}</p>
      {chosen !== undefined && opened?.what === 'keys' && <KeyDialog partner={chosen} onClose={close} />}
      {chosen !== undefined && opened?.what === 'change' && (
        <PartnerDialog partner={chosen} onClose={close} />
      )}
    </section>
  )
}

/** Shuts the interface for a partner or opens it again: either is undone by the other. */
function SuspendPartner({ partner: { id, suspendedOn } }: { partner: Partner }) {
  const { t } = useLanguage()
  const { mutate, isPending } = useRegisterAct(
    partnerChangedSchema,
    `/partners/${id}/suspend`,
    () => undefined,
  )
  return (
    <Button size="small" loading={isPending} onClick={() => mutate({ suspended: suspendedOn === null })}>
      {t(suspendedOn === null ? 'feeds.suspend' : 'feeds.resume')}
    </Button>
  )
}
