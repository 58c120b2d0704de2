'use client'

import { useTranslations } from 'next-intl'
import { useState, type DragEvent, type FormEvent } from 'react'
import { FailedBanner } from '@/components/forms/failed-banner'
import { FormAnswer } from '@/components/forms/form-answer'
import { useFormAction } from '@/components/forms/use-form-action'
import { useFormWords } from '@/components/forms/use-form-words'
import { TextareaField } from '@/components/ui/field'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { Icon } from '@/components/ui/icon'
import { SubmitButton } from '@/components/ui/submit-button'
import type { ImportTarget } from '@/core/imports/import'
import { bringFile } from '../actions'
import { UploadProgress } from './upload-progress'
import { useUpload } from './use-upload'

/**
 * Takes a file by drop or choice, or pasted rows of a spreadsheet. With JavaScript a file goes up in parts at once;
 * without, the form brings one of up to 3 MB.
 */
export function FileDrop({ renderedFor, target }: { renderedFor: string; target: ImportTarget }) {
  const t = useTranslations('Upload')
  const [state, submit] = useFormAction(bringFile)
  const { inWords } = useFormWords(state)
  const [isOver, setOver] = useState(false)
  const { upload, start, goOn, stop } = useUpload(renderedFor, target)

  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file) start(file)
  }
  const submitted = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const file = form.get('file')
    const pasted = form.get('pasted')
    if (file instanceof File && file.size > 0) start(file)
    else if (typeof pasted === 'string' && pasted.trim() !== '') start(new File([pasted], 'pasted.tsv'))
    else start(null)
  }

  if (upload.status === 'sending' || upload.status === 'broken') {
    return <UploadProgress upload={upload} goOn={goOn} stop={stop} />
  }
  return (
    <form action={submit} onSubmit={submitted}>
      <HiddenFields fields={{ renderedFor, target }} />
      {upload.status === 'refused' ? (
        <FailedBanner reason={upload.message.key}>{upload.words || inWords(upload.message)}</FailedBanner>
      ) : (
        <FormAnswer state={state} />
      )}
      <div
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={`mb-4 grid grid-cols-[minmax(0,1fr)] justify-items-center gap-2 rounded-lg border-2 border-dashed px-6 py-10 text-center max-sm:px-3 ${isOver ? 'border-(--accent) bg-accent-soft' : 'border-line-strong/50 bg-surface'}`}
      >
        <Icon name="upload" className="size-7 text-muted" />
        <label htmlFor="file" className="text-base font-medium">
          {t('drop')}
        </label>
        <input
          id="file"
          name="file"
          type="file"
          aria-describedby="file-hint"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? []
            if (file) start(file)
          }}
          className="max-w-full min-w-0 text-muted file:mr-3 file:h-8 file:cursor-pointer file:rounded-md file:border file:border-line-strong/60 file:bg-surface file:px-3 file:font-medium file:text-text hover:file:bg-hover max-sm:file:h-11"
        />
        <p id="file-hint" className="max-w-prose text-[0.8125rem] text-muted">
          {t('hint')}
        </p>
        <p className="max-w-prose text-[0.8125rem] text-muted scripted:hidden">{t('smallOnly')}</p>
      </div>
      <details className="group/paste">
        <summary className="inline-flex min-h-8 items-center gap-1.5 font-medium">
          <Icon name="chevron-right" className="size-4 group-open/paste:rotate-90" />
          {t('paste')}
        </summary>
        <TextareaField
          id="pasted"
          name="pasted"
          label={t('pasted')}
          hint={t('pastedHint')}
          rows={6}
          spellCheck={false}
          wrap="off"
          className="mt-2 [&_textarea]:max-h-80 [&_textarea]:font-mono"
        />
        <SubmitButton variant="secondary" className="mt-3">
          {t('usePasted')}
        </SubmitButton>
      </details>
      <SubmitButton className="mt-4 scripted:hidden">{t('send')}</SubmitButton>
    </form>
  )
}
