import type { Bulletin } from '@kuomian/contract'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { ShortTable } from '../../tables/ShortTable.tsx'

type Corrects = NonNullable<Bulletin['corrects']>

/** What an edition changed of the one before: figures cell by cell, text paragraph by paragraph. */
export function ChangeList({ corrects: { edition, number, reason, changes } }: { corrects: Corrects }) {
  const { t, pick } = useLanguage()
  const title = t('bulletins.changes', { edition })
  const figures = changes.figures.map((change) => ({
    ...change,
    id: `${change.annex} ${change.name} ${change.column.zh}`,
  }))
  return (
    <section className="sheet" aria-label={title}>
      <h2>{title}</h2>
      <p>{t('bulletins.changeWhy', { number, reason })}</p>
      {figures.length > 0 && (
        <ShortTable
          caption={t('bulletins.figures')}
          rows={figures}
          rowKey={({ id }) => id}
          columns={[
            { key: 'name', head: t('bulletins.place'), width: 64, cell: ({ name }) => name },
            { key: 'column', head: t('bulletins.column'), width: 120, cell: ({ column }) => pick(column) },
            {
              key: 'before',
              head: t('bulletins.before'),
              width: 72,
              number: true,
              cell: ({ before }) => before,
            },
            { key: 'after', head: t('bulletins.after'), width: 72, number: true, cell: ({ after }) => after },
          ]}
        />
      )}
      {changes.paragraphs.map(({ key, before, after }) => (
        <div key={key} className="bulletin-change" lang="zh-CN">
          {before !== null && <del>{before}</del>}
          {after !== null && <ins>{after}</ins>}
        </div>
      ))}
    </section>
  )
}
