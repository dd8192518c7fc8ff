import { type Partner, partnerChangedSchema } from '@kuomian/contract'
import { Checkbox, Modal } from 'antd'
import { useState } from 'react'
import { NumberField } from '../../dialogs/NumberField.tsx'
import { TextField } from '../../dialogs/TextField.tsx'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useRegisterAct } from './useRegisterAct.ts'

/** Enters a partner department with its quotas, or changes them. */
export function PartnerDialog({ partner, onClose }: { partner: Partner | null; onClose: () => void }) {
  const { t } = useLanguage()
  const [name, setName] = useState(partner?.name ?? '')
  const [contact, setContact] = useState(partner?.contact ?? '')
  const [mayLookUp, setMayLookUp] = useState(partner?.mayLookUp ?? false)
  const [requestsPerMinute, setRequests] = useState<number | null>(partner?.requestsPerMinute ?? 600)
  const [rowsPerDay, setRows] = useState<number | null>(partner?.rowsPerDay ?? 200_000)
  const path = partner === null ? '/partners' : `/partners/${partner.id}/change`
  const { mutate, isPending, error } = useRegisterAct(partnerChangedSchema, path, onClose)
  const isMissing = name.trim().length < 2 || requestsPerMinute === null || rowsPerDay === null
  return (
    <Modal
      open
      title={partner === null ? t('feeds.enterPartner') : t('feeds.changePartner', { name: partner.name })}
      okText={t('feeds.save')}
      okButtonProps={{ disabled: isMissing, loading: isPending }}
      cancelText={t('feedback.cancel')}
      onOk={() => mutate({ name, contact, mayLookUp, requestsPerMinute, rowsPerDay })}
      onCancel={onClose}
      width={480}
    >
      <TextField label={t('feeds.partnerName')} value={name} most={60} onChange={setName} />
      <TextField label={t('feeds.contact')} value={contact} most={100} onChange={setContact} />
      <NumberField
        label={t('feeds.requestsPerMinute')}
        value={requestsPerMinute}
        most={120_000}
        onChange={setRequests}
      />
      <NumberField label={t('feeds.rowsPerDay')} value={rowsPerDay} most={10_000_000} onChange={setRows} />
      <p className="dialog-field">
        <Checkbox checked={mayLookUp} onChange={({ target }) => setMayLookUp(target.checked)}>
          {t('feeds.mayLookUp')}
        </Checkbox>
      </p>
      {error !== null && <ErrorNotice error={error} />}
    </Modal>
  )
}
