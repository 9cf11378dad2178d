import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { dateText } from '@taper/engine';
import type { Paragraph } from '@taper/engine';
import { controlStyles } from '../../components/controls.styles.ts';
import { tableStyles } from '../../components/table.styles.ts';
import { textStyles } from '../../components/text.styles.ts';
import { Crowd, mostAtOnce } from '../../film/crowd.ts';
import type { Film } from '../../film/film.ts';
import { whole } from '../../words/whole.ts';
import { flowsOf } from '../pathway/flows.ts';
import { columnsOf } from '../pathway/layout.ts';
import type { ViewInput } from '../view.ts';
import { Dots } from './dots.ts';
import { dotKey } from './dot-key.ts';
import { drawFamilies, paletteOf } from './draw.ts';
import { familiesStyles } from './families.styles.ts';
import { notableFamilies } from './notable.ts';
import { nowTable, runTable } from './numbers.ts';
import { stageBoxes } from './stage-boxes.ts';
import type { BoxedStage, StageBoxes } from './stage-boxes.ts';

/** Weeks of the run in a second. */
const SPEEDS = [1, 4, 13] as const;
const STEPS = [
  ['Day', 1],
  ['Week', 7],
  ['Month', 30],
] as const;
/** The picture is not drawn narrower than this: its place scrolls then. */
const LEAST_WIDE = 760;
const DAY = 86_400_000;

/** Plays a film: dots, the day, and what may be done with them. */
@customElement('taper-film-player')
export class FilmPlayer extends LitElement {
  static override styles = [textStyles, controlStyles, tableStyles, familiesStyles];

  @property({ attribute: false }) film!: Film;
  @property({ attribute: false }) input!: ViewInput;
  @property({ attribute: false }) place = 0;
  @property({ attribute: false }) replication = 0;
  @state() private isPlaying = false;
  @state() private speed = 4;
  /** Day as it is written: the picture goes on between. */
  @state() private day = 0;
  @state() private story: { readonly who: number; readonly told: readonly Paragraph[] } | null = null;
  @state() private trouble = '';
  @query('canvas') private canvas!: HTMLCanvasElement;
  @query('.picture') private picture!: HTMLElement;
  #dots!: Dots;
  #stages: readonly BoxedStage[] = [];
  #columns: ReadonlyMap<string, number> = new Map();
  #boxes: StageBoxes = { boxes: [], height: 0 };
  #width = 0;
  #last = 0;
  #frame = 0;
  #resized: ResizeObserver | null = null;

