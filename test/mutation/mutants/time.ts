import { of } from '../mutant.ts';

/** Faults of the calendar, of dated changes and of working days. */
export const timeMutants = [
  ...of('calendar/event-calendar.ts', {
    id: 'ties-backwards',
    broken: 'of events due at the same time the last that was set goes first',
    find: 'priority * SEQUENCES + this.#sequence++',
    replace: '(priority + 1) * SEQUENCES - ++this.#sequence',
    by: [
      'calendar/event-calendar.test.ts',
      'gives timers back in order of time, then priority, then the order in which they were set',
    ],
  }),
  ...of('calendar/working-days.ts', {
    id: 'bank-holidays-worked',
    broken: 'statutory clocks run on bank holidays',
    find: ' && !closed.has(day)',
    replace: '',
    by: ['calendar/working-days.test.ts', 'a bank holiday is passed over'],
  }),
  ...of('scenario/timeline/effect.ts', {
    id: 'change-a-day-late',
    broken: 'a dated change comes a day late',
    find: 'dayNumber(date) - dayNumber(start);',
    replace: 'dayNumber(date) - dayNumber(start) + 1;',
    by: [
      'test/model/timeline.test.ts',
      'go when the funding ends, and leave their families to others on that day',
    ],
  }),
  ...of('model/matters.ts', {
    id: 'birthdays-ignored',
    broken: 'children do not come of age while they are open',
    find: 'families.nextGrownAt[family]!,',
    replace: 'Infinity,',
    by: [
      'test/model/children.test.ts',
      'takes a child off the counts on its birthday, and ends the stay with the last',
    ],
  }),
  ...of('model/draws.ts', {
    id: 'draws-in-turn',
    broken: 'draws of a stay depend on what happened to others before',
    find: 'address(purpose, visit)',
    replace: 'address(purpose, visit + world.events)',
    by: ['test/model/units/patches.test.ts', 'leave each other’s families as they are'],
  }),
  ...of('model/stay.ts', {
    id: 'work-drawn-in-turn',
    broken: 'the work of a stay is drawn in turn, not by family, stage and visit',
    find: 'address(PURPOSE.work, visit)',
    replace: 'address(PURPOSE.work, world.events)',
    by: [
      'test/model/units/own-draws.test.ts',
      'the same families come, with the same children, frailty, place and needs, and the same work in every stay',
    ],
  }),
];
