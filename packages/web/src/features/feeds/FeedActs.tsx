import { type Feed, feedChangedSchema } from '@kuomian/contract'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { TextField } from '../../dialogs/TextField.tsx'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { FeedDialog } from './FeedDialog.tsx'
import { useRegisterAct } from './useRegisterAct.ts'

/** Changes a feed, suspends it with a reason, or lets it deliver again. */
export function FeedActs({ feed }: { feed: Feed }) {
  const { t } = useLanguage()
  const [asked, setAsked] = useState<'change' | 'suspend' | null>(null)
  const [reason, setReason] = useState('')
  const close = () => setAsked(null)
  const { mutate, isPending, error } = useRegisterAct(feedChangedSchema, `/feeds/${feed.id}/suspend`, close)
  return (
    <>
      {feed.suspension === null ? (
        <Button onClick={() => setAsked('suspend')}>{t('feeds.suspend')}</Button>
      ) : (
        <Button loading={isPending} onClick={() => mutate({ reason: null })}>
          {t('feeds.resume')}
        </Button>
      )}
      <Button type="primary" onClick={() => setAsked('change')}>
        {t('feeds.change')}
      </Button>
      {asked === 'change' && <FeedDialog feed={feed} partners={[]} rules={[]} onClose={close} />}
      <Modal
        open={asked === 'suspend'}
        title={t('feeds.suspendFeed', { name: feed.name })}
        okText={t('feeds.suspend')}
        okButtonProps={{ disabled: reason.trim().length < 2, loading: isPending }}
        cancelText={t('feedback.cancel')}
        onOk={() => mutate({ reason })}
        onCancel={close}
      >
        <p>{t('feeds.suspendNote')}</p>
        <TextField label={t('feeds.reason')} value={reason} most={200} onChange={setReason} />
        {error !== null && <ErrorNotice error={error} />}
      </Modal>
    </>
  )
}
