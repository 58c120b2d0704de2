/**
 * Who knocks, in the order of every row below. The nine are users of a domain of their own; `no-portal` has a session
 * from before the scope was taken away.
 */
export const knockers = [
  'anonymous',
  'no-portal',
  'simple-user',
  'basic-user',
  'advanced-user',
  'call-center-agent',
  'call-center-supervisor',
  'site-manager',
  'office-manager',
  'reseller',
  'super-user',
] as const
export type Knocker = (typeof knockers)[number]

/** What a door answers to each knocker: for what is in their own domain, or for the ids of another one. */
export type Row = { door: string; whose: 'own' | 'other'; answers: Record<string, string> }

/** Reads a table: a line without a door goes on with the one above, one without `own` or `other` is a heading. */
function table(text: string): Row[] {
  const rows: Row[] = []
  for (const line of text.split('\n')) {
    const [, name, whose, words] = /^(.*?)\s+(own|other)\s+(.*)$/.exec(line) ?? []
    if (!words) continue
    const said = words.split(/\s+/)
    if (said.length !== knockers.length) throw new Error(`Not an answer for each knocker: ${line}`)
    const door = name || (rows.at(-1)?.door ?? '')
    const answers = Object.fromEntries(knockers.map((knocker, index) => [knocker, said[index] ?? '']))
    rows.push({ door, whose: whose === 'own' ? 'own' : 'other', answers })
  }
  return rows
}

/**
 * The pages. Until an import is done it is there for the one who brought it, the Office Manager. `sign-in`, `choose` (a
 * domain), `contacts` and `shared` (contacts, filtered) are where a door sends people. A domain counts as own when the
 * Reseller of the table is assigned to it, the other one is not.
 */
