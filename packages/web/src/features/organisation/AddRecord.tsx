import { type AddRecord as Draft, type Evidence, organisationDoneSchema } from '@kuomian/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Modal } from 'antd'
import { useState } from 'react'
import { request } from '../../api/request.ts'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { EvidenceFields } from '../evidence/index.ts'
import { Entry } from './EntryDialog.tsx'
import { type MeasureDraft, MeasureRows } from './MeasureRows.tsx'
import { organisationQuery } from './organisationQuery.ts'

const kinds = ['measures', 'liaison', 'publicity'] as const

/** Records what the district did beside its leads: a plan with its measures, or talks and publicity, each with its files. */
export function AddRecord({ today, onClose }: { today: string; onClose: () => void }) {
  const { t } = useLanguage()
  const queryClient = useQueryClient()
  const [draft, setDraft] = useState<Omit<Draft, 'evidence' | 'measures'>>({
    ...{ kind: 'measures', happenedOn: today },
    ...{ title: '', body: '', owner: '', partner: '', audience: null },
  })
  const [measures, setMeasures] = useState<readonly MeasureDraft[]>([])
  const [files, setFiles] = useState<readonly Evidence[]>([])
  const isPlan = draft.kind === 'measures'
  const body = (): Draft => ({
    ...draft,
    owner: isPlan ? draft.owner : '',
    measures: isPlan ? measures.map(({ what, owner, dueOn }) => ({ what, owner, dueOn })) : [],
    evidence: files.map(({ id }) => id),
  })
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => request(organisationDoneSchema, 'POST', '/organisation/records', body()),
    onSuccess: async () => {
      onClose()
      await queryClient.invalidateQueries({ queryKey: organisationQuery.queryKey })
    },
  })
  const isMissing =
    draft.title.trim().length < 2 ||
    draft.happenedOn === '' ||
    (isPlan && measures.some(({ what }) => what.trim().length < 2))
  const text = (name: 'title' | 'body' | 'owner' | 'partner', kind: 'text' | 'long' = 'text') => (
    <Entry
      field={{
        name,
        kind,
        label: t(name === 'title' ? 'organisation.recordTitle' : `organisation.${name}`),
        required: name === 'title',
      }}
      value={draft[name] ?? ''}
      onChange={(value) => setDraft({ ...draft, [name]: String(value ?? '') })}
    />
  )
  return (
    <Modal
      open
      title={t('organisation.addRecord')}
      okText={t('organisation.save')}
      okButtonProps={{ disabled: isMissing, loading: isPending }}
      cancelText={t('feedback.cancel')}
      onOk={() => mutate()}
      onCancel={onClose}
      width={680}
    >
      <Entry
        field={{
          name: 'kind',
          label: t('organisation.kind'),
          options: kinds.map((value) => ({ value, label: t(`organisation.${value}`) })),
        }}
        value={draft.kind}
        onChange={(value) => setDraft({ ...draft, kind: kinds.find((kind) => kind === value) ?? draft.kind })}
      />
      <Entry
        field={{ name: 'happenedOn', label: t('organisation.day'), kind: 'day', required: true }}
        value={draft.happenedOn}
        onChange={(value) => setDraft({ ...draft, happenedOn: String(value ?? '') })}
      />
      {text('title')}
      {text('body', 'long')}
      {isPlan && text('owner')}
      {isPlan && <MeasureRows measures={measures} onChange={setMeasures} />}
      {draft.kind === 'liaison' && text('partner')}
      {draft.kind === 'publicity' && (
        <Entry
          field={{ name: 'audience', label: t('organisation.audience'), kind: 'number' }}
          value={draft.audience ?? null}
          onChange={(value) => setDraft({ ...draft, audience: typeof value === 'number' ? value : null })}
        />
      )}
      <EvidenceFields
        files={files}
        place={null}
        onAdd={(file) => setFiles((all) => [...all, file])}
        onRemove={(file) => setFiles((all) => all.filter(({ id }) => id !== file.id))}
      />
      {error !== null && <ErrorNotice error={error} />}
    </Modal>
  )
}
