/** The moderator at the tables: rounds, every table at a glance, the plan, the people, the harvest. */
export const moderatorTables = {
  'kind.insight': 'Erkenntnis',
  'write.hintInsight':
    'Was aus dieser Runde mitgenommen wird: ein Satz. {place, select, room {Höchstens drei je Raum und Runde.} other {Höchstens drei je Tisch und Runde.}}',
  'write.table': '{place, select, room {In welchem Raum?} other {An welchem Tisch?}}',
  'write.round': 'In welcher Runde?',
  'choose.please': 'bitte wählen',
  'names.more': '{count} weitere',

  'stage.view.rotation': 'Tischplan (wer wohin)',
  'stage.view.tables': 'Orte und freie Plätze',
  'stage.view.topics': 'Angesagte Themen',

  'next.round.tables': '{place, select, room {Räume anlegen} other {Tische anlegen}}',
  'next.round.plan': 'Sitzplan machen',
  'next.round.announce': 'Sitzplan ansagen',
  'next.round.call':
    '{mode, select, free {{number, plural, =1 {Räume öffnen: Runde 1} one {Signal: Räume wechseln} other {Signal: Räume wechseln}}} other {{number, plural, =1 {Alle an ihren Tisch rufen} one {Wechsel ansagen: Runde #} other {Wechsel ansagen: Runde #}}}}',
  'next.round.start': 'Runde {number} starten',
  'next.round.end': 'Runde {number} beenden',
  'next.report': 'Jetzt: {name}',
  'done.round.call': 'Runde {number} ist angesagt. Alle Handys zeigen den Weg.',
  'done.round.start': 'Runde {number} läuft.',
  'done.round.end': 'Runde {number} ist zu Ende.',
  'rounds.ask.title': 'Die Runde läuft noch',
  'rounds.ask.text':
    '{place, select, room {In den Räumen} other {An den Tischen}} {count, plural, one {ist noch etwa # Minute} other {sind noch etwa # Minuten}} Zeit. Wirklich schon beenden?',
  'rounds.ask.yes': 'Jetzt beenden',
  'rounds.ask.no': 'Noch warten',

  'rounds.control': 'Runden',
  'rounds.pages': 'Was zu sehen ist',
  'rounds.page.tables': 'Alle im Blick',
  'rounds.page.plan': 'Sitzplan',
  'rounds.page.people': 'Menschen',
  'rounds.page.setup': 'Einrichten',
  'rounds.pick': 'Runde wählen',
  'rounds.state.planned': 'kommt noch',
  'rounds.state.called': 'alle unterwegs',
  'rounds.state.running': 'läuft',
  'rounds.state.ended': 'ist vorbei',
  'rounds.again': 'Runde {number} noch einmal',
  'rounds.againDone': 'Runde {number} geht weiter: Alle sind zurückgerufen.',

  'message.button': 'Nachricht',
  'message.title': 'Nachricht an {name}',
  'message.titleAll': '{place, select, room {Nachricht an alle Räume} other {Nachricht an alle Tische}}',
  'message.text': 'Was sollen sie lesen?',
  'message.hint':
    '{place, select, room {Steht auf den Handys und auf dem Gerät im Raum.} other {Steht auf den Handys und auf dem Gerät am Tisch.}}',
  'message.ready': 'Fertige Sätze',
  'message.ready.soon': 'In fünf Minuten wechseln wir.',
  'message.ready.insight':
    'Bitte {address, select, Sie {halten Sie jetzt Ihre} other {haltet jetzt eure}} wichtigste Erkenntnis fest.',
  'message.ready.quiet': 'Bitte etwas leiser, damit alle einander verstehen.',
  'message.ready.write':
    '{address, select, Sie {Bitte schreiben Sie Ihre} other {Bitte schreibt eure}} Gedanken auf: auf Karten oder auf {place, select, room {das Plakat} other {die Tischdecke}}.',
  'message.ready.host':
    '{place, select, room {Die Gastgeber:innen bleiben bitte im Raum.} other {Die Gastgeber:innen bleiben bitte am Tisch.}}',
  'message.ready.break': 'Nach dieser Runde machen wir eine kurze Pause.',
  'message.send': 'Senden',
  'message.done': 'Gesendet an {name}.',
  'message.doneAll': '{place, select, room {Gesendet an alle Räume.} other {Gesendet an alle Tische.}}',

  'tables.none': '{place, select, room {Noch keine Räume} other {Noch keine Tische}}',
  'tables.noneText':
    '{place, select, room {Sobald Räume eingerichtet sind, steht hier jeder auf einen Blick: wer da ist und was entsteht.} other {Sobald Tische eingerichtet sind, steht hier jeder auf einen Blick: wer da ist und was entsteht.}}',
  'tables.setUp': '{place, select, room {Räume einrichten} other {Tische einrichten}}',
  'tables.summary':
    '{place, select, room {{tables, plural, =0 {Kein Raum offen} one {# Raum offen} other {# Räume offen}}} other {{tables, plural, =0 {Kein Tisch offen} one {# Tisch offen} other {# Tische offen}}}}, {people, plural, =0 {noch niemand hat einen Platz} one {# Person hat einen Platz} other {# Menschen haben einen Platz}}.',
  'tables.mark.owes': '{count, plural, one {# ohne Erkenntnis} other {# ohne Erkenntnis}}',
  'tables.mark.quiet':
    '{place, select, room {{count, plural, one {# stiller Raum} other {# stille Räume}}} other {{count, plural, one {# stiller Tisch} other {# stille Tische}}}}',
  'tables.mark.hostGone': '{count, plural, one {# ohne Verbindung} other {# ohne Verbindung}}',
  'tables.mark.nobody': '{count, plural, one {# ohne Gastgeber:in} other {# ohne Gastgeber:in}}',
  'tables.mark.closed': '{count, plural, one {# geschlossen} other {# geschlossen}}',
  'tables.placesSpoken':
    '{people, plural, =0 {noch niemand} one {# Person} other {# Menschen}} auf {max, plural, one {# Platz} other {# Plätzen}}',
  'tables.insights': '{count, plural, one {# Erkenntnis} other {# Erkenntnisse}}',
  'tables.host.nobody': 'ohne Gastgeber:in',
  'tables.host.here': 'Gastgeber:in ist da',
  'tables.host.gone': 'Gastgeber:in ohne Verbindung',
  'tables.host.goneNamed': '{name}, ohne Verbindung',
  'tables.closed': 'geschlossen',
  'tables.owes': 'Erkenntnis fehlt',
  'tables.quiet': '{place, select, room {stiller Raum} other {stiller Tisch}}',
  'tables.quietText':
    'Hier entstehen deutlich weniger Karten als {place, select, room {in den anderen Räumen} other {an den anderen Tischen}}. Das sieht nur die Moderation.',
  'tables.all': '{place, select, room {Alle Räume} other {Alle Tische}}',
  'tables.close': '{place, select, room {Raum schließen} other {Tisch schließen}}',
  'tables.open': '{place, select, room {Raum öffnen} other {Tisch öffnen}}',
  'tables.closedDone': '{name} ist geschlossen. Wer dort saß, hat einen anderen Platz.',
  'tables.openedDone': '{name} ist offen.',
  'tables.people':
    '{count, plural, =0 {Noch niemand} one {# Person} other {# Menschen}} ({max, plural, one {# Platz} other {# Plätze}})',
  'tables.noPeople': 'In dieser Runde sitzt hier noch niemand.',
  'tables.clothHint':
    '{place, select, room {Alle im Raum lesen mit} other {Alle am Tisch lesen mit}}: Was hier geändert wird, steht dort sofort.',
  'tables.written': 'Was entsteht',
  'tables.writeInsight': 'Erkenntnis schreiben',
  'tables.writeCard': 'Karte schreiben',
  'tables.handover': 'Übergabe an diese Runde',
  'tables.nothing': 'Noch keine Karten und keine Erkenntnis.',
  'tables.host': 'Gastgeber:in',
  'tables.hostNone': 'niemand',
  'tables.hostHint':
    '{place, select, room {Bleibt in jeder Runde im Raum und gibt weiter, was hier gesagt wurde.} other {Bleibt in jeder Runde am Tisch und gibt weiter, was hier gesagt wurde.}}',
  'tables.hostLink':
    '{place, select, room {Ein Gerät im Raum hat den Gastgeber-Link.} other {Ein Gerät am Tisch hat den Gastgeber-Link.}}',
  'tables.hostDone': '{name} ist jetzt Gastgeber:in.',
  'tables.hostGoneDone':
    '{place, select, room {Der Raum hat jetzt keine Gastgeber:in.} other {Der Tisch hat jetzt keine Gastgeber:in.}}',
  'tables.topics': 'Angesagte Themen',
  'tables.topicsNone': 'Noch hat niemand ein Thema angesagt.',
  'tables.topicRemove': 'Thema wegnehmen: {title}',
  'tables.topicRemoved': 'Das Thema ist weggenommen.',
  'tables.topicNew': 'Thema ansagen',
  'tables.topicAdd': 'Ansagen',
  'tables.topicDone': 'Das Thema ist angesagt.',
  'tables.topicCount': '{count, plural, =0 {noch kein Thema} one {# Thema} other {# Themen}}',

  'plan.title': 'Der angesagte Sitzplan',
  'plan.make': 'Sitzplan machen',
  'plan.anew': 'Neu planen',
  'plan.none': 'Noch kein Sitzplan',
  'plan.noneText':
    'Der Plan verteilt alle so, dass sie möglichst viele andere treffen. Erst ansehen, dann ansagen: Vorher erfährt niemand davon.',
  'plan.preview': 'Vorschlag für den Sitzplan',
  'plan.previewText': 'Den sieht bisher nur die Moderation. Mit dem Ansagen zeigt ihn jedes Handy.',
  'plan.announce': 'So ansagen',
  'plan.discard': 'Verwerfen',
  'plan.announced': 'Der Sitzplan ist angesagt.',
  'plan.unreachable': 'Der Server ist gerade nicht zu erreichen. Bitte gleich noch einmal versuchen.',
  'plan.score.met': 'Jede:r trifft im Schnitt {average} andere, mindestens {fewest}.',
  'plan.score.metAll': 'Jede:r trifft {count, plural, one {# andere Person} other {# andere}}.',
  'plan.score.again':
    '{count, plural, =0 {Niemand trifft jemanden zweimal.} one {# Paar trifft sich mehr als einmal.} other {# Paare treffen sich mehr als einmal.}}',
  'plan.score.revisits':
    '{count, plural, one {# Mal kommt jemand an einen Tisch zurück.} other {# Mal kommt jemand an einen Tisch zurück.}}',
  'plan.score.best': 'Besser geht es nicht, das ist bewiesen.',
  'plan.score.bound': 'Weniger Wiedersehen sind nicht möglich.',
  'plan.score.maybe': 'Vielleicht geht es noch etwas besser; ein neuer Versuch kann sich lohnen.',
  'plan.changes': 'Was sich ändert',
  'plan.changes.seats':
    '{count, plural, one {# schon angesagter Platz ändert sich} other {# schon angesagte Plätze ändern sich}} für {people, plural, one {# Person} other {# Menschen}}.',
  'plan.changes.fresh': '{count, plural, one {# Person bekommt} other {# Menschen bekommen}} einen Platz.',
  'plan.changes.encounters':
    '{count, plural, =0 {Keine neuen Begegnungen.} one {# neue Begegnung.} other {# neue Begegnungen.}}',
  'plan.to': 'nach',
  'plan.unfit': 'Der Sitzplan passt nicht mehr ganz.',
  'plan.unfit.unseated':
    '{count, plural, one {# Person hat} other {# Menschen haben}} in kommenden Runden noch keinen Platz.',
  'plan.unfit.gone':
    '{count, plural, one {# Person ist gegangen und steht} other {# Menschen sind gegangen und stehen}} noch im Plan.',
  'plan.unfit.closed':
    '{count, plural, one {# Person ist} other {# Menschen sind}} an einem Tisch eingeplant, der geschlossen ist.',
  'plan.unfit.hosts': '{count, plural, one {# Gastgeber:in sitzt} other {# Gastgeber:innen sitzen}} woanders.',
  'plan.unfit.rounds': '{count, plural, one {# Runde hat} other {# Runden haben}} noch keinen Plan.',
  'plan.impossible': 'So geht kein Sitzplan auf.',
  'plan.grid': 'Sitzplan, Runde für Runde',
  'plan.table': 'Tisch',
  'plan.swapHint': 'Tauschen: erst eine Person antippen, dann eine andere oder einen Tisch.',
  'plan.picked': '{name} (Runde {number}): Mit wem tauschen, oder an welchen Tisch?',
  'plan.sameTable': 'Beide sitzen schon am selben Tisch.',
  'plan.moveHere': 'hierher',
  'plan.moveTo': 'An {name} setzen',
  'plan.swapped': '{a} und {b} haben getauscht.',
  'plan.moved': '{name} sitzt jetzt an {table}.',
  'plan.warn': 'Das bricht, was ausgemacht ist.',
  'plan.warn.yes': 'Trotzdem ändern',

  'conflict.too-few-places':
    '{need, plural, one {# Person braucht} other {# Menschen brauchen}} Platz, an den offenen Tischen {have, plural, one {ist # Platz} other {sind # Plätze}}. Bitte einen Tisch öffnen oder Plätze hinzufügen.',
  'conflict.too-few-people':
    'Für die Mindestzahl an allen Tischen fehlen Menschen: {need} sind gebraucht, {have} sind da. Bitte einen Tisch schließen oder die Mindestzahl senken.',
  'conflict.too-few-tables':
    '{need, plural, one {Es braucht # offenen Tisch} other {Es braucht # offene Tische}}, offen {have, plural, =0 {ist keiner} one {ist #} other {sind #}}. Bitte Tische öffnen oder anlegen.',
  'conflict.no-accessible-place':
    '{need, plural, one {# Person braucht} other {# Menschen brauchen}} einen stufenlosen Tisch ({people}), dort {have, plural, =0 {ist kein Platz} one {ist # Platz} other {sind # Plätze}}. Bitte einen weiteren Tisch als stufenlos einrichten oder dort Plätze hinzufügen.',
  'conflict.no-language-place':
    'Für {people} reichen die Plätze an Tischen mit passender Sprache nicht: {need} gebraucht, {have} da. Bitte einem Tisch eine andere Sprache geben oder Plätze hinzufügen.',
  'conflict.together-apart':
    '{people} sollen zusammen und zugleich nicht zusammen sitzen. Bitte einen der beiden Wünsche wegnehmen.',
  'conflict.together-hosts':
    '{people} sollen zusammensitzen, sind aber an verschiedene Tische gebunden ({tables}). Bitte den Wunsch wegnehmen oder jemand anderen als Gastgeber:in wählen.',
  'conflict.together-too-many':
    'So viele können nicht an einem Tisch zusammensitzen: {people}. Bitte einen Wunsch wegnehmen oder Plätze hinzufügen.',
  'conflict.apart-too-many':
    'Für so viele, die nicht zusammensitzen sollen, reichen die Tische nicht: {people}. Bitte einen Wunsch wegnehmen oder einen Tisch öffnen.',
  'conflict.host-unfit':
    '{people} {count, plural, one {kann} other {können}} {tables} nicht als Gastgeber:in führen: Der Tisch passt nicht zu Zugang, Sprache oder Plätzen. Bitte den Tisch oder die Person ändern.',
  'conflict.person-nowhere': 'Für {people} passt kein offener Tisch. Bitte Zugang und Sprache der Tische prüfen.',
  'conflict.groups-unfit':
    'Die festen Gruppen gehen nicht auf: {people}. Bitte Wünsche, Zugang oder Plätze der Tische prüfen.',
  'conflict.not-found':
    'In der Zeit wurde kein Plan gefunden, der alles einhält. Bitte noch einmal versuchen oder einen Wunsch wegnehmen.',

  'broken.unseated': 'Runde {number}: {people} {count, plural, one {hat} other {haben}} keinen Platz.',
  'broken.stranger': 'Runde {number}: {people} {count, plural, one {ist} other {sind}} nicht mehr da.',
  'broken.table-closed': 'Runde {number}: {tables} ist geschlossen.',
  'broken.beyond-course': 'So viele Runden gibt es nicht.',
  'broken.over-most': 'Runde {number}: An {tables} sitzen mehr Menschen, als Platz ist.',
  'broken.under-fewest': 'Runde {number}: An {tables} sitzen zu wenige.',
  'broken.uneven': 'Runde {number}: Die Tische sind dann ungleich besetzt ({tables}).',
  'broken.host-away': 'Runde {number}: {people} ist Gastgeber:in und verlässt den eigenen Tisch.',
  'broken.returned':
    'Runde {number}: {people} {count, plural, one {kommt} other {kommen}} an einen schon besuchten Tisch zurück.',
  'broken.visits':
    'Runde {number}: {people} {count, plural, one {besucht} other {besuchen}} dann nicht so viele Tische wie vorgesehen.',
  'broken.together-split': 'Runde {number}: {people} sollen zusammensitzen.',
  'broken.apart-met': 'Runde {number}: {people} sollen nicht zusammensitzen.',
  'broken.inaccessible':
    'Runde {number}: {people} {count, plural, one {braucht} other {brauchen}} einen stufenlosen Tisch, {tables} ist keiner.',
  'broken.language':
    'Runde {number}: {people} {count, plural, one {spricht} other {sprechen}} nicht die Sprache von {tables}.',
  'broken.group-split': 'Runde {number}: Eine feste Gruppe wird getrennt ({people}).',

  'people.search': 'Person suchen',
  'people.searchHint': 'Name oder Nummer',
  'people.count':
    '{here, plural, =0 {niemand da} one {# Person da} other {# Menschen da}}{gone, plural, =0 {} one {, # gegangen} other {, # gegangen}}',
  'people.none': 'Noch niemand da',
  'people.noneText': 'Wer den QR-Code scannt, steht hier. Wer kein Handy hat, lässt sich hier eintragen.',
  'people.enrol': 'Ohne Handy eintragen',
  'people.enrolText': 'Bekommt eine Nummer und einen Platz wie alle; den Weg zeigt der gedruckte Laufzettel.',
  'people.enrolDo': 'Eintragen',
  'people.enrolled': '{name} ist eingetragen, Nummer {number}.',
  'people.name': 'Name',
  'people.title': '{name}, Nummer {number}',
  'people.host': 'Gastgeber:in',
  'people.hostOf': 'Gastgeber:in {name}',
  'people.gone': 'gegangen',
  'people.noPhone': 'ohne Handy',
  'people.offline': 'ohne Verbindung',
  'people.accessible': 'stufenlos',
  'people.pair.together': 'zusammen',
  'people.pair.apart': 'getrennt',
  'people.isGone': 'Ist gegangen oder nicht gekommen',
  'people.isBack': 'Ist wieder da',
  'people.goneDone': '{name} ist als gegangen vermerkt.',
  'people.backDone': '{name} ist wieder dabei.',
  'people.seat': '{place, select, room {Raum in Runde {number}} other {Tisch in Runde {number}}}',
  'people.noSeat': 'noch kein Platz',
  'people.hosts': '{place, select, room {Ist Gastgeber:in in} other {Ist Gastgeber:in an}}',
  'people.hostsNone': '{place, select, room {keinem Raum} other {keinem Tisch}}',
  'people.hostsHint': 'Bleibt in jeder Runde dort. Wer es bisher war, wechselt wieder mit.',
  'people.needsAccess':
    '{place, select, room {Braucht einen stufenlosen Raum} other {Braucht einen stufenlosen Tisch}}',
  'people.speaks': 'Spricht',
  'people.speaksHint': '{place, select, room {Ohne Angabe passt jeder Raum.} other {Ohne Angabe passt jeder Tisch.}}',
  'people.speaksAdd': 'Sprache hinzufügen',
  'people.speaksRemove': '{name} wegnehmen',
  'people.group': 'Gruppe, die gemischt wird',
  'people.groupHint': 'Zum Beispiel Verwaltung, Verein, Nachbarschaft.',
  'people.pairs': 'Sitzt mit wem?',
  'people.pairWish': 'Zusammen oder getrennt',
  'people.pairWith.together': 'zusammen mit {name}',
  'people.pairWith.apart': 'nicht mit {name}',
  'people.pairRemove': 'Wegnehmen: {text}',
  'people.pairOther': 'Mit wem?',
  'people.pairAdd': 'Merken',

  'needs.owes':
    '{place, select, room {{count, plural, one {# Raum hat} other {# Räume haben}}} other {{count, plural, one {# Tisch hat} other {# Tische haben}}}} noch keine Erkenntnis',
  'needs.quiet':
    '{place, select, room {{count, plural, one {In einem Raum entsteht} other {In # Räumen entsteht}}} other {{count, plural, one {An einem Tisch entsteht} other {An # Tischen entsteht}}}} wenig. Das steht nur hier.',
  'needs.hostGone':
    '{place, select, room {{count, plural, one {# Raum ist} other {# Räume sind}}} other {{count, plural, one {# Tisch ist} other {# Tische sind}}}} ohne Verbindung zur Gastgeber:in',

  'harvest.count':
    '{place, select, room {{done} von {of} Räumen haben berichtet.} other {{done} von {of} Tischen haben berichtet.}}',
  'harvest.all': 'Alle Erkenntnisse zeigen',
  'harvest.allDone': 'Die Leinwand zeigt alle Erkenntnisse.',
  'harvest.now': 'ist dran',
  'harvest.heard': 'hat berichtet',
  'harvest.call': 'Ist dran',
  'harvest.again': 'Noch einmal',
  'harvest.callLabel': '{word}: {name}',
  'harvest.nothing': 'Noch keine Erkenntnis.',
} as const satisfies Record<string, string>
