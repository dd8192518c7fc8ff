import { jobStartedSchema, type PersonMessages } from '@kuomian/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { request } from '../../api/request.ts'
import { TextField } from '../../dialogs/TextField.tsx'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { EmptyState } from '../../feedback/EmptyState.tsx'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { Amount } from '../../figures/Amount.tsx'
import { useJob } from '../../jobs/useJob.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import type { Column } from '../../tables/column.ts'
import { ShortTable } from '../../tables/ShortTable.tsx'
import { TableSkeleton } from '../../tables/TableSkeleton.tsx'
import { phone, useMedia } from '../../theme/useMedia.ts'
import { FileJob } from './FileJob.tsx'
import { messagesQuery } from './peopleQueries.ts'
import { SendMessage } from './SendMessage.tsx'
import { VoidRecord } from './VoidRecord.tsx'

type Message = PersonMessages['messages'][number]

/** What stands on a phone: which message, to how many, what to do. */
const onPhone: ReadonlySet<string> = new Set(['title', 'persons', 'acts'])

/** Messages to many: what was sent, to how many, and the file of numbers for the carrier. */
export function MessagesPart() {
  const { t } = useLanguage()
  const { campaign } = useSession()
  const isNarrow = useMedia(phone)
  const { data, error, refetch } = useQuery(messagesQuery)
  if (error !== null) return <ErrorNotice error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <TableSkeleton />
  const columns: Column<Message>[] = [
    { key: 'day', head: t('people.day'), width: 104, cell: ({ happenedOn }) => happenedOn },
    {
      key: 'title',
      head: t('people.messageTitle'),
      width: isNarrow ? 96 : 160,
      cell: ({ title, happenedOn }) =>
        isNarrow ? (
          <>
            {title} <span className="soft">{happenedOn}</span>
          </>
        ) : (
          title
        ),
    },
    { key: 'words', head: t('people.words'), width: 280, cell: ({ words }) => words },
    {
      key: 'persons',
      head: t('people.numbered'),
      number: true,
      width: isNarrow ? 56 : 88,
      cell: ({ persons }) => <Amount value={persons} />,
    },
    {
      key: 'unnumbered',
      head: t('people.unnumbered'),
      number: true,
      width: 88,
      cell: ({ unnumbered }) => <Amount value={unnumbered} />,
    },
    {
      key: 'files',
      head: t('people.files'),
      number: true,
      width: 96,
      cell: ({ files }) => <Amount value={files} />,
    },
    {
      key: 'acts',
      head: t('people.acts'),
      width: isNarrow ? 130 : 200,
      cell: (message) =>
        message.voidedOn !== null ? (
          t('people.voided', { day: message.voidedOn, reason: message.voidReason ?? '' })
        ) : campaign.readOnly ? null : (
          <span className="people-bar">
            <CarrierFile message={message} />
            <VoidRecord path={`/people/messages/${message.id}/void`} title={message.title} />
          </span>
        ),
    },
  ]
  return (
    <section className="sheet" aria-label={t('people.messageTable')}>
      <div className="people-bar">
        <h2>{t('people.messageTable')}</h2>
        {!campaign.readOnly && <SendMessage />}
      </div>
      <p className="soft">{t('people.messageNote')}</p>
      {data.messages.length === 0 ? (
        <EmptyState title={t('people.noMessages')} next={t('people.noMessagesNext')} />
      ) : (
        <ShortTable<Message>
          caption={t('people.messageTable')}
          columns={isNarrow ? columns.filter(({ key }) => onPhone.has(key)) : columns}
          rows={data.messages}
          rowKey={({ id }) => String(id)}
        />
      )}
    </section>
  )
}

/** Takes the numbers of a message away, for a reason that the journal keeps. */
function CarrierFile({ message }: { message: Message }) {
  const { t } = useLanguage()
  const client = useQueryClient()
  const [asks, setAsks] = useState(false)
  const [reason, setReason] = useState('')
  const start = useMutation({
    mutationFn: () => request(jobStartedSchema, 'POST', `/people/messages/${message.id}/file`, { reason }),
    onSuccess: () => setAsks(false),
  })
  const { isOver } = useJob(start.data?.jobId ?? null)
  useEffect(() => {
    if (isOver) void client.invalidateQueries({ queryKey: ['people', 'messages'] })
  }, [isOver, client])
  return (
    <>
      <Button size="small" onClick={() => setAsks(true)}>
        {t('people.carrierFile')}
      </Button>
      <FileJob jobId={start.data?.jobId ?? null} error={null} />
      <ConfirmWithNumbers
        open={asks}
        title={t('people.carrierFile')}
        act={t('people.carrierFile')}
        busy={start.isPending}
        disabled={reason.trim().length < 2}
        error={start.error}
        onConfirm={() => start.mutate()}
        onCancel={() => setAsks(false)}
        numbers={[{ label: t('people.numbered'), value: <Amount value={message.persons} /> }]}
      >
        <p className="soft">{t('people.unmaskNote')}</p>
        <TextField label={t('people.reason')} most={200} value={reason} onChange={setReason} />
      </ConfirmWithNumbers>
    </>
  )
}
