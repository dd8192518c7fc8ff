import { memberAddedSchema, type TeamMember } from '@kuomian/contract'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { EmptyState } from '../../feedback/EmptyState.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import type { Column } from '../../tables/column.ts'
import { ShortTable } from '../../tables/ShortTable.tsx'
import { EndMember } from './EndMember.tsx'
import { EntryDialog } from './EntryDialog.tsx'

const sides = {
  bureau: 'organisation.bureau',
  'sub-centre': 'organisation.subCentre',
  government: 'organisation.government',
  other: 'organisation.other',
} as const

/** The members of a team, with what its keeper can do. */
export function MemberTable({
  title,
  members,
  mayChange,
  acts,
}: {
  title: string
  members: readonly TeamMember[]
  mayChange: boolean
  acts?: ReactNode
}) {
  const { t } = useLanguage()
  const [adding, setAdding] = useState(false)
  const [ending, setEnding] = useState<TeamMember | null>(null)
  const columns: Column<TeamMember>[] = [
    { key: 'name', head: t('organisation.name'), width: 90, cell: ({ name }) => name || '—' },
    { key: 'role', head: t('organisation.role'), width: 80, cell: ({ role }) => t(`organisation.${role}`) },
    { key: 'post', head: t('organisation.post'), width: 200, cell: ({ post }) => post || '—' },
    { key: 'side', head: t('organisation.side'), width: 120, cell: ({ side }) => t(sides[side]) },
    { key: 'phone', head: t('organisation.phone'), width: 110, cell: ({ phone }) => phone || '—' },
  ]
  if (mayChange) {
    columns.push({
      key: 'act',
      head: '',
      width: 60,
      cell: (member) => (
        <Button type="link" size="small" onClick={() => setEnding(member)}>
          {t('organisation.endMember')}
        </Button>
      ),
    })
  }
  return (
    <section className="sheet">
      <header className="organisation-head">
        <h2>{title}</h2>
        {mayChange && (
          <span className="organisation-acts not-on-paper">
            <Button onClick={() => setAdding(true)}>{t('organisation.addMember')}</Button>
            {acts}
          </span>
        )}
      </header>
      {members.length === 0 ? (
        <EmptyState title={t('organisation.noMember')} next={t('organisation.noMemberNext')} />
      ) : (
        <ShortTable caption={title} columns={columns} rows={members} rowKey={({ id }) => String(id)} />
      )}
      {adding && <AddMember onClose={() => setAdding(false)} />}
      {ending !== null && <EndMember member={ending} onClose={() => setEnding(null)} />}
    </section>
  )
}

function AddMember({ onClose }: { onClose: () => void }) {
  const { t } = useLanguage()
  return (
    <EntryDialog
      title={t('organisation.addMember')}
      path="/organisation/members"
      answer={memberAddedSchema}
      onClose={onClose}
      fields={[
        { name: 'name', label: t('organisation.name'), required: true },
        {
          name: 'role',
          label: t('organisation.role'),
          initial: 'member',
          options: (['leader', 'deputy', 'member'] as const).map((value) => ({
            value,
            label: t(`organisation.${value}`),
          })),
        },
        {
          name: 'side',
          label: t('organisation.side'),
          initial: 'bureau',
          options: Object.entries(sides).map(([value, key]) => ({ value, label: t(key) })),
        },
        { name: 'post', label: t('organisation.post') },
        { name: 'phone', label: t('organisation.phone') },
      ]}
    />
  )
}
