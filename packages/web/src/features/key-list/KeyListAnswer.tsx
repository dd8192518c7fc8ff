import { RECEIVERS } from '@kuomian/campaign'
import type { KeyListFigures } from '@kuomian/contract'
import { Amount } from '../../figures/Amount.tsx'
import { Figure } from '../../figures/Figure.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import type { Column } from '../../tables/column.ts'
import { ShortTable } from '../../tables/ShortTable.tsx'

type Line = KeyListFigures['receivers'][number]

/** The answer of the page: how many each receiver leads, and how far they are. */
export function KeyListAnswer({ figures }: { figures: KeyListFigures }) {
  const { t, pick } = useLanguage()
  const amount = (key: keyof Line & keyof typeof heads): Column<Line> => ({
    key,
    head: t(heads[key]),
    width: 84,
    number: true,
    cell: (line) => <Amount value={line[key]} />,
  })
  const columns: Column<Line>[] = [
    {
      key: 'receiver',
      head: t('key-list.receiver'),
      width: 110,
      cell: ({ receiver }) => pick(RECEIVERS[receiver]),
    },
    amount('leads'),
    amount('information'),
    amount('handed'),
    amount('case-opened'),
    amount('answered'),
    amount('overdue'),
    amount('late'),
  ]
  return (
    <>
      {figures.waiting !== null && (
        <Figure label={t('key-list.waiting')}>{t('key-list.unitsOf', { count: figures.waiting })}</Figure>
      )}
      <div className="key-list-figures">
        <ShortTable
          caption={t('key-list.title')}
          columns={columns}
          rows={figures.receivers}
          rowKey={({ receiver }) => receiver}
        />
      </div>
    </>
  )
}

const heads = {
  leads: 'key-list.leads',
  information: 'key-list.information',
  handed: 'key-list.handed',
  'case-opened': 'key-list.opened',
  answered: 'key-list.answered',
  overdue: 'key-list.overdue',
  late: 'key-list.lateHanded',
} as const
