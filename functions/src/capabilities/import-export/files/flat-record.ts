import type { Cell } from '@clientele/domain/import-export/cell';
import { joinList } from '@clientele/domain/import-export/list-text';
import { fileProblem } from './file-problem.ts';

/**
 * A JSON record as cells by name: `{"address": {"city": "Paris"}}` becomes `address.city`, a list
 * of values becomes one cell, and `phones.1.value` is a value in a list of objects. A map, so that
 * names such as `__proto__` have no effect.
 */
export function flatRecord(text: string, row: number): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  const record = parsed(text);
  if (record === null || typeof record !== 'object' || Array.isArray(record)) {
    throw fileProblem('file.record_unreadable', { row });
  }
  put(cells, '', record);
  return cells;
}

function put(cells: Map<string, Cell>, name: string, value: unknown): void {
  if (value === null || typeof value !== 'object') {
    cells.set(name, cellOf(value));
  } else if (Array.isArray(value) && !value.some(isObject)) {
    const texts = value.map(cellOf).filter((cell) => cell !== null && cell !== '');
    cells.set(name, texts.length === 0 ? null : joinList(texts.map(String)));
  } else {
    const entries = Array.isArray(value)
      ? value.map((item, at): [string, unknown] => [String(at + 1), item])
      : Object.entries(value);
    for (const [key, item] of entries) put(cells, name === '' ? key : `${name}.${key}`, item);
  }
}

function cellOf(value: unknown): Cell {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function isObject(value: unknown): boolean {
  return value !== null && typeof value === 'object';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
