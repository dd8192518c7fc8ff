import { type Lead, type SplitChoices, splitDoneSchema } from '@kuomian/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Modal, Radio } from 'antd'
import { useState } from 'react'
import { request } from '../../api/request.ts'
import { TextField } from '../../dialogs/TextField.tsx'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { formatDay } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { TableSkeleton } from '../../tables/TableSkeleton.tsx'
import { splitChoicesQuery } from './mergeQueries.ts'
import type { MergeWords } from './mergeWords.ts'
import { PartList } from './PartList.tsx'
import { codeKey, proposedSplit, toggled } from './splitDraft.ts'
import './merges.css'

interface SplitLeadProps {
  readonly lead: Lead
  readonly words: MergeWords
  readonly onClose: () => void
}

/** Takes a lead apart: which codes, persons and visits leave, and to whom. */
export function SplitLead({ lead, words, onClose }: SplitLeadProps) {
  const { t } = useLanguage()
  const { data, error } = useQuery(splitChoicesQuery(lead.id))
  if (data !== undefined) return <SplitForm choices={data} words={words} onClose={onClose} />
  return (
    <Modal open title={t('merges.askSplit', { name: lead.name })} footer={null} onCancel={onClose}>
      {error === null ? <TableSkeleton /> : <ErrorNotice error={error} />}
    </Modal>
  )
}

/** Who came with the lead that stands again is shown before the others. */
const cameFirst = <Person extends { origin: number | null }>(
  persons: readonly Person[],
  into: number | null,
) =>
  into === null
    ? persons
    : persons.toSorted((one, other) => Number(other.origin === into) - Number(one.origin === into))

function SplitForm({
  choices,
  words,
  onClose,
}: {
  choices: SplitChoices
  words: MergeWords
  onClose: () => void
}) {
  const { t, language } = useLanguage()
  const { nameOf } = useDistricts()
  const { message } = App.useApp()
  const client = useQueryClient()
  const [draft, setDraft] = useState(() => proposedSplit(choices, choices.merged.at(-1)?.leadId ?? null))
  const [name, setName] = useState('')
  const [reason, setReason] = useState('')
  const { into, codes, persons, visits } = draft
  const split = useMutation({
    mutationFn: () =>
      request(splitDoneSchema, 'POST', `/leads/${choices.leadId}/split`, {
        into,
        ...(into === null && { name }),
        codes: choices.codes
          .filter((code) => codes.has(codeKey(code)))
          .map(({ kind, value }) => ({ kind, value })),
        personIds: [...persons],
        visitIds: [...visits],
        reason,
      }),
    onSuccess: async (done) => {
      message.success(t('merges.split', { lead: done.separated, persons: done.persons }))
      onClose()
      await client.invalidateQueries({ queryKey: ['leads'] })
      await client.invalidateQueries({ queryKey: ['batches'] })
    },
  })
  const isNamed = into !== null || (name.trim() !== '' && codes.size + persons.size > 0)
  return (
    <Modal
      open
      width={640}
      title={t('merges.askSplit', { name: choices.name })}
      okText={t('merges.splitAct', { codes: codes.size, persons: persons.size, visits: visits.size })}
      okButtonProps={{ disabled: !isNamed || reason.trim().length < 2 }}
      confirmLoading={split.isPending}
      cancelText={t('feedback.cancel')}
      onOk={() => split.mutate()}
      onCancel={onClose}
    >
      <p className="soft">{t('merges.splitNote')}</p>
      <Radio.Group
        className="merges-into"
        aria-label={t('merges.into')}
        value={into ?? 0}
        onChange={({ target }) => setDraft(proposedSplit(choices, Number(target.value) || null))}
      >
        {choices.merged.map(({ leadId, name: merged, mergedOn }) => (
          <Radio key={leadId} value={leadId}>
            {t('merges.standAgain', { name: merged, day: formatDay(language, mergedOn) })}
          </Radio>
        ))}
        <Radio value={0}>{t('merges.newEmployer')}</Radio>
      </Radio.Group>
      {into === null && <TextField label={t('merges.newName')} most={200} value={name} onChange={setName} />}
      <PartList
        title={t('merges.codes')}
        parts={choices.codes.map((code) => ({
          key: codeKey(code),
          label: `${words.codeKind(code.kind)} ${code.value}`,
        }))}
        chosen={codes}
        onChange={(chosen) => setDraft({ ...draft, codes: chosen })}
        onToggle={(key) => setDraft({ ...draft, codes: toggled(codes, key) })}
      />
      <PartList
        title={t('merges.persons')}
        parts={cameFirst(choices.persons, into).map(({ id, name: person, idMasked, outcome }) => ({
          key: id,
          label: [person, idMasked, outcome === null ? '' : words.outcome(outcome)].filter(Boolean).join(' '),
        }))}
        chosen={persons}
        onChange={(chosen) => setDraft({ ...draft, persons: chosen })}
        onToggle={(key) => setDraft({ ...draft, persons: toggled(persons, key) })}
      />
      <PartList
        title={t('merges.visits')}
        parts={choices.visits.map(({ id, happenedOn, outcome, districtId }) => ({
          key: id,
          label: `${happenedOn} ${nameOf(districtId)} ${words.outcome(outcome)}`,
        }))}
        chosen={visits}
        onChange={(chosen) => setDraft({ ...draft, visits: chosen })}
        onToggle={(key) => setDraft({ ...draft, visits: toggled(visits, key) })}
      />
      <TextField label={t('merges.reason')} rows={2} value={reason} onChange={setReason} />
      {split.error !== null && <ErrorNotice error={split.error} />}
    </Modal>
  )
}