export const pages = table(`
                                           anonymous no-portal simple    basic     advanced  agent     supervisor site     office    reseller  super
/                                   own    contacts  contacts  contacts  contacts  contacts  contacts  contacts  contacts  contacts  contacts  contacts
/activity                           own    sign-in   choose    404       404       404       404       404       404       ok        ok        ok
/choose-domain                      own    sign-in   ok        contacts  contacts  contacts  contacts  contacts  contacts  contacts  contacts  contacts
/console                            own    sign-in   choose    ok        ok        ok        ok        ok        ok        ok        ok        ok
/contacts                           own    sign-in   choose    ok        ok        ok        ok        ok        ok        ok        ok        ok
/contacts/[id]                      own    sign-in   choose    ok        ok        ok        ok        ok        ok        ok        ok        ok
                                    other  sign-in   choose    404       404       404       404       404       404       404       404       404
/contacts/[id]/access               own    sign-in   choose    404       404       404       404       404       404       ok        ok        ok
                                    other  sign-in   choose    404       404       404       404       404       404       404       404       404
/contacts/[id]/edit                 own    sign-in   choose    contacts  contacts  contacts  contacts  contacts  contacts  ok        ok        ok
                                    other  sign-in   choose    404       404       404       404       404       404       404       404       404
/contacts/[id]/history              own    sign-in   choose    ok        ok        ok        ok        ok        ok        ok        ok        ok
                                    other  sign-in   choose    404       404       404       404       404       404       404       404       404
/contacts/[id]/history/restore      own    sign-in   choose    404       404       404       404       404       404       ok        ok        ok
                                    other  sign-in   choose    404       404       404       404       404       404       404       404       404
/contacts/[id]/leave                own    sign-in   choose    404       404       404       404       404       404       404       404       404
                                    other  sign-in   choose    404       404       404       404       404       404       404       404       404
/contacts/access                    own    sign-in   choose    ok        ok        ok        ok        ok        ok        ok        ok        ok
/contacts/delete                    own    sign-in   choose    contacts  contacts  contacts  contacts  contacts  contacts  ok        ok        ok
                                    other  sign-in   choose    404       404       404       404       404       404       404       404       404
/contacts/deleted                   own    sign-in   choose    ok        ok        ok        ok        ok        ok        ok        ok        ok
/contacts/duplicates                own    sign-in   choose    ok        ok        ok        ok        ok        ok        ok        ok        ok
/contacts/duplicates/merge          own    sign-in   choose    ok        ok        ok        ok        ok        ok        ok        ok        ok
/contacts/export                    own    sign-in   choose    ok        ok        ok        ok        ok        ok        ok        ok        ok
/contacts/jobs/[id]                 own    sign-in   choose    404       404       404       404       404       404       ok        ok        ok
                                    other  sign-in   choose    404       404       404       404       404       404       404       404       404
/contacts/new                       own    sign-in   choose    ok        ok        ok        ok        ok        ok        ok        ok        ok
/dock                               own    sign-in   choose    ok        ok        ok        ok        ok        ok        ok        ok        ok
/domains                            own    sign-in   choose    404       404       404       404       404       404       404       ok        ok
/domains/[id]                       own    sign-in   choose    404       404       404       404       404       404       404       ok        ok
                                    other  sign-in   choose    404       404       404       404       404       404       404       404       ok
/domains/[id]/resellers             own    sign-in   choose    404       404       404       404       404       404       404       404       ok
                                    other  sign-in   choose    404       404       404       404       404       404       404       404       ok
/domains/[id]/suspend               own    sign-in   choose    404       404       404       404       404       404       404       ok        ok
                                    other  sign-in   choose    404       404       404       404       404       404       404       404       ok
/domains/new                        own    sign-in   choose    404       404       404       404       404       404       404       ok        ok
/forgot-password                    own    ok        ok        ok        ok        ok        ok        ok        ok        ok        ok        ok
/imports                            own    sign-in   choose    ok        ok        ok        ok        ok        ok        ok        ok        ok
/imports/[id]                       own    sign-in   choose    404       404       404       404       404       404       ok        404       404
                                    other  sign-in   choose    404       404       404       404       404       404       404       404       404
/imports/[id]/columns               own    sign-in   choose    404       404       404       404       404       404       ok        404       404
                                    other  sign-in   choose    404       404       404       404       404       404       404       404       404
/imports/[id]/delete-file           own    sign-in   choose    404       404       404       404       404       404       ok        ok        ok
                                    other  sign-in   choose    404       404       404       404       404       404       404       404       404
/imports/[id]/rehearsal             own    sign-in   choose    404       404       404       404       404       404       ok        404       404
                                    other  sign-in   choose    404       404       404       404       404       404       404       404       404
/imports/[id]/report                own    sign-in   choose    404       404       404       404       404       404       ok        ok        ok
                                    other  sign-in   choose    404       404       404       404       404       404       404       404       404
/imports/[id]/undo                  own    sign-in   choose    404       404       404       404       404       404       ok        ok        ok
                                    other  sign-in   choose    404       404       404       404       404       404       404       404       404
/imports/new                        own    sign-in   choose    ok        ok        ok        ok        ok        ok        ok        ok        ok
/link/[token]                       own    ok        ok        ok        ok        ok        ok        ok        ok        ok        ok        ok
/numbers                            own    sign-in   choose    404       404       404       404       404       ok        ok        ok        ok
/numbers/[id]                       own    sign-in   choose    404       404       404       404       404       ok        ok        ok        ok
                                    other  sign-in   choose    404       404       404       404       404       404       404       404       404
/numbers/[id]/assign                own    sign-in   choose    404       404       404       404       404       ok        ok        ok        ok
                                    other  sign-in   choose    404       404       404       404       404       404       404       404       404
/numbers/[id]/edit                  own    sign-in   choose    404       404       404       404       404       ok        ok        ok        ok
                                    other  sign-in   choose    404       404       404       404       404       404       404       404       404
/numbers/[id]/remove                own    sign-in   choose    404       404       404       404       404       ok        ok        ok        ok
                                    other  sign-in   choose    404       404       404       404       404       404       404       404       404
/numbers/[id]/unassign              own    sign-in   choose    404       404       404       404       404       ok        ok        ok        ok
                                    other  sign-in   choose    404       404       404       404       404       404       404       404       404
/numbers/new                        own    sign-in   choose    404       404       404       404       404       ok        ok        ok        ok
/settings                           own    sign-in   choose    ok        ok        ok        ok        ok        ok        ok        ok        ok
/settings/profile                   own    sign-in   choose    ok        ok        ok        ok        ok        ok        ok        ok        ok
/sign-in                            own    ok        ok        contacts  contacts  contacts  contacts  contacts  contacts  contacts  contacts  contacts
/users                              own    sign-in   choose    404       404       404       404       404       ok        ok        ok        ok
/users/[id]                         own    sign-in   choose    404       404       404       404       404       ok        ok        ok        ok
                                    other  sign-in   choose    404       404       404       404       404       404       404       404       404
/users/[id]/deactivate              own    sign-in   choose    404       404       404       404       404       ok        ok        ok        ok
                                    other  sign-in   choose    404       404       404       404       404       404       404       404       404
/users/departments                  own    sign-in   choose    404       404       404       404       404       404       ok        ok        ok
/users/departments/[id]             own    sign-in   choose    404       404       404       404       404       404       ok        ok        ok
                                    other  sign-in   choose    404       404       404       404       404       404       404       404       404
/users/new                          own    sign-in   choose    404       404       404       404       404       ok        ok        ok        ok
/users/shared-contacts              own    sign-in   choose    shared    shared    shared    shared    shared    shared    ok        ok        ok
/users/shared-contacts/deleted      own    sign-in   choose    shared    shared    shared    shared    shared    shared    ok        ok        ok
/users/shared-contacts/duplicates   own    sign-in   choose    shared    shared    shared    shared    shared    shared    ok        ok        ok
/users/shared-contacts/duplicates/merge own    sign-in   choose    shared    shared    shared    shared    shared    shared    ok        ok        ok
/users/shared-contacts/new          own    sign-in   choose    shared    shared    shared    shared    shared    shared    ok        ok        ok
/users/sites                        own    sign-in   choose    404       404       404       404       404       404       ok        ok        ok
/users/sites/[id]                   own    sign-in   choose    404       404       404       404       404       404       ok        ok        ok
                                    other  sign-in   choose    404       404       404       404       404       404       404       404       404
`)

