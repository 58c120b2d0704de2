/** The people of a country as they write themselves; a name in another script is followed by its Latin form. */
export type People = {
  given: readonly Name[]
  family: readonly Name[]
  titles: readonly string[]
}
export type Name = { written: string; latin: string }

function names(list: string): Name[] {
  return list.split(' ').map((entry) => {
    const [written = '', latin = written] = entry.split('/')
    return { written: written.replaceAll('_', ' '), latin: latin.replaceAll('_', ' ') }
  })
}

/** By country (ISO 3166 alpha-2). */
export const people: Record<string, People> = {
  US: {
    given: names('Emily Marcus Aisha Tyler Grace Hector Naomi Brandon Priya Wyatt Chloe Andre Megan Devon'),
    family: names(
      "Sullivan Washington Nguyen Patel O'Connor Kowalski Brooks Ramirez Chen Whitfield Morgan Sato",
    ),
    titles: ['Purchasing Manager', 'Facilities Lead', 'Account Executive', 'VP Operations', 'Lab Manager'],
  },
  GB: {
    given: names('Oliver Imogen Callum Saoirse Rhys Fiona Nadia Alistair Harriet Zain Poppy Gareth'),
    family: names('Ashworth MacLeod Llewellyn Okafor Hughes Pemberton Singh Fairfax Doyle Whitcombe Blythe'),
    titles: ['Managing Director', 'Head of Procurement', 'Quality Engineer', 'Office Administrator'],
  },
  CH: {
    given: names('Reto Ursina Beat Céline Luca Annegret Urs Noémie Flavia Jürg Sandrine Matteo'),
    family: names('Müller Bürgi Favre Zürcher Bianchi Caduff Kälin Rochat Ammann Schläpfer Bolliger'),
    titles: [
      'Leiterin Einkauf',
      'Geschäftsführer',
      'Directrice commerciale',
      'Responsabile tecnico',
      'Prokurist',
    ],
  },
  DE: {
    given: names('Jürgen Heike Sönke Ute Björn Anneliese Kai Gülcan Matthias Friederike Torsten Änne'),
    family: names('Weiß Großmann Schröder Yılmaz Jäger Köhler Straßburger Preuß Lüdtke Böttcher Hößl'),
    titles: ['Einkaufsleiterin', 'Vertriebsleiter', 'Entwicklungsingenieurin', 'Buchhaltung', 'Werkleiter'],
  },
  FR: {
    given: names('Élodie François Maëlle Jérôme Anaïs Benoît Zoé Loïc Chloé Gaëtan Inès Théo'),
    family: names("Lefèvre Dubois Béranger Le_Goff Garçon Noël Château D'Angelo Müntz Girard Lachaîne"),
    titles: ['Directrice des achats', 'Chef de projet', 'Ingénieure qualité', 'Comptable'],
  },
  ES: {
    given: names('Íñigo Begoña Álvaro Núria Jesús Lucía Andrés Montserrat Iván Ainhoa Ángel Rocío'),
    family: names('García_Márquez Muñoz Ibáñez Peña Etxeberria Núñez Puigdomènech Castaño Ordóñez Vázquez'),
    titles: ['Jefa de compras', 'Director técnico', 'Responsable de calidad', 'Administración'],
  },
  MX: {
    given: names('Ximena José_Luis Guadalupe Ramón Citlali Héctor Itzel Óscar Verónica Emiliano'),
    family: names('Hernández Treviño Ávila Zúñiga Cárdenas Xóchitl Ocampo Villaseñor Quiñones Bárcenas'),
    titles: ['Gerente de planta', 'Coordinadora de compras', 'Director general', 'Soporte técnico'],
  },
  BR: {
    given: names('João Conceição Thaís Luís Antônia Caetano Letícia Vinícius Júlia Estêvão'),
    family: names('Gonçalves Araújo Brandão Simões Magalhães Assunção Falcão Guimarães Sá Leitão'),
    titles: ['Gerente de compras', 'Diretora comercial', 'Engenheiro de produção', 'Financeiro'],
  },
  IT: {
    given: names('Niccolò Giulia Pierò Beatrice Cosimo Lucrezia Dario Noemi Raffaele Chiara'),
    family: names("D'Amico Nicolò Fabbri Lo_Presti Zanetti Colombo De_Santis Cattò Moretti Salvi"),
    titles: ['Responsabile acquisti', 'Direttrice tecnica', 'Amministrazione', 'Addetto vendite'],
  },
  RU: {
    given: names(
      'Ольга/Olga Дмитрий/Dmitri Наталья/Natalia Алексей/Alexei Фёдор/Fyodor Ирина/Irina Юлия/Yulia',
    ),
    family: names(
      'Соловьёв/Soloviev Кузнецова/Kuznetsova Щербаков/Shcherbakov Ёлкина/Yolkina Журавлёв/Zhuravlev',
    ),
    titles: ['Главный инженер', 'Менеджер по закупкам', 'Директор', 'Бухгалтер'],
  },
  JP: {
    given: names(
      '太郎/Taro 美咲/Misaki 健一/Kenichi さくら/Sakura エミ/Emi 大輔/Daisuke 由美子/Yumiko 翔/Sho',
    ),
    family: names('山田/Yamada 佐々木/Sasaki 橋本/Hashimoto 渡辺/Watanabe 井上/Inoue 小林/Kobayashi'),
    titles: ['購買部長', '営業課長', '技術主任', '総務'],
  },
  CN: {
    given: names('小明/Xiaoming 丽/Li 建国/Jianguo 芳/Fang 子涵/Zihan 伟/Wei 秀英/Xiuying 浩然/Haoran'),
    family: names('王/Wang 李/Li 张/Zhang 欧阳/Ouyang 陈/Chen 赵/Zhao 黄/Huang'),
    titles: ['采购经理', '销售总监', '工程师', '财务'],
  },
  KR: {
    given: names('민수/Minsu 지은/Jieun 서연/Seoyeon 현우/Hyunwoo 유진/Yujin 태호/Taeho'),
    family: names('김/Kim 이/Lee 박/Park 최/Choi 정/Jung 남궁/Namgung'),
    titles: ['구매팀장', '영업이사', '연구원'],
  },
  IL: {
    given: names('נועה/Noa דוד/David תמר/Tamar יוסף/Yosef מיכל/Michal אורי/Uri'),
    family: names('כהן/Cohen לוי/Levi מזרחי/Mizrahi פרידמן/Friedman אברהם/Avraham ביטון/Biton'),
    titles: ['מנהלת רכש', 'מהנדס ראשי', 'סמנכ״ל כספים'],
  },
  AE: {
    given: names('أحمد/Ahmed فاطمة/Fatima يوسف/Yousef مريم/Maryam خالد/Khalid نورة/Noura'),
    family: names('المنصوري/Almansoori الهاشمي/Alhashimi حداد/Haddad النجار/Alnajjar خوري/Khoury'),
    titles: ['مدير المشتريات', 'مهندسة', 'مدير المبيعات'],
  },
}
