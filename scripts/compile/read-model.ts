import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { packTable, type CompiledScore, type ScoreModel } from '../../src/core/score/model.ts';
import { unpackRows, unpackSteps } from '../train/model-text.ts';
import { BrokenData, jsonPath } from '../../src/compile/problems.ts';

const FILE = 'data/model/score.json', numbers = v.array(v.number());
const modelSchema = v.object({
  schema: v.literal(1), bits: v.number(), steps: numbers, biases: numbers, rows: v.string(), tables: v.array(v.string()),
  context: v.object({ features: v.array(v.string()), weights: v.array(numbers) }),
  thresholds: v.object({ careful: v.number(), balanced: v.number(), strict: v.number() }),
});

/** The score as the page carries it: the names of its features are for readers of the file. */
function compileModel({ bits, steps, biases, rows, tables, context, thresholds }: ScoreModel): CompiledScore {
  const kept = unpackRows(rows), heads = tables.map(unpackSteps);
  return { bits, steps, biases, table: packTable(kept, kept.map((_, i) => heads.map((head) => head[i] ?? 0)), bits), context: { ...context, features: [] }, thresholds };
}

/** The trained score, or null where none is trained: core then decides by rules alone. */
export function readModel(root: string): CompiledScore | null {
  const path = join(root, FILE);
  if (!existsSync(path)) return null;
  const remedy = 'not what `npm run train` writes; run it again';
  try {
    const result = v.safeParse(modelSchema, JSON.parse(readFileSync(path, 'utf8')));
    if (result.success) return compileModel(result.output);
    throw new BrokenData([{ file: FILE, path: jsonPath(result.issues[0].path?.map(({ key }) => key) ?? []), remedy }]);
  } catch (error) {
    if (error instanceof BrokenData) throw error;
    throw new BrokenData([{ file: FILE, path: '', remedy }]);
  }
}
