import { addDays } from '@kuomian/campaign'
import { projectPageSchema } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { Modal, Select } from 'antd'
import { useId, useState } from 'react'
import { request } from '../../../api/request.ts'
import { withQuery } from '../../../api/withQuery.ts'
import { DayInput } from '../../../dialogs/DayInput.tsx'
import { TextField } from '../../../dialogs/TextField.tsx'
import { ErrorNotice } from '../../../feedback/ErrorNotice.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useDistricts } from '../../../session/useDistricts.ts'
import { useSession } from '../../../session/useSession.ts'
import { membersOf } from './membersOf.ts'
import { useFollowUp } from './useFollowUp.ts'

/** Plans a round: districts follow each other day by day, each with the projects that are chosen there. */
export function PlanRoundDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLanguage()
  const { campaign } = useSession()
  const { options, nameOf } = useDistricts()
  const [districts, setDistricts] = useState<string[]>([])
  const [chosen, setChosen] = useState<number[]>([])
  const [title, setTitle] = useState('')
  const [leader, setLeader] = useState('')
  const [team, setTeam] = useState('')
  const [from, setFrom] = useState(campaign.today)
  const ids = { districts: useId(), projects: useId() }
  const { mutate, isPending, error } = useFollowUp('projects/rounds', onClose)
  const { data } = useQuery({
    queryKey: ['projects', 'choices'],
    queryFn: ({ signal }) =>
      request(projectPageSchema, 'GET', withQuery('/projects', { show: 'all', limit: 500 }), undefined, {
        signal,
      }),
  })
  const choices = (data?.rows ?? []).filter(({ districtId }) => districts.includes(String(districtId)))
  const members = membersOf(team)
  const isMissing =
    title.trim().length < 2 ||
    leader.trim() === '' ||
    from === '' ||
    districts.length === 0 ||
    members.length === 0 ||
    members.some(({ organisation }) => organisation === '')
  const stops = districts.map((districtId, place) => ({
    districtId: Number(districtId),
    day: addDays(from === '' ? campaign.today : from, place),
    projectIds: choices
      .filter((project) => String(project.districtId) === districtId && chosen.includes(project.id))
      .map(({ id }) => id),
  }))
  return (
    <Modal
      open
      title={t('projects.planRound')}
      okText={t('projects.save')}
      okButtonProps={{ disabled: isMissing, loading: isPending }}
      cancelText={t('feedback.cancel')}
      onOk={() => mutate({ title, leader, team: members, stops })}
      onCancel={onClose}
      width={560}
    >
      <TextField label={t('projects.roundTitle')} value={title} onChange={setTitle} />
      <TextField label={t('projects.leader')} value={leader} onChange={setLeader} />
      <TextField
        label={t('projects.team')}
        value={team}
        rows={3}
        hint={t('projects.teamHint')}
        onChange={setTeam}
      />
      <DayInput label={t('projects.roundFrom')} value={from} onChange={setFrom} />
      <p className="dialog-field">
        <label htmlFor={ids.districts}>{t('projects.roundDistricts')}</label>
        <Select
          id={ids.districts}
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          value={districts}
          options={[...options]}
          onChange={setDistricts}
        />
      </p>
      <p className="dialog-field">
        <label htmlFor={ids.projects}>{t('projects.roundProjects')}</label>
        <Select
          id={ids.projects}
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          value={chosen}
          options={choices.map(({ id, name, districtId }) => ({
            value: id,
            label: `${name} · ${nameOf(districtId)}`,
          }))}
          onChange={setChosen}
        />
      </p>
      {stops.length > 0 && (
        <p className="soft">
          {stops.map(({ day, districtId }) => `${day} ${nameOf(districtId)}`).join(' · ')}
        </p>
      )}
      {error !== null && <ErrorNotice error={error} />}
    </Modal>
  )
}
