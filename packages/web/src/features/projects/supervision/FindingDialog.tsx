import { addDays } from '@kuomian/campaign'
import { projectPageSchema, type SupervisionRound } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { Modal, Select } from 'antd'
import { useId, useState } from 'react'
import { request } from '../../../api/request.ts'
import { withQuery } from '../../../api/withQuery.ts'
import { DayInput } from '../../../dialogs/DayInput.tsx'
import { TextField } from '../../../dialogs/TextField.tsx'
import { ErrorNotice } from '../../../feedback/ErrorNotice.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useSession } from '../../../session/useSession.ts'
import { useFollowUp } from './useFollowUp.ts'

const DAYS_TO_RESOLVE = 14

/** What was found at a project, and what is to be put right by when; without words for it nothing is. */
export function FindingDialog({ round, onClose }: { round: SupervisionRound; onClose: () => void }) {
  const { t } = useLanguage()
  const { campaign } = useSession()
  const id = useId()
  const [projectId, setProjectId] = useState(round.projects[0]?.id)
  const [foundOn, setFoundOn] = useState(campaign.today)
  const [finding, setFinding] = useState('')
  const [requirement, setRequirement] = useState('')
  const [dueOn, setDueOn] = useState(addDays(campaign.today, DAYS_TO_RESOLVE))
  const { mutate, isPending, error } = useFollowUp(`projects/rounds/${round.id}/findings`, onClose)
  const { data } = useQuery({
    queryKey: ['projects', 'choices'],
    queryFn: ({ signal }) =>
      request(projectPageSchema, 'GET', withQuery('/projects', { show: 'all', limit: 500 }), undefined, {
        signal,
      }),
  })
  const planned = new Map(round.projects.map((project) => [project.id, project.name]))
  for (const { id: each, name, districtId } of data?.rows ?? []) {
    if (districtId !== null && round.districtIds.includes(districtId)) planned.set(each, name)
  }
  const isBound = requirement.trim() !== ''
  return (
    <Modal
      open
      title={`${t('projects.recordFinding')} · ${round.title}`}
      okText={t('projects.save')}
      okButtonProps={{
        disabled: projectId === undefined || finding.trim().length < 2 || foundOn === '' || dueOn === '',
        loading: isPending,
      }}
      cancelText={t('feedback.cancel')}
      onOk={() =>
        mutate({
          projectId,
          foundOn,
          finding,
          ...(isBound ? { requirement, dueOn } : {}),
        })
      }
      onCancel={onClose}
      width={480}
    >
      <p className="dialog-field">
        <label htmlFor={id}>{t('projects.name')}</label>
        <Select
          id={id}
          showSearch={{ optionFilterProp: 'label' }}
          value={projectId}
          options={[...planned].map(([value, label]) => ({ value, label }))}
          onChange={setProjectId}
        />
      </p>
      <DayInput label={t('projects.foundOn')} value={foundOn} onChange={setFoundOn} />
      <TextField label={t('projects.findingIs')} value={finding} rows={3} onChange={setFinding} />
      <TextField label={t('projects.requirementIs')} value={requirement} rows={2} onChange={setRequirement} />
      {isBound && <DayInput label={t('projects.dueOn')} value={dueOn} onChange={setDueOn} />}
      {error !== null && <ErrorNotice error={error} />}
    </Modal>
  )
}
