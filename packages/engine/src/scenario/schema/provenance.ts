import * as z from 'zod';
import { choice, text } from './field.ts';

/** Whence a number may come. */
const bases = ['published', 'derived', 'assumed', 'user', 'unchecked'] as const;

/** How well an assumption is known: counted in data, said by a survey or in interviews, planned or theory, or nobody knows. */
const grades = ['counted', 'survey', 'qualitative', 'planned', 'none'] as const;

/** How well an assumption is known. */
export type EvidenceGrade = (typeof grades)[number];

const year = z
  .union([z.string(), z.number()])
  .transform(String)
  .meta({ kind: 'text', title: 'Year', description: 'Year or years the number is of.' });

/** What a quantity says of its number, beside value, low and high. */
export const provenanceSchema = z.strictObject({
  unit: text({ label: 'Unit', describe: 'Unit of the number; must be the unit of the field.' }).optional(),
  source: text({ label: 'Source', describe: 'Publication the number is in.' }).optional(),
  year: year.optional(),
  confidence: choice(['H', 'M', 'L'], {
    label: 'Confidence',
    describe: 'High, medium or low.',
  }).optional(),
  basis: choice(bases, {
    label: 'Basis',
    describe: 'Whether the number is published, derived, assumed, set by the user or unchecked.',
    default: 'unchecked',
  }),
  evidence: choice(grades, {
    label: 'Evidence',
    describe:
      'For assumptions: counted in data, said by a survey, said in interviews (qualitative), planned or theory (planned), or nobody knows (none).',
  }).optional(),
  fact: text({ label: 'Fact', describe: 'Id of the fact in the evidence register.' }).optional(),
  note: text({ label: 'Note', describe: 'Anything a reader should know of the number.' }).optional(),
});

/** What a quantity says of its number. */
export type Provenance = z.output<typeof provenanceSchema>;