  override render(): TemplateResult {
    const { crowd } = this.#dots;
    const scenario = this.input.scenarios[this.place]?.scenario;
    return html`<div class="player">
        <button type="button" class="primary" @click=${() => this.#play(!this.isPlaying)}>
          ${this.isPlaying ? 'Pause' : 'Play'}
        </button>
        ${STEPS.map(
          ([words, days]) =>
            html`<button type="button" @click=${() => this.#goBy(days)}>
              + ${words}<span class="out-of-sight"> on</span>
            </button>`,
        )}
        <select aria-label="Speed" @change=${(event: Event) => this.#setSpeed(event)}>
          ${SPEEDS.map(
            (weeks) =>
              html`<option value=${weeks} ?selected=${weeks === this.speed}>
                ${weeks === 1 ? 'a week' : `${weeks} weeks`} a second
              </option>`,
          )}
        </select>
        <input
          type="range"
          aria-label="Day of the run"
          aria-valuetext=${this.#date()}
          min="0"
          max=${Math.floor(this.film.end)}
          .value=${String(Math.floor(this.day))}
          @input=${(event: Event) => this.#goTo(Number((event.target as HTMLInputElement).value))}
        />
        <span class="date">${this.#date()}</span>
      </div>
      ${dotKey()}
      <div class="picture" tabindex="0" role="region" aria-label="Families in their stages">
        <canvas
          role="img"
          aria-label=${this.#inWords()}
          @click=${(event: MouseEvent) => this.#follow(event)}
        ></canvas>
      </div>
      <p class="small soft">
        Since ${dateText(this.input.months.start)}: ${whole(crowd.came)} families came to the door,
        ${whole(crowd.cameBack)} of whom had been there before, however long ago (re-referrals count the last
        12 months only); ${whole(crowd.went)} were closed or moved away.
      </p>
      <div class="beside">
        <div>
          <section class="story" aria-labelledby="story">${this.#storyPart()}</section>
          ${scenario === undefined ? nothing : nowTable(crowd, scenario)}
        </div>
        <div>${runTable(this.input, this.place, this.replication)}</div>
      </div>`;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('film')) return;
    const most = mostAtOnce(this.film);
    const flows = flowsOf(this.input, this.place);
    const stages = this.input.scenarios[this.place]?.scenario.stages ?? {};
    this.#stages = this.film.stages.flatMap((id, at) => {
      const stage = stages[id];
      return stage === undefined || most[at] === 0
        ? []
        : [{ id, label: stage.label, level: stage.level, most: most[at]! }];
    });
    this.#columns = columnsOf(flows.stages, flows.flows);
    this.#dots = new Dots(new Crowd(this.film));
    this.#width = 0;
    this.#play(false);
    [this.day, this.story] = [0, null];
  }

  override firstUpdated(): void {
    this.#resized = new ResizeObserver(() => this.#fit());
    this.#resized.observe(this.picture);
  }

  override updated(): void {
    this.#fit();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#play(false);
    this.#resized?.disconnect();
  }

  /** Lays the picture out as wide as there is room, where that has changed. */
  #fit(): void {
    const width = Math.max(LEAST_WIDE, Math.floor(this.picture.clientWidth));
    if (width !== this.#width) {
      this.#width = width;
      this.#boxes = stageBoxes(this.#stages, this.#columns, width);
      const { boxes } = this.#boxes;
      this.#dots.standIn(this.film.stages.map((id) => boxes.find((box) => box.id === id)));
      const sharp = window.devicePixelRatio;
      this.canvas.width = width * sharp;
      this.canvas.height = (this.#boxes.height + 12) * sharp;
      this.canvas.style.width = `${width}px`;
      this.canvas.style.height = `${this.#boxes.height + 12}px`;
    }
    this.#draw();
  }

  #draw(): void {
    const context = this.canvas.getContext('2d');
    if (context === null || this.#width === 0) return;
    const sharp = window.devicePixelRatio;
    context.setTransform(sharp, 0, 0, sharp, 0, 0);
    const look = { palette: paletteOf(this), width: this.#width, followed: this.story?.who ?? -1 };
    drawFamilies(context, this.#boxes, this.#dots, look);
  }

  #play(isPlaying: boolean): void {
    if (isPlaying && this.day >= this.film.end) this.#goTo(0);
    this.isPlaying = isPlaying;
    cancelAnimationFrame(this.#frame);
    if (isPlaying) this.#animate();
  }

  /** Goes on with the picture: as long as it plays, and until every dot is in its place. */
  #animate(): void {
    cancelAnimationFrame(this.#frame);
    this.#last = performance.now();
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const frame = (now: number) => {
      const passed = Math.min(100, now - this.#last);
      this.#last = now;
      if (this.isPlaying) this.#dots.goTo(this.#dots.crowd.day + (passed / 1000) * this.speed * 7);
      if (isStill) this.#dots.arrive();
      const isUnderWay = this.#dots.step(passed);
      const { day } = this.#dots.crowd;
      if (Math.floor(day) !== Math.floor(this.day) || day >= this.film.end) this.day = day;
      else this.#draw();
      if (day >= this.film.end) this.isPlaying = false;
      if (this.isPlaying || isUnderWay) this.#frame = requestAnimationFrame(frame);
    };
    this.#frame = requestAnimationFrame(frame);
  }

  #goBy(days: number): void {
    this.#goTo(Math.floor(this.#dots.crowd.day) + days);
  }

  #goTo(day: number): void {
    this.#dots.goTo(Math.min(day, this.film.end));
    this.day = this.#dots.crowd.day;
    this.#animate();
  }

  #setSpeed(event: Event): void {
    this.speed = Number((event.target as HTMLSelectElement).value);
  }

  #date(): string {
    const days = Math.min(Math.floor(this.day), Math.floor(this.film.end) - 1);
    return dateText(new Date(Date.parse(this.input.months.start) + days * DAY).toISOString().slice(0, 10));
  }

  #inWords(): string {
    const { waiting, led, held } = this.#dots.crowd.count;
    const said = this.#stages.map(({ id, label }) => {
      const at = this.film.stages.indexOf(id);
      const waits = waiting[at]! > 0 ? `, ${waiting[at]} of them waiting` : '';
      return `${label} ${waiting[at]! + led[at]! + held[at]!}${waits}`;
    });
    return `Families open on ${this.#date()}. ${said.join('; ')}.`;
  }

  #storyPart(): TemplateResult {
    const number = this.story === null ? '' : String(this.film.families[this.story.who]);
    return html`<h3 id="story">${this.story === null ? 'A family’s story' : `Family ${number}`}</h3>
      <p class="small soft">Click a dot, or choose one:</p>
      <p class="follow">
        ${notableFamilies(this.#dots.crowd).map(
          ({ who, words }) =>
            html`<button type="button" @click=${() => this.#tell(who)}>
              ${this.film.families[who]}, which ${words}
            </button>`,
        )}
        <label class="out-of-sight" for="number">Number of a family</label>
        <input
          id="number"
          inputmode="numeric"
          placeholder="Number"
          .value=${number}
          @change=${(event: Event) => this.#find(event)}
        />
      </p>
      ${this.trouble === '' ? nothing : html`<p class="problem" role="alert">${this.trouble}</p>`}
      ${
        this.story === null
          ? nothing
          : html`<ol tabindex="0" aria-label="Story of family ${number}">
              ${this.story.told.map(
                ({ date, text }) =>
                  html`<li><time datetime=${date}>${dateText(date)}</time><span>${text}</span></li>`,
              )}
            </ol>`
      }`;
  }

  #find(event: Event): void {
    const text = (event.target as HTMLInputElement).value.trim();
    const who = this.film.families.indexOf(Number(text));
    this.trouble = who < 0 && text !== '' ? `There is no family ${text} in this run.` : '';
    if (who >= 0) void this.#tell(who);
  }

  #follow({ offsetX, offsetY }: MouseEvent): void {
    const who = this.#dots.at(offsetX, offsetY);
    if (who < 0) return;
    void this.#tell(who).then(() =>
      this.renderRoot.querySelector('.story')?.scrollIntoView({ block: 'nearest' }),
    );
  }

  async #tell(who: number): Promise<void> {
    try {
      this.trouble = '';
      const told = await this.input.projector.story(this.film.families[who]!);
      this.story = { who, told };
    } catch (error) {
      this.trouble = error instanceof Error ? error.message : String(error);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'taper-film-player': FilmPlayer;
  }
}
