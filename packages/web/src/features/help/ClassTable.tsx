import type { LeadWords } from '@kuomian/contract'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { ShortTable } from '../../tables/ShortTable.tsx'

/** The lead classes of the running campaign, as it calls them. */
export function ClassTable({ classes }: { classes: Readonly<LeadWords['groups']> }) {
  const { t, pick } = useLanguage()
  return (
    <ShortTable
      caption={t('help.classes')}
      rows={classes}
      rowKey={({ code }) => code}
      columns={[
        { key: 'code', head: t('help.code'), width: 80, cell: ({ code }) => code },
        { key: 'name', head: t('help.className'), width: 160, cell: (item) => pick(item) },
      ]}
    />
  )
}
