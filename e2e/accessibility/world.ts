import { randomUUID } from 'node:crypto'
import { caller } from '@/e2e/fixtures/office'
import { actionIds, callAction, signIn } from '@/e2e/fixtures/knock'
import {
  addGivenContact,
  addImports,
  addJobs,
  findRows,
  forgetChosenDomain,
  revisionOf,
  type DatabaseRows,
  type FoundRows,
  type ImportRows,
} from './database-rows'

/** Who looks: a Super User, somebody who has not chosen a domain yet, or nobody signed in. */
export type Viewer = 'super' | 'undecided' | 'nobody'

/** What stands in the addresses of the pages that show one thing, and the cookies of each viewer. */
export type World = DatabaseRows &
  ImportRows &
  Pick<FoundRows, 'domain' | 'user' | 'department' | 'site' | 'number' | 'member'> & {
    viewers: Record<Viewer, { name: string; value: string; url: string }[]>
    contact: string
    /** A contact of the user's that was given to the Super User. */
    given: string
    revision: string
    invited: string
    link: string
  }

const UNDECIDED = 'diego.fuentes@acme.example'

/** Of every field something, and of lists more than one. */
const everything = {
  firstName: 'Zoë',
  lastName: 'Zürcher-Åström',
  company: 'Zürcher & Söhne',
  title: 'Head of everything',
  nickname: 'Zo',
  birthday: '--04-12',
  'tags[0]': 'VIP',
  notes: 'Two\nlines',
  'phones[0].label': 'work',
  'phones[0].value': '044 668 18 00',
  'phones[1].label': 'work',
  'phones[1].value': '12',
  'emails[0].label': 'work',
  'emails[0].value': 'zoe.zuercher.astroem@zuercher-und-soehne.example',
  'addresses[0].label': 'work',
  'addresses[0].street': 'Bahnhofstrasse 1',
  'urls[0].label': 'work',
  'urls[0].value': 'https://zuercher.example',
}

type Act = (door: string, fields: Record<string, string>) => Promise<string>

/** Does things as the Super User: what the forms of the portal do. Gives the answer. */
function actingIn(portal: string, cookie: string, renderedFor: string): Act {
  const call = caller(portal, cookie)
  return async (door, fields) => {
    const { answer, kept } = await call(door, { ...fields, renderedFor })
    if (answer !== 'done') throw new Error(`${door} answers ${answer}`)
    return kept
  }
}

async function deleteContact(portal: string, cookie: string, id: string): Promise<void> {
  const action = actionIds().get('app/(portal)/contacts/actions.ts#deleteSelected') ?? ''
  const press = { from: '/users/shared-contacts', takes: 'form', fields: { id } } as const
  await callAction(portal, action, press, { cookie, origin: portal })
}

/** A contact with every field filled that was changed once, two exact duplicates, and one of each book in the trash. */
async function addContacts(act: Act): Promise<{ contact: string; trashed: string[] }> {
  const forms = 'app/(portal)/contacts/contact-actions.ts'
  const add = async (fields: Record<string, string>) => {
    const id = randomUUID()
    await act(`${forms}#addContact`, { ...fields, id })
    return id
  }
  const contact = await add(everything)
  await act(`${forms}#saveContact`, { ...everything, id: contact, version: '1', title: 'Head of sales' })
  for (const title of ['Head of sales', '']) await add({ lastName: 'Twin', company: 'Twin & Twin', title })
  const trashed = [await add({ lastName: 'Trashed' }), await add({ lastName: 'Trashed', who: 'me' })]
  return { contact, trashed }
}

/** Fills the portal with something of everything. */
export async function makeWorld(portal: string): Promise<World> {
  const asCookies = (pair: string) => {
    const at = pair.indexOf('=')
    return [{ name: pair.slice(0, at), value: pair.slice(at + 1), url: portal }]
  }
  const undecided = await signIn(portal, UNDECIDED)
  await forgetChosenDomain(UNDECIDED)
  const cookie = await signIn(portal, 'super@acme.example')
  const { own, viewer, ...found } = await findRows()
  const act = actingIn(portal, cookie, own)
  const { contact, trashed } = await addContacts(act)
  for (const id of trashed) await deleteContact(portal, cookie, id)
  const email = `invited-${Date.now().toString(36)}@acme.example`
  const person = {
    firstName: '',
    lastName: 'Invited',
    email,
    scope: 'simple-user',
    listed: 'on',
    invite: 'on',
  }
  const told = await act('app/(portal)/users/actions.ts#addUser', person)
  return {
    ...found,
    ...(await addJobs(own)),
    ...(await addImports(own, viewer)),
    viewers: { super: asCookies(cookie), undecided: asCookies(undecided), nobody: [] },
    contact,
    given: await addGivenContact(own, found.user, viewer),
    revision: await revisionOf(own, contact),
    invited: (await findRows(email)).user,
    link: /\/link\/([\w-]{20,})/.exec(told)?.[1] ?? '',
  }
}
