import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { requireRight } from '@/app/door/actor'
import { orNotFound } from '@/app/door/not-found'
import { removeFile } from '@/app/(portal)/imports/actions'
import { IMPORTS, importPath } from '@/app/(portal)/imports/import-path'
import { QuestionPage } from '@/components/forms/question-page'
import { canDeleteFile, type ImportStatus } from '@/core/imports/import'
import { getImport } from '@/core/imports/get'

/** The page's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Imports'))('deleteFile') }
}

/** What becomes of all else when the file of an import is deleted. */
function consequence(status: ImportStatus) {
  switch (status) {
    case 'imported':
      return 'deleteFileDone'
    case 'undoing':
    case 'undone':
      return 'deleteFileUndone'
    case 'failed':
      return 'deleteFileNothing'
    default:
      return 'deleteFileWaiting'
  }
}

/** Asks before the file of an import is deleted, which ends one that is not done. */
export default async function DeleteFilePage({ params }: { params: Promise<{ id: string }> }) {
  const [actor, { id }, t] = await Promise.all([
    requireRight('contacts.own'),
    params,
    getTranslations('Imports'),
  ])
  const found = await orNotFound(getImport(actor, id))
  if (!canDeleteFile(found)) redirect(importPath(id))
  return (
    <QuestionPage
      title={t('deleteFileTitle', { name: found.fileName })}
      action={removeFile}
      fields={{ id, renderedFor: actor.domainId, back: IMPORTS }}
      confirm={t('deleteFile')}
      cancel={{ href: IMPORTS, label: t('deleteFileKeep') }}
    >
      {t(consequence(found.status))}
    </QuestionPage>
  )
}
