import { addDays, paperQuarter } from '@kuomian/campaign'
import type { PlanDistrictRound as Plan, SupervisionProposal } from '@kuomian/contract'
import { Modal, Select } from 'antd'
import { useId, useState } from 'react'
import { DayInput } from '../../dialogs/DayInput.tsx'
import { TextField } from '../../dialogs/TextField.tsx'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { useSession } from '../../session/useSession.ts'
import { membersOf, useFollowUp } from '../projects/index.ts'

/** Plans a round: the chosen districts follow each other day by day, each with the reasons that it was proposed for. */
export function PlanDistrictRound({
  quarter,
  proposed,
  onClose,
}: {
  quarter: string
  proposed: readonly SupervisionProposal[]
  onClose: () => void
}) {
  const { t, language } = useLanguage()
  const { campaign } = useSession()
  const { options, nameOf } = useDistricts()
  const id = useId()
  const [title, setTitle] = useState(
    t('supervision.defaultTitle', { quarter: language === 'zh' ? paperQuarter(quarter) : quarter }),
  )
  const [leader, setLeader] = useState('')
  const [team, setTeam] = useState('')
  const [from, setFrom] = useState(campaign.today)
  const [districts, setDistricts] = useState(proposed.map(({ districtId }) => String(districtId)))
  const { mutate, isPending, error } = useFollowUp('supervision/rounds', onClose)
  const members = membersOf(team)
  const reasonsOf = new Map(proposed.map(({ districtId, reasons }) => [districtId, reasons]))
  const stops = districts.map((districtId, place) => ({
    districtId: Number(districtId),
    day: addDays(from === '' ? campaign.today : from, place),
    reasons: (reasonsOf.get(Number(districtId)) ?? []).map(({ zh }) => zh),
  }))
  const isMissing =
    title.trim().length < 2 ||
    leader.trim() === '' ||
    from === '' ||
    stops.length === 0 ||
    members.length === 0 ||
    members.some(({ organisation }) => organisation === '')
  return (
    <Modal
      open
      title={`${t('supervision.plan')} · ${quarter}`}
      okText={t('projects.save')}
      okButtonProps={{ disabled: isMissing, loading: isPending }}
      cancelText={t('feedback.cancel')}
      onOk={() => mutate({ title, quarter, leader, team: members, stops } satisfies Plan)}
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
        <label htmlFor={id}>{t('projects.roundDistricts')}</label>
        <Select
          id={id}
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          value={districts}
          options={[...options]}
          onChange={setDistricts}
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
