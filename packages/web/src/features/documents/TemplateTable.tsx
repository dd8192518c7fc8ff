import { DOCUMENT_KINDS } from '@kuomian/campaign'
import type { DocumentTemplate } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { ShortTable } from '../../tables/ShortTable.tsx'
import { TableSkeleton } from '../../tables/TableSkeleton.tsx'
import { BackToShipped } from './BackToShipped.tsx'
import { templatesQuery } from './documentQueries.ts'
import { ReplaceTemplate } from './ReplaceTemplate.tsx'

type Open = { what: 'replace' | 'back' | 'places'; template: DocumentTemplate }

/** The Word template of each kind: take it, change it, put it in use, or go back to the shipped one. */
export function TemplateTable() {
  const { t, pick } = useLanguage()
  const { data, error, refetch } = useQuery(templatesQuery)
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  if (error !== null) return <ErrorNotice error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <TableSkeleton />
  const shownPlace = (place: string) => {
    const [list = '', inRow] = place.split('.')
    return inRow === undefined ? `{${place}}` : t('documents.rowPlace', { list, place: `{${inRow}}` })
  }
  const nameOf = (template: DocumentTemplate) => pick(DOCUMENT_KINDS[template.kind].title)
  return (
    <section className="sheet">
      <p className="soft">{t('documents.replaceNote')}</p>
      <ShortTable<DocumentTemplate>
        caption={t('documents.templates')}
        rows={data.templates}
        rowKey={({ kind }) => kind}
        columns={[
          { key: 'kind', head: t('documents.kind'), width: 160, cell: nameOf },
          {
            key: 'inUse',
            head: t('documents.inUse'),
            width: 240,
            cell: ({ shipped, version, name }) =>
              shipped ? t('documents.shipped') : t('documents.version', { version, name: name ?? '' }),
          },
          {
            key: 'changedOn',
            head: t('documents.changedOn'),
            width: 112,
            cell: ({ changedOn }) => changedOn ?? '—',
          },
          {
            key: 'places',
            head: t('documents.places'),
            width: 96,
            cell: (template) => (
              <Button
                type="link"
                size="small"
                aria-label={t('documents.placesOf', { kind: nameOf(template) })}
                onClick={() => setOpen({ what: 'places', template })}
              >
                {t('documents.placesCount', { count: template.places.length })}
              </Button>
            ),
          },
          {
            key: 'acts',
            head: t('documents.acts'),
            width: 220,
            cell: (template) => (
              <span className="document-files">
                <a
                  href={`/api/document-templates/${template.kind}/file`}
                  download
                  aria-label={t('documents.downloadOf', { kind: nameOf(template) })}
                >
                  {t('documents.download')}
                </a>
                <Button
                  size="small"
                  aria-label={t('documents.replaceOf', { kind: nameOf(template) })}
                  onClick={() => setOpen({ what: 'replace', template })}
                >
                  {t('documents.replace')}
                </Button>
                {!template.shipped && (
                  <Button size="small" onClick={() => setOpen({ what: 'back', template })}>
                    {t('documents.back')}
                  </Button>
                )}
              </span>
            ),
          },
        ]}
      />
      {open?.what === 'replace' && <ReplaceTemplate template={open.template} onClose={close} />}
      {open?.what === 'back' && <BackToShipped template={open.template} onClose={close} />}
      {open?.what === 'places' && (
        <Modal
          open
          footer={null}
          onCancel={close}
          title={t('documents.placesOf', { kind: nameOf(open.template) })}
        >
          <p className="soft">
            {t('documents.placesNote', {
              ...{ place: '{文号}', first: '{#名单}', last: '{/名单}', code: '二维码' },
            })}
          </p>
          <ul className="document-places">
            {open.template.places.map((place) => (
              <li key={place}>{shownPlace(place)}</li>
            ))}
          </ul>
        </Modal>
      )}
    </section>
  )
}
