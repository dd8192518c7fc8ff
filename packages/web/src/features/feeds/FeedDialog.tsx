import { rosterOf } from '@kuomian/campaign'
import { type Feed, type FeedRegister, feedChangedSchema } from '@kuomian/contract'
import { Modal, Select } from 'antd'
import { useId, useState } from 'react'
import { DayInput } from '../../dialogs/DayInput.tsx'
import { NumberField } from '../../dialogs/NumberField.tsx'
import { TextField } from '../../dialogs/TextField.tsx'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { useRegisterAct } from './useRegisterAct.ts'

/** Enters a feed, or changes what may be changed of one: name, contact, agreement, cadence. */
export function FeedDialog({
  feed,
  partners,
  rules,
  onClose,
}: {
  feed: Feed | null
  partners: FeedRegister['partners']
  rules: FeedRegister['rules']
  onClose: () => void
}) {
  const { t, pick } = useLanguage()
  const { campaign } = useSession()
  const [partnerId, setPartnerId] = useState(feed?.partnerId ?? partners[0]?.id)
  const [rule, setRule] = useState(0)
  const [code, setCode] = useState(feed?.code ?? '')
  const [name, setName] = useState(feed?.name ?? '')
  const [contact, setContact] = useState(feed?.contact ?? '')
  const [agreement, setAgreement] = useState(feed?.agreement ?? '')
  const [agreedFrom, setAgreedFrom] = useState(feed?.agreedFrom ?? campaign.today)
  const [agreedTo, setAgreedTo] = useState(feed?.agreedTo ?? '')
  const [cadenceDays, setCadenceDays] = useState<number | null>(feed?.cadenceDays ?? 31)
  const path = feed === null ? '/feeds' : `/feeds/${feed.id}/change`
  const { mutate, isPending, error } = useRegisterAct(feedChangedSchema, path, onClose)
  const chosen = rules[rule]
  const isMissing =
    name.trim().length < 2 ||
    agreement.trim().length < 2 ||
    agreedFrom === '' ||
    cadenceDays === null ||
    (feed === null && (!/^[a-z0-9][a-z0-9-]{1,39}$/.test(code) || chosen === undefined))
  const changed = {
    name,
    contact,
    agreement,
    agreedFrom,
    agreedTo: agreedTo === '' ? null : agreedTo,
    cadenceDays,
  }
  return (
    <Modal
      open
      title={feed === null ? t('feeds.enterFeed') : t('feeds.changeFeed', { name: feed.name })}
      okText={t('feeds.save')}
      okButtonProps={{ disabled: isMissing, loading: isPending }}
      cancelText={t('feedback.cancel')}
      onOk={() => mutate(feed === null ? { ...changed, ...chosen, partnerId, code } : changed)}
      onCancel={onClose}
      width={640}
    >
      <div className="feed-form">
        {feed === null && (
          <>
            <ChoiceField
              label={t('feeds.partner')}
              value={partnerId}
              options={partners.map(({ id, name: label }) => ({ value: id, label }))}
              onChange={setPartnerId}
            />
            <ChoiceField
              label={t('feeds.brings')}
              value={rule}
              options={rules.map(({ roster, leadClass }, place) => ({
                value: place,
                label: `${pick(rosterOf(roster))} → ${leadClass}`,
              }))}
              onChange={setRule}
            />
            <TextField
              label={t('feeds.code')}
              value={code}
              most={40}
              hint={t('feeds.codeHint')}
              onChange={setCode}
            />
          </>
        )}
        <TextField label={t('feeds.name')} value={name} most={80} onChange={setName} />
        <TextField label={t('feeds.agreement')} value={agreement} most={100} onChange={setAgreement} />
        <TextField label={t('feeds.contact')} value={contact} most={100} onChange={setContact} />
        <DayInput label={t('feeds.agreedFrom')} value={agreedFrom} onChange={setAgreedFrom} />
        <DayInput label={t('feeds.agreedTo')} value={agreedTo} onChange={setAgreedTo} />
        <NumberField
          label={t('feeds.cadenceDays')}
          value={cadenceDays}
          most={366}
          onChange={setCadenceDays}
        />
      </div>
      {error !== null && <ErrorNotice error={error} />}
    </Modal>
  )
}

function ChoiceField({
  label,
  value,
  options,
  onChange,
}: {
  label: string
  value: number | undefined
  options: { value: number; label: string }[]
  onChange: (value: number) => void
}) {
  const id = useId()
  return (
    <p className="dialog-field">
      <label htmlFor={id}>{label}</label>
      <Select<number>
        id={id}
        {...(value === undefined ? {} : { value })}
        options={options}
        onChange={onChange}
        className="feed-choice"
      />
    </p>
  )
}
