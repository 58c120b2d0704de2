'use server'

import { redirect } from 'next/navigation'
import { refresh } from 'next/cache'
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
import { decideImportRecords } from '@/core/imports/decide'
import { deleteImportFile } from '@/core/imports/delete-file'
import { editImportRecord } from '@/core/imports/edit-record'
import { getImport } from '@/core/imports/get'
import { importTargets, recordActions, verdicts } from '@/core/imports/import'
import { useMapping as takeMapping } from '@/core/imports/mappings'
import { setMoveMissing } from '@/core/imports/move-missing'
import { runImport } from '@/core/imports/run'
import { undoImport } from '@/core/imports/undo'
import { addressOf } from '@/app/door/list-address'
import { besideChanged, changedCells, sentCell } from './changed-cells'
import { IMPORTS, importPath } from './import-path'
import { takeFile } from './take-file'

const of = z.object({ id: z.string() })
const seen = of.extend({ rehearsal: z.string().optional() })
const one = seen.extend({ number: z.coerce.number().int().min(1) })

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

/** Puts a cell right; the record is judged again. */
export const editRecord = action(
  {
    permission: 'contacts.own',
    schema: one.extend({
      field: z.string(),
      value: z.string().default(''),
      held: z.string().default(''),
      cell: z.string().optional(),
    }),
  },
  async (actor, { id, number, field, value, held, cell, rehearsal }) => {
    // A form sends the breaks of a text as CR LF.
    const correction = { field, value, held, cell: cell?.replaceAll('\r\n', '\n') }
    await editImportRecord(actor, id, number, [correction], { rehearsal })
    refresh()
    return { status: 'done' }
  },
)

/** Corrects those cells of a record in which something was typed; the record is judged again. */
export const editCells = action(
  { permission: 'contacts.own', schema: one.extend({ cells: z.array(sentCell).default([]) }) },
  async (actor, { id, number, cells, rehearsal }) => {
    const beside = besideChanged(cells)
    await editImportRecord(actor, id, number, changedCells(cells), { rehearsal, beside })
    refresh()
    return { status: 'done' }
  },
)

/** Decides what is done with one record. */
export const decideRecord = action(
  { permission: 'contacts.own', schema: one.extend({ action: z.enum(recordActions) }) },
  async (actor, { id, number, action: decision, rehearsal }) => {
    await decideImportRecords(actor, id, { numbers: [number] }, decision, { rehearsal })
    refresh()
    return { status: 'done' }
  },
)

/** Decides what is done with all records of a kind. */
export const decideAll = press(
  {
    permission: 'contacts.own',
    schema: seen.extend({ verdict: z.enum(verdicts), action: z.enum(recordActions) }),
  },
  async (actor, { id, verdict, action: decision, rehearsal }) => {
    const { count } = await decideImportRecords(actor, id, { verdict }, decision, { rehearsal })
    return redirectTelling(importPath(id, 'rehearsal', { verdict, done: 'decided', count }))
  },
)

/** Imports what was rehearsed. */
export const run = press(
  {
    permission: 'contacts.own',
    schema: seen.extend({ moveMissing: z.string().optional(), plan: z.coerce.number().int().optional() }),
  },
  async (actor, { id, moveMissing, rehearsal, plan }) => {
    await setMoveMissing(actor, id, moveMissing !== undefined, { rehearsal, plan })
    await runImport(actor, id, { rehearsal, plan })
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
  await deleteImportFile(actor, id)
  return redirectTelling(addressOf(IMPORTS, { done: 'file-deleted' }))
})
