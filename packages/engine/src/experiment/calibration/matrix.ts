/** Rows of numbers. Everything here is small: a row a parameter, or a row a target. */
export type Matrix = readonly (readonly number[])[];

/** Sweeps over all pairs after which a symmetric matrix is diagonal to the last digit; ten are plenty. */
const MOST_SWEEPS = 50;

/** The product of a matrix and a vector. */
export function times(matrix: Matrix, vector: readonly number[]): number[] {
  return matrix.map((row) => dot(row, vector));
}

/** The sum of products of two vectors. */
export function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!;
  return sum;
}

/** Gives Aᵀ W A: entry j, k is the sum over rows of weight × column j × column k. */
export function normalMatrix(rows: Matrix, weights: readonly number[], columns: number): number[][] {
  return range(columns).map((j) =>
    range(columns).map((k) => {
      let sum = 0;
      rows.forEach((row, at) => (sum += weights[at]! * row[j]! * row[k]!));
      return sum;
    }),
  );
}

/**
 * Solves A x = b for a symmetric positive definite A (Cholesky).
 * @returns null when A is not positive definite
 */
export function solve(matrix: Matrix, right: readonly number[]): number[] | null {
  const n = right.length;
  const lower = cholesky(matrix, n);
  if (lower === null) return null;
  const x = [...right];
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i]! -= lower[i]![k]! * x[k]!;
    x[i]! /= lower[i]![i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i]! -= lower[k]![i]! * x[k]!;
    x[i]! /= lower[i]![i]!;
  }
  return x;
}

/** Inverts a symmetric positive definite matrix; null when it is not. */
export function inverse(matrix: Matrix): number[][] | null {
  const columns = matrix.map((_, j) =>
    solve(
      matrix,
      matrix.map((__, i) => (i === j ? 1 : 0)),
    ),
  );
  return columns.every((column) => column !== null) ? columns : null;
}

/** An axis along which a symmetric matrix only stretches, and by how much. */
export interface Axis {
  readonly value: number;
  /** Of length 1. */
  readonly direction: readonly number[];
}

/** Finds the axes of a symmetric matrix, the smallest value first (Jacobi's rotations). */
export function axesOf(matrix: Matrix): Axis[] {
  const n = matrix.length;
  const a = matrix.map((row) => [...row]);
  const v = range(n).map((i) => range(n).map((j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let isDiagonal = true;
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        const small = Number.EPSILON * Math.sqrt(Math.abs(a[p]![p]! * a[q]![q]!));
        if (Math.abs(a[p]![q]!) <= small) continue;
        isDiagonal = false;
        rotate(a, v, p, q);
      }
    }
    if (isDiagonal) break;
  }
  const axes = range(n).map((j) => ({ value: a[j]![j]!, direction: v.map((row) => row[j]!) }));
  return axes.sort((one, other) => one.value - other.value);
}

/** Turns the plane of two axes until the entry between them is 0, in the matrix and in the axes found so far. */
function rotate(a: number[][], v: number[][], p: number, q: number): void {
  const theta = (a[q]![q]! - a[p]![p]!) / (2 * a[p]![q]!);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(t * t + 1);
  const sine = t * cosine;
  const turn = (row: number[]): void => {
    const [x, y] = [row[p]!, row[q]!];
    row[p] = cosine * x - sine * y;
    row[q] = sine * x + cosine * y;
  };
  a.forEach(turn);
  const [rowP, rowQ] = [[...a[p]!], [...a[q]!]];
  a[p] = rowP.map((x, at) => cosine * x - sine * rowQ[at]!);
  a[q] = rowP.map((x, at) => sine * x + cosine * rowQ[at]!);
  v.forEach(turn);
}

function cholesky(matrix: Matrix, n: number): number[][] | null {
  const lower = range(n).map(() => new Array<number>(n).fill(0));
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i]![j]!;
      for (let k = 0; k < j; k++) sum -= lower[i]![k]! * lower[j]![k]!;
      if (i === j) {
        if (!(sum > 0)) return null;
        lower[i]![i] = Math.sqrt(sum);
      } else lower[i]![j] = sum / lower[j]![j]!;
    }
  }
  return lower;
}

function range(length: number): number[] {
  return Array.from({ length }, (_, at) => at);
}
