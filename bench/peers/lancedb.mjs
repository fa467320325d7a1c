// LanceDB beside our index: makes a table of the same vectors and answers the same queries by flat search.
//   node lancedb.mjs VECTORS QUERIES DIMENSIONS TOP FOLDER
// VECTORS and QUERIES hold little-endian float32 rows; a row's place is its id. The table is made before the first
// answer, {"rows", "seconds"}. Each line {"query": place, "percent": n or 0} of standard input is answered by
// {"seconds", "ids"}; with n, only rows whose share (below) is under n per cent may be found.
import * as lancedb from "@lancedb/lancedb";
import {
  Field,
  FixedSizeList,
  Float32,
  Int32,
  RecordBatch,
  Schema,
  Struct,
  Table,
  makeData,
} from "apache-arrow";
import { openSync, readFileSync, readSync, fstatSync } from "node:fs";
import { createInterface } from "node:readline";

const [vectorsFile, queriesFile, dimensionsText, topText, folder] = process.argv.slice(2);
const dimensions = Number(dimensionsText);
const top = Number(topText);
const rowsAtOnce = 50_000;

const item = new FixedSizeList(dimensions, new Field("item", new Float32(), false));
const schema = new Schema([
  new Field("id", new Int32(), false),
  new Field("share", new Int32(), false),
  new Field("vector", item, false),
]);

// The same numbers as ShareOf in the benchmark.
const shareOf = (id) => Math.floor((Math.imul(id, 0x9e3779b1) >>> 0) / 42949673);

function toTable(first, floats) {
  const length = floats.length / dimensions;
  const ids = Int32Array.from({ length }, (_, i) => first + i);
  const values = makeData({ type: new Float32(), data: floats, length: floats.length, nullCount: 0 });
  const children = [
    makeData({ type: new Int32(), data: ids, length, nullCount: 0 }),
    makeData({ type: new Int32(), data: ids.map(shareOf), length, nullCount: 0 }),
    makeData({ type: item, length, nullCount: 0, child: values }),
  ];
  const rows = makeData({ type: new Struct(schema.fields), length, nullCount: 0, children });
  return new Table(schema, [new RecordBatch(schema, rows)]);
}

async function makeTable() {
  const database = await lancedb.connect(folder);
  const file = openSync(vectorsFile, "r");
  const rows = fstatSync(file).size / 4 / dimensions;
  let table;
  for (let first = 0; first < rows; first += rowsAtOnce) {
    const floats = new Float32Array(Math.min(rowsAtOnce, rows - first) * dimensions);
    readSync(file, new Uint8Array(floats.buffer), 0, floats.byteLength, first * dimensions * 4);
    const part = toTable(first, floats);
    table = table ? (await table.add(part), table) : await database.createTable("vectors", part);
  }
  return table;
}

const say = (answer) => process.stdout.write(`${JSON.stringify(answer)}\n`);
const start = performance.now();
const table = await makeTable();
say({ rows: await table.countRows(), seconds: (performance.now() - start) / 1000 });

const bytes = readFileSync(queriesFile);
const queries = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
for await (const line of createInterface({ input: process.stdin })) {
  const { query, percent } = JSON.parse(line);
  const vector = Array.from(queries.subarray(query * dimensions, (query + 1) * dimensions));
  const begun = performance.now();
  let search = table.query().nearestTo(vector).distanceType("dot").limit(top).select(["id"]);
  if (percent) {
    search = search.where(`share < ${percent}`);
  }
  const found = await search.toArray();
  say({ seconds: (performance.now() - begun) / 1000, ids: found.map((row) => row.id) });
}
