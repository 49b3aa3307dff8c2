import type { moderatorTables as german } from '../de/moderator-tables.ts'

export const moderatorTables = {
  'kind.insight': 'Insight',
  'write.hintInsight':
    'What is taken along from this round: one sentence. {place, select, room {Three per room and round at most.} other {Three per table and round at most.}}',
  'write.table': '{place, select, room {In which room?} other {At which table?}}',
  'write.round': 'In which round?',
  'choose.please': 'please choose',
  'names.more': '{count} more',

  'stage.view.rotation': 'Seating plan (who goes where)',
  'stage.view.tables': 'Places and free seats',
  'stage.view.topics': 'Announced topics',

  'next.round.tables': '{place, select, room {Set up rooms} other {Set up tables}}',
  'next.round.plan': 'Make the seating plan',
  'next.round.announce': 'Announce the plan',
  'next.round.call':
    '{mode, select, free {{number, plural, =1 {Open the rooms: round 1} one {Signal: change rooms} other {Signal: change rooms}}} other {{number, plural, =1 {Call everybody to their table} one {Announce the change: round #} other {Announce the change: round #}}}}',
  'next.round.start': 'Start round {number}',
  'next.round.end': 'End round {number}',
  'next.report': 'Now: {name}',
  'done.round.call': 'Round {number} is announced. All phones show the way.',
  'done.round.start': 'Round {number} is running.',
  'done.round.end': 'Round {number} is over.',
  'rounds.ask.title': 'The round is still running',
  'rounds.ask.text':
    '{place, select, room {The rooms} other {The tables}} still have about {count, plural, one {# minute} other {# minutes}}. End the round all the same?',
  'rounds.ask.yes': 'End it now',
  'rounds.ask.no': 'Wait',

  'rounds.control': 'Rounds',
  'rounds.pages': 'What to look at',
  'rounds.page.tables': 'At a glance',
  'rounds.page.plan': 'Seating plan',
  'rounds.page.people': 'People',
  'rounds.page.setup': 'Set up',
  'rounds.pick': 'Choose a round',
  'rounds.state.planned': 'to come',
  'rounds.state.called': 'all on their way',
  'rounds.state.running': 'running',
  'rounds.state.ended': 'over',
  'rounds.again': 'Round {number} once more',
  'rounds.againDone': 'Round {number} goes on: everybody is called back.',

  'message.button': 'Message',
  'message.title': 'Message to {name}',
  'message.titleAll': '{place, select, room {Message to all rooms} other {Message to all tables}}',
  'message.text': 'What should they read?',
  'message.hint':
    '{place, select, room {Appears on the phones and on the device in the room.} other {Appears on the phones and on the device at the table.}}',
  'message.ready': 'Ready sentences',
  'message.ready.soon': 'We change in five minutes.',
  'message.ready.insight': 'Please write down your most important insight now.',
  'message.ready.quiet': 'A little more quietly please, so that all can hear each other.',
  'message.ready.write':
    '{place, select, room {Write your thoughts down: on cards or on the poster.} other {Write your thoughts down: on cards or on the tablecloth.}}',
  'message.ready.host':
    '{place, select, room {Hosts, please stay in your room.} other {Hosts, please stay at your table.}}',
  'message.ready.break': 'After this round we take a short break.',
  'message.send': 'Send',
  'message.done': 'Sent to {name}.',
  'message.doneAll': '{place, select, room {Sent to all rooms.} other {Sent to all tables.}}',

  'tables.none': '{place, select, room {No rooms yet} other {No tables yet}}',
  'tables.noneText':
    '{place, select, room {Once rooms are set up, each is seen here at a glance: who is there and what they write.} other {Once tables are set up, each is seen here at a glance: who is there and what they write.}}',
  'tables.setUp': '{place, select, room {Set up rooms} other {Set up tables}}',
  'tables.summary':
    '{place, select, room {{tables, plural, =0 {No room open} one {# room open} other {# rooms open}}} other {{tables, plural, =0 {No table open} one {# table open} other {# tables open}}}}, {people, plural, =0 {nobody has a seat yet} one {# person has a seat} other {# people have a seat}}.',
  'tables.mark.owes': '{count, plural, one {# without an insight} other {# without an insight}}',
  'tables.mark.quiet':
    '{place, select, room {{count, plural, one {# quiet room} other {# quiet rooms}}} other {{count, plural, one {# quiet table} other {# quiet tables}}}}',
  'tables.mark.hostGone': '{count, plural, one {# not connected} other {# not connected}}',
  'tables.mark.nobody': '{count, plural, one {# without a host} other {# without a host}}',
  'tables.mark.closed': '{count, plural, one {# closed} other {# closed}}',
  'tables.placesSpoken':
    '{people, plural, =0 {nobody yet} one {# person} other {# people}} on {max, plural, one {# place} other {# places}}',
  'tables.insights': '{count, plural, one {# insight} other {# insights}}',
  'tables.host.nobody': 'without a host',
  'tables.host.here': 'host is there',
  'tables.host.gone': 'host not connected',
  'tables.host.goneNamed': '{name}, not connected',
  'tables.closed': 'closed',
  'tables.owes': 'no insight yet',
  'tables.quiet': '{place, select, room {quiet room} other {quiet table}}',
  'tables.quietText':
    'Far fewer cards come up here than {place, select, room {in the other rooms} other {at the other tables}}. Only the moderator sees this.',
  'tables.all': '{place, select, room {All rooms} other {All tables}}',
  'tables.close': '{place, select, room {Close the room} other {Close the table}}',
  'tables.open': '{place, select, room {Open the room} other {Open the table}}',
  'tables.closedDone': '{name} is closed. Whoever sat there has another seat.',
  'tables.openedDone': '{name} is open.',
  'tables.people':
    '{count, plural, =0 {Nobody yet} one {# person} other {# people}} ({max, plural, one {# place} other {# places}})',
  'tables.noPeople': 'Nobody sits here in this round yet.',
  'tables.clothHint':
    '{place, select, room {Everybody in the room reads along} other {Everybody at the table reads along}}: what is changed here stands there at once.',
  'tables.written': 'What comes up',
  'tables.writeInsight': 'Write an insight',
  'tables.writeCard': 'Write a card',
  'tables.handover': 'Told to this round',
  'tables.nothing': 'No cards and no insight yet.',
  'tables.host': 'Host',
  'tables.hostNone': 'nobody',
  'tables.hostHint':
    '{place, select, room {Stays in the room in every round and passes on what was said here.} other {Stays at the table in every round and passes on what was said here.}}',
  'tables.hostLink':
    '{place, select, room {A device in the room has the host link.} other {A device at the table has the host link.}}',
  'tables.hostDone': '{name} is host now.',
  'tables.hostGoneDone': '{place, select, room {The room has no host now.} other {The table has no host now.}}',
  'tables.topics': 'Announced topics',
  'tables.topicsNone': 'Nobody has announced a topic yet.',
  'tables.topicRemove': 'Take away the topic: {title}',
  'tables.topicRemoved': 'The topic is taken away.',
  'tables.topicNew': 'Announce a topic',
  'tables.topicAdd': 'Announce',
  'tables.topicDone': 'The topic is announced.',
  'tables.topicCount': '{count, plural, =0 {no topic yet} one {# topic} other {# topics}}',

  'plan.title': 'The announced seating plan',
  'plan.make': 'Make the seating plan',
  'plan.anew': 'Plan anew',
  'plan.none': 'No seating plan yet',
  'plan.noneText':
    'The plan seats everybody so that they meet as many others as possible. Look first, announce then: nobody hears of it before.',
  'plan.preview': 'Proposed seating plan',
  'plan.previewText': 'So far only the moderator sees it. Once announced, every phone shows it.',
  'plan.announce': 'Announce it',
  'plan.discard': 'Discard',
  'plan.announced': 'The seating plan is announced.',
  'plan.unreachable': 'The server cannot be reached right now. Please try again in a moment.',
  'plan.score.met': 'Everybody meets {average} others on average, {fewest} at least.',
  'plan.score.metAll': 'Everybody meets {count, plural, one {# other person} other {# others}}.',
  'plan.score.again':
    '{count, plural, =0 {Nobody meets anybody twice.} one {# pair meets more than once.} other {# pairs meet more than once.}}',
  'plan.score.revisits':
    '{count, plural, one {# time somebody returns to a table.} other {# times somebody returns to a table.}}',
  'plan.score.best': 'No plan can be better, that is proven.',
  'plan.score.bound': 'Fewer repeated meetings are not possible.',
  'plan.score.maybe': 'There may be a slightly better one; trying again can be worth it.',
  'plan.changes': 'What changes',
  'plan.changes.seats':
    '{count, plural, one {# seat that was announced changes} other {# seats that were announced change}} for {people, plural, one {# person} other {# people}}.',
  'plan.changes.fresh': '{count, plural, one {# person gets} other {# people get}} a seat.',
  'plan.changes.encounters':
    '{count, plural, =0 {No new encounters.} one {# new encounter.} other {# new encounters.}}',
  'plan.to': 'to',
  'plan.unfit': 'The seating plan no longer fits quite.',
  'plan.unfit.unseated': '{count, plural, one {# person has} other {# people have}} no seat yet in coming rounds.',
  'plan.unfit.gone':
    '{count, plural, one {# person has gone and is} other {# people have gone and are}} still in the plan.',
  'plan.unfit.closed': '{count, plural, one {# person is} other {# people are}} planned at a table that is closed.',
  'plan.unfit.hosts': '{count, plural, one {# host sits} other {# hosts sit}} elsewhere.',
  'plan.unfit.rounds': '{count, plural, one {# round has} other {# rounds have}} no plan yet.',
  'plan.impossible': 'No seating plan works out like this.',
  'plan.grid': 'Seating plan, round by round',
  'plan.table': 'Table',
  'plan.swapHint': 'To swap: tap one person first, then another one or a table.',
  'plan.picked': '{name} (round {number}): swap with whom, or go to which table?',
  'plan.sameTable': 'Both sit at the same table already.',
  'plan.moveHere': 'here',
  'plan.moveTo': 'Seat at {name}',
  'plan.swapped': '{a} and {b} have changed places.',
  'plan.moved': '{name} now sits at {table}.',
  'plan.warn': 'This breaks what was agreed.',
  'plan.warn.yes': 'Change it all the same',

  'conflict.too-few-places':
    '{need, plural, one {# person needs} other {# people need}} a seat, the open tables have {have, plural, one {# place} other {# places}}. Please open a table or add places.',
  'conflict.too-few-people':
    'There are too few people for the minimum at all tables: {need} are needed, {have} are here. Please close a table or lower the minimum.',
  'conflict.too-few-tables':
    '{need, plural, one {# open table is needed} other {# open tables are needed}}, {have, plural, =0 {none is} one {# is} other {# are}} open. Please open or set up tables.',
  'conflict.no-accessible-place':
    '{need, plural, one {# person needs} other {# people need}} a step-free table ({people}), there {have, plural, =0 {is no place} one {is # place} other {are # places}}. Please mark another table as step-free or add places there.',
  'conflict.no-language-place':
    'For {people} there are too few places at tables with a fitting language: {need} needed, {have} there. Please give a table another language or add places.',
  'conflict.together-apart':
    '{people} are to sit together and at the same time not. Please take away one of the two wishes.',
  'conflict.together-hosts':
    '{people} are to sit together but are bound to different tables ({tables}). Please take the wish away or choose another host.',
  'conflict.together-too-many':
    'So many cannot sit together at one table: {people}. Please take a wish away or add places.',
  'conflict.apart-too-many':
    'There are too few tables for so many who are not to sit together: {people}. Please take a wish away or open a table.',
  'conflict.host-unfit':
    '{people} {count, plural, one {cannot} other {cannot}} host {tables}: the table does not fit in access, language or places. Please change the table or the person.',
  'conflict.person-nowhere': 'No open table fits {people}. Please check access and language of the tables.',
  'conflict.groups-unfit':
    'The fixed groups do not work out: {people}. Please check wishes, access or places of the tables.',
  'conflict.not-found': 'No plan that keeps everything was found in time. Please try again or take a wish away.',

  'broken.unseated': 'Round {number}: {people} {count, plural, one {has} other {have}} no seat.',
  'broken.stranger': 'Round {number}: {people} {count, plural, one {is} other {are}} no longer here.',
  'broken.table-closed': 'Round {number}: {tables} is closed.',
  'broken.beyond-course': 'There are not so many rounds.',
  'broken.over-most': 'Round {number}: more people sit at {tables} than there are places.',
  'broken.under-fewest': 'Round {number}: too few sit at {tables}.',
  'broken.uneven': 'Round {number}: the tables are unevenly filled then ({tables}).',
  'broken.host-away': 'Round {number}: {people} is host and leaves their own table.',
  'broken.returned':
    'Round {number}: {people} {count, plural, one {returns} other {return}} to a table visited before.',
  'broken.visits':
    'Round {number}: {people} {count, plural, one {does} other {do}} not visit as many tables as intended then.',
  'broken.together-split': 'Round {number}: {people} are to sit together.',
  'broken.apart-met': 'Round {number}: {people} are not to sit together.',
  'broken.inaccessible':
    'Round {number}: {people} {count, plural, one {needs} other {need}} a step-free table, {tables} is none.',
  'broken.language':
    'Round {number}: {people} {count, plural, one {does} other {do}} not speak the language of {tables}.',
  'broken.group-split': 'Round {number}: a fixed group is split ({people}).',

  'people.search': 'Find a person',
  'people.searchHint': 'name or number',
  'people.count':
    '{here, plural, =0 {nobody here} one {# person here} other {# people here}}{gone, plural, =0 {} one {, # gone} other {, # gone}}',
  'people.none': 'Nobody here yet',
  'people.noneText': 'Whoever scans the QR code stands here. Whoever has no phone can be enrolled here.',
  'people.enrol': 'Enrol without a phone',
  'people.enrolText': 'Gets a number and a seat like everybody; the printed route slip shows the way.',
  'people.enrolDo': 'Enrol',
  'people.enrolled': '{name} is enrolled, number {number}.',
  'people.name': 'Name',
  'people.title': '{name}, number {number}',
  'people.host': 'Host',
  'people.hostOf': 'Host of {name}',
  'people.gone': 'gone',
  'people.noPhone': 'no phone',
  'people.offline': 'not connected',
  'people.accessible': 'step-free',
  'people.pair.together': 'together',
  'people.pair.apart': 'apart',
  'people.isGone': 'Has gone or never came',
  'people.isBack': 'Is back',
  'people.goneDone': '{name} is noted as gone.',
  'people.backDone': '{name} is back with us.',
  'people.seat': '{place, select, room {Room in round {number}} other {Table in round {number}}}',
  'people.noSeat': 'no seat yet',
  'people.hosts': '{place, select, room {Is host in} other {Is host at}}',
  'people.hostsNone': '{place, select, room {no room} other {no table}}',
  'people.hostsHint': 'Stays there in every round. Whoever was host before moves on with the others.',
  'people.needsAccess': '{place, select, room {Needs a step-free room} other {Needs a step-free table}}',
  'people.speaks': 'Speaks',
  'people.speaksHint':
    '{place, select, room {If nothing is told, every room fits.} other {If nothing is told, every table fits.}}',
  'people.speaksAdd': 'Add a language',
  'people.speaksRemove': 'Take away {name}',
  'people.group': 'Group to be mixed',
  'people.groupHint': 'For example administration, club, neighbourhood.',
  'people.pairs': 'Sits with whom?',
  'people.pairWish': 'Together or apart',
  'people.pairWith.together': 'together with {name}',
  'people.pairWith.apart': 'not with {name}',
  'people.pairRemove': 'Take away: {text}',
  'people.pairOther': 'With whom?',
  'people.pairAdd': 'Keep in mind',

  'needs.owes':
    '{place, select, room {{count, plural, one {# room has} other {# rooms have}}} other {{count, plural, one {# table has} other {# tables have}}}} no insight yet',
  'needs.quiet':
    '{place, select, room {{count, plural, one {One room writes} other {# rooms write}}} other {{count, plural, one {One table writes} other {# tables write}}}} little. This stands only here.',
  'needs.hostGone':
    '{place, select, room {{count, plural, one {# room has} other {# rooms have}}} other {{count, plural, one {# table has} other {# tables have}}}} no connection to the host',

  'harvest.count':
    '{place, select, room {{done} of {of} rooms have reported.} other {{done} of {of} tables have reported.}}',
  'harvest.all': 'Show all insights',
  'harvest.allDone': 'The wall shows all insights.',
  'harvest.now': 'speaks now',
  'harvest.heard': 'has reported',
  'harvest.call': 'Your turn',
  'harvest.again': 'Once more',
  'harvest.callLabel': '{word}, {name}',
  'harvest.nothing': 'No insight yet.',
} as const satisfies Record<keyof typeof german, string>