/**
 * The route handlers, asked plainly: without the token that next-auth wants with every POST, without a body, and of an
 * import that is beyond its upload.
 */
export const routes = table(`
                                           anonymous no-portal simple    basic     advanced  agent     supervisor site     office    reseller  super
GET /api/auth/[...nextauth]         own    ok        ok        ok        ok        ok        ok        ok        ok        ok        ok        ok
GET /api/events                     own    401       403       ok        ok        ok        ok        ok        ok        ok        ok        ok
GET /api/health                     own    ok        ok        ok        ok        ok        ok        ok        ok        ok        ok        ok
GET /api/look-up                    own    401       403       ok        ok        ok        ok        ok        ok        ok        ok        ok
GET /contacts/[id]/photo            own    401       403       ok        ok        ok        ok        ok        ok        ok        ok        ok
                                    other  401       403       404       404       404       404       404       404       404       404       404
GET /contacts/show                  own    contacts  contacts  contacts  contacts  contacts  contacts  contacts  contacts  contacts  contacts  contacts
GET /icon.svg                       own    ok        ok        ok        ok        ok        ok        ok        ok        ok        ok        ok
GET /imports/[id]/left-out          own    401       403       404       404       404       404       404       404       ok        ok        ok
                                    other  401       403       404       404       404       404       404       404       404       404       404
GET /imports/[id]/refused           own    401       403       404       404       404       404       404       404       ok        ok        ok
                                    other  401       403       404       404       404       404       404       404       404       404       404
GET /imports/sample                 own    401       403       ok        ok        ok        ok        ok        ok        ok        ok        ok
GET /imports/template               own    401       403       ok        ok        ok        ok        ok        ok        ok        ok        ok
POST /api/auth/[...nextauth]        own    no-token  no-token  no-token  no-token  no-token  no-token  no-token  no-token  no-token  no-token  no-token
POST /contacts/[id]/star            own    401       403       204       204       204       204       204       204       204       204       204
                                    other  401       403       404       404       404       404       404       404       404       404       404
POST /contacts/export/file          own    sign-in   choose    contacts  contacts  contacts  contacts  contacts  contacts  ok        ok        ok
                                    other  sign-in   choose    contacts  contacts  contacts  contacts  contacts  contacts  contacts  contacts  contacts
POST /imports/[id]/finish           own    401       403       404       404       404       404       404       404       409       404       404
                                    other  401       403       404       404       404       404       404       404       404       404       404
POST /imports/upload                own    401       403       422       422       422       422       422       422       422       422       422
PUT /imports/[id]/parts/[part]      own    401       403       404       404       404       404       404       404       409       404       404
                                    other  401       403       404       404       404       404       404       404       404       404       404
`)

/**
 * The server actions, called with ids of the domain, or else in a form that was rendered for the other domain. What
 * is not `done` leaves the database as it was.
 */
