import { describe, expect, it } from 'vitest';
import { OUTSIDE } from './flows.ts';
import type { Flow, FlowStage } from './flows.ts';
import { columnsOf, layOut } from './layout.ts';

const flow = (from: string, to: string, perYear: number): Flow => ({ from, to, perYear, result: null });
const stage = (id: string, level: number, perYear: number): FlowStage => ({ id, label: id, level, perYear });

const STAGES = [stage('door', 1, 100), stage('help', 2, 70), stage('work', 4, 50), stage('care', 5, 10)];
const FLOWS = [
  flow('door', 'help', 50),
  flow('door', 'work', 40),
  flow('work', 'care', 10),
  flow('work', 'help', 20),
  flow('help', 'work', 10),
  flow('door', OUTSIDE, 10),
  flow('work', OUTSIDE, 20),
];
const FRAME = { width: 500, bar: 10, slot: 30, gap: 10, tallest: 200, before: 20, after: 80 };

describe('The pathway laid out', () => {
  const layout = layOut({ stages: STAGES, flows: FLOWS, entries: [flow(OUTSIDE, 'door', 100)] }, FRAME);
  const at = (id: string) => layout.stages.find((one) => one.id === id)!;

  it('puts each stage to the right of the one that brings most of its families', () => {
    expect([...columnsOf(STAGES, FLOWS)]).toEqual([
      ['door', 0],
      ['help', 1],
      ['work', 1],
      ['care', 2],
    ]);
    expect([at('door').x, at('help').x, at('care').x]).toEqual([20, 215, 410]);
  });

  it('ends where two stages feed each other most', () => {
    const columns = columnsOf([stage('a', 2, 9), stage('b', 3, 8)], [flow('a', 'b', 8), flow('b', 'a', 9)]);
    expect([...columns.values()].sort()).toEqual([0, 1]);
  });

  it('makes heights and widths as families are many, the busiest as high as may be', () => {
    expect(at('door').height).toBe(200);
    expect(at('care').height).toBe(20);
    expect(layout.flows.find(({ to }) => to === 'care')?.width).toBe(20);
  });

  it('puts the highest level of a column at the top, and lets nothing overlap', () => {
    expect(at('work').y + at('work').height).toBeLessThanOrEqual(at('help').y);
    for (const { y, height } of layout.stages) {
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y + height).toBeLessThanOrEqual(layout.height);
    }
  });

  it('keeps what leaves and what arrives within its bar', () => {
    for (const { from, to, y1, y2, width } of layout.flows) {
      expect(y1 - width / 2).toBeGreaterThanOrEqual(at(from).y - 1e-9);
      expect(y1 + width / 2).toBeLessThanOrEqual(at(from).y + at(from).height + 1e-9);
      expect(y2 + width / 2).toBeLessThanOrEqual(at(to).y + at(to).height + 1e-9);
    }
  });

  it('knows what leads on, back, in and out', () => {
    expect(
      layout.flows
        .filter(({ isForward }) => !isForward)
        .map(({ from }) => from)
        .sort(),
    ).toEqual(['help', 'work']);
    expect(layout.entries.map(({ to }) => to)).toEqual(['door']);
    expect(layout.exits.map(({ from }) => from)).toEqual(['door', 'work']);
  });
});
