import { type KeyMade, keyMadeSchema, type Partner, partnerChangedSchema } from '@kuomian/contract'
import { Button, Modal, Typography } from 'antd'
import { useState } from 'react'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { StateMark } from '../../feedback/StateMark.tsx'
import { formatDay } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useRegisterAct } from './useRegisterAct.ts'

/** The keys of a partner: a new one shows its secret here, once; an old one is revoked for good. */
export function KeyDialog({ partner, onClose }: { partner: Partner; onClose: () => void }) {
  const { t, language } = useLanguage()
  const [made, setMade] = useState<KeyMade | null>(null)
  const [asked, setAsked] = useState<string | null>(null)
  const make = useRegisterAct(keyMadeSchema, `/partners/${partner.id}/keys`, setMade)
  const revoke = useRegisterAct(partnerChangedSchema, `/partners/${partner.id}/keys/revoke`, () =>
    setAsked(null),
  )
  const error = make.error ?? revoke.error
  return (
    <Modal
      open
      title={t('feeds.keysOf', { name: partner.name })}
      footer={
        <>
          <Button onClick={onClose}>{t('feeds.close')}</Button>
          <Button type="primary" loading={make.isPending} onClick={() => make.mutate({})}>
            {t('feeds.makeKey')}
          </Button>
        </>
      }
      onCancel={onClose}
      width={640}
    >
      {made !== null && (
        <div className="feed-secret" role="status">
          <p>{t('feeds.secretOnce')}</p>
          <dl>
            <dt>{t('feeds.key')}</dt>
            <dd>
              <Typography.Text code copyable>
                {made.keyId}
              </Typography.Text>
            </dd>
            <dt>{t('feeds.secret')}</dt>
            <dd>
              <Typography.Text code copyable>
                {made.secret}
              </Typography.Text>
            </dd>
          </dl>
        </div>
      )}
      {partner.keys?.length === 0 && made === null && <p className="soft">{t('feeds.noKeys')}</p>}
      <ul className="feed-keys">
        {partner.keys?.map(({ id, madeOn, revokedOn }) => (
          <li key={id}>
            <code>{id}</code>
            <span className="soft">{t('feeds.madeOn', { day: formatDay(language, madeOn) })}</span>
            {revokedOn !== null ? (
              <StateMark state="done">
                {t('feeds.revokedOn', { day: formatDay(language, revokedOn) })}
              </StateMark>
            ) : asked === id ? (
              <Button
                size="small"
                danger
                loading={revoke.isPending}
                onClick={() => revoke.mutate({ keyId: id })}
              >
                {t('feeds.revokeSurely')}
              </Button>
            ) : (
              <Button size="small" onClick={() => setAsked(id)}>
                {t('feeds.revoke')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {error !== null && <ErrorNotice error={error} />}
    </Modal>
  )
}
