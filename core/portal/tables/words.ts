/**
 * The few words tables themselves use, in the portal's languages and the nearest others. Data only: how they are
 * compared is in looks-like.ts and controls.ts. What columns are called is the vocabulary's.
 */
const split = (list: string): readonly string[] => list.split('|').map((word) => word.trim());

/** What a row that sums others is called. */
export const totalWords = split(
  `total|totals|grand total|sub total|subtotal|sum|overall|all users|all products|gesamt|gesamtsumme|summe|insgesamt|
  zwischensumme|total général|totaux|sous-total|somme|total general|totales|suma|suma total|totale|totale generale|
  totali|somma|subtotale|合計|総計|小計|計|합계|총계|총합계|소계|total geral|totais|soma|subtotais|总计|合计|总和|小计|總計|合計|
  總和|小計|razem|suma końcowa|łącznie|ogółem|celkem|součet|celkový součet|mezisoučet|spolu|summa|totalt|totalsumma|
  delsumma|i alt|sum i alt|sammenlagt|totaal|eindtotaal|subtotaal|som|yhteensä|summa yhteensä|välisumma|итого|всего|
  общий итог|сумма|промежуточный итог|összesen|végösszeg|mindösszesen|toplam|genel toplam|ara toplam|σύνολο|סה״כ|סך הכל|
  المجموع|الإجمالي|tổng|tổng cộng|รวม|ukupno|skupaj|усього|разом|общо|kokku|viso|kopā`,
);

/** Commands a row may hold beside its values. */
export const actionWords = split(
  `view details|details|view|show details|see details|more|view more|edit|manage|details anzeigen|anzeigen|
  afficher les détails|voir les détails|détails|afficher|ver detalles|detalles|ver|dettagli|visualizza dettagli|
  visualizza|詳細を表示|詳細|表示|상세 정보 보기|세부 정보 보기|세부정보 보기|자세히 보기|보기|exibir detalhes|ver detalhes|
  detalhes|详细信息|查看详细信息|查看|檢視詳細資料|詳細資料|檢視|wyświetl szczegóły|szczegóły|zobrazit podrobnosti|podrobnosti|
  visa information|visa detaljer|vis detaljer|detaljer|details weergeven|details bekijken|näytä tiedot|tiedot|
  просмотреть подробности|подробнее|сведения|részletek megtekintése|részletek|ayrıntıları görüntüle|ayrıntılar|
  expand|collapse|expand row|collapse row|copy`,
);

/** What stands in a table while its rows are on their way. */
export const loadingWords = split(
  `loading|loading data|please wait|wird geladen|lädt|laden|daten werden geladen|chargement|chargement en cours|
  cargando|caricamento|caricamento in corso|読み込み中|読み込んでいます|ロード中|불러오는 중|로드 중|로딩 중|carregando|
  a carregar|加载中|正在加载|載入中|正在載入|ładowanie|wczytywanie|načítání|načítá se|läser in|laddar|indlæser|laster inn|
  laster|bezig met laden|ladataan|загрузка|идет загрузка|betöltés|yükleniyor|đang tải|memuat|загружается`,
);

/** What "go to the next page" is said with; a part of the label. */
export const nextWords = split(
  `next|nächst|suivant|siguiente|seguinte|próxim|successiv|prossim|次|다음|下一|下頁|następn|další|nasledujúc|ďalš|ďaľš|
  nästa|næste|neste|volgende|seuraav|следующ|következő|sonraki|επόμεν|הבא|التالي|בא|ถัดไป|tiếp|berikut|următoare|
  sljedeć|sledeć|наступн|следващ|järgmine|següent|næstu`,
);

/** What "go to the previous page" is said with. */
export const previousWords = split(
  `previous|prev|vorherig|zurück|précédent|anterior|precedent|前の|前へ|前のページ|이전|上一|上頁|poprzedni|předchozí|
  predchádzajúc|föregående|forrige|vorige|edellise|edellinen|предыдущ|előző|önceki|προηγούμεν|הקודם|السابق|ก่อน|trước|
  sebelum|precedentă|prethodn|попередн|предишн|eelmi|førre|fyrri`,
);

/** What the ends of the pages are called: never one step. */
export const endWords = split(
  `first page|last page|erste|letzte|première|dernière|primera|última|primeira|prima pagina|ultima|最初|最後|첫|마지막|
  第一|最后|最後|末页|首页|pierwsz|ostatni|první|poslední|första|sista|første|sidste|siste|eerste|laatste|ensimmäi|viimei|
  перв|последн|első|utolsó|ilk|son sayfa`,
);

/** "At least so many": no count. */
export const moreThanWords = split(
  `more than|at least|approximately|≈|mehr als|über|mindestens|etwa|plus de|plus que|au moins|environ|más de|
  al menos|più di|almeno|以上|超える|약|이상|mais de|mais do que|超过|至少|超過|大约|大約|więcej niż|ponad|více než|fler än|
  mer än|mere end|mer enn|flere enn|fleire enn|meer dan|enemmän kuin|yli|более|több mint|fazla|πάνω από|больше|больш|понад|
  більше|أكثر|יותר|viac ako|više nego|mai mult|hơn|lebih dari|mais que|més de|+`,
);

/** What a count of rows counts, after or before its number. */
export const rowWords = split(
  `results?|rows?|items?|entries|entry|records?|ergebnisse?|zeilen?|einträge|eintrag|datensätze|résultats?|lignes?|entrées?|
  éléments?|enregistrements?|resultados?|filas?|registros?|elementos?|risultat[oi]|righe|record|voci|elementi|件|行|項目|건|개|
  행|linhas?|itens|entradas?|条|條|项|項|筆|wynik(?:i|ów)?|wierszy?|wiersze|výsledk[yů]|výsledek|řádk[yů]|položek|položky|resultat|
  rader|poster|resultater|rækker|poster|elementer|resultaten|rijen|items|tulosta|riviä|kohdetta|результат(?:а|ов)?|
  строк[аи]?|записей|találat|sor|elem|sonuç|satır|kayıt|öğe`,
);