export const actions = table(`
                                                                             anonymous  no-portal  simple       basic        advanced     agent        supervisor   site         office       reseller     super
app/(portal)/contacts/[id]/history/restore/actions.ts#restoreVersion  own    sign-in    choose     forbidden    forbidden    forbidden    forbidden    forbidden    forbidden    done         done         done
                                                                      other  sign-in    choose     not-found    not-found    not-found    not-found    not-found    not-found    not-found    not-found    not-found
app/(portal)/contacts/access/actions.ts#leave                         own    sign-in    choose     done         done         done         done         done         done         done         done         done
                                                                      other  sign-in    choose     not-found    not-found    not-found    not-found    not-found    not-found    not-found    not-found    not-found
app/(portal)/contacts/access/actions.ts#saveAccess                    own    signed-out choose     done         done         done         done         done         done         done         done         done
                                                                      other  signed-out choose     not-found    not-found    not-found    not-found    not-found    not-found    not-found    not-found    not-found
app/(portal)/contacts/access/actions.ts#undoAccess                    own    sign-in    choose     done         done         done         done         done         done         done         done         done
                                                                      other  sign-in    choose     not-found    not-found    not-found    not-found    not-found    not-found    not-found    not-found    not-found
app/(portal)/contacts/actions.ts#deleteSelected                       own    sign-in    choose     forbidden    forbidden    forbidden    forbidden    forbidden    forbidden    done         done         done
                                                                      other  sign-in    choose     not-found    not-found    not-found    not-found    not-found    not-found    not-found    not-found    not-found
app/(portal)/contacts/actions.ts#restoreSelected                      own    sign-in    choose     not-found    not-found    not-found    not-found    not-found    not-found    done         done         done
                                                                      other  sign-in    choose     not-found    not-found    not-found    not-found    not-found    not-found    not-found    not-found    not-found
app/(portal)/contacts/actions.ts#tagSelected                          own    sign-in    choose     forbidden    forbidden    forbidden    forbidden    forbidden    forbidden    done         done         done
                                                                      other  sign-in    choose     not-found    not-found    not-found    not-found    not-found    not-found    not-found    not-found    not-found
app/(portal)/contacts/actions.ts#undo                                 own    sign-in    choose     not-found    not-found    not-found    not-found    not-found    not-found    done         done         done
                                                                      other  sign-in    choose     not-found    not-found    not-found    not-found    not-found    not-found    not-found    not-found    not-found
app/(portal)/contacts/contact-actions.ts#addContact                   own    signed-out choose     forbidden    forbidden    forbidden    forbidden    forbidden    forbidden    done         done         done
                                                                      other  signed-out choose     other-domain other-domain other-domain other-domain other-domain other-domain other-domain other-domain other-domain
app/(portal)/contacts/contact-actions.ts#lookAtContact                own    nothing    nothing    hints        hints        hints        hints        hints        hints        hints        hints        hints
                                                                      other  nothing    nothing    nothing      nothing      nothing      nothing      nothing      nothing      nothing      nothing      nothing
app/(portal)/contacts/contact-actions.ts#saveContact                  own    signed-out choose     forbidden    forbidden    forbidden    forbidden    forbidden    forbidden    done         done         done
                                                                      other  signed-out choose     not-found    not-found    not-found    not-found    not-found    not-found    not-found    not-found    not-found
app/(portal)/contacts/duplicates/actions.ts#mergeAllExact             own    sign-in    choose     forbidden    forbidden    forbidden    forbidden    forbidden    forbidden    done         done         done
                                                                      other  sign-in    choose     other-domain other-domain other-domain other-domain other-domain other-domain other-domain other-domain other-domain
app/(portal)/contacts/duplicates/actions.ts#mergeGroup                own    sign-in    choose     forbidden    forbidden    forbidden    forbidden    forbidden    forbidden    done         done         done
                                                                      other  sign-in    choose     not-found    not-found    not-found    not-found    not-found    not-found    not-found    not-found    not-found
app/(portal)/contacts/duplicates/actions.ts#setAside                  own    sign-in    choose     forbidden    forbidden    forbidden    forbidden    forbidden    forbidden    done         done         done
                                                                      other  sign-in    choose     forbidden    forbidden    forbidden    forbidden    forbidden    forbidden    not-found    not-found    not-found
app/(portal)/contacts/duplicates/actions.ts#showAgain                 own    sign-in    choose     forbidden    forbidden    forbidden    forbidden    forbidden    forbidden    done         done         done
                                                                      other  sign-in    choose     forbidden    forbidden    forbidden    forbidden    forbidden    forbidden    not-found    not-found    not-found
app/(portal)/domains/actions.ts#addDomain                             own    signed-out choose     forbidden    forbidden    forbidden    forbidden    forbidden    forbidden    forbidden    done         done
                                                                      other  signed-out choose     forbidden    forbidden    forbidden    forbidden    forbidden    forbidden    forbidden    other-domain other-domain
app/(portal)/domains/actions.ts#assign                                own    sign-in    choose     forbidden    forbidden    forbidden    forbidden    forbidden    forbidden    forbidden    forbidden    done
                                                                      other  sign-in    choose     forbidden    forbidden    forbidden    forbidden    forbidden    forbidden    forbidden    forbidden    done
app/(portal)/domains/actions.ts#resume                                own    sign-in    choose     forbidden    forbidden    forbidden    forbidden    forbidden    forbidden    forbidden    done         done
                                                                      other  sign-in    choose     forbidden    forbidden    forbidden    forbidden    forbidden    forbidden    forbidden    not-found    done
app/(portal)/domains/actions.ts#saveNames                             own    signed-out choose     forbidden    forbidden    forbidden    forbidden    forbidden    forbidden    forbidden    done         done
                                                                      other  signed-out choose     forbidden    forbidden    forbidden    forbidden    forbidden    forbidden    forbidden    not-found    done
app/(portal)/domains/actions.ts#suspend                               own    sign-in    choose     forbidden    forbidden    forbidden    forbidden    forbidden    forbidden    forbidden    done         done
                                                                      other  sign-in    choose     forbidden    forbidden    forbidden    forbidden    forbidden    forbidden    forbidden    not-found    done
app/(portal)/domains/actions.ts#unassign                              own    sign-in    choose     forbidden    forbidden    forbidden    forbidden    forbidden    forbidden    forbidden    forbidden    done
                                                                      other  sign-in    choose     forbidden    forbidden    forbidden    forbidden    forbidden    forbidden    forbidden    forbidden    done
app/(portal)/imports/[id]/rehearsal/actions.ts#decideAll              own    sign-in    choose     not-found    not-found    not-found    not-found    not-found    not-found    done         done         done
                                                                      other  sign-in    choose     not-found    not-found    not-found    not-found    not-found    not-found    not-found    not-found    not-found
app/(portal)/imports/[id]/rehearsal/actions.ts#decideRecord           own    signed-out choose     not-found    not-found    not-found    not-found    not-found    not-found    done         done         done
                                                                      other  signed-out choose     not-found    not-found    not-found    not-found    not-found    not-found    not-found    not-found    not-found
app/(portal)/imports/[id]/rehearsal/actions.ts#editCells              own    signed-out choose     not-found    not-found    not-found    not-found    not-found    not-found    done         done         done
                                                                      other  signed-out choose     not-found    not-found    not-found    not-found    not-found    not-found    not-found    not-found    not-found
app/(portal)/imports/[id]/rehearsal/actions.ts#editRecord             own    signed-out choose     not-found    not-found    not-found    not-found    not-found    not-found    done         done         done
                                                                      other  signed-out choose     not-found    not-found    not-found    not-found    not-found    not-found    not-found    not-found    not-found
app/(portal)/imports/[id]/rehearsal/actions.ts#run                    own    sign-in    choose     not-found    not-found    not-found    not-found    not-found    not-found    done         done         done
                                                                      other  sign-in    choose     not-found    not-found    not-found    not-found    not-found    not-found    not-found    not-found    not-found
app/(portal)/imports/actions.ts#applyMapping                          own    sign-in    choose     not-found    not-found    not-found    not-found    not-found    not-found    done         done         done
                                                                      other  sign-in    choose     not-found    not-found    not-found    not-found    not-found    not-found    not-found    not-found    not-found
app/(portal)/imports/actions.ts#bringFile                             own    signed-out choose     forbidden    forbidden    forbidden    forbidden    forbidden    forbidden    done         done         done
                                                                      other  signed-out choose     other-domain other-domain other-domain other-domain other-domain other-domain other-domain other-domain other-domain
app/(portal)/imports/actions.ts#cancel                                own    sign-in    choose     not-found    not-found    not-found    not-found    not-found    not-found    done         done         done
                                                                      other  sign-in    choose     not-found    not-found    not-found    not-found    not-found    not-found    not-found    not-found    not-found
app/(portal)/imports/actions.ts#removeFile                            own    sign-in    choose     not-found    not-found    not-found    not-found    not-found    not-found    done         done         done
                                                                      other  sign-in    choose     not-found    not-found    not-found    not-found    not-found    not-found    not-found    not-found    not-found
app/(portal)/imports/actions.ts#saveColumns                           own    sign-in    choose     not-found    not-found    not-found    not-found    not-found    not-found    done         done         done
                                                                      other  sign-in    choose     not-found    not-found    not-found    not-found    not-found    not-found    not-found    not-found    not-found
app/(portal)/imports/actions.ts#saveReading                           own    sign-in    choose     not-found    not-found    not-found    not-found    not-found    not-found    done         done         done
                                                                      other  sign-in    choose     not-found    not-found    not-found    not-found    not-found    not-found    not-found    not-found    not-found
app/(portal)/imports/actions.ts#undoAll                               own    sign-in    choose     not-found    not-found    not-found    not-found    not-found    not-found    done         done         done
                                                                      other  sign-in    choose     not-found    not-found    not-found    not-found    not-found    not-found    not-found    not-found    not-found
app/(portal)/numbers/actions.ts#addNumber                             own    signed-out choose     forbidden    forbidden    forbidden    forbidden    forbidden    done         done         done         done
                                                                      other  signed-out choose     forbidden    forbidden    forbidden    forbidden    forbidden    other-domain other-domain other-domain other-domain
app/(portal)/numbers/actions.ts#assignAll                             own    sign-in    choose     forbidden    forbidden    forbidden    forbidden    forbidden    done         done         done         done
                                                                      other  sign-in    choose     forbidden    forbidden    forbidden    forbidden    forbidden    not-found    not-found    not-found    not-found
app/(portal)/numbers/actions.ts#assignChecked                         own    sign-in    choose     forbidden    forbidden    forbidden    forbidden    forbidden    done         done         done         done
                                                                      other  sign-in    choose     forbidden    forbidden    forbidden    forbidden    forbidden    not-found    not-found    not-found    not-found
app/(portal)/numbers/actions.ts#assignList                            own    signed-out choose     forbidden    forbidden    forbidden    forbidden    forbidden    done         done         done         done
                                                                      other  signed-out choose     forbidden    forbidden    forbidden    forbidden    forbidden    not-found    not-found    not-found    not-found
app/(portal)/numbers/actions.ts#dropNumber                            own    signed-out choose     forbidden    forbidden    forbidden    forbidden    forbidden    done         done         done         done
                                                                      other  signed-out choose     forbidden    forbidden    forbidden    forbidden    forbidden    not-found    not-found    not-found    not-found
app/(portal)/numbers/actions.ts#saveNumber                            own    signed-out choose     forbidden    forbidden    forbidden    forbidden    forbidden    done         done         done         done
                                                                      other  signed-out choose     forbidden    forbidden    forbidden    forbidden    forbidden    not-found    not-found    not-found    not-found
app/(portal)/numbers/actions.ts#unassign                              own    sign-in    choose     forbidden    forbidden    forbidden    forbidden    forbidden    done         done         done         done
                                                                      other  sign-in    choose     forbidden    forbidden    forbidden    forbidden    forbidden    not-found    not-found    not-found    not-found
app/(portal)/numbers/actions.ts#undoAssigned                          own    sign-in    choose     forbidden    forbidden    forbidden    forbidden    forbidden    done         done         done         done
                                                                      other  sign-in    choose     forbidden    forbidden    forbidden    forbidden    forbidden    not-found    not-found    not-found    not-found
app/(portal)/settings/actions.ts#saveSettings                         own    signed-out choose     forbidden    forbidden    forbidden    forbidden    forbidden    forbidden    done         done         done
                                                                      other  signed-out choose     forbidden    forbidden    forbidden    forbidden    forbidden    forbidden    other-domain other-domain other-domain
app/(portal)/settings/profile/actions.ts#changePassword               own    signed-out choose     done         done         done         done         done         done         done         done         done
app/(portal)/settings/profile/actions.ts#endOthers                    own    sign-in    choose     done         done         done         done         done         done         done         done         done
app/(portal)/settings/profile/actions.ts#endSession                   own    sign-in    choose     done         done         done         done         done         done         done         done         done
                                                                      other  sign-in    choose     not-found    not-found    not-found    not-found    not-found    not-found    not-found    not-found    not-found
app/(portal)/settings/profile/actions.ts#savePreferences              own    sign-in    done       done         done         done         done         done         done         done         done         done
app/(portal)/users/actions.ts#addUser                                 own    signed-out choose     forbidden    forbidden    forbidden    forbidden    forbidden    done         done         done         done
                                                                      other  signed-out choose     forbidden    forbidden    forbidden    forbidden    forbidden    other-domain other-domain other-domain other-domain
app/(portal)/users/actions.ts#deactivate                              own    sign-in    choose     forbidden    forbidden    forbidden    forbidden    forbidden    done         done         done         done
                                                                      other  sign-in    choose     forbidden    forbidden    forbidden    forbidden    forbidden    not-found    not-found    not-found    not-found
app/(portal)/users/actions.ts#endSessions                             own    sign-in    choose     forbidden    forbidden    forbidden    forbidden    forbidden    forbidden    done         done         done
                                                                      other  sign-in    choose     forbidden    forbidden    forbidden    forbidden    forbidden    forbidden    not-found    not-found    not-found
app/(portal)/users/actions.ts#makeLink                                own    signed-out choose     forbidden    forbidden    forbidden    forbidden    forbidden    done         done         done         done
                                                                      other  signed-out choose     forbidden    forbidden    forbidden    forbidden    forbidden    not-found    not-found    not-found    not-found
app/(portal)/users/actions.ts#reactivate                              own    sign-in    choose     forbidden    forbidden    forbidden    forbidden    forbidden    done         done         done         done
                                                                      other  sign-in    choose     forbidden    forbidden    forbidden    forbidden    forbidden    not-found    not-found    not-found    not-found
app/(portal)/users/actions.ts#saveUser                                own    signed-out choose     forbidden    forbidden    forbidden    forbidden    forbidden    done         done         done         done
                                                                      other  signed-out choose     forbidden    forbidden    forbidden    forbidden    forbidden    not-found    not-found    not-found    not-found
app/(portal)/users/units/actions.ts#addUnit                           own    signed-out choose     forbidden    forbidden    forbidden    forbidden    forbidden    forbidden    done         done         done
                                                                      other  signed-out choose     forbidden    forbidden    forbidden    forbidden    forbidden    forbidden    other-domain other-domain other-domain
app/(portal)/users/units/actions.ts#changeUnitName                    own    signed-out choose     forbidden    forbidden    forbidden    forbidden    forbidden    forbidden    done         done         done
                                                                      other  signed-out choose     forbidden    forbidden    forbidden    forbidden    forbidden    forbidden    not-found    not-found    not-found
app/(portal)/users/units/actions.ts#dropUnit                          own    sign-in    choose     forbidden    forbidden    forbidden    forbidden    forbidden    forbidden    done         done         done
                                                                      other  sign-in    choose     forbidden    forbidden    forbidden    forbidden    forbidden    forbidden    not-found    not-found    not-found
app/(portal)/users/units/actions.ts#mergeInto                         own    signed-out choose     forbidden    forbidden    forbidden    forbidden    forbidden    forbidden    done         done         done
                                                                      other  signed-out choose     forbidden    forbidden    forbidden    forbidden    forbidden    forbidden    not-found    not-found    not-found
app/forgot-password/actions.ts#askForLink                             own    no-mail    no-mail    no-mail      no-mail      no-mail      no-mail      no-mail      no-mail      no-mail      no-mail      no-mail
app/link/[token]/actions.ts#usePassword                               own    done       done       done         done         done         done         done         done         done         done         done
app/sign-in/actions.ts#signIn                                         own    contacts   contacts   contacts     contacts     contacts     contacts     contacts     contacts     contacts     contacts     contacts
app/sign-in/session-actions.ts#chooseDomain                           own    sign-in    not-found  contacts     contacts     contacts     contacts     contacts     contacts     contacts     contacts     contacts
                                                                      other  sign-in    not-found  not-found    not-found    not-found    not-found    not-found    not-found    not-found    not-found    not-found
app/sign-in/session-actions.ts#signOut                                own    sign-in    done       done         done         done         done         done         done         done         done         done
app/sign-in/session-actions.ts#switchDomain                           own    sign-in    first-page contacts     contacts     contacts     contacts     contacts     contacts     contacts     contacts     contacts
                                                                      other  sign-in    first-page first-page   first-page   first-page   first-page   first-page   first-page   first-page   first-page   contacts
`)
