import { EVIDENCE_SOURCES } from '@kuomian/campaign'
import { useEffect, useState } from 'react'
import { formatMoment } from '../../language/format.ts'
import type { FileFacts } from '../content.ts'
import { Notice } from '../parts/parts.tsx'
import { useSpeech } from '../speech.ts'
import { usePhone } from '../usePhone.ts'
import { mostPhotos, type NotTaken, takePicture } from './takePicture.ts'

const wrongKeys = { heif: 'photoHeif', 'no-picture': 'notAPicture', 'too-many': 'photosTooMany' } as const

/** Photographs of an act: taken, chosen, looked at, taken off again. */
export function Photos({
  files,
  place,
  onAdd,
  onRemove,
}: {
  files: readonly FileFacts[]
  place: FileFacts['place']
  onAdd: (file: FileFacts) => void
  onRemove: (id: string) => void
}) {
  const { phone } = usePhone()
  const { t, pick } = useSpeech()
  const [wrong, setWrong] = useState<{ name: string; why: NotTaken | 'too-many' } | null>(null)
  const [working, setWorking] = useState(false)
  const photos = files.filter(({ kind }) => kind === 'photo')

  async function add(input: HTMLInputElement, source: 'camera' | 'gallery'): Promise<void> {
    const list = [...(input.files ?? [])]
    // The same file can be chosen again after it was taken off.
    input.value = ''
    setWrong(null)
    setWorking(true)
    for (const [number, file] of list.entries()) {
      if (photos.length + number >= mostPhotos) {
        setWrong({ name: file.name, why: 'too-many' })
        break
      }
      const taken = await takePicture(file, source, place)
      if (typeof taken === 'string') {
        setWrong({ name: file.name, why: taken })
        continue
      }
      await phone.keepFile(taken.facts, taken.bytes)
      onAdd(taken.facts)
    }
    setWorking(false)
  }

  async function remove(id: string): Promise<void> {
    onRemove(id)
    await phone.dropFiles([id])
  }

  return (
    <>
      <p className="two">
        <label className="plain">
          {t('takePhoto')}
          <input
            type="file"
            accept="image/*"
            capture="environment"
            className="only-heard"
            onChange={({ target }) => void add(target, 'camera')}
          />
        </label>
        <label className="plain">
          {t('fromGallery')}
          <input
            type="file"
            accept="image/*"
            multiple
            className="only-heard"
            onChange={({ target }) => void add(target, 'gallery')}
          />
        </label>
      </p>
      {working && <Notice kind="plain">{t('photoWorking')}</Notice>}
      {wrong !== null && (
        <Notice kind="wrong">{t(wrongKeys[wrong.why], { name: wrong.name, most: mostPhotos })}</Notice>
      )}
      <ul className="photos">
        {photos.map((photo, index) => (
          <li key={photo.id}>
            <Picture file={photo} alt={t('photo', { place: index + 1 })} />
            <button
              type="button"
              aria-label={t('removePhoto', { place: index + 1 })}
              onClick={() => void remove(photo.id)}
            >
              ×
            </button>
            <small className="soft">
              {pick(EVIDENCE_SOURCES[photo.source])} {formatMoment(photo.takenAt)}
              {photo.place !== null && ` · ${t('photoPlace')}`}
            </small>
          </li>
        ))}
      </ul>
    </>
  )
}

/** A kept file as a picture. */
export function Picture({ file, alt }: { file: FileFacts; alt: string }) {
  const { phone } = usePhone()
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    let made: string | null = null
    let wanted = true
    void phone.readFile(file.id).then((bytes) => {
      if (bytes === null || !wanted) return
      made = URL.createObjectURL(new Blob([bytes], { type: file.mediaType }))
      setAddress(made)
    })
    return () => {
      wanted = false
      if (made !== null) URL.revokeObjectURL(made)
    }
  }, [phone, file])
  return address === null ? <span className="photo-place" /> : <img src={address} alt={alt} />
}
