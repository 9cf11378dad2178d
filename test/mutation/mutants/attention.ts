import { of } from '../mutant.ts';

/** Faults of shares of attention, of clocks and of the hours of people. */
export const attentionMutants = [
  ...of(
    'attention/attention-clocks.ts',
    {
      id: 'clock-not-advanced',
      broken: 'when somebody falls ill, clocks are not brought up to that day at the pace there was',
      find: '        this.#advance(lane, now);\n        this.#setAttention(lane, classes',
      replace: '        this.#setAttention(lane, classes',
      by: ['test/model/people/sickness.test.ts', 'families stall whom nobody else knows, to the day'],
    },
    {
      id: 'attention-without-risk',
      broken: 'less attention does not speed up the risk clock',
      find: '(1 + this.#layout.beta * (1 - q))',
      replace: '1',
      by: ['attention/attention-clocks.test.ts', 'runs faster as attention falls: 1 + β(1 − q)'],
    },
  ),
  ...of('attention/pooled-hours.ts', {
    id: 'pool-not-shared',
    broken: 'hours that colleagues could share serve nobody',
    find: 'pool += this.#shared[worker]!;',
    replace: 'pool += 0;',
    by: [
      'attention/attention-clocks.test.ts',
      'lets one worker’s spare hours serve another’s families through what is shared',
    ],
  }),
  ...of('attention/share.ts', {
    id: 'pool-counted-twice',
    broken: 'what the pool has given to the most urgent is given once more to the others',
    find: 'shared -= short;',
    replace: 'shared -= 0;',
    by: ['attention/share.test.ts', 'serves the higher class first'],
  }),
  ...of('model/people/company.ts', {
    id: 'meeting-costs-no-time',
    broken: 'the hours of the unit’s meeting are not taken off what its people can give',
    find: ' - fte * company.meeting',
    replace: '',
    by: ['test/model/units/hours.test.ts', 'are those left after all else'],
  }),
  ...of(
    'model/people/unit-hours.ts',
    {
      id: 'knowledge-does-not-fade',
      broken: 'colleagues know as much of a family however rarely the unit discusses it',
      find: 'exp(-(interval - 1) / model.units.fading[unit]!)',
      replace: '1',
      by: [
        'test/model/units/meeting.test.ts',
        'fades where families are many for the meeting, and the meeting takes an hour of each',
      ],
    },
    {
      id: 'the-ill-work',
      broken: 'people who are ill or on leave give hours',
      find: 'isPresent ? net : 0',
      replace: 'net',
      by: ['test/model/people/sickness.test.ts', 'that one gives no hours, and is counted as away'],
    },
  ),
  ...of('model/leading.ts', {
    id: 'no-setback',
    broken: 'a change of worker costs no work',
    find: 'const more = assumptions.setback * (1 - known) * plan;',
    replace: 'const more = 0 * known;',
    by: [
      'test/model/people/handing-over.test.ts',
      'need so much more work: the setback, less what others of the unit know',
    ],
  }),
  ...of('model/people/filling.ts', {
    id: 'promoted-in-two-posts',
    broken: 'promotion does not empty the post of whoever is promoted',
    find: '  vacate(world, from);\n',
    replace: '',
    by: [
      'test/model/people/promotion.test.ts',
      'empties another for as long as recruiting to that one takes',
    ],
  }),
];
