import type { Paragraph } from '@taper/engine';
import type { Film, FilmedRun } from '../film/film.ts';
import { spawnDesk } from './spawn-desk.ts';

/** A run that is filmed in a worker of its own, which tells stories until it is stopped. */
export interface Filming {
  readonly film: Promise<Film>;
  story(family: number): Promise<readonly Paragraph[]>;
  stop(): void;
}

/** Plays a run and keeps where everybody was. */
export function startFilm(run: FilmedRun): Filming {
  let die: (error: Error) => void = () => undefined;
  const died = new Promise<never>((_, reject) => (die = reject));
  const desk = spawnDesk((reason) => die(new Error(`It was cut short (${reason}).`)));
  const orDies = <Answer>(answer: Promise<Answer>) => Promise.race([answer, died]);
  return {
    film: orDies(desk.api.film(run)),
    story: (family) => orDies(desk.api.story(family)),
    stop: () => desk.terminate(),
  };
}
