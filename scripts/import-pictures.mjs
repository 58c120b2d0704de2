// An import of the demonstration's office manager, step by step, for docs/import.md; used by screenshots.mjs.

const FILE = `First Name,Last Name,Company,Job Title,Business Phone,Mobile Phone,E-mail Address,Assistant
Ana,Pérez,Iberia Foods,Buyer,+34 91 555 01 00,+34 600 55 01 01,ana.perez@iberia.example,Kim
Bo,Lund,Nordlys,Head of Purchasing,044 555 01 42,079 555 01 42,bo.lund@nordlys.example,
M.,Fernandez,Clinica del Sol,,044 555 01 77,,,
Front,Desk,Harbour Freight,,446681801,,desk@harbour.example,
Ray,Nolan,Harbour Freight,,4.47700E+11,,ray.nolan@harbour.example,
,,,,,,,Jo
`

/** Contacts that the file meets: one that it updates, and one that may be somebody else. */
const known = [
  { 'First name': 'Bo', 'Last name': 'Lund', Company: 'Nordlys', 'E-mail': 'bo.lund@nordlys.example' },
  { 'First name': 'Maria-Luisa', 'Last name': 'Fernández', Company: 'Sol', Phone: '044 555 01 77' },
]

/** Photographs each step of an import; `take(name)` keeps a picture of the page as `import-<name>`. */
export async function takeImportPictures(page, url, take) {
  for (const fields of known) {
    await page.goto(`${url}/users/shared-contacts/new`)
    for (const [name, value] of Object.entries(fields)) {
      await page.getByRole('textbox', { name, exact: true }).fill(value)
    }
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByRole('status').filter({ hasText: 'was added' }).waitFor()
  }
  await page.goto(`${url}/imports/new`, { waitUntil: 'networkidle' })
  await take('file')
  const file = { name: 'outlook-contacts.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) }
  await page.getByLabel('Drop a file here').setInputFiles(file)
  await page.waitForURL('**/columns')
  await take('columns')
  await page.getByRole('button', { name: 'Rehearse' }).click()
  await page.waitForURL('**/rehearsal')
  await take('rehearsal')
  await page.getByRole('button', { name: /^Import \d/ }).click()
  await page.waitForURL('**/report')
  await take('report')
}
