import type { PersonHandover } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '../../feedback/EmptyState.tsx'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { StateMark } from '../../feedback/StateMark.tsx'
import { Amount } from '../../figures/Amount.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { useSession } from '../../session/useSession.ts'
import type { Column } from '../../tables/column.ts'
import { ShortTable } from '../../tables/ShortTable.tsx'
import { TableSkeleton } from '../../tables/TableSkeleton.tsx'
import { phone, useMedia } from '../../theme/useMedia.ts'
import { HandOverList } from './HandOverList.tsx'
import { AnswerHandover, HandoverPaper } from './HandoverActs.tsx'
import { handoversQuery } from './peopleQueries.ts'
import { usePersonWords } from './usePersonWords.ts'

/** What stands on a phone: which list, how it stands, what to do. */
const onPhone: ReadonlySet<string> = new Set(['list', 'state', 'acts'])

/** Lists handed over between bureau and sub-centre, each with its receipt (R19). */
export function HandoversPart() {
  const { t } = useLanguage()
  const { user, campaign } = useSession()
  const { nameOf } = useDistricts()
  const { titleOf } = usePersonWords()
  const isNarrow = useMedia(phone)
  const { data, error, refetch } = useQuery(handoversQuery)
  if (error !== null) return <ErrorNotice error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <TableSkeleton />
  const acts = user.role === 'district' && !campaign.readOnly
  const all: Column<PersonHandover>[] = [
    { key: 'number', head: t('people.number'), width: 64, cell: ({ number }) => number },
    { key: 'district', head: t('people.district'), width: 104, cell: ({ districtId }) => nameOf(districtId) },
    {
      key: 'list',
      head: t('people.anyList'),
      width: isNarrow ? 90 : 160,
      cell: ({ list, number }) => (isNarrow ? `${number} ${titleOf(list)}` : titleOf(list)),
    },
    {
      key: 'persons',
      head: t('people.persons'),
      number: true,
      width: 72,
      cell: ({ persons }) => <Amount value={persons} />,
    },
    {
      key: 'handed',
      head: t('people.handedOn'),
      width: 200,
      cell: ({ giver, giverName, handedOn }) => [handedOn, t(`people.${giver}`), giverName].join(' '),
    },
    {
      key: 'state',
      head: t('people.answered'),
      width: isNarrow ? 100 : 200,
      cell: ({ state, answeredOn, takerName, reason }) => (
        <StateMark state={state === 'handed' ? 'due' : state === 'returned' ? 'overdue' : 'done'}>
          {[t(`people.${state}`), answeredOn, ...(isNarrow ? [] : [takerName, reason])]
            .filter((part) => part !== null)
            .join(' ')}
        </StateMark>
      ),
    },
    {
      key: 'acts',
      head: t('people.acts'),
      width: isNarrow ? 100 : 220,
      cell: (handover) => (
        <span className="people-bar">
          {acts && handover.state === 'handed' && <AnswerHandover handover={handover} />}
          <HandoverPaper handover={handover} mayMake={acts} />
        </span>
      ),
    },
  ]
  const columns = all.filter(({ key }) =>
    isNarrow ? onPhone.has(key) : user.districtId === null || key !== 'district',
  )
  return (
    <section className="sheet" aria-label={t('people.handoverTable')}>
      <div className="people-bar">
        <h2>{t('people.handoverTable')}</h2>
        {acts && <HandOverList />}
      </div>
      {data.handovers.length === 0 ? (
        <EmptyState title={t('people.noHandovers')} next={t('people.noHandoversNext')} />
      ) : (
        <ShortTable<PersonHandover>
          caption={t('people.handoverTable')}
          columns={columns}
          rows={data.handovers}
          rowKey={({ id }) => String(id)}
        />
      )}
    </section>
  )
}
