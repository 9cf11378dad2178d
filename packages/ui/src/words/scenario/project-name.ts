import type { Place } from '../../desk/places.ts';
import type { Project } from '../../state/project.ts';

/**
 * Says what a project is, without reading its base: by what it asks, else by what stands beside the base, and by its place.
 * @param places ready places, for their names
 */
export function projectInWords(
  { base, question, variants }: Project,
  places: readonly Pick<Place, 'file' | 'name'>[],
): { readonly name: string; readonly place: string } {
  const own = base.file.slice(base.file.lastIndexOf('/') + 1).replace(/\.yaml$/, '');
  const ready = places.find(({ file }) => base.kind === 'ready' && file === base.file);
  const named = variants.flatMap(({ name }) => name ?? []);
  const beside =
    named.length === variants.length
      ? named.join('; ')
      : `${variants.length} ${variants.length === 1 ? 'scenario' : 'scenarios'}`;
  return {
    name: question ?? (variants.length === 0 ? 'Nothing beside it yet' : beside),
    place: ready?.name ?? own,
  };
}
