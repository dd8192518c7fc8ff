import { ROSTER_KINDS, type RosterKind, rosterOf } from '@kuomian/campaign'
import { type Preview, previewSchema } from '@kuomian/contract'
import { Button, Drawer, Input, Select } from 'antd'
import { type ChangeEvent, useId, useState } from 'react'
import { upload } from '../../api/upload.ts'
import { withQuery } from '../../api/withQuery.ts'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { ProgressWithEta } from '../../feedback/ProgressWithEta.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { PreviewStep } from './PreviewStep.tsx'

/** The way of a file into the lake: choose and upload, look and correct, try, import. */
export function BringIn({ onClose }: { onClose: () => void }) {
  const { t, pick } = useLanguage()
  const kindId = useId()
  const sourceId = useId()
  const fileId = useId()
  const [kind, setKind] = useState<RosterKind | null>(null)
  const [source, setSource] = useState('')
  const [sent, setSent] = useState<{ done: number; total: number } | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const [preview, setPreview] = useState<Preview | null>(null)

  async function choose(event: ChangeEvent<HTMLInputElement>) {
    const file = event.target.files?.[0]
    event.target.value = ''
    if (file === undefined || kind === null) return
    setFailure(null)
    setSent({ done: 0, total: file.size })
    const form = new FormData()
    form.append('file', file)
    try {
      const onProgress = (done: number, total: number) => setSent({ done, total })
      setPreview(
        await upload(previewSchema, withQuery('/imports/files', { kind, source }), form, { onProgress }),
      )
    } catch (error) {
      setFailure(error)
    } finally {
      setSent(null)
    }
  }

  return (
    <Drawer open size={840} onClose={onClose} title={t('imports.bringIn')}>
      <div className="imports-detail">
        {preview === null ? (
          <>
            <label className="imports-label" htmlFor={kindId}>
              {t('imports.whichRoster')}
              <Select
                id={kindId}
                showSearch={{ optionFilterProp: 'label' }}
                value={kind}
                onChange={setKind}
                options={ROSTER_KINDS.map((one) => ({ value: one, label: pick(rosterOf(one)) }))}
              />
            </label>
            <label className="imports-label" htmlFor={sourceId}>
              {t('imports.whichSource')}
              <Input
                id={sourceId}
                value={source}
                maxLength={60}
                onChange={(event) => setSource(event.target.value)}
              />
            </label>
            <label className="imports-label" htmlFor={fileId}>
              {t('imports.chooseFile')}
              <input
                id={fileId}
                type="file"
                accept=".xlsx,.xls,.xlsm,.et,.csv,.tsv,.txt"
                disabled={kind === null || sent !== null}
                onChange={(event) => void choose(event)}
              />
            </label>
            {sent !== null && (
              <ProgressWithEta
                label={t('imports.uploading')}
                done={Math.round(sent.done / 1024)}
                total={Math.max(1, Math.round(sent.total / 1024))}
                unit="KB"
                rate={null}
              />
            )}
            {failure !== null && <ErrorNotice error={failure} />}
          </>
        ) : (
          <PreviewStep preview={preview} source={source} onPreview={setPreview} />
        )}
        {preview !== null && (
          <div>
            <Button onClick={() => setPreview(null)}>{t('imports.another')}</Button>
          </div>
        )}
      </div>
    </Drawer>
  )
}
