'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/app/door/action'
import { press } from '@/app/door/press'
import { redirectTelling } from '@/app/door/telling'
import { targetMenu } from '@/core/contacts/formats/columns/target-menu'
import { DELIMITERS } from '@/core/contacts/formats/table/table-row'
import { InvalidError } from '@/core/errors'
import { cancelImport } from '@/core/imports/cancel'
import { chooseColumns } from '@/core/imports/choose-columns'
import { chooseReading } from '@/core/imports/choose-reading'
import { deleteImportFile } from '@/core/imports/delete-file'
import { getImport } from '@/core/imports/get'
import { importTargets } from '@/core/imports/import'
import { useMapping as takeMapping } from '@/core/imports/mappings'
import { undoImport } from '@/core/imports/undo'
import { addressOf } from '@/app/door/list-address'
import { IMPORTS, importPath } from './import-path'
import { takeFile } from './take-file'

const of = z.object({ id: z.string() })

/** Takes a small file, or pasted rows: the way without JavaScript. */
export const bringFile = action(
  {
    permission: 'contacts.own',
    schema: z.object({
      file: z.instanceof(File).optional(),
      pasted: z.string().optional(),
      target: z.enum(importTargets).default('shared'),
    }),
  },
  async (actor, { file, pasted, target }) => {
    const given = file ?? (pasted === undefined ? undefined : new File([pasted], 'pasted.tsv'))
    if (!given) throw new InvalidError({ file: [{ key: 'file-required' }] })
    redirect(importPath(await takeFile(actor, given, target)))
  },
)

/** Reads the columns anew in another encoding, with another delimiter, with or without a header. */
export const saveReading = press(
  {
    permission: 'contacts.own',
    schema: of.extend({
      encoding: z.string(),
      delimiter: z.coerce.number().int().min(-1).max(DELIMITERS.length),
      header: z.enum(['yes', 'no']),
    }),
  },
  async (actor, { id, encoding, delimiter, header }) => {
    const wishes = { encoding, delimiter: DELIMITERS[delimiter], headerRow: header === 'yes' }
    await chooseReading(actor, id, wishes)
    redirect(importPath(id, 'columns'))
  },
)

/** Takes the columns for what a saved mapping says. */
export const applyMapping = press(
  { permission: 'contacts.own', schema: of.extend({ mapping: z.string() }) },
  async (actor, { id, mapping }) => {
    await takeMapping(actor, id, mapping)
    redirect(importPath(id, 'columns'))
  },
)

/** Takes the columns for what was chosen, and rehearses. What is `keep`, or was not shown, stays as it is. */
export const saveColumns = press(
  {
    permission: 'contacts.own',
    schema: of.extend({
      targets: z.array(z.string().optional()).default([]),
      saveAs: z.string().optional(),
      readAs: z.string().optional(),
    }),
  },
  async (actor, { id, targets: chosen, saveAs, readAs }) => {
    const choices = targetMenu().flatMap(({ targets }) => targets)
    const { reading } = await getImport(actor, id)
    const targets = reading.columns.map(({ target }, place) => choices[Number(chosen[place])] ?? target)
    await chooseColumns(actor, id, { targets, saveAs, readAs })
    redirect(importPath(id))
  },
)

/** Stops what is going on; nothing of it stays. */
export const cancel = press({ permission: 'contacts.own', schema: of }, async (actor, { id }) => {
  await cancelImport(actor, id)
  redirect(importPath(id))
})

/** Takes a whole import back; with `force` also where somebody has edited since. */
export const undoAll = press(
  { permission: 'contacts.own', schema: of.extend({ force: z.string().optional() }) },
  async (actor, { id, force }) => {
    await undoImport(actor, id, { force: force === 'yes' })
    redirect(importPath(id))
  },
)

/** Deletes the uploaded file before its 30 days are over. */
export const removeFile = press({ permission: 'contacts.own', schema: of }, async (actor, { id }) => {
  const done = await deleteImportFile(actor, id)
  return redirectTelling(addressOf(IMPORTS, { done: `file-deleted-${done}` }))
})
