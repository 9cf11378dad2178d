import { of } from '../mutant.ts';

/** Faults of how stays end, of what families are like, and of coming back. */
export const pathwayMutants = [
  ...of(
    'model/pathway.ts',
    {
      id: 'review-ignored',
      broken: 'a family that is ready leaves without waiting for its review',
      find: 'if (model.stages.reviewFirst[stage]! > 0) {',
      replace: 'if (model.stages.reviewFirst[stage]! < 0) {',
      by: ['test/model/endings.test.ts', 'is kept on at a review with the odds that a threshold of'],
    },
    {
      id: 'time-box-beats-ready',
      broken: 'a family whose work is done on the day of its time-box counts as time-boxed',
      find: "isDone(world, family) ? REASON.ready : REASON['time-boxed']",
      replace: "isDone(world, family) ? REASON['time-boxed'] : REASON['time-boxed']",
      by: ['test/model/small-rules.test.ts', 'ready beats time-boxed when both fall on one day'],
    },
  ),
  ...of('model/compile-stages.ts', {
    id: 'stretch-ignored',
    broken: 'a time-box closes on schedule, however far it is to be stretched',
    find: 'stage.timeBox.after * stage.timeBox.stretch',
    replace: 'stage.timeBox.after',
    by: [
      'test/model/endings.test.ts',
      'is let go so many times later than scheduled as the time-box is stretched',
    ],
  }),
  ...of('model/stay.ts', {
    id: 'frailty-without-risk',
    broken: 'frail families step up no more often than others',
    find: 'stages.escalation[stage]! * families.frailty[family]! * effect',
    replace: 'stages.escalation[stage]! * effect',
    by: ['test/model/step-ups.test.ts', 'step up the oftener'],
  }),
  ...of(
    'model/returning.ts',
    {
      id: 'hazard-of-return-doubled',
      broken: 'families come back at twice the hazard',
      find: 'exponential(u, 1) / pressure',
      replace: 'exponential(u, 1) / (2 * pressure)',
      by: [
        'test/model/units/coming-back.test.ts',
        'as often as their stage says where their worker works as ever',
      ],
    },
    {
      id: 'unmet-need-forgotten',
      broken: 'families closed with need unmet come back no more than others',
      find: 'exp(assumptions.unmetToReturn * families.unmet[family]!)',
      replace: 'exp(0 * assumptions.unmetToReturn)',
      by: ['test/model/front-door.test.ts', 'is counted as refused, and comes back exp γ times as readily'],
    },
  ),
  ...of('model/placing.ts', {
    id: 'overflow-ignored',
    broken: 'children who find a placement full are placed there over its number',
    find: 'placed[kind]! >= places[kind]! && ',
    replace: 'placed[kind]! >= Infinity && ',
    by: ['test/model/care.test.ts', 'that are full overflow as often as Erlang B says, one after the other'],
  }),
  ...of('model/children.ts', {
    id: 'nobody-taken',
    broken: 'a stage may take no child of a family at all',
    find: 'return 1 << Math.floor(alone * children);',
    replace: 'return 0 * Math.floor(alone * children);',
    by: ['test/model/children.test.ts', 'are each taken with the chance of the stage'],
  }),
];
