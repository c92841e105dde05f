import { readFileSync } from 'node:fs';
import { timeByStage, type CpuProfile } from './stages.js';

/** What the stages of a request cost, from the profile of a round and the number of requests in it. */
export function stageLines(file: string, requests: number): string[] {
  const stages = timeByStage(JSON.parse(readFileSync(file, 'utf8')) as CpuProfile);
  const line = (stage: string, micros: number) => `    ${(micros / requests).toFixed(1).padStart(8)} µs  ${stage}`;
  return [`    stages of a request, from ${file}:`, ...stages.map(([stage, micros]) => line(stage, micros))];
}
