/** A company that the demonstration's people work for. */
export type Company = {
  name: string
  /** ISO 3166 alpha-2. */
  country: string
  /** Its domain for mail and web, below `.example` (RFC 2606). */
  host: string
  tag: 'customer' | 'supplier' | 'partner' | 'carrier' | 'service'
}

const LIST = `
Bayline Laboratories|US|bayline|customer
Lone Star Calibration|US|lonestar-cal|partner
Harborview Medical Center|US|harborview|customer
Pacific Parcel|US|pacific-parcel|carrier
Redwood Office Supply|US|redwood-office|supplier
Ashworth & Blythe Ltd|GB|ashworth-blythe|customer
Pennine Metrology|GB|pennine|partner
Thames Freight|GB|thames-freight|carrier
Foundry Lane Instruments|GB|foundrylane|supplier
Bürgi Feinmechanik AG|CH|buergi|supplier
Université du Léman|CH|uni-leman|customer
Caduff Treuhand|CH|caduff|service
Ticino Elettronica SA|CH|ticino-el|supplier
Limmat Reinigung GmbH|CH|limmat|service
Weißensee Optik GmbH|DE|weissensee|supplier
Klinikum Großhadern Süd|DE|klinikum-sued|customer
Straßburger & Söhne KG|DE|strassburger|customer
Lüdtke Spedition|DE|luedtke|carrier
Köhler Messtechnik|DE|koehler|partner
Béranger Précision|FR|beranger|supplier
Laboratoires Noël|FR|labo-noel|customer
Le Goff Transports|FR|legoff|carrier
Institut Curie-Lachaîne|FR|curie-lachaine|customer
Ibáñez y Peña S.L.|ES|ibanez-pena|customer
Etxeberria Mekanika|ES|etxeberria|supplier
Núñez Logística|ES|nunez|carrier
Instrumentos Treviño S.A.|MX|trevino|partner
Hospital Ángeles del Sur|MX|angeles-sur|customer
Zúñiga y Asociados|MX|zuniga|service
Gonçalves Instrumentação|BR|goncalves|partner
Laboratório São João|BR|lab-saojoao|customer
Magalhães Importação|BR|magalhaes|supplier
Officine D'Amico|IT|officine-damico|supplier
Università di Forlì|IT|uni-forli|customer
Colombo Trasporti|IT|colombo|carrier
ООО «Точные приборы»|RU|tochnye-pribory|partner
Лаборатория Соловьёва|RU|lab-soloviev|customer
橋本精密株式会社|JP|hashimoto-seimitsu|supplier
株式会社さくら計器|JP|sakura-keiki|partner
大阪大学病院|JP|osaka-byoin|customer
王氏仪器有限公司|CN|wang-yiqi|supplier
深圳光电科技|CN|sz-guangdian|supplier
北京中心医院|CN|bj-yiyuan|customer
한빛계측 주식회사|KR|hanbit|partner
서울정밀|KR|seoul-jungmil|supplier
כהן מכשור בע״מ|IL|cohen-instruments|partner
המרכז הרפואי חיפה|IL|haifa-med|customer
شركة المنصوري للأجهزة|AE|almansoori|partner
مستشفى الكورنيش|AE|corniche-hospital|customer
`

const TAGS: readonly Company['tag'][] = ['customer', 'supplier', 'partner', 'carrier', 'service']

/** The companies around the demonstration's domain. */
export const companies: readonly Company[] = LIST.trim()
  .split('\n')
  .map((line) => {
    const [name = '', country = '', host = '', kind = ''] = line.split('|')
    return { name, country, host: `${host}.example`, tag: TAGS.find((tag) => tag === kind) ?? 'partner' }
  })
